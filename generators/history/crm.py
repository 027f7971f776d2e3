"""What a sales team keeps beside the shop: leads, contacts, organizations, and who is linked with what.

Some leads and contacts are customers of the shop: the same person under another id.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generators.arrays import Frame, Ints
from generators.clock import DAY, NEVER
from generators.history.context import Context
from generators.history.schema import frame
from generators.randomness import stream

OWNERS, JOBS = 12, 24
SOURCES = ("Advertisement", "Cold call", "Email campaign", "Referral", "Trade show", "Web form")
STAGES = ("New", "Qualified", "Demo", "Proposal", "Negotiation", "Won", "Lost")
INDUSTRIES = ("Construction", "Education", "Health care", "Logistics", "Retail trade", "Software", "Tourism")

# The probabilities of the links, each of them drawn pair by pair.
LEAD_PRODUCT = 0.1  # a lead and a product of the price list that it was given
LEAD_CUSTOMER = 0.2  # a lead and its becoming a customer of the shop
CONTACT_ORGANIZATION = 0.3  # a contact and an organization of its trade
_PRICE_LIST, _TRADE = 20, 4  # products of a price list, organizations of a trade
_CONTACT_CUSTOMER = 0.4  # a contact and its being a customer


@dataclass(frozen=True)
class Crm:
    """Every frame follows `schema.TABLES` of its name."""

    leads: Frame
    lead_products: Frame
    contacts: Frame
    organizations: Frame
    memberships: Frame


def simulate(context: Context, customers: int) -> Crm:
    """Draw the records of a sales team whose shop has that many customers."""
    leads, contacts, organizations = max(40, customers // 5), max(60, customers // 5), max(12, customers // 40)
    variants = len(context.catalog.variants)
    lead, variant = _links(context, 0, leads, variants, _PRICE_LIST, LEAD_PRODUCT)
    contact, organization = _links(context, 1, contacts, organizations, _TRADE, CONTACT_ORGANIZATION)
    return Crm(
        leads=_leads(context, leads, customers),
        lead_products=frame(
            "lead_products",
            {"lead_id": lead, "variant_id": variant, "assigned_date": _dates(context, 2, len(lead))},
        ),
        contacts=_contacts(context, contacts, customers),
        organizations=_organizations(context, organizations),
        memberships=frame(
            "memberships",
            {
                "contact_id": contact,
                "organization_id": organization,
                "assigned_date": _dates(context, 3, len(contact)),
            },
        ),
    )


def _links(context: Context, place: int, left: int, right: int, offered: int, share: float) -> tuple[Ints, Ints]:
    """Link left with right: each is offered a run of neighbours, each of which it takes with probability `share`."""
    rng = stream(context.seed, "crm", place)
    starts = rng.integers(0, right, left)
    rows, steps = np.nonzero(rng.random((left, min(offered, right))) < share)
    return rows, (starts[rows] + steps) % right


def _leads(context: Context, count: int, customers: int) -> Frame:
    rng = stream(context.seed, "crm", 4)
    return frame(
        "leads",
        {
            "lead_id": np.arange(count),
            "customer_id": _same(rng, count, customers, LEAD_CUSTOMER),
            "owner": rng.integers(0, OWNERS, count),
            "source": rng.integers(0, len(SOURCES), count),
            "stage": rng.integers(0, len(STAGES), count),
            "note": np.where(rng.random(count) < 0.6, rng.integers(0, 300, count), NEVER),
        },
    )


def _contacts(context: Context, count: int, customers: int) -> Frame:
    rng = stream(context.seed, "crm", 5)
    return frame(
        "contacts",
        {
            "contact_id": np.arange(count),
            "customer_id": _same(rng, count, customers, _CONTACT_CUSTOMER),
            "sex": rng.integers(0, 2, count),
            "age": rng.integers(18 * 365, 78 * 365, count),
            "job": rng.integers(0, JOBS, count),
        },
    )


def _organizations(context: Context, count: int) -> Frame:
    rng = stream(context.seed, "crm", 6)
    return frame(
        "organizations",
        {
            "organization_id": np.arange(count),
            "industry": rng.integers(0, len(INDUSTRIES), count),
            "founded_year": rng.integers(1950, 2020, count),
            "employee_count": np.exp(rng.normal(4, 1.5, count)).astype(np.int64) + 1,
        },
    )


def _same(rng: np.random.Generator, count: int, customers: int, share: float) -> Ints:
    """Say which customer each is, -1 for none; no customer twice."""
    order = rng.permutation(customers)
    chosen = np.full(count, NEVER)
    known = min(count, customers)
    chosen[:known] = order[:known]
    return np.where(rng.random(count) < share, chosen, NEVER)


def _dates(context: Context, place: int, count: int) -> Ints:
    """Draw days of the history, as days since 1970."""
    return stream(context.seed, "crm", place).integers(context.start // DAY, context.end // DAY, count)
