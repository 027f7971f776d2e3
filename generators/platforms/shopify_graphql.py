"""shopify in its GraphQL shape: money in columns for each side, words in capitals, other names, returns beside refunds.

A line's price is the total of its pieces. What the shape cannot carry beyond the other one: when an imported refund
was processed, refunded shipping (the refund's total contains it), the types of discounts, tax codes, and the header's
own list of line items. Restocking fees are adjustments, as there; returns cost nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from generators.arrays import Frame, Ints, chance, concat
from generators.clock import NEVER
from generators.history import Chunk, History
from generators.history.schema import LineKind
from generators.platforms import register
from generators.platforms._shopify_parts import (
    BASE,
    CAMPAIGN_WORDS,
    PROFILE,
    SYNC_DELAY,
    Part,
    View,
    address,
    campaigns,
    of_orders,
    of_shop,
    order_adjustment,
    returned,
)
from generators.platforms._shopify_tables import GRAPHQL
from generators.profile import StoreProfile
from generators.raw import Defect, RawTable, booleans, constant, ids, instants, integers, numbers_text, pooled
from generators.writers import Dialect

_BY_NAME = {table.name: table for table in GRAPHQL}
_TABLES = {
    "tax_line": "order_line_tax_line",
    "order_line_refund": "refund_line_item",
    "order_note_attribute": "order_custom_attribute",
}
# REST name -> GraphQL name of columns and amounts, by REST table
_COLUMNS: dict[str, dict[str, str]] = {
    "order": {
        "currency": "currency_code",
        "presentment_currency": "presentment_currency_code",
        "financial_status": "display_financial_status",
        "fulfillment_status": "display_fulfillment_status",
        "browser_ip": "client_ip",
        "buyer_accepts_marketing": "customer_accepts_marketing",
    },
    "order_line": {
        "gift_card": "is_gift_card",
        "fulfillable_quantity": "unfulfilled_quantity",
        "price": "original_unit_price",
        "line_price": "original_total",
    },
    "order_shipping_line": {"price": "original_price"},
    "discount_allocation": {"amount": "allocated_amount"},
    "transaction": {"authorization": "authorization_code", "receipt": "receipt_json", "paid": "amount"},
    "tender_transaction": {"currency": "currency_code"},
    "fulfillment": {"shipment_status": "display_status", "service": "service_id"},
    "order_note_attribute": {"name": "key"},
    "location": {"active": "is_active"},
    "shop": {
        "country": "shop_address_country",
        "country_code": "shop_address_country_code_v_2",
        "currency": "currency_code",
        "customer_email": "contact_email",
        "domain": "primary_domain_host",
        "primary_locale": "primary_domain_localization_default_locale",
        "shop_owner": "shop_owner_name",
        "timezone": "timezone_abbreviation",
    },
    "customer": {"email_marketing_consent_consent_updated_at": "email_marketing_consent_updated_at"},
}
# words that GraphQL spells in capitals; what else they are called there
_CAPITALS: dict[str, dict[str, dict[str | None, str]]] = {
    "order": {
        "cancel_reason": {},
        "financial_status": {},
        "fulfillment_status": {"partial": "PARTIALLY_FULFILLED", None: "UNFULFILLED"},
    },
    "discount_application": {"allocation_method": {}, "target_selection": {}, "target_type": {}},
    "fulfillment": {"status": {}, "shipment_status": {}},
    "customer": {"state": {}, "email_marketing_consent_state": {}},
}
_OPEN_RETURNS = 0.004  # of all orders: goods came back, nothing is refunded yet


class ShopifyGraphql:
    """Renders the GraphQL tables; see the module's text."""

    name = "shopify"
    profile: StoreProfile = PROFILE
    tables: tuple[RawTable, ...] = GRAPHQL
    defects: tuple[Defect, ...] = (
        Defect("order", "id", "missing_key"),
        Defect("order", "_fivetran_synced", "older_version"),
        Defect("order", "id", "row_missing"),
        Defect("order", "currency_code", "unknown_currency"),
        Defect("order", "display_financial_status", "unknown_status"),
        Defect("order_line", "id", "missing_key"),
        Defect("order_line", "order_id", "parent_missing"),
        Defect("order_line", "_fivetran_synced", "older_version"),
        Defect("order_line", "original_total_set_shop_amount", "three_decimals"),
        Defect("transaction", "id", "missing_key"),
        Defect("transaction", "order_id", "parent_missing"),
        Defect("transaction", "status", "unknown_status"),
        Defect("transaction", "amount_set_shop_currency_code", "unknown_currency"),
        Defect("transaction", "_fivetran_synced", "older_version"),
        Defect("refund", "order_id", "parent_missing"),
        Defect("order_line_tax_line", "order_line_id", "parent_missing"),
        Defect("customer", "id", "missing_key"),
        Defect("customer", "_fivetran_synced", "older_version"),
        Defect("product", "id", "exact_duplicate"),
    )
    dialects: Mapping[str, Dialect] = {}

    def chunk(self, history: History, chunk: Chunk) -> Iterator[tuple[str, pa.Table]]:
        """Render a chunk's orders and all their children."""
        view = View(history, chunk)
        for name, part in of_orders(view, without=("order_adjustment", "order_url_tag")):
            if name == "discount_application":
                part.columns |= _values(part, view.currencies[0])
            if name == "abandoned_checkout":
                part.columns |= _checkout_money(part, chunk.checkouts)
            yield _landed(name, part, view)
            if name == "fulfillment":
                yield _landed("fulfillment_tracking_info", _tracking_info(part))
        yield _landed("order_adjustment", _discrepancies(view), view)
        yield _landed("customer_visit", _customer_visit(view))
        opened = _open_returns(view)
        yield _landed("return", _return(view, opened))
        yield _landed("return_line_item", _return_line_item(view, opened))

    def rest(self, history: History) -> Iterator[tuple[str, pa.Table]]:
        """Render catalog, stock, customers and the shop itself."""
        for name, part in of_shop(history):
            yield _landed(name, part)
        for customers in history.customers():
            yield _landed("customer_address", _customer_address(history, customers))


def _landed(name: str, part: Part, view: View | None = None) -> tuple[str, pa.Table]:
    """Give columns and amounts the names and words of this shape; what the table lacks is left out."""
    table = _BY_NAME[_TABLES.get(name, name)]
    renamed, capitals = _COLUMNS.get(name, {}), _CAPITALS.get(name, {})
    columns = {}
    for column, values in part.columns.items():
        if (landed := renamed.get(column, column)) in table.kinds:
            columns[landed] = _capitals(values, capitals[column]) if column in capitals else values
    if view is not None:
        for column, (amounts, shown) in part.money.items():
            landed = renamed.get(column, column)
            if f"{landed}_set_shop_amount" in table.kinds:
                columns |= view.money_columns(part.row, amounts, shown, f"{landed}_set")
    return table.name, table.build(columns, part.rows)


def _capitals(words: pa.DictionaryArray, renamed: Mapping[str | None, str]) -> pa.DictionaryArray:
    """Spell a dictionary column in capitals; `renamed` says which words are others, and what stands for null."""
    texts = [renamed.get(word, word.upper()) for word in words.dictionary.to_pylist()]
    indices = words.indices.fill_null(len(texts)) if None in renamed else words.indices
    return pa.DictionaryArray.from_arrays(indices, pa.array([*texts, renamed.get(None, "")], pa.string()))


def _values(part: Part, currency: str) -> dict[str, Any]:
    """Return the value of discounts as an amount or as a percentage."""
    is_percentage = pc.equal(pc.cast(part.columns["value_type"], pa.string()), "percentage")
    value, nothing = part.columns["value"], pa.scalar(None, pa.float64())
    return {
        "value_amount": pc.if_else(is_percentage, nothing, value),
        "value_currency_code": pc.if_else(is_percentage, pa.scalar(None, pa.string()), currency),
        "value_percentage": pc.if_else(is_percentage, value, nothing),
    }


def _checkout_money(part: Part, checkouts: Frame) -> dict[str, Any]:
    """Return the amounts of checkouts; what was shown in another currency is not known in the shop's own."""
    own = pa.array(checkouts["currency"] == 0)
    columns: dict[str, Any] = {}
    for name in ("subtotal_price", "total_line_items_price", "total_price", "total_tax"):
        amounts = part.columns[name]
        columns |= {
            f"{name}_set_shop_amount": pc.if_else(own, amounts, pa.scalar(None, pa.float64())),
            f"{name}_set_shop_currency_code": part.columns["currency"],
            f"{name}_set_pres_amount": amounts,
            f"{name}_set_pres_currency_code": part.columns["presentment_currency"],
        }
    return columns


def _tracking_info(part: Part) -> Part:
    columns = {
        "_fivetran_synced": part.columns["_fivetran_synced"],
        "company": part.columns["tracking_company"],
        "fulfillment_id": part.columns["id"],
        "index": integers(np.ones(part.rows)),
        "number": part.columns["tracking_number"],
    }
    return Part(part.rows, columns)


def _discrepancies(view: View) -> Part:
    """Render what was kept or given on top; refunded shipping has no row, and no adjustment a kind."""
    part = order_adjustment(view, with_shipping=False)
    part.columns["reason"] = constant("REFUND_DISCREPANCY", part.rows)
    return part


def _customer_visit(view: View) -> Part:
    """Render the visit that led to an order, and for some an earlier one without a campaign."""
    row, places = campaigns(view)
    before = chance(view.orders["order_id"][row], 131, 0.4)
    rows = np.concatenate([row, row[before]])
    is_last = np.arange(len(rows)) < len(row)
    order_id = view.orders["order_id"][rows]
    columns = {
        "_fivetran_synced": view.synced(rows),
        "id": ids(order_id * 2 + is_last, BASE["visit"]),
        "landing_page": constant("https://shop.example.com/", len(rows)),
        "occurred_at": instants(view.orders["created_at"][rows] - np.where(is_last, 600, 172_800)),
        "order_id": ids(order_id, BASE["order"], 1024),
        "referrer_url": constant("https://www.example.com/", len(rows)),
    }
    for name, place in zip(("source", "medium", "campaign"), places, strict=True):
        nowhere = np.full(int(before.sum()), NEVER)
        columns[f"utm_parameters_{name}"] = pooled(CAMPAIGN_WORDS, np.concatenate([place, nowhere]))
    return Part(len(rows), columns)


def _open_returns(view: View) -> Frame:
    """Return the first line of which something is left, of some orders: one piece came back, no money went."""
    lines = view.chunk.lines
    left = (lines["quantity"] > lines["refunded_quantity"]) & (lines["kind"] == LineKind.PRODUCT)
    lines = lines.take(left & chance(lines["order_id"], 133, _OPEN_RETURNS))
    return lines.take(np.unique(lines["order_id"], return_index=True)[1]).select(("order_id", "line_id", "position"))


def _return(view: View, opened: Frame) -> Part:
    """Render closed returns, which bear the number of their refund, and open ones, which have none."""
    refunds = view.chunk.refunds.take(returned(view))
    rows = concat([refunds.select(("order_id", "refund_id")), _numbered(opened)])
    is_open = np.arange(len(rows)) >= len(refunds)
    columns = {
        "_fivetran_synced": view.synced(view.row(rows)),
        "id": ids(rows["refund_id"], BASE["return"]),
        "name": numbers_text(rows["refund_id"], "#R"),
        "order_id": ids(rows["order_id"], BASE["order"], 1024),
        "status": pooled(("CLOSED", "OPEN"), is_open.astype(np.int64)),
    }
    return Part(len(rows), columns)


def _return_line_item(view: View, opened: Frame) -> Part:
    lines = view.chunk.refund_lines
    closed = view.chunk.refunds["refund_id"][returned(view)]
    lines = lines.take(np.isin(lines["refund_id"], closed) & (lines["quantity"] > 0))
    names = ("order_id", "refund_id", "refund_line_id", "line_id", "quantity")
    came = _numbered(opened)
    came["refund_line_id"] = came["refund_id"] * 32 + opened["position"]
    came["line_id"], came["quantity"] = opened["line_id"], np.ones(len(opened), np.int64)
    rows = concat([lines.select(names), came.select(names)])
    is_open = np.arange(len(rows)) >= len(lines)
    columns = {
        "_fivetran_synced": view.synced(view.row(rows)),
        "id": ids(rows["refund_line_id"], BASE["return_line"]),
        "order_line_id": ids(rows["line_id"], BASE["line"], 32),
        "quantity": integers(rows["quantity"]),
        "refundable_quantity": integers(rows["quantity"]),
        "refunded_quantity": integers(np.where(is_open, 0, rows["quantity"])),
        "return_id": ids(rows["refund_id"], BASE["return"]),
    }
    return Part(len(rows), columns)


def _numbered(opened: Frame) -> Frame:
    """Number open returns as the refund that never was: number 0 of its order."""
    number: Ints = opened["order_id"] * 8
    return Frame({"order_id": opened["order_id"], "refund_id": number})


def _customer_address(history: History, customers: Frame) -> Part:
    customer_id = customers["customer_id"]
    lived = address(history, customer_id, "at")
    columns = {name.removeprefix("at_"): values for name, values in lived.items()}
    columns |= {
        "_fivetran_synced": instants(customers["updated_at"] + SYNC_DELAY),
        "customer_id": ids(customer_id, BASE["customer"], 64),
        "id": ids(customer_id, BASE["address"], 32),
        "is_default": booleans(np.ones(len(customer_id))),
    }
    return Part(len(customer_id), columns)


register(ShopifyGraphql(), api="graphql")
