"""The real Olist data set, where it is at hand: every raw row and every centavo is accounted for."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from generators.config import Config
from generators.loader import load
from tests import tables
from tests.conftest import ROOT
from tools.project import Project

FOLDER = ROOT.parent / "shared" / "data" / "olist"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the real Olist data set is not at {FOLDER}"),
]
RAW_ROWS = {
    "olist_customers_dataset": 99_441,
    "olist_geolocation_dataset": 1_000_163,
    "olist_order_items_dataset": 112_650,
    "olist_order_payments_dataset": 103_886,
    "olist_order_reviews_dataset": 99_224,
    "olist_orders_dataset": 99_441,
    "olist_products_dataset": 32_951,
    "olist_sellers_dataset": 3_095,
    "product_category_name_translation": 71,
}
# status, reason: orders, sum of the differences (published data; see adapters/olist/README.md)
RECONCILIATION = {
    ("balanced", None): (98_089, Decimal("0.00")),
    ("rounding", "rounding"): (317, Decimal("-0.69")),
    ("explained", "no_lines"): (775, Decimal("162591.95")),
    ("explained", "instalment_surplus"): (235, Decimal("3063.40")),
    ("explained", "payment_shortfall"): (18, Decimal("-198.57")),
    ("explained", "no_payments"): (1, Decimal("-143.46")),
    ("unexplained", "unexplained"): (6, Decimal("6.25")),
}
VARIABLES = {"commerce_adapters": ["olist"]}


@pytest.fixture(scope="module", params=["duckdb", "postgres"])
def olist(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    postgres_server: Mapping[str, str],
    dbt_packages: Path,
) -> Project:
    """The data set, loaded and built on one engine."""
    work = tmp_path_factory.mktemp("olist")
    if request.param == "duckdb":
        project = Project(ROOT, work)
        to = f"duckdb:{project.duckdb_path}"
    else:
        settings = tables.fresh_database(postgres_server, "olist")
        project = Project(ROOT, work, target="postgres", environment=settings)
        to = "postgres:" + tables.dsn(settings)
    load(Config(to=to, platforms=("olist",), source=FOLDER))
    project.run("build" if request.param == "duckdb" else "run", variables=VARIABLES)
    return project


def test_every_raw_row_is_accepted(olist: Project) -> None:
    rows = tables.query(
        olist,
        "select raw_table, raw_rows, accepted_rows from dev_commerce.commerce_quality__row_conservation "
        "where platform = 'olist' order by 1",
    )
    assert {table: raw for table, raw, _ in rows} == RAW_ROWS
    assert all(raw == accepted for _, raw, accepted in rows)
    assert tables.query(olist, "select count(*) from dev_commerce.commerce_quality__rejected_rows") == [(0,)]


def test_every_centavo_is_in_the_ledger(olist: Project) -> None:
    rows = tables.query(
        olist,
        "select movement_type, movement_event, sum(amount) from dev_commerce.commerce__sales_ledger group by 1, 2",
    )
    assert {(kind, event): amount for kind, event, amount in rows} == {
        ("product", "sale"): Decimal("13591643.70"),
        ("shipping", "sale"): Decimal("2251909.54"),
        ("product", "reversal"): Decimal("-97242.96"),
        ("shipping", "reversal"): Decimal("-10783.25"),
    }
    assert tables.query(olist, "select sum(lost_amount) from dev_commerce.commerce_quality__money_conservation") == [
        (Decimal(0),)
    ]


def test_differences_have_their_reasons(olist: Project) -> None:
    rows = tables.query(
        olist,
        "select status, reason, count(*), sum(placed_difference_amount) "
        "from dev_commerce.commerce_quality__order_reconciliation group by 1, 2",
    )
    assert {(status, reason): (orders, amount) for status, reason, orders, amount in rows} == RECONCILIATION


def test_people_and_payments(olist: Project) -> None:
    persons = "select count(distinct person_key) from dev_commerce.dim_commerce__customers where platform = 'olist'"
    assert tables.query(olist, persons) == [(96_096,)]
    assert tables.query(olist, "select sum(paid_amount) from dev_commerce.fct_commerce__payments") == [
        (Decimal("16008872.12"),)
    ]
