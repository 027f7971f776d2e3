"""A WooCommerce shop with every kind of dirt: where each defect ends up."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from generators import platforms
from tests import tables
from tests.conftest import ROOT
from tests.engines import build_dirty
from tools.project import Project

PLATFORM = "woocommerce"
VARIABLES = {"commerce_adapters": [PLATFORM]}
STAGING = f"dev_commerce_staging.stg_commerce_{PLATFORM}"
ITEMMETA = "wp_woocommerce_order_itemmeta"
# What a value that spoils its row is called among the rejected.
SPOILT = {
    "missing_key": "null_key",
    "unreadable_amount": "unreadable_amount",
    "unknown_currency": "unknown_currency",
}
# Where the reason is another: a date is no key, a score is a whole number.
OTHERWISE = {
    ("wp_wc_orders", "date_created_gmt"): "missing_value",
    ("wp_commentmeta", "meta_value"): "unreadable_integer",
}
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def duck(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """A dirty shop; `tests/adapters/test_engines.py` builds one of every platform on both engines."""
    project = Project(ROOT, tmp_path_factory.mktemp(PLATFORM))
    return build_dirty(
        project, VARIABLES, "--exclude", "path:models/marts", platforms=(PLATFORM,), orders=400, seed=11, defects=0.1
    )


def test_every_kind_of_dirt_is_there(duck: Project) -> None:
    found = tables.query(duck, 'select distinct "table", "column", reason from raw_commerce.commerce_defects')
    assert set(found) == {(rule.table, rule.column, rule.reason) for rule in platforms.get(PLATFORM).defects}


def test_what_cannot_be_read_is_rejected(duck: Project) -> None:
    expected = {
        (table, column, OTHERWISE.get((table, column), SPOILT[reason])): count
        for (table, column, reason), count in _sheet(duck).items()
        if reason in SPOILT
    }
    rejected = tables.query(
        duck,
        "select raw_table, column_name, reason, count(*) from dev_commerce.commerce_quality__rejected_rows "
        "where reason not in ('parent_missing', 'duplicate_key') and raw_table like 'wp_%' group by all",
    )
    assert {(table, column, reason): count for table, column, reason, count in rejected} == expected


def test_a_line_without_an_amount_is_no_line(duck: Project) -> None:
    listed = tables.query(
        duck,
        "select row_id from dev_commerce.commerce_quality__rejected_rows "
        "where raw_table = 'order_lines' and column_name = '_line_total'",
    )
    priced = tables.query(
        duck,
        f"select distinct order_item_id from {STAGING}__order_itemmeta "
        f"where _row_status = 'accepted' and amount is not null and meta_key = '_line_total'",
    )
    lines = tables.query(duck, "select order_line_id from dev_commerce.commerce__order_lines")
    assert listed
    assert not set(listed) & (set(priced) | set(lines))


def test_of_several_versions_the_last_counts(duck: Project) -> None:
    """An older one is superseded, one that equals another is rejected."""
    sheet = _sheet(duck)
    for reason, status in (("older_version", "superseded_rows"), ("exact_duplicate", "rejected_rows")):
        counts = {table: count for (table, _, found), count in sheet.items() if found == reason}
        assert counts
        for table, count in counts.items():
            ((rows,),) = tables.query(
                duck,
                f"select {status} from dev_commerce.commerce_quality__row_conservation where raw_table = '{table}'",
            )
            others = sum(count for (name, _, found), count in sheet.items() if name == table and found in SPOILT)
            assert rows == count + (others if reason == "exact_duplicate" else 0), (table, reason)


def test_children_of_no_parent_are_listed(duck: Project) -> None:
    """Refunds and items of no order under its id; what is said of no item under the item's own."""
    refunds = _values(duck, "wp_wc_orders", "parent_missing")
    items = _values(duck, "wp_woocommerce_order_items", "parent_missing")
    metas = _values(duck, ITEMMETA, "parent_missing")
    assert refunds
    assert items
    assert metas
    listed = tables.query(
        duck,
        "select raw_table, row_id, value from dev_commerce.commerce_quality__rejected_rows "
        "where reason = 'parent_missing'",
    )
    assert {value for table, _, value in listed if table == "refunds"} >= refunds
    # Taxes repeat what lines and charges say, so an item of that kind holds nothing that could be lost.
    kinds = tables.query(duck, f"select order_id, item_type from {STAGING}__order_items where order_id like '999%'")
    repeating = {order_id for order_id, kind in kinds if kind == "tax"}
    assert {value for _, _, value in listed} >= items - repeating
    assert {row_id for table, row_id, _ in listed if table == "order_lines"} >= metas


def test_an_order_that_was_dropped_leaves_orphans(duck: Project) -> None:
    dropped = "select id from raw_commerce.commerce_defects where reason = 'row_missing'"
    ((kept,),) = tables.query(duck, f"select count(*) from dev_commerce.commerce__orders where order_id in ({dropped})")
    assert kept == 0
    lines = tables.query(
        duck,
        f"select order_item_id from {STAGING}__order_items where _row_status = 'accepted' and item_type = 'line_item' "
        f"and order_id in ({dropped})",
    )
    listed = "select row_id from dev_commerce.commerce_quality__rejected_rows where raw_table = 'order_lines' and "
    orphans = tables.query(duck, f"{listed} reason = 'parent_missing' and value in ({dropped})")
    priceless = tables.query(duck, f"{listed} column_name = '_line_total'")
    assert orphans
    assert set(lines) - set(priceless) == set(orphans)


def test_unknown_words_are_kept_and_listed(duck: Project) -> None:
    ((count,),) = tables.query(
        duck,
        "select count(*) from dev_commerce.commerce__orders "
        "where order_status = 'unknown' and reported_order_status = 'teleported'",
    )
    assert count == _sheet(duck)["wp_wc_orders", "status", "unknown_status"]
    listed = tables.query(duck, "select value, row_count from dev_commerce.commerce_quality__unmapped_values")
    assert listed == [("teleported", count)]


def test_pieces_may_be_fractions(duck: Project) -> None:
    spoilt = _items(duck, "fractional_quantity")
    found = tables.query(
        duck,
        "select order_line_id, quantity from dev_commerce.commerce__order_lines where quantity = 1.5 "
        "union all select refund_line_id, quantity from dev_commerce.commerce__refund_lines where quantity = 1.5",
    )
    assert {item for item, _ in found} == spoilt & _landed(duck)


def test_unrounded_money_is_rounded_half_up_to_four_digits(duck: Project) -> None:
    spoilt = tables.query(
        duck,
        "select metas.order_item_id, defects.value from raw_commerce.commerce_defects as defects "
        f"inner join {STAGING}__order_itemmeta as metas on defects.id = metas.meta_id "
        "where defects.reason = 'unrounded'",
    )
    assert spoilt
    rows = tables.query(
        duck,
        "select coalesce(order_line_id, order_charge_id), sum(amount) from dev_commerce.commerce__tax_lines group by 1",
    )
    taxes: dict[str, Decimal] = {str(item): amount for item, amount in rows}
    compared = {item: Decimal(value) for item, value in spoilt if item in taxes}
    assert compared
    assert {item: taxes[item] for item in compared} == {
        item: value.quantize(Decimal("0.0001"), "ROUND_HALF_UP") for item, value in compared.items()
    }


@pytest.mark.parametrize(
    ("model", "broken"),
    [
        ("commerce_quality__row_conservation", "raw_rows <> accepted_rows + superseded_rows + rejected_rows"),
        ("commerce_quality__money_conservation", "lost_amount <> 0"),
    ],
)
def test_nothing_is_lost(duck: Project, model: str, broken: str) -> None:
    assert tables.query(duck, f"select count(*) from dev_commerce.{model}")[0][0] > 0
    assert tables.query(duck, f"select * from dev_commerce.{model} where {broken}") == []


def test_settings_are_heard(duck: Project) -> None:
    """The day of the sale and the prefix of the tables; the last test, for it builds the orders anew."""
    with duckdb.connect(str(duck.duckdb_path)) as connection:
        for table in platforms.get(PLATFORM).tables:
            name = f"shop7_{table.name.removeprefix('wp_')}"
            connection.execute(f'alter table raw_woocommerce."{table.name}" rename to "{name}"')
    settings = {"commerce_woocommerce_date_basis": "paid", "commerce_woocommerce_prefix": "shop7_"}
    duck.run("run", "--select", "+commerce__orders", variables={**VARIABLES, **settings})
    day = "cast(timezone('Europe/London', timezone('UTC', {})) as date)"
    ((as_paid, moved, orders),) = tables.query(
        duck,
        f"select count(*) filter (where business_date = {day.format('paid_at')}), "
        f"count(*) filter (where business_date <> {day.format('ordered_at')}), count(*) "
        "from dev_commerce.commerce__orders as orders "
        f"inner join {STAGING}__order_operational_data as data on orders.order_id = data.order_id "
        "where data._row_status = 'accepted' and paid_at is not null",
    )
    assert as_paid == orders > moved > 0


def _sheet(duck: Project) -> Counter[tuple[str, str, str]]:
    rows = tables.query(
        duck, 'select "table", "column", reason, count(*) from raw_commerce.commerce_defects group by all'
    )
    return Counter({(table, column, reason): count for table, column, reason, count in rows})


def _values(duck: Project, table: str, reason: str) -> set[str]:
    rows = tables.query(
        duck,
        f"select value from raw_commerce.commerce_defects where \"table\" = '{table}' and reason = '{reason}'",
    )
    return {value for (value,) in rows}


def _items(duck: Project, reason: str) -> set[str]:
    rows = tables.query(
        duck,
        "select metas.order_item_id from raw_commerce.commerce_defects as defects "
        f"inner join {STAGING}__order_itemmeta as metas on defects.id = metas.meta_id "
        f"where defects.reason = '{reason}'",
    )
    return {item for (item,) in rows}


def _landed(duck: Project) -> set[str]:
    """Return the lines of orders and refunds that have their parents."""
    rows = tables.query(
        duck,
        "select order_line_id from dev_commerce.commerce__order_lines "
        "union all select refund_line_id from dev_commerce.commerce__refund_lines",
    )
    return {item for (item,) in rows}
