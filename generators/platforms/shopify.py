"""shopify: the REST schema as a Fivetran connection lands it: typed columns, money as double, sets as JSON text.

An amount stands alone in the store's currency; beside it, where the table has it, its set of shop and presentment
money. What the shape cannot carry is said in `_shopify_parts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa

from generators.history import Chunk, History
from generators.platforms import register
from generators.platforms._shopify_parts import PROFILE, Part, View, of_orders, of_shop
from generators.platforms._shopify_tables import REST
from generators.profile import StoreProfile
from generators.raw import Defect, RawTable
from generators.writers import Dialect

_BY_NAME = {table.name: table for table in REST}


class Shopify:
    """Renders the REST tables; see the module's text."""

    name = "shopify"
    profile: StoreProfile = PROFILE
    tables: tuple[RawTable, ...] = REST
    defects: tuple[Defect, ...] = (
        Defect("order", "id", "missing_key"),
        Defect("order", "_fivetran_synced", "older_version"),
        Defect("order", "id", "row_missing"),
        Defect("order", "currency", "unknown_currency"),
        Defect("order", "financial_status", "unknown_status"),
        Defect("order", "total_price_set", "broken_json"),
        Defect("order_line", "id", "missing_key"),
        Defect("order_line", "order_id", "parent_missing"),
        Defect("order_line", "_fivetran_synced", "older_version"),
        Defect("order_line", "price", "three_decimals"),
        Defect("order_line", "price_set", "broken_json"),
        Defect("transaction", "id", "missing_key"),
        Defect("transaction", "order_id", "parent_missing"),
        Defect("transaction", "status", "unknown_status"),
        Defect("transaction", "currency", "unknown_currency"),
        Defect("transaction", "_fivetran_synced", "older_version"),
        Defect("refund", "order_id", "parent_missing"),
        Defect("tax_line", "order_line_id", "parent_missing"),
        Defect("customer", "id", "missing_key"),
        Defect("customer", "_fivetran_synced", "older_version"),
        Defect("product", "id", "exact_duplicate"),
    )
    dialects: Mapping[str, Dialect] = {}

    def chunk(self, history: History, chunk: Chunk) -> Iterator[tuple[str, pa.Table]]:
        """Render a chunk's orders and all their children."""
        view = View(history, chunk)
        for name, part in of_orders(view):
            yield name, _landed(name, part, _money(view, name, part))

    def rest(self, history: History) -> Iterator[tuple[str, pa.Table]]:
        """Render catalog, stock, customers and the shop itself."""
        for name, part in of_shop(history):
            yield name, _landed(name, part, {})


def _landed(name: str, part: Part, money: dict[str, Any]) -> pa.Table:
    table = _BY_NAME[name]
    return table.build(
        {column: part.columns[column] for column in part.columns if column in table.kinds} | money, part.rows
    )


def _money(view: View, name: str, part: Part) -> dict[str, Any]:
    """Return the columns of amounts that the table has: alone, as a set in JSON, as a set in columns of its own."""
    kinds, columns = _BY_NAME[name].kinds, {}
    for column, (amounts, shown) in part.money.items():
        if column in kinds:
            columns[column] = view.doubles(amounts)
        if f"{column}_set" in kinds:
            columns[f"{column}_set"] = view.money_set(part.row, amounts, shown)
        if f"{column}_set_shop_money_amount" in kinds:
            columns |= view.money_columns(
                part.row, amounts, shown, f"{column}_set", ("shop_money", "presentment_money")
            )
    return columns


register(Shopify(), api="rest")
