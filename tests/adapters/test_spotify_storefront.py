"""A storefront with every kind of dirt: where each defect ends up."""

from collections import Counter
from pathlib import Path

import pytest

from generators import platforms
from tests import tables
from tests.conftest import ROOT
from tests.engines import build_dirty
from tools.project import Project

PLATFORM = "spotify_storefront"
VARIABLES = {"commerce_adapters": [PLATFORM]}
# What a value that spoils its row is called among the rejected.
SPOILT = {
    "missing_key": "null_key",
    "unreadable_amount": "unreadable_amount",
    "unreadable_date": "unreadable_timestamp",
    "unknown_currency": "unknown_currency",
}
# Child of the raw table -> entity that lists it as an orphan.
CHILDREN = {
    "merch_order_items": "order_lines",
    "merch_payments": "payments",
    "merch_refunds": "refunds",
    "merch_refund_items": "refund_lines",
    "merch_shipments": "fulfillments",
}
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def duck(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """A dirty storefront; `tests/adapters/test_engines.py` builds one of every platform on both engines."""
    project = Project(ROOT, tmp_path_factory.mktemp(PLATFORM))
    return build_dirty(
        project, VARIABLES, "--exclude", "path:models/marts", platforms=(PLATFORM,), orders=400, seed=11, defects=0.1
    )


def test_every_kind_of_dirt_is_there(duck: Project) -> None:
    found = tables.query(duck, 'select distinct "table", "column", reason from raw_commerce.commerce_defects')
    assert set(found) == {(rule.table, rule.column, rule.reason) for rule in platforms.get(PLATFORM).defects}


def test_what_cannot_be_read_is_rejected(duck: Project) -> None:
    expected = {
        (table, column, "unreadable_date" if column == "starts_on" else SPOILT[reason]): count
        for (table, column, reason), count in _sheet(duck).items()
        if reason in SPOILT
    }
    rejected = tables.query(
        duck,
        "select raw_table, column_name, reason, count(*) from dev_commerce.commerce_quality__rejected_rows "
        "where reason not in ('parent_missing', 'duplicate_key') group by all",
    )
    assert {(table, column, reason): count for table, column, reason, count in rejected} == expected


def test_children_of_no_order_are_listed(duck: Project) -> None:
    expected = {
        (CHILDREN[table], column, value)
        for table, column, value in tables.query(
            duck, 'select "table", "column", value from raw_commerce.commerce_defects where reason = \'parent_missing\''
        )
    }
    listed = tables.query(
        duck,
        "select raw_table, column_name, value from dev_commerce.commerce_quality__rejected_rows "
        "where reason = 'parent_missing' and value like 'missing%'",
    )
    assert expected
    assert {row for row in listed if row[0] in CHILDREN.values()} >= expected


def test_an_order_that_was_dropped_leaves_orphans(duck: Project) -> None:
    sheet = "select id from raw_commerce.commerce_defects where reason = 'row_missing'"
    (kept,) = tables.query(duck, f"select count(*) from dev_commerce.commerce__orders where order_id in ({sheet})")
    assert kept == (0,)
    items = tables.query(
        duck,
        f"select count(*) from dev_commerce_staging.stg_commerce_{PLATFORM}__merch_order_items "
        f"where _row_status = 'accepted' and order_id in ({sheet})",
    )
    listed = tables.query(
        duck,
        "select count(*) from dev_commerce.commerce_quality__rejected_rows "
        f"where raw_table = 'order_lines' and reason = 'parent_missing' and value in ({sheet})",
    )
    assert items == listed
    assert listed[0][0] > 0


def test_of_several_versions_the_last_counts(duck: Project) -> None:
    sheet = _sheet(duck)
    expected: Counter[tuple[str, str]] = Counter()
    for (table, _, reason), count in sheet.items():
        if reason in ("older_version", "redelivered"):
            expected[table, "superseded"] += count
        if reason == "exact_duplicate":
            expected[table, "rejected"] += count
    for (table, outcome), count in expected.items():
        condition = "" if outcome == "superseded" else "and _reject_reason = 'duplicate_key'"
        (row,) = tables.query(
            duck,
            f"select count(*) from dev_commerce_staging.stg_commerce_{PLATFORM}__{table} "
            f"where _row_status = '{outcome}' {condition}",
        )
        assert row == (count,), (table, outcome)
    blank = tables.query(
        duck,
        "select count(*) from dev_commerce.commerce__orders where reported_order_status is null",
    )
    assert blank == [(0,)], "an older version had no status"


def test_an_event_counts_once_however_often_it_comes(duck: Project) -> None:
    readable = tables.query(
        duck,
        f"select count(distinct event_id) from raw_{PLATFORM}.listening_events "
        "where event_id is not null and occurred_at like '20__-__-__T%Z'",
    )
    assert tables.query(duck, "select count(*) from dev_commerce.commerce__interactions") == readable


def test_events_of_nobody_are_kept(duck: Project) -> None:
    strangers = {
        value
        for (value,) in tables.query(
            duck, "select value from raw_commerce.commerce_defects where reason = 'unknown_customer'"
        )
    }
    kept = tables.query(
        duck,
        "select customer_id from dev_commerce.commerce__interactions where customer_key not in "
        "(select customer_key from dev_commerce.commerce__customers) and customer_id like 'nobody%'",
    )
    assert {customer for (customer,) in kept} == strangers != set()


def test_unknown_words_are_listed(duck: Project) -> None:
    named = {
        ("merch_orders", "status"): ("orders", "order_status"),
        ("merch_orders", "payment_status"): ("orders", "payment_status"),
        ("merch_payments", "method"): ("payments", "method"),
        ("merch_shipments", "status"): ("fulfillments", "status"),
        ("listening_events", "event_type"): ("interactions", "interaction_type"),
    }
    words = {key for key, reason in ((key[:2], key[2]) for key in _sheet(duck)) if reason == "unknown_status"}
    listed = tables.query(
        duck,
        "select entity, column_name from dev_commerce.commerce_quality__unmapped_values where value = 'teleported'",
    )
    # the status of a payment has no column of its own: an unknown one is no success
    assert set(listed) == {named[key] for key in words - {("merch_payments", "status")}}
    (row,) = tables.query(
        duck,
        "select count(*) from dev_commerce.commerce__payments as payments inner join "
        f"dev_commerce_staging.stg_commerce_{PLATFORM}__merch_payments as landed using (payment_id) "
        "where landed.status = 'teleported' and payments.status <> 'unknown'",
    )
    assert row == (0,)


def test_thousandths_are_kept(duck: Project) -> None:
    sheet = "select id from raw_commerce.commerce_defects where reason = 'three_decimals'"
    rows = tables.query(
        duck,
        "select count(*), sum(case when unit_price = round(unit_price, 2) then 1 else 0 end) "
        f"from dev_commerce.commerce__order_lines where order_line_id in ({sheet})",
    )
    assert rows[0][0] > 0
    assert rows[0][1] == 0


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


def _sheet(project: Project) -> dict[tuple[str, str, str], int]:
    """Return the number of defects by table, column and reason."""
    rows = tables.query(
        project, 'select "table", "column", reason, count(*) from raw_commerce.commerce_defects group by all'
    )
    return {(table, column, reason): count for table, column, reason, count in rows}
