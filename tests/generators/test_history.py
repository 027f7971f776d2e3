"""A simulated history adds up by the ledger's rules, in every tax setting and currency."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from generators import platforms
from generators.arrays import Frame, Ints, concat
from generators.clock import NEVER
from generators.history import Chunk, History, crm
from generators.history.schema import Cancel, LineKind, PaymentKind, PaymentStatus, Plan, RefundKind, Source
from generators.money import allocate

SETTINGS = [
    ("USD", "America/New_York", False),
    ("GBP", "Europe/London", True),
    ("JPY", "Asia/Tokyo", True),
    ("KWD", "Asia/Kuwait", False),
]
ORDERS = 6000


@pytest.fixture(scope="module", params=SETTINGS, ids=lambda setting: setting[0])
def history(request: pytest.FixtureRequest) -> tuple[History, Chunk]:
    currency, zone, included = request.param
    profile = platforms.get("shopify").profile
    profile = replace(profile, currency=currency, time_zone=zone, prices_include_tax=included)
    simulated = History(7, ORDERS, 500, dt.date(2026, 1, 1), profile)
    return simulated, next(simulated.chunks())


def per_order(frame: Frame, amounts: Ints, count: int = ORDERS) -> Ints:
    return np.bincount(frame["order_id"], amounts, minlength=count).astype(np.int64)


def test_order_total_is_the_sum_of_its_components(history: tuple[History, Chunk]) -> None:
    orders, lines = history[1].orders, history[1].lines
    lines_net = per_order(lines, lines["gross_amount"] - lines["discount_amount"] + lines["tax_amount"])
    shipping = orders["shipping_gross_amount"] - orders["shipping_discount_net_amount"] + orders["shipping_tax_amount"]
    np.testing.assert_array_equal(lines_net + shipping + orders["tip_amount"], orders["total_amount"])


def test_presentment_total_is_the_sum_of_its_landed_parts(history: tuple[History, Chunk]) -> None:
    simulated, chunk = history
    orders, lines = chunk.orders, chunk.lines
    exclusive = not simulated.profile.prices_include_tax
    shown = lines["quantity"] * lines["presentment_unit_price"] - lines["presentment_discount_amount"]
    assert (shown >= 0).all()
    total = per_order(lines, shown + exclusive * lines["presentment_tax_amount"])
    total += orders["presentment_shipping_amount"] - orders["presentment_shipping_discount_amount"]
    total += exclusive * orders["presentment_shipping_tax_amount"] + orders["presentment_tip_amount"]
    np.testing.assert_array_equal(total, orders["presentment_total_amount"])
    home = orders["currency"] == 0
    np.testing.assert_array_equal(orders["presentment_total_amount"][home], orders["total_amount"][home])


def test_children_add_up_to_their_parents(history: tuple[History, Chunk]) -> None:
    chunk = history[1]
    lines, orders = chunk.lines, chunk.orders
    for shares, column in ((chunk.line_discounts, "landed_discount_amount"), (chunk.line_taxes, "tax_amount")):
        place = np.searchsorted(lines["line_id"], shares["line_id"])
        summed = np.bincount(place, shares["amount"], minlength=len(lines))
        np.testing.assert_array_equal(summed, lines[column])
    np.testing.assert_array_equal(
        per_order(chunk.shipping_taxes, chunk.shipping_taxes["amount"]), orders["shipping_tax_amount"]
    )
    np.testing.assert_array_equal(per_order(chunk.discounts, chunk.discounts["amount"]), orders["discount_amount"])


def test_each_refund_is_the_sum_of_its_parts(history: tuple[History, Chunk]) -> None:
    refunds, parts = history[1].refunds, history[1].refund_lines
    place = np.searchsorted(refunds["refund_id"], parts["refund_id"])
    value = parts["product_amount"] - parts["discount_amount"] + parts["tax_amount"]
    summed = np.bincount(place, value, minlength=len(refunds)).astype(np.int64)
    summed += refunds["shipping_amount"] + refunds["shipping_tax_amount"] - refunds["adjustment_amount"]
    paid = history[1].orders["paid_amount"][refunds["order_id"]] > 0
    money = paid & (refunds["kind"] != RefundKind.EDIT)
    np.testing.assert_array_equal(summed[money], refunds["paid_back_amount"][money])
    assert not refunds["paid_back_amount"][~money].any()


def test_nothing_is_reversed_beyond_its_sale(history: tuple[History, Chunk]) -> None:
    chunk = history[1]
    lines, parts = chunk.lines, chunk.refund_lines
    place = np.searchsorted(lines["line_id"], parts["line_id"])
    pairs = (("product_amount", "gross_amount"), ("discount_amount", "discount_amount"), ("tax_amount", "tax_amount"))
    closed = lines["refunded_quantity"] == lines["quantity"]
    for part, whole in pairs:
        assert (parts[part] >= 0).all()
        reversed_amount = np.bincount(place, parts[part], minlength=len(lines))
        assert (reversed_amount <= lines[whole]).all()
        np.testing.assert_array_equal(reversed_amount[closed], lines[whole][closed])
    refunded = per_order(chunk.refunds, chunk.refunds["shipping_tax_amount"])
    assert (refunded <= chunk.orders["shipping_tax_amount"]).all()


def test_payments_tell_what_was_paid(history: tuple[History, Chunk]) -> None:
    orders, payments = history[1].orders, history[1].payments
    good = payments["status"] == PaymentStatus.SUCCESS
    taken = good & np.isin(payments["kind"], (PaymentKind.SALE, PaymentKind.CAPTURE))
    back = good & (payments["kind"] == PaymentKind.REFUND)
    np.testing.assert_array_equal(per_order(payments, payments["amount"] * taken), orders["paid_amount"])
    np.testing.assert_array_equal(per_order(payments, payments["amount"] * back), orders["paid_back_amount"])
    whole = np.isin(orders["plan"], (Plan.SALE, Plan.CAPTURED, Plan.DEPOSIT, Plan.RETRY, Plan.BANK_PAID))
    whole &= orders["edited_at"] == -1
    np.testing.assert_array_equal(orders["paid_amount"][whole], orders["total_amount"][whole])
    assert (orders["paid_back_amount"] <= orders["paid_amount"]).all()
    gone = orders["cancel"] == Cancel.REFUNDED
    np.testing.assert_array_equal(orders["paid_back_amount"][gone], orders["paid_amount"][gone])
    assert len(np.unique(payments["payment_id"])) == len(payments)
    parents = payments["parent_id"][payments["parent_id"] != -1]
    assert np.isin(parents, payments["payment_id"]).all()


def test_every_case_occurs(history: tuple[History, Chunk]) -> None:
    chunk = history[1]
    orders, refunds = chunk.orders, chunk.refunds
    assert set(np.unique(orders["plan"])) >= set(Plan) - {Plan.FREE}
    assert set(np.unique(orders["cancel"])) == set(Cancel)
    assert set(np.unique(chunk.discounts["source"])) == set(Source)
    assert (chunk.lines["kind"] == LineKind.GIFT_CARD).any()
    assert (chunk.refund_lines["quantity"] == 0).any()
    assert (refunds["adjustment_amount"] > 0).any()
    assert (refunds["adjustment_amount"] < 0).any()
    assert (refunds["sequence"] > 1).any()
    for name in ("tip_amount", "is_test", "is_deleted", "is_unavailable", "currency", "has_tip_line"):
        assert orders[name].any(), name
    assert (orders["edited_at"] != -1).any()
    assert (chunk.lines["added_at"] != -1).any()
    late = refunds["processed_at"] - orders["processed_at"][refunds["order_id"]]
    assert (late > 60 * 86_400).any()
    assert (chunk.fulfillments["delivered_at"] > chunk.fulfillments["estimated_at"]).any()
    assert len(np.unique(chunk.reviews["review_id"])) < len(chunk.reviews)


def test_events_do_not_depend_on_the_store() -> None:
    chunks = []
    for name in platforms.names():
        history = History(3, 800, 300, dt.date(2026, 1, 1), platforms.get(name).profile)
        chunks.append(next(history.chunks()))
    first, *others = chunks
    for other in others:
        for column in ("customer_id", "business_date", "plan", "cancel", "is_test", "line_count", "shipped_lines"):
            np.testing.assert_array_equal(first.orders[column], other.orders[column], column)
        for column in ("variant_id", "quantity", "kind", "refunded_quantity"):
            np.testing.assert_array_equal(first.lines[column], other.lines[column], column)
        np.testing.assert_array_equal(first.refunds["refund_id"], other.refunds["refund_id"])
        np.testing.assert_array_equal(first.refunds["business_date"], other.refunds["business_date"])


def test_customers_count_their_orders() -> None:
    history = History(3, 500, 300, dt.date(2026, 1, 1), platforms.get("shopify").profile)
    orders = concat([chunk.orders for chunk in history.chunks()])
    counted = orders.take((orders["customer_id"] != -1) & ~orders["is_test"] & ~orders["is_deleted"])
    customers = concat(list(history.customers()))
    assert customers["orders_count"].sum() == len(counted)
    assert customers["spent_amount"].sum() == (counted["paid_amount"] - counted["paid_back_amount"]).sum()


def test_allocation_hands_out_every_unit_to_the_largest_remainders() -> None:
    totals, groups = np.array([1000, 2, 5]), np.array([0, 0, 0, 1, 1, 1])
    weights = np.array([10, 10, 10, 0, 1, 1])
    np.testing.assert_array_equal(allocate(totals, groups, weights), [334, 333, 333, 0, 1, 1])


def test_links_of_the_sales_team_have_their_probabilities() -> None:
    team = History(7, 200_000, 500, dt.date(2026, 1, 1), platforms.get("crm_csv").profile).crm
    pairs = {
        crm.LEAD_PRODUCT: (len(team.lead_products), len(team.leads) * 20),
        crm.LEAD_CUSTOMER: (int((team.leads["customer_id"] != NEVER).sum()), len(team.leads)),
        crm.CONTACT_ORGANIZATION: (len(team.memberships), len(team.contacts) * 4),
    }
    assert list(pairs) == [0.1, 0.2, 0.3]
    for share, (linked, offered) in pairs.items():
        assert abs(linked / offered - share) < 4 * (share / offered) ** 0.5
    for links in (team.lead_products, team.memberships):
        left, right, _ = links
        assert len(np.unique(links[left] * 10**6 + links[right])) == len(links)
    for table in (team.leads, team.contacts):
        known = table["customer_id"][table["customer_id"] != NEVER]
        assert len(np.unique(known)) == len(known)


def test_the_sales_team_follows_from_the_seed_alone(history: tuple[History, Chunk]) -> None:
    """Whether or not the orders were gone through, and whichever profile the store has."""
    gone_through = history[0].crm
    afresh = History(7, ORDERS, 500, dt.date(2026, 1, 1), platforms.get("crm_csv").profile).crm
    for name in ("leads", "lead_products", "contacts", "organizations", "memberships"):
        assert getattr(gone_through, name).to_arrow() == getattr(afresh, name).to_arrow(), name
