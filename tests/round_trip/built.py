"""What dbt made of the shops."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from duckdb import DuckDBPyConnection

from tests.round_trip import shapes
from tests.round_trip.expected import Movement
from tests.round_trip.shapes import order_ids
from tests.round_trip.shops import ORDERS, Shops, store_id

_BUILT, SCHEMA = "dev_commerce", "temp.main"
Key = tuple[object, ...]
Sums = dict[Key, tuple[Decimal, Decimal]]  # amount, quantity

_LEDGER = f"""
select
    orders.order_id,
    ledger.movement_type,
    ledger.applies_to,
    ledger.movement_event,
    ledger.business_date,
    ledger.amount,
    coalesce(ledger.quantity, 0)
from {SCHEMA}.commerce__sales_ledger as ledger
inner join {SCHEMA}.commerce__orders as orders on ledger.order_key = orders.order_key
where ledger.platform = ? and ledger.store_id = ?
"""


_TABLES = f"""
select table_name from information_schema.columns
where table_schema = '{_BUILT}' and column_name in ('platform', 'store_id')
group by table_name having count(*) = 2
"""


def name_by_shape(connection: DuckDBPyConnection) -> None:
    """Show every built table as a view in `SCHEMA` in which each shape of a platform is a platform of its own.

    Its stores bear their names behind that of the shape in the warehouse, and alone in the views.
    """
    names = [name for name in shapes.NAMES if shapes.adapter(name) != name]
    prefixes = {name: store_id(name, "") for name in names}
    is_shape = [f"starts_with(store_id, '{prefix}')" for prefix in prefixes.values()]
    platform = " ".join(f"when {test} then '{name}'" for test, name in zip(is_shape, names, strict=True))
    store = " ".join(
        f"when {test} then store_id[{len(prefix) + 1}:]"
        for test, prefix in zip(is_shape, prefixes.values(), strict=True)
    )
    columns = f"case {platform} else platform end as platform, case {store} else store_id end as store_id"
    for (table,) in connection.execute(_TABLES).fetchall():
        connection.execute(f"create temp view {table} as select * replace ({columns}) from {_BUILT}.{table}")


@dataclass(frozen=True)
class Built:
    """The shops, and a connection to the warehouse that holds them, its tables named by shape."""

    shops: Shops
    connection: DuckDBPyConnection

    def rows(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        found: list[tuple[Any, ...]] = self.connection.execute(query, parameters).fetchall()
        return found

    def ledger(self, platform: str, store: str) -> Sums:
        """Return the sums of a store's ledger by (order id of the history, document, type, applies to, event, date)."""
        known = order_ids(platform, ORDERS)
        rows = self.rows(_LEDGER, platform, store)
        return add_up(((*known[native], *rest), amount, quantity) for native, *rest, amount, quantity in rows)


def add_up(rows: Iterable[tuple[Key, Decimal, Decimal | int]]) -> Sums:
    """Add up amounts and quantities by key; keys of nothing are left out."""
    sums: dict[Key, tuple[Decimal, Decimal]] = {}
    for key, amount, quantity in rows:
        before = sums.get(key, (Decimal(0), Decimal(0)))
        sums[key] = (before[0] + amount, before[1] + quantity)
    return {key: values for key, values in sums.items() if any(values)}


def add_up_movements(movements: Iterable[Movement]) -> Sums:
    """Add up rows of the true ledger in the same way."""
    return add_up(
        (
            (row.order_id, row.document, row.movement_type, row.applies_to, row.movement_event, row.business_date),
            row.amount,
            row.quantity,
        )
        for row in movements
    )


def differences(expected: Sums, actual: Sums, shown: int = 8) -> list[str]:
    """Say what the first keys with other sums hold on both sides."""
    keys = sorted((key for key in expected.keys() | actual.keys() if expected.get(key) != actual.get(key)), key=str)
    lines = [f"{_text(key)}: expected {_text(expected.get(key))}, got {_text(actual.get(key))}" for key in keys]
    return lines if len(lines) <= shown else [*lines[:shown], f"and {len(lines) - shown} more"]


def _text(values: tuple[object, ...] | None) -> str:
    return "nothing" if values is None else " ".join(str(value) for value in values)
