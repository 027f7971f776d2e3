"""The ledger and its figures are those derived by hand, all the way from raw rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pytest

from tests.golden import Case, Row, Suite, landing, suites
from tools.project import Project, failures

_SCHEMA = "dev_commerce"
_SUITES = suites()
_MODELS = (
    "commerce__sales_ledger",
    "commerce__payments",
    "fct_commerce__orders",
    "commerce_quality__order_reconciliation",
    "commerce_quality__rejected_rows",
    "commerce_quality__row_conservation",
    "commerce_quality__money_conservation",
)
_LEDGER = f"""
    select
        orders.order_id,
        case
            when ledger.movement_type = ledger.applies_to or ledger.movement_type = 'adjustment' then movement_type
            else ledger.movement_type || ' -> ' || ledger.applies_to
        end,
        ledger.movement_event,
        ledger.business_date,
        ledger.amount,
        ledger.quantity,
        ledger.presentment_amount,
        ledger.movement_reason,
        ledger.is_derived
    from {_SCHEMA}.commerce__sales_ledger as ledger
    inner join {_SCHEMA}.commerce__orders as orders on ledger.order_key = orders.order_key
    where ledger.platform = ? and ledger.store_id = ?
"""
# figure of a case -> column of fct_commerce__orders
_FIGURES = {
    "gross": "gross_amount",
    "discounts": "discount_amount",
    "reversals": "reversal_amount",
    "net": "net_amount",
    "shipping": "shipping_amount",
    "duty": "duty_amount",
    "fees": "fee_amount",
    "tax": "tax_amount",
    "total": "total_sales_amount",
    "tips": "tip_amount",
    "gift_cards": "gift_card_amount",
    "sum": "total_sales_amount + tip_amount + gift_card_amount",
}
_LIABILITY = f"""
    select
        coalesce(
            (
                select sum(amount) from {_SCHEMA}.commerce__sales_ledger
                where platform = $platform and store_id = $store and movement_type = 'gift_card'
            ),
            0
        )
        - coalesce(
            (
                select sum(case when kind = 'refund' then -amount else amount end)
                from {_SCHEMA}.commerce__payments
                where
                    platform = $platform and store_id = $store and method = 'gift_card' and status = 'success'
                    and kind in ('sale', 'capture', 'refund')
            ),
            0
        )
"""


class Built(NamedTuple):
    """The warehouse of every case: a line per test that fails, and the names of those that warn."""

    project: Project
    failed: list[str]
    warned: set[str]


every_case = pytest.mark.parametrize(
    ("suite", "case"),
    [pytest.param(suite, case, id=f"{name}-{case.name}") for name, suite in _SUITES.items() for case in suite.cases],
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Built:
    """Every case, built by one dbt run, and what the tests of the schema, the ledger and the quality models say."""
    folder = tmp_path_factory.mktemp("golden")
    project = Project(landing.consumer(folder / "consumer", _SUITES, dbt_packages), folder / "work")
    project.work.mkdir()
    landing.land(_SUITES, project.duckdb_path)
    project.run(
        "run",
        "--select",
        *(f"+{model}" for model in _MODELS),
        "+commerce.commerce",
        "+commerce.ledger",
        "+commerce.quality",
    )
    tested = ["test_name:expect_conformant", "commerce_store_time_zone_is_known", "commerce.ledger", "commerce.quality"]
    done = project.attempt("test", "--select", *tested, "--indirect-selection", "cautious")
    warned = {result.node.name for result in getattr(done.result, "results", []) if result.status == "warn"}
    return Built(project, failures(done), warned)


@pytest.fixture(scope="module")
def warehouse(built: Built) -> Iterator[duckdb.DuckDBPyConnection]:
    """The database of every case."""
    with duckdb.connect(str(built.project.duckdb_path), read_only=True) as connection:
        yield connection


def test_names_of_cases_are_unique() -> None:
    names = Counter((suite.platform, case.name) for suite in _SUITES.values() for case in suite.cases)
    assert [name for name, count in names.items() if count > 1] == []


@every_case
def test_figures_are_those_of_the_rows(suite: Suite, case: Case) -> None:
    """What is derived by hand closes in itself: the sum of the rows is the sum of the figures."""
    for order_id, order in case.orders.items():
        if order.figures is not None:
            figures = {name: Decimal(getattr(order.figures, name)) for name in _FIGURES}
            total = sum((row.amount for row in order.ledger), Decimal(0))
            assert total == figures["sum"] == figures["total"] + figures["tips"] + figures["gift_cards"], order_id
            assert figures["net"] == figures["gross"] - figures["discounts"] - figures["reversals"], order_id


@pytest.mark.slow
@every_case
def test_the_ledger_is_that_derived_by_hand(suite: Suite, case: Case, warehouse: duckdb.DuckDBPyConnection) -> None:
    expected = [(order_id, row) for order_id, order in case.orders.items() for row in order.ledger]
    found = [
        (order_id, Row(*values))
        for order_id, *values in warehouse.execute(_LEDGER, [suite.platform, case.name]).fetchall()
    ]
    optional = {name: Row._field_defaults[name] for name in ("presentment", "reason", "is_derived")}
    columns = [
        name
        for name in Row._fields
        if name not in optional or any(getattr(row, name) != optional[name] for _, row in expected)
    ]
    differing = _differences(_texts(expected, columns), _texts(found, columns))
    assert not differing, _message(case, f"ledger (order, {', '.join(columns)})", differing)


@pytest.mark.slow
@every_case
def test_the_figures_are_those_derived_by_hand(suite: Suite, case: Case, warehouse: duckdb.DuckDBPyConnection) -> None:
    expected = {
        order_id: {name: getattr(order.figures, name) for name in _FIGURES}
        for order_id, order in case.orders.items()
        if order.figures is not None
    }
    query = f"select order_id, {', '.join(_FIGURES.values())} from {_SCHEMA}.fct_commerce__orders"
    found = {
        order_id: dict(zip(_FIGURES, values, strict=True))
        for order_id, *values in warehouse.execute(
            f"{query} where platform = ? and store_id = ?", [suite.platform, case.name]
        ).fetchall()
    }
    differing = _differences(_facts(expected), _facts(found))
    assert not differing, _message(case, "figures", differing)


@pytest.mark.slow
@every_case
@pytest.mark.parametrize(
    ("model", "part"),
    [("commerce_quality__order_reconciliation", "reconciliation"), ("commerce__orders", "facts")],
)
def test_every_order_says_what_is_expected(
    suite: Suite, case: Case, model: str, part: str, warehouse: duckdb.DuckDBPyConnection
) -> None:
    expected: dict[str, Mapping[str, object]] = {
        order_id: getattr(order, part)
        for order_id, order in case.orders.items()
        if part == "facts" or order.figures is not None
    }
    relation = warehouse.execute(
        f"select * from {_SCHEMA}.{model} where platform = ? and store_id = ?", [suite.platform, case.name]
    )
    names = [column[0] for column in relation.description or ()]
    rows = [dict(zip(names, values, strict=True)) for values in relation.fetchall()]
    assert sorted(row["order_id"] for row in rows) == sorted(expected)
    found = {row["order_id"]: {name: row[name] for name in expected[row["order_id"]]} for row in rows}
    differing = _differences(_facts(expected), _facts(found))
    assert not differing, _message(case, part, differing)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("suite", "case"),
    [
        pytest.param(suite, case, id=f"{name}-{case.name}")
        for name, suite in _SUITES.items()
        for case in suite.cases
        if case.gift_card_liability is not None
    ],
)
def test_gift_cards_are_owed(suite: Suite, case: Case, warehouse: duckdb.DuckDBPyConnection) -> None:
    parameters = {"platform": suite.platform, "store": case.name}
    (row,) = warehouse.execute(_LIABILITY, parameters).fetchall()
    assert row[0] == Decimal(case.gift_card_liability or 0)


@pytest.mark.slow
@every_case
def test_only_what_is_named_is_rejected(suite: Suite, case: Case, warehouse: duckdb.DuckDBPyConnection) -> None:
    found = warehouse.execute(
        f"select raw_table, row_id, reason from {_SCHEMA}.commerce_quality__rejected_rows "
        "where platform = ? and store_id = ?",
        [suite.platform, case.name],
    ).fetchall()
    assert sorted(found) == sorted(case.rejected)


@pytest.mark.slow
@every_case
def test_attributes_are_kept(suite: Suite, case: Case, warehouse: duckdb.DuckDBPyConnection) -> None:
    found = warehouse.execute(
        f"select entity, entity_id, name, value from {_SCHEMA}.commerce__attributes "
        "where platform = ? and store_id = ?",
        [suite.platform, case.name],
    ).fetchall()
    assert set(case.attributes) <= set(found)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("model", "broken"),
    [
        ("commerce_quality__row_conservation", "raw_rows <> accepted_rows + superseded_rows + rejected_rows"),
        ("commerce_quality__money_conservation", "lost_amount <> 0"),
    ],
)
def test_nothing_is_lost(model: str, broken: str, warehouse: duckdb.DuckDBPyConnection) -> None:
    assert warehouse.execute(f"select * from {_SCHEMA}.{model} where {broken}").fetchall() == []


@pytest.mark.slow
def test_money_of_what_is_not_its_own_is_unmatched(warehouse: duckdb.DuckDBPyConnection) -> None:
    """Refund lines of an item of another order and of a deleted one; three more are of a test order or deleted."""
    found = warehouse.execute(
        "select unmatched_amount, withheld_amount, excluded_amount "
        f"from {_SCHEMA}.commerce_quality__money_conservation "
        "where platform = 'spotify_storefront' and store_id = 'items_of_others' and movement_event = 'reversal'"
    ).fetchall()
    assert found == [(Decimal(-20), Decimal(0), Decimal(-30))]


@pytest.mark.slow
def test_no_raw_row_stops_a_build(built: Built) -> None:
    """Raw data can meet warnings; an error would take every other table with it."""
    assert built.failed == []


@pytest.mark.slow
def test_a_zone_that_nobody_knows_warns(built: Built, warehouse: duckdb.DuckDBPyConnection) -> None:
    expected = {
        ("shopify", "zone_missing", None),
        ("shopify", "zone_rejected", None),
        ("shopify", "graphql_zone_missing", None),
        ("shopify", "graphql_zone_unknown", "Europe/Nowhere"),
        ("spotify_storefront", "zone_unknown", "Europe/Nowhere"),
        ("spotify_storefront", "zone_rejected", None),
    }
    stores = f"select platform, store_id, reported_time_zone from {_SCHEMA}.commerce__stores"
    assert set(warehouse.execute(f"{stores} where is_time_zone_assumed").fetchall()) == expected
    assert warehouse.execute(f"{stores} where is_time_zone_assumed and time_zone <> 'UTC'").fetchall() == []
    listed = f"select platform, store_id, value from {_SCHEMA}.commerce_quality__unmapped_values"
    found = warehouse.execute(f"{listed} where entity = 'stores' and column_name = 'time_zone'").fetchall()
    assert set(found) == {row for row in expected if row[2]}
    assert "commerce_store_time_zone_is_known" in built.warned


def _texts(rows: Sequence[tuple[str, Row]], columns: Sequence[str]) -> Counter[str]:
    return Counter(
        f"{order_id}: " + ", ".join(_text(getattr(row, column)) for column in columns) for order_id, row in rows
    )


def _facts(orders: Mapping[str, Mapping[str, object]]) -> Counter[str]:
    return Counter(
        f"{order_id}: {name} = {_text(value)}" for order_id, facts in orders.items() for name, value in facts.items()
    )


def _differences(expected: Counter[str], found: Counter[str]) -> list[str]:
    """Say what is only on one side, in an order that puts like beside like."""
    lines = [(line, "expected") for line in (expected - found).elements()]
    lines += [(line, "got     ") for line in (found - expected).elements()]
    return [f"{side}  {line}" for line, side in sorted(lines)]


def _text(value: Any) -> str:
    """Write a value alike on both sides: numbers by value, however many decimals they are written with."""
    if isinstance(value, str | Decimal):
        try:
            return f"{Decimal(value).normalize():f}" if Decimal(value) else "0"
        except InvalidOperation:
            return str(value)
    return str(value)


def _message(case: Case, what: str, lines: Sequence[str]) -> str:
    return f"{case.name} ({case.shows}): {what}\n" + "\n".join(lines)
