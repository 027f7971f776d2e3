"""CRM files: where each defect ends up; files written by hand, with sales as orders and without."""

from collections import Counter, defaultdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path

import pytest

from generators import platforms
from generators.config import Config
from generators.loader import load
from tests import datablist, tables
from tests.conftest import ROOT
from tests.engines import build_dirty
from tools import marts
from tools.project import Project

pytestmark = pytest.mark.slow
ORDERS_ON = {"commerce_adapters": ["crm_csv"], "commerce_crm_csv_sales_are_orders": True}
TEAM = {
    "commerce_adapters": ["crm_csv"],
    "commerce_crm_csv_stores": [
        {"store_id": "team", "currency_code": "EUR", "time_zone": "Europe/Berlin", "synced_at": "none"}
    ],
}
REJECTED = {"unreadable_date", "unreadable_amount", "missing_key", "unknown_currency"}
KEYS = {table.name: ", ".join(table.key) for table in platforms.get("crm_csv").tables}


@pytest.fixture(scope="module")
def duck(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """Dirty files, sales as orders; `tests/adapters/test_engines.py` builds such of every platform on both engines."""
    project = Project(ROOT, tmp_path_factory.mktemp("crm_csv"))
    return build_dirty(
        project, ORDERS_ON, "--exclude", "path:models/marts", platforms=("crm_csv",), orders=800, seed=11, defects=0.06
    )


def test_rejected_rows_are_the_defects_that_cannot_be_read(duck: Project) -> None:
    sheet = tables.query(duck, 'select "table", "column", reason, value from raw_commerce.commerce_defects')
    assert {(table, column, reason) for table, column, reason, _ in sheet} == {
        (defect.table, defect.column, defect.reason) for defect in platforms.get("crm_csv").defects
    }
    expected = Counter(
        # what need not be there is not known where it says n/a
        (table, KEYS[table] if reason == "exact_duplicate" else column)
        for table, column, reason, value in sheet
        if (reason in REJECTED and not (value == "n/a" and table != "sales"))
        or (reason == "missing_key" and value is None)
        or (reason == "exact_duplicate" and KEYS[table])
    )
    rejected = "select raw_table, column_name, count(*) from dev_commerce.commerce_quality__rejected_rows group by 1, 2"
    assert {(table, column): count for table, column, count in tables.query(duck, rejected)} == dict(expected)


def test_the_ledger_holds_every_deal_that_can_be_read(duck: Project) -> None:
    """The file, read here a second time; dates with slashes are month first, equal rows are all real."""
    expected: defaultdict[date, Decimal] = defaultdict(Decimal)
    for landed, quantity, price in tables.query(duck, "select sale_date, quantity, unit_price from raw_crm_csv.sales"):
        try:
            amount = Decimal(quantity) * Decimal(price)
            month, day, year = landed.split("/") if "/" in landed else (landed[5:7], landed[8:], landed[:4])
            expected[date(int(year), int(month), int(day))] += amount.quantize(Decimal("0.0001"), ROUND_HALF_UP)
        except (InvalidOperation, ValueError):
            continue
    ledger = "select business_date, sum(amount) from dev_commerce.commerce__sales_ledger group by 1"
    assert dict(tables.query(duck, ledger)) == dict(expected)


def test_readable_defects_are_read(duck: Project) -> None:
    (spoiled,) = tables.query(
        duck,
        """
        select
            count(*) filter (where "column" = 'quantity' and reason = 'exact_duplicate'),
            count(*) filter (where "table" = 'sales' and reason = 'parent_missing'),
            count(*) filter (where "table" = 'lead_products' and reason = 'parent_missing'),
            count(*) filter (where "table" = 'people_organizations' and reason = 'parent_missing'),
            count(*) filter (where "table" = 'products' and reason = 'decimal_id')
        from raw_commerce.commerce_defects
        """,
    )
    duplicates, strangers, leads, organizations, decimal_eans = spoiled
    assert min(spoiled) > 0

    def count(sql: str) -> int:
        return int(tables.query(duck, f"select count(*) from dev_commerce.{sql}")[0][0])

    # guests who buy the same on the same day are equal rows, too
    assert count("commerce__orders where order_id not like '%-1'") >= duplicates
    accepted = "select accepted_rows from dev_commerce.commerce_quality__row_conservation where raw_table = 'sales'"
    assert tables.query(duck, accepted) == [(count("commerce__orders"),)]
    known = "(select customer_key from dev_commerce.commerce__customers)"
    assert count(f"commerce__orders where customer_id like 'missing%' and customer_key not in {known}") == strangers
    assert count("commerce__lead_products where lead_id like 'missing%'") == leads
    assert count("commerce__memberships where organization_id like 'missing%'") == organizations
    assert count("commerce__order_lines where product_id like '%.0'") == 0
    dirty = tables.query(duck, "select count(*) from raw_crm_csv.products where ean like '%.0'")
    assert dirty == [(decimal_eans,)]
    assert count("commerce__products where product_id like '%.0'") == 0
    assert count("commerce__customers where lower(email) = 'null'") == 0
    assert count("commerce__leads where lower(stage) = 'null'") == 0


def test_products_are_known_by_their_ean(duck: Project) -> None:
    """internal_id repeats, and an EAN keeps the zeros that it starts with."""
    (row,) = tables.query(
        duck,
        """
        select
            count(distinct value) < count(*),
            count(distinct entity_id) = count(*),
            count(*) filter (where entity_id like '0%' and length(entity_id) = 13) > 0
        from dev_commerce.commerce__attributes where entity = 'products' and name = 'internal_id'
        """,
    )
    assert row == (True, True, True)
    lines, priced = tables.query(
        duck,
        """
        select count(*) from dev_commerce.commerce__order_lines
        union all
        select count(*) from dev_commerce.commerce__order_lines as lines
        left join dev_commerce.commerce__products as products on lines.product_key = products.product_key
        """,
    )
    assert lines == priced


@pytest.mark.parametrize(
    ("model", "broken"),
    [
        ("commerce_quality__row_conservation", "raw_rows <> accepted_rows + superseded_rows + rejected_rows"),
        ("commerce_quality__money_conservation", "lost_amount <> 0 or excluded_amount <> 0"),
    ],
)
def test_nothing_is_lost(duck: Project, model: str, broken: str) -> None:
    assert tables.query(duck, f"select count(*) from dev_commerce.{model}")[0][0] > 0
    assert tables.query(duck, f"select * from dev_commerce.{model} where {broken}") == []


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """The files written by hand, loaded; their sales are no orders."""
    work = tmp_path_factory.mktemp("team")
    project = Project(ROOT, work)
    files = datablist.write(work / "files")
    load(Config(to=f"duckdb:{project.duckdb_path}", platforms=("crm_csv",), source=files))
    project.run("build", variables=TEAM)
    return project


def read(project: Project, table: str, columns: str, order: str = "1") -> list[tables.Row]:
    return tables.query(project, f"select {columns} from dev_commerce.{table} order by {order}")


def counts(project: Project, table: str, columns: str) -> list[tables.Row]:
    query = f"select {columns}, count(*) from dev_commerce.{table} group by all order by all nulls last"
    return tables.query(project, query)


def test_customers_and_people_keep_apart(team: Project) -> None:
    assert read(team, "commerce__customers", "status, customer_id, last_name, email, phone, country_code", "1, 2") == [
        ("contact", "people-4C1F0Ab6dE92c37", "Ott", None, None, None),
        ("contact", "people-88F7B33d2bcf9f5", "O'Brien, Jr.", "zoe.obrien@example.com", "+15394020259", None),
        ("customer", "00aa7E0c5B1d244", 'van der "Mo" Berg', "null@meyer.example", "7755299273", "Côte d'Ivoire"),
        ("customer", "17850", "Tanaka", None, "2290775154", "Japan"),
        ("customer", "4C1F0Ab6dE92c37", "O'Brien, Jr.", "zoe.obrien@example.com", "+15394020259", "Chile"),
    ]
    created = "created_at at time zone 'UTC' at time zone 'Europe/Berlin'"
    dates = read(team, "commerce__customers", f"customer_id, cast({created} as date)", "created_at limit 1")
    assert dates == [("17850", date(2020, 2, 29))]


def test_leads_and_links(team: Project) -> None:
    assert read(team, "commerce__leads", "lead_id, owner, email, phone, source, stage") == [
        ("8Eb01dF2a3C4b55", "Rosa Diaz", None, None, "Website", "Initial Contact"),
        ("c2dAf0F1b7fE8aa", "Rosa Diaz", "zoe.obrien@example.com", "+15394020259", "Trade Show", "Closed Won"),
    ]
    # by EAN, of nobody, and by row number
    assert read(team, "commerce__lead_products", "assigned_date, product_id") == [
        (date(2024, 2, 1), "0012345678905"),
        (date(2024, 2, 2), "4006381333931"),
        (date(2024, 2, 3), "5555555555555"),
    ]
    assert read(team, "commerce__memberships", "assigned_date, organization_id, customer_id") == [
        (date(2019, 5, 5), "FAB0d41d5b5d22c", "people-88F7B33d2bcf9f5"),
        (date(2020, 6, 6), "6A7EdDEA9FaDC52", "people-88F7B33d2bcf9f5"),
    ]
    assert read(team, "commerce__organizations", "founded_year, name, employee_count") == [
        (1990, "Frost, Lund and Sons", 3498),
        (2015, "Meyer GmbH", 7),
    ]


def test_products_prices_and_stock(team: Project) -> None:
    assert read(team, "commerce__products", "title, product_id, category, status") == [
        ("Kettle", "9781234567897", "Kitchen", "out_of_stock"),
        ('Lamp "Nord", small', "0012345678905", "Home Decor", "in_stock"),
        ("Scarf", "4006381333931", "Clothing", "teleported"),
    ]
    assert read(team, "commerce__product_variants", "barcode, price, currency_code, is_available") == [
        ("0012345678905", Decimal("295.0000"), "USD", True),
        ("4006381333931", Decimal("1.0000"), "USD", None),
        ("9781234567897", Decimal("19.5000"), "EUR", False),
    ]
    assert read(team, "commerce__inventory_levels", "product_variant_id, on_hand_quantity") == [
        ("0012345678905", Decimal(210)),
        ("9781234567897", Decimal(0)),
    ]
    # Neither a change nor a load nor a sale tells of which day the stock is.
    run_day = f"date '{date.today()}'"
    days = f"abs(date_diff('day', business_date, {run_day})) <= 1"
    assert counts(team, "fct_commerce__inventory", days) == [(True, 2)]


def test_no_mart_is_empty(team: Project) -> None:
    """Those that need orders are off."""
    there = [mart.name for mart in marts.read(team.manifest) if mart.is_on]
    assert [name for name in there if read(team, name, "count(*)") == [(0,)]] == []
    assert {name.split("__")[0] for name in there} == {"commerce_crm", "commerce_products"}


def test_sales_that_are_no_orders_are_listed(team: Project) -> None:
    assert read(team, "commerce__orders", "count(*)") == [(0,)]
    assert read(team, "commerce__sales_ledger", "count(*)") == [(0,)]
    assert counts(team, "commerce_quality__excluded_rows", "entity, reason") == [
        ("order_lines", "commerce_crm_csv_sales_are_orders is false", 5)
    ]
    money = "movement_event, landed_amount, excluded_amount, ledger_amount, lost_amount"
    assert read(team, "commerce_quality__money_conservation", money) == [
        ("reversal", Decimal(-295), Decimal(-295), Decimal(0), Decimal(0)),
        ("sale", Decimal("1209.0995"), Decimal("1209.0995"), Decimal(0), Decimal(0)),
    ]
    assert read(team, "commerce_quality__row_conservation", "*", "raw_table desc limit 1") == [
        ("crm_csv", "team", "sales", 7, 5, 0, 2)
    ]
    assert read(team, "commerce_quality__rejected_rows", "raw_table, row_id, column_name, value, reason", "1, 2") == [
        (
            "people_organizations",
            "88F7B33d2bcf9f5-6A7EdDEA9FaDC52",
            "user_id, organization_id",
            "88F7B33d2bcf9f5-6A7EdDEA9FaDC52",
            "duplicate_key",
        ),
        ("sales", "4C1F0Ab6dE92c37-0012345678905-2024-02-02", "quantity", None, "missing_value"),
        ("sales", "4C1F0Ab6dE92c37-0012345678905-soon", "sale_date", "soon", "unreadable_local_timestamp"),
    ]


def test_sales_that_are_orders_are_in_the_ledger(team: Project) -> None:
    """Runs last: it builds the same files anew."""
    team.run("build", "--full-refresh", variables={**TEAM, "commerce_crm_csv_sales_are_orders": True})
    columns = "business_date, movement_event, quantity, amount, currency_code"
    lamp = (date(2024, 3, 31), "sale", Decimal(2), Decimal(590), "EUR")
    assert read(team, "commerce__sales_ledger", columns) == [
        (date(2024, 1, 1), "sale", Decimal(1), Decimal("0.1"), "EUR"),
        lamp,
        lamp,
        (date(2024, 11, 3), "sale", Decimal("1.5"), Decimal("28.9995"), "EUR"),
        (date(2024, 12, 31), "reversal", Decimal(-1), Decimal(-295), "EUR"),
    ]
    assert counts(team, "commerce__orders", "customer_id") == [
        ("00aa7E0c5B1d244", 1),
        ("17850", 1),
        ("4C1F0Ab6dE92c37", 2),
        (None, 1),
    ]
    assert counts(team, "commerce__order_lines", "product_id") == [
        ("0012345678905", 3),
        ("9781234567897", 1),
        ("9999999999994", 1),
    ]
    assert read(team, "commerce_quality__excluded_rows", "count(*)") == [(0,)]
    assert read(team, "commerce_quality__money_conservation", "sum(excluded_amount), sum(lost_amount)") == [
        (Decimal(0), Decimal(0))
    ]
