"""crm_csv: what a sales team keeps in CSV files of the kind that Datablist publishes as samples, all text.

A row of `sales` is a deal: pieces of one product to one customer on one day at one price, which is what was paid for
a piece, after discounts, with tax. A line whose amount does not divide by its pieces is two deals. A deal knows no
order: what was sold together is lost, and so is all that is not goods, and whatever happened after the sale. Deals
of test and deleted orders were never closed. Product ids are EANs, of which some start with 0; `internal_id` repeats.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from generators.arrays import Array, Ints, chance, pick
from generators.clock import NEVER
from generators.history import Chunk, History
from generators.history.catalog import ADJECTIVES, BRANDS, CATEGORIES, NOUNS, SIZES
from generators.history.crm import INDUSTRIES, SOURCES, STAGES
from generators.history.people import Pools
from generators.platforms import register
from generators.profile import StoreProfile, TaxRate
from generators.raw import Defect, RawTable, amounts_text, hex_ids, joined, numbers_text, parse_columns, pooled
from generators.writers import Dialect

_CUSTOMER, _LEAD, _PERSON, _ORGANIZATION = 201, 203, 205, 207  # salts of ids
# Who is no customer is a person of its own.
_LEADS, _PEOPLE = 5_000_000, 6_000_000
_COLORS = ("Navy", "Olive Drab", "Crimson", "Ivory", "Dark Slate Gray", "Coral")
_JOBS = (
    "Accountant",
    "Architect",
    "Buyer, retail",
    "Chief Executive Officer",
    "Engineer, control",
    "Surveyor",
    "Teacher, primary school",
    "Web designer",
)
_TABLES = tuple(
    RawTable(name, parse_columns(columns), tuple(key.split()), is_snake_cased=True)
    for name, key, columns in (
        (
            "customers",
            "customer_id",
            """
            index customer_id first_name last_name company city country phone_1 phone_2 email subscription_date website
            """,
        ),
        (
            "leads",
            "account_id",
            """
            index account_id lead_owner first_name last_name company phone_1 phone_2 email_1 email_2 website source
            deal_stage notes
            """,
        ),
        (
            "products",
            "ean",
            "index name description brand category price currency stock ean color size availability internal_id",
        ),
        (
            "organizations",
            "organization_id",
            "index organization_id name website country description founded industry number_of_employees",
        ),
        ("people", "user_id", "index user_id first_name last_name sex email phone date_of_birth job_title"),
        ("sales", "", "customer_id product_id sale_date quantity unit_price"),
        ("lead_products", "lead_id product_id", "lead_id product_id assigned_date"),
        ("people_organizations", "user_id organization_id", "user_id organization_id assigned_date"),
    )
)


class CrmCsv:
    """Renders the eight files; see the module's text for what they mean."""

    name = "crm_csv"
    profile = StoreProfile(
        store_id="crm_csv",
        name="Sales team",
        currency="USD",
        time_zone="America/New_York",
        prices_include_tax=False,
        taxes=(TaxRate("New York State Tax", 40_000), TaxRate("New York County Tax", 48_750)),
        country="US",
        locales=("en_US",),
    )
    tables: tuple[RawTable, ...] = _TABLES
    defects: tuple[Defect, ...] = (
        Defect("customers", "customer_id", "missing_key"),
        Defect("customers", "customer_id", "exact_duplicate"),
        Defect("customers", "subscription_date", "unreadable_date"),
        Defect("customers", "email", "text_null"),
        Defect("leads", "account_id", "missing_key"),
        Defect("leads", "deal_stage", "text_null"),
        Defect("products", "ean", "missing_key"),
        Defect("products", "ean", "exact_duplicate"),
        Defect("products", "ean", "decimal_id"),
        Defect("products", "price", "unreadable_amount"),
        Defect("products", "currency", "unknown_currency"),
        Defect("products", "stock", "unreadable_amount"),
        Defect("organizations", "organization_id", "missing_key"),
        Defect("organizations", "founded", "unreadable_amount"),
        Defect("people", "user_id", "exact_duplicate"),
        Defect("people", "date_of_birth", "unreadable_date"),
        Defect("sales", "quantity", "exact_duplicate"),
        Defect("sales", "product_id", "decimal_id"),
        Defect("sales", "customer_id", "text_null"),
        Defect("sales", "customer_id", "parent_missing"),
        Defect("sales", "sale_date", "unreadable_date"),
        Defect("sales", "sale_date", "month_first_date"),
        Defect("sales", "unit_price", "unreadable_amount"),
        Defect("sales", "unit_price", "three_decimals"),
        Defect("lead_products", "lead_id", "parent_missing"),
        Defect("lead_products", "product_id", "missing_key"),
        Defect("lead_products", "product_id", "exact_duplicate"),
        Defect("people_organizations", "organization_id", "parent_missing"),
        Defect("people_organizations", "assigned_date", "unreadable_date"),
    )
    dialects: Mapping[str, Dialect] = {
        "customers": Dialect(bom=True, crlf=True),
        "people": Dialect(encoding="latin-1"),
        "products": Dialect(crlf=True),
    }

    def chunk(self, history: History, chunk: Chunk) -> Iterator[tuple[str, pa.Table]]:
        """Render the lines of a chunk as deals."""
        line, pieces, price = deals(chunk)
        lines, orders = chunk.lines, chunk.orders
        order = lines["order_id"][line] - int(orders["order_id"][0])
        added = lines["added_at"][line]
        days = np.where(added == NEVER, orders["business_date"][order], history.profile.zone.dates(added))
        yield (
            "sales",
            self._build(
                "sales",
                {
                    "customer_id": _ids(orders["customer_id"][order], _CUSTOMER),
                    "product_id": _eans(history, lines["variant_id"][line]),
                    "sale_date": _dates(days),
                    "quantity": numbers_text(pieces),
                    "unit_price": amounts_text(price, history.profile.digits),
                },
                len(line),
            ),
        )

    def rest(self, history: History) -> Iterator[tuple[str, pa.Table]]:
        """Render the other files."""
        yield from self._customers(history)
        yield "products", self._products(history)
        yield "leads", self._leads(history)
        yield "people", self._people(history)
        yield "organizations", self._organizations(history)
        links = history.crm.lead_products
        yield (
            "lead_products",
            self._build(
                "lead_products",
                {
                    "lead_id": _ids(links["lead_id"], _LEAD),
                    "product_id": _eans(history, links["variant_id"]),
                    "assigned_date": _dates(links["assigned_date"]),
                },
                len(links),
            ),
        )
        links = history.crm.memberships
        yield (
            "people_organizations",
            self._build(
                "people_organizations",
                {
                    "user_id": _ids(links["contact_id"], _PERSON),
                    "organization_id": _ids(links["organization_id"], _ORGANIZATION),
                    "assigned_date": _dates(links["assigned_date"]),
                },
                len(links),
            ),
        )

    def _build(self, table: str, columns: Mapping[str, pa.Array], rows: int) -> pa.Table:
        return next(declared for declared in self.tables if declared.name == table).build(columns, rows)

    def _customers(self, history: History) -> Iterator[tuple[str, pa.Table]]:
        pools = history.pools
        for customers in history.customers():
            ids = customers["customer_id"]
            company = pick(ids, 211, len(pools.companies))
            columns = {
                "index": numbers_text(ids + 1),
                "customer_id": _ids(ids, _CUSTOMER),
                "company": pooled(pools.companies, company),
                "city": pooled([address.city for address in pools.addresses], pools.address(ids)),
                "country": pooled([address.country for address in pools.addresses], pools.address(ids)),
                "phone_1": _phones(ids, pick(ids, 117, 3) == 0),
                "phone_2": _switchboards(company, ids),
                "email": _emails(pools, ids),
                "subscription_date": _dates(history.profile.zone.dates(customers["created_at"])),
                "website": pooled(_websites(pools), company),
            }
            yield "customers", self._build("customers", columns | _names(pools, ids), len(ids))

    def _leads(self, history: History) -> pa.Table:
        pools, leads = history.pools, history.crm.leads
        ids = leads["lead_id"]
        person = np.where(leads["customer_id"] == NEVER, _LEADS + ids, leads["customer_id"])
        company = pick(ids, 213, len(pools.companies))
        owners = [f"{first} {last}" for first, last in zip(pools.first_names, pools.last_names, strict=True)]
        # A mailbox of a company is no person's.
        mailboxes = [f"info@{_slug(company)}.example" for company in pools.companies]
        columns = {
            "index": numbers_text(ids + 1),
            "account_id": _ids(ids, _LEAD),
            "lead_owner": pooled(owners, leads["owner"]),
            "company": pooled(pools.companies, company),
            "phone_1": _phones(person, np.zeros(len(ids), np.bool_)),
            "phone_2": _switchboards(company, ids),
            "email_1": _emails(pools, person),
            "email_2": pooled(mailboxes, company, ~chance(ids, 215, 0.5)),
            "website": pooled(_websites(pools), company),
            "source": pooled(SOURCES, leads["source"]),
            "deal_stage": pooled(STAGES, leads["stage"]),
            "notes": pooled(pools.sentences, leads["note"]),
        }
        return self._build("leads", columns | _names(pools, person), len(ids))

    def _people(self, history: History) -> pa.Table:
        pools, contacts = history.pools, history.crm.contacts
        ids = contacts["contact_id"]
        person = np.where(contacts["customer_id"] == NEVER, _PEOPLE + ids, contacts["customer_id"])
        last_day = int(history.profile.zone.dates(np.array([history.ends_at]))[0])
        columns = {
            "index": numbers_text(ids + 1),
            "user_id": _ids(ids, _PERSON),
            "sex": pooled(("Male", "Female"), contacts["sex"]),
            "email": _emails(pools, person),
            "phone": _phones(person, np.zeros(len(ids), np.bool_)),
            "date_of_birth": _dates(last_day - contacts["age"]),
            "job_title": pooled(_JOBS, contacts["job"] % len(_JOBS)),
        }
        return self._build("people", columns | _names(pools, person), len(ids))

    def _organizations(self, history: History) -> pa.Table:
        pools, organizations = history.pools, history.crm.organizations
        ids = organizations["organization_id"]
        company = ids % len(pools.companies)
        return self._build(
            "organizations",
            {
                "index": numbers_text(ids + 1),
                "organization_id": _ids(ids, _ORGANIZATION),
                "name": pooled(pools.companies, company),
                "website": pooled(_websites(pools), company),
                "country": pooled([address.country for address in pools.addresses], pools.address(ids)),
                "description": pooled(pools.sentences, pick(ids, 217, len(pools.sentences))),
                "founded": numbers_text(organizations["founded_year"]),
                "industry": pooled(INDUSTRIES, organizations["industry"]),
                "number_of_employees": numbers_text(organizations["employee_count"]),
            },
            len(ids),
        )

    def _products(self, history: History) -> pa.Table:
        """Render a product per variant; descriptions have quotes, commas and line breaks."""
        variants, products, pools = history.catalog.variants, history.catalog.products, history.pools
        ids, product = variants["variant_id"], variants["product_id"]
        names = [
            f"{ADJECTIVES[products['adjective'][place]]} {NOUNS[products['noun'][place]]}"
            for place in range(len(products))
        ]
        descriptions = [
            f'The "{name}", in short:\n{pools.sentences[place % len(pools.sentences)]}'
            if place % 5 == 0
            else pools.sentences[place % len(pools.sentences)]
            for place, name in enumerate(names)
        ]
        stock = variants["on_hand"]
        places = np.select(
            [products["status"][product] == 1, stock == 0, stock < 20, chance(ids, 219, 0.05)], [5, 1, 2, 3], 0
        )
        availabilities = ("in_stock", "out_of_stock", "limited_stock", "pre_order", "backorder", "discontinued")
        return self._build(
            "products",
            {
                "index": numbers_text(ids + 1),
                "name": pooled(names, product),
                "description": pooled(descriptions, product),
                "brand": pooled(BRANDS, products["brand"][product]),
                "category": pooled([row[0] for row in CATEGORIES], products["category"][product]),
                "price": amounts_text(variants["unit_price"], history.profile.digits),
                "currency": pooled((history.profile.currency,), np.zeros(len(ids), np.int64)),
                "stock": numbers_text(stock),
                "ean": _eans(history, ids),
                "color": pooled(_COLORS, pick(product, 221, len(_COLORS))),
                "size": pooled(SIZES, variants["position"] - 1),
                "availability": pooled(availabilities, places),
                "internal_id": numbers_text(1 + pick(ids, 223, 99)),
            },
            len(ids),
        )


def deals(chunk: Chunk) -> tuple[Ints, Ints, Ints]:
    """List what the lines of real orders sold, one price per deal.

    Returns:
        Line row, pieces and price of a piece in minor units, each of shape (deals,); by line, the lower price first.
    """
    lines = chunk.lines
    hidden = (chunk.orders["is_test"] | chunk.orders["is_deleted"])[
        lines["order_id"] - int(chunk.orders["order_id"][0])
    ]
    pieces = lines["quantity"]
    price, dearer = np.divmod(lines["gross_amount"] - lines["discount_amount"] + lines["tax_amount"], pieces)
    rows = np.flatnonzero(~hidden)
    more = rows[dearer[rows] > 0]
    line = np.concatenate([rows, more])
    order = np.argsort(line, kind="stable")
    return (
        line[order],
        np.concatenate([(pieces - dearer)[rows], dearer[more]])[order],
        np.concatenate([price[rows], price[more] + 1])[order],
    )


def _ids(values: Ints, salt: int) -> pa.Array:
    """Return 15 hexadecimal digits per value, null for -1."""
    return pc.utf8_slice_codeunits(hex_ids(values, salt), 0, 15)


def _eans(history: History, variants: Ints) -> pa.Array:
    """Return the EAN-13 of variants, null for -1: twelve digits of its own, and the check digit of GS1."""
    ids = history.catalog.variants["variant_id"]
    numbers = np.array([0, 4, 5, 8, 9])[pick(ids, 225, 5)] * 10**11 + 10**9 + ids * 37
    digits = numbers[:, None] // 10 ** np.arange(12)[None, :] % 10
    check = -(digits * np.where(np.arange(12) % 2 == 0, 3, 1)).sum(axis=1) % 10
    texts = [f"{number:012d}{last}" for number, last in zip(numbers.tolist(), check.tolist(), strict=True)]
    return pooled(texts, variants)


def _dates(days: Ints) -> pa.Array:
    """Write days since 1970 as `YYYY-MM-DD`."""
    different, places = np.unique(days, return_inverse=True)
    return pooled(np.datetime_as_string(different.astype("datetime64[D]"), unit="D").tolist(), places)


def _names(pools: Pools, person: Ints) -> dict[str, pa.Array]:
    return {
        "first_name": pooled(pools.first_names, pools.first_name(person)),
        "last_name": pooled(pools.last_names, pools.last_name(person)),
    }


def _emails(pools: Pools, person: Ints) -> pa.Array:
    """Return the address under which a person buys elsewhere, too."""
    names = ["".join(c for c in name.lower() if c.isascii() and c.isalpha()) + "." for name in pools.first_names]
    return joined(pooled(names, pools.first_name(person)), numbers_text(person), "@example.com")


def _phones(person: Ints, missing: Array) -> pa.Array:
    """Return the number under which a person is known elsewhere, too, in three spellings, one with an extension."""
    numbers = (person + 2_000_000) % 10_000_000
    exchange = numbers_text(numbers // 10_000, "", missing)
    rest = pc.utf8_lpad(numbers_text(numbers % 10_000), 4, "0")
    spelling = pick(person, 227, 3)
    extension = pooled([f"x{place}" for place in range(1, 1000)], pick(person, 229, 999))
    return joined(
        pooled(("+1-555-", "+1 (555) ", "+1.555."), spelling),
        exchange,
        pooled(("-", "-", "."), spelling),
        rest,
        pc.if_else(pa.array(spelling == 0), extension.cast(pa.string()), ""),
    )


def _switchboards(company: Ints, ids: Ints) -> pa.Array:
    """Return a number that the people of a company share, each with an extension."""
    return joined("001-555-", numbers_text(100 + company), "-0000x", numbers_text(ids % 1000))


def _websites(pools: Pools) -> list[str]:
    return [f"https://www.{_slug(company)}.example/" for company in pools.companies]


def _slug(company: str) -> str:
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in company.lower()).split())


register(CrmCsv())
