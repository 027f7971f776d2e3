"""Small shops whose answers were derived by hand, one module per mart domain.

A module states `HISTORY` (entity to its rows) and `EXPECTED` (mart to its rows, or to the columns it wants to see of
them), both as text tables: columns parted by `|`, the first line names them, an empty cell is null. A row without a
`store_id` belongs to the first store of the module's `stores`. `VARIABLES` are vars of the package, `WHERE` (mart to an
SQL condition) chooses a mart's rows where it has no `store_id`. Stores of two modules have different ids.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ADAPTER = "answers"

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
    history = {entity: rows(table) for entity, table in module.HISTORY.items()}
    stores = [store["store_id"] for store in history["stores"]]
    of_stores = ", ".join(f"'{store}'" for store in stores)
    return Domain(
        name,
        {entity: [{"store_id": stores[0], **row} for row in found] for entity, found in history.items()},
        {mart: rows(table) for mart, table in module.EXPECTED.items()},
        {
            mart: getattr(module, "WHERE", {}).get(mart, f"platform = '{ADAPTER}' and store_id in ({of_stores})")
            for mart in module.EXPECTED
        },
        getattr(module, "VARIABLES", {}),
    )
