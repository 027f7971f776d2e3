"""Small shops whose answers were derived by hand, one module per mart domain, and one for predictions.

A module states `HISTORY` (entity to its rows) and `EXPECTED` (mart to its rows, or to the columns it wants to see of
them), both as text tables: columns parted by `|`, the first line names them, an empty cell is null. What a table does
not name is filled in: `store_id` (the first store), `currency_code` (the store's), `position` (the row's place in the
table), for orders no reported total and prices without tax, instants from `business_date`, and when a row was landed
(`_synced_at`): on 31 December 2024. `VARIABLES` are vars of
the package, `WHERE` (mart to an SQL condition) chooses a mart's rows where it has no `store_id`. Stores of two modules
have different ids.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ADAPTER = "answers"
SCHEMA = "dev_commerce"  # where the shops are built
_IN_ONE_CURRENCY = {
    *("orders", "order_lines", "order_charges", "order_discounts", "tax_lines", "payments", "refunds", "refund_lines"),
    *("product_variants", "checkouts", "subscriptions", "campaigns"),
}
_IN_ORDER = {"order_lines", "order_charges", "order_discounts", "tax_lines", "payments", "refund_lines"}
_OTHERWISE = {"orders": {"reported_basis": "none", "amounts_include_tax": "false"}}
_INSTANTS = {"orders": "ordered_at", "refunds": "created_at"}

Row = dict[str, str | None]


@dataclass(frozen=True)
class Domain:
    """The shops of one module, and what its marts must say of them.

    Attributes:
        name: the module's name.
        history: entity to rows; every row has a `store_id`.
        expected: mart to rows.
        conditions: mart to the SQL condition that chooses its rows.
        variables: vars of the package.
    """

    name: str
    history: Mapping[str, list[Row]]
    expected: Mapping[str, list[Row]]
    conditions: Mapping[str, str]
    variables: Mapping[str, Any]


def domains() -> dict[str, Domain]:
    """Return every domain by name."""
    names = (found.name for found in pkgutil.iter_modules(__path__))
    modules = {name: importlib.import_module(f"{__name__}.{name}") for name in names if not name.startswith("test_")}
    return {name: _domain(name, module) for name, module in modules.items() if hasattr(module, "HISTORY")}


def key(store_id: str, native_id: str) -> str:
    """Return the surrogate key of a row, for a cell of an expected table."""
    import hashlib

    return hashlib.md5(f"{ADAPTER}-{store_id}-{native_id}".encode(), usedforsecurity=False).hexdigest()


def rows(table: str) -> list[Row]:
    """Read a text table.

    Raises:
        ValueError: when a line has more or fewer cells than the first.
    """
    lines = [line for line in table.splitlines() if line.strip()]
    columns, *cells = [[cell.strip() for cell in line.split("|")] for line in lines]
    for line, row in zip(lines[1:], cells, strict=True):
        if len(row) != len(columns):
            raise ValueError(f"{len(row)} cells, not {len(columns)} as the columns {' | '.join(columns)}: {line}")
    return [{column: cell or None for column, cell in zip(columns, row, strict=True)} for row in cells]


def _domain(name: str, module: Any) -> Domain:
    landed = {entity: rows(table) for entity, table in module.HISTORY.items()}
    currencies = {store["store_id"]: store["currency_code"] for store in landed["stores"]}
    of_stores = ", ".join(f"'{store}'" for store in currencies)
    return Domain(
        name,
        {entity: _filled(entity, found, currencies) for entity, found in landed.items()},
        {mart: rows(table) for mart, table in module.EXPECTED.items()},
        {
            mart: getattr(module, "WHERE", {}).get(mart, f"platform = '{ADAPTER}' and store_id in ({of_stores})")
            for mart in module.EXPECTED
        },
        getattr(module, "VARIABLES", {}),
    )


def _filled(entity: str, found: list[Row], currencies: Mapping[str | None, str | None]) -> list[Row]:
    filled = []
    for place, row in enumerate(found, start=1):
        whole: Row = {
            "store_id": next(iter(currencies)),
            "_synced_at": "2024-12-31",
            **_OTHERWISE.get(entity, {}),
            **row,
        }
        if entity in _IN_ONE_CURRENCY:
            whole.setdefault("currency_code", currencies[whole["store_id"]])
        if entity in _IN_ORDER:
            whole.setdefault("position", str(place))
        if entity in _INSTANTS:
            whole.setdefault(_INSTANTS[entity], row["business_date"])
        filled.append(whole)
    return filled
