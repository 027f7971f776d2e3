"""Shopify in its GraphQL shape: what the REST tables make, and what refunds are where less of them is landed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generators.platforms import shopify_graphql
from generators.raw import RawTable
from tests.golden import BALANCED, Case, Figures, Order, RawRow, Row, Suite, reversal, sale
from tests.golden.shopify import (
    BACK_AT,
    CARD_AND_TIP,
    EDITED,
    EXCLUSIVE_TAX,
    FIRST,
    INCLUDED_TAX,
    INCLUDED_TAX_REFUNDED,
    NEW_YORK,
    PAID_BY_CARD,
    PARTIAL_REFUND,
    RESTOCKING_KEPT,
    SOLD_AT,
    THIRD,
    TWO_CURRENCIES,
    VIENNA,
    VOIDED,
    on_day,
)

Raw = Mapping[str, Sequence[RawRow]]


def _money(name: str, shop: str, presentment: str | None = None, currency: str = "USD") -> RawRow:
    """Return the columns of a money set."""
    return {
        f"{name}_set_shop_amount": shop,
        f"{name}_set_shop_currency_code": currency,
        f"{name}_set_pres_amount": presentment,
        f"{name}_set_pres_currency_code": None if presentment is None else "USD",
    }


def _order(total: str, order_id: int = 1, discounts: str = "0", **columns: object) -> RawRow:
    return {
        "id": order_id,
        "name": f"#{1000 + order_id}",
        "customer_id": 7,
        "currency_code": "USD",
        **_money("total_price", total),
        **_money("total_discounts", discounts),
        "taxes_included": False,
        "display_financial_status": "PAID",
        "display_fulfillment_status": "UNFULFILLED",
        "created_at": SOLD_AT,
        "processed_at": SOLD_AT,
        **columns,
    }


def _line(
    line_id: int, total: str, quantity: int = 1, order_id: int = 1, presentment: str | None = None, **columns: object
) -> RawRow:
    """Return a line: its price is that of all pieces."""
    return {
        "id": line_id,
        "order_id": order_id,
        "product_id": 100 + line_id,
        "variant_id": 200 + line_id,
        "title": f"Goods {line_id}",
        "quantity": quantity,
        **_money("original_total", total, presentment),
        **_money("total_discount", "0"),
        "is_gift_card": False,
        **columns,
    }


def _tax(line_id: int, amount: str, rate: str = "0.08") -> RawRow:
    return {"order_line_id": line_id, "index": 0, "title": "Tax", "rate": rate, **_money("price", amount)}


def _shipping(price: str, discounted: str | None = None) -> RawRow:
    sets = {**_money("original_price", price), **_money("discounted_price", discounted or price)}
    return {"id": 1, "order_id": 1, "title": "Post", **sets}


def _shipping_tax(amount: str, rate: str = "0.08") -> RawRow:
    return {"order_shipping_line_id": 1, "index": 0, "title": "Tax", "rate": rate, **_money("price", amount)}


def _application(index: int, code: str, target: str) -> RawRow:
    return {"order_id": 1, "index": index, "code": code, "target_type": target}


def _allocation(line_id: int, amount: str) -> RawRow:
    application = {"order_line_id": line_id, "index": 0, "discount_application_index": 0}
    return {**application, **_money("allocated_amount", amount)}


def _paid(
    payment_id: int,
    kind: str,
    amount: str,
    at: str = SOLD_AT,
    order_id: int = 1,
    currency: str = "USD",
    **columns: object,
) -> RawRow:
    return {
        "id": payment_id,
        "order_id": order_id,
        "kind": kind,
        "status": "success",
        "gateway": "shopify_payments",
        **_money("amount", amount, currency=currency),
        "created_at": at,
        "processed_at": at,
        **columns,
    }


def _refund(
    total: str, refund_id: int = 1, at: str = BACK_AT, presentment: str | None = None, **columns: object
) -> RawRow:
    sets = _money("total_refunded", total, presentment)
    return {"id": refund_id, "order_id": 1, "created_at": at, **sets, **columns}


def _refund_line(
    line_id: int, subtotal: str, tax: str = "0", quantity: int = 1, presentment: str | None = None, refund_id: int = 1
) -> RawRow:
    return {
        "id": 10 * refund_id + line_id,
        "refund_id": refund_id,
        "order_line_id": line_id,
        "quantity": quantity,
        **_money("subtotal", subtotal, presentment),
        **_money("total_tax", tax),
    }


def _adjustment(reason: str, amount: str, tax: str = "0") -> RawRow:
    return {"id": 1, "refund_id": 1, "reason": reason, **_money("amount", amount), **_money("tax_amount", tax)}


_EXCLUSIVE: dict[str, list[RawRow]] = {
    "order": [_order("102.20", discounts="10")],
    "order_line": [_line(1, "60", 2), _line(2, "40")],
    "order_line_tax_line": [_tax(1, "4.32"), _tax(2, "2.88")],
    "discount_application": [_application(0, "TEN", "LINE_ITEM")],
    "discount_allocation": [_allocation(1, "6"), _allocation(2, "4")],
    "order_shipping_line": [_shipping("5")],
    "transaction": [_paid(1, "sale", "102.20")],
}
_PARTIAL: dict[str, list[RawRow]] = {
    **_EXCLUSIVE,
    "refund": [_refund("34.16")],
    "refund_line_item": [_refund_line(1, "27.00", "2.16")],
    "transaction": [*_EXCLUSIVE["transaction"], _paid(2, "refund", "34.16", BACK_AT, refund_id=1)],
}
_INCLUDED: dict[str, list[RawRow]] = {
    "order": [_order("24.97", discounts="9.90", currency_code="EUR", taxes_included=True)],
    "order_line": [_line(1, "29.97", 3)],
    "order_line_tax_line": [_tax(1, "4.16", "0.2")],
    "discount_application": [_application(0, "FIVE", "LINE_ITEM"), _application(1, "FREE", "SHIPPING_LINE")],
    "discount_allocation": [_allocation(1, "5.00")],
    "order_shipping_line": [_shipping("4.90", "0.00")],
    "order_shipping_tax_line": [_shipping_tax("0", "0.2")],
    "transaction": [_paid(1, "sale", "24.97", currency="EUR")],
}
_RETURNED: dict[str, list[RawRow]] = {
    "order": [_order("108")],
    "order_line": [_line(1, "100")],
    "order_line_tax_line": [_tax(1, "8")],
    "order_shipping_line": [_shipping("0")],
    "refund": [_refund("101", return_id=5)],
    "refund_line_item": [_refund_line(1, "100", "8")],
    "return": [{"id": 5, "order_id": 1, "name": "#R5", "status": "CLOSED"}],
    "return_shipping_fee": [
        {"id": 6, "return_id": 5, "amount_set_shop_money_amount": "7", "amount_set_shop_money_currency_code": "USD"}
    ],
    "transaction": [_paid(1, "sale", "108"), _paid(2, "refund", "101", BACK_AT, refund_id=1)],
}
# 10 and 0.80 of tax for shipping, and goods
_SHIPPED: dict[str, list[RawRow]] = {
    "order": [_order("110.80")],
    "order_line": [_line(1, "100")],
    "order_shipping_line": [_shipping("10")],
    "order_shipping_tax_line": [_shipping_tax("0.80")],
    "transaction": [_paid(1, "sale", "110.80")],
}
_SHIPPED_SALE = [
    sale(FIRST, "product", "100", "1"),
    sale(FIRST, "shipping", "10"),
    sale(FIRST, "tax -> shipping", "0.80"),
]


def _shipped(*given: str) -> Raw:
    """Return an order with shipping of 10.80, of which refunds without lines gave back amounts, a day apart."""
    days = [f"2024-03-{7 + number:02d} 15:00:00" for number in range(len(given))]
    return {
        **_SHIPPED,
        "refund": [
            _refund(amount, number, day) for number, (amount, day) in enumerate(zip(given, days, strict=True), start=1)
        ],
    }


def _back(day: int, shipping: str, tax: str) -> list[Row]:
    """Return the rows of derived shipping."""
    date = dt.date(2024, 3, day)
    return [
        reversal(date, "shipping", shipping, is_derived=True),
        reversal(date, "tax -> shipping", tax, is_derived=True),
    ]


# Refunded shipping is what is left of the refund, else all is as in REST.
_PARTIAL_REFUND = replace(
    PARTIAL_REFUND,
    ledger=[
        *(row for row in PARTIAL_REFUND.ledger if row != reversal(THIRD, "shipping", "-5")),
        reversal(THIRD, "shipping", "-5", is_derived=True),
    ],
)
_RETURN_FEE = Order(
    ledger=[
        sale(FIRST, "product", "100", "1", reason="order"),
        sale(FIRST, "tax -> product", "8", reason="order"),
        reversal(THIRD, "product", "-100", "-1", reason="refund"),
        reversal(THIRD, "tax -> product", "-8", reason="refund"),
        reversal(THIRD, "fee", "7", reason="return_fee"),
    ],
    figures=Figures(gross="100", reversals="100", fees="7", total="7", sum="7"),
    reconciliation={**BALANCED, "reversed_amount": "101", "reported_refunded_amount": "101", "paid_amount": "7"},
)
_WITHOUT_LINES = {"status": "explained", "reason": "refund_without_lines", "reversed_difference_amount": "0"}

_AT_NIGHT: dict[str, list[RawRow]] = {
    "order": [{**_order("10"), "created_at": "2024-03-05 02:00:00", "processed_at": "2024-03-05 02:00:00"}],
    "order_line": [_line(1, "10")],
}
_CASES = [
    Case(
        name="graphql_exclusive_tax",
        shows="golden case 1: tax on top, a code allocated to two lines, the price of a line never multiplied",
        raw=_EXCLUSIVE,
        orders={"1": EXCLUSIVE_TAX},
        store=NEW_YORK,
    ),
    Case(
        name="graphql_included_tax",
        shows="golden case 2: tax inside, free shipping",
        raw=_INCLUDED,
        orders={"1": INCLUDED_TAX},
        store=VIENNA,
    ),
    Case(
        name="graphql_included_refunded",
        shows="golden case 2r: one of three given back, nothing is left for shipping",
        raw={
            **_INCLUDED,
            "refund": [_refund("8.32")],
            "refund_line_item": [_refund_line(1, "8.32", "1.39")],
            "transaction": [
                *_INCLUDED["transaction"],
                _paid(2, "refund", "8.32", BACK_AT, currency="EUR", refund_id=1),
            ],
        },
        orders={"1": INCLUDED_TAX_REFUNDED},
        store=VIENNA,
    ),
    Case(
        name="graphql_card_and_tip",
        shows="golden case 3: a gift card sold, a tip that is line and header at once, a gift card spent",
        raw={
            "order": [
                {**_order("74.60"), **_money("total_tip_received", "3")},
                _order("32.40", 2, created_at=BACK_AT, processed_at=BACK_AT),
            ],
            "order_line": [
                _line(1, "50", is_gift_card=True, taxable=False),
                _line(2, "20"),
                _line(3, "3", product_id=None, variant_id=None, title="Tip", taxable=False, requires_shipping=False),
                _line(4, "30", order_id=2),
            ],
            "order_line_tax_line": [_tax(2, "1.60"), _tax(4, "2.40")],
            "transaction": [
                _paid(1, "sale", "74.60"),
                _paid(2, "sale", "32.40", BACK_AT, 2, gateway="gift_card"),
            ],
        },
        orders={"1": CARD_AND_TIP, "2": PAID_BY_CARD},
        store=NEW_YORK,
        gift_card_liability="17.60",
    ),
    Case(
        name="graphql_partial_refund",
        shows="golden case 4: one of two given back, and the shipping, which only the total of the refund contains",
        raw=_PARTIAL,
        orders={"1": _PARTIAL_REFUND},
        store=NEW_YORK,
    ),
    Case(
        name="graphql_restocking_kept",
        shows="golden case 5: full return, 8 kept by an adjustment without a kind",
        raw={
            "order": [_order("88")],
            "order_line": [_line(1, "80")],
            "order_line_tax_line": [_tax(1, "8", "0.1")],
            "refund": [_refund("80")],
            "refund_line_item": [_refund_line(1, "80", "8")],
            "order_adjustment": [_adjustment("RESTOCK", "8")],
            "transaction": [_paid(1, "sale", "88"), _paid(2, "refund", "80", BACK_AT, refund_id=1)],
        },
        orders={"1": RESTOCKING_KEPT},
        store=NEW_YORK,
    ),
    Case(
        name="graphql_voided",
        shows="golden case 6: a discount on the header only, the authorization voided",
        raw={
            "order": [
                _order("24", discounts="10", display_financial_status="VOIDED", cancelled_at="2024-03-08 15:00:00")
            ],
            "order_line": [_line(1, "10"), _line(2, "10"), _line(3, "10")],
            "order_discount_code": [{"order_id": 1, "index": 0, "code": "TEN"}],
            "order_shipping_line": [_shipping("4")],
            "transaction": [_paid(1, "authorization", "24"), _paid(2, "void", "24", BACK_AT, parent_id=1)],
        },
        orders={"1": VOIDED},
        store=NEW_YORK,
    ),
    Case(
        name="graphql_edited",
        shows="golden case 7: a line taken off by an edit that gave nothing back, another added",
        raw={
            "order": [_order("95")],
            "order_line": [_line(1, "40"), _line(2, "25"), _line(3, "30")],
            "refund": [_refund("0")],
            "refund_line_item": [_refund_line(2, "25")],
            "transaction": [_paid(1, "sale", "65"), _paid(2, "sale", "5", BACK_AT)],
        },
        orders={"1": EDITED},
        store=NEW_YORK,
    ),
    Case(
        name="graphql_two_currencies",
        shows="golden case 10: books in EUR, shown in USD, each amount as landed",
        raw={
            "order": [
                {
                    **_order("100", currency_code="EUR", presentment_currency_code="USD"),
                    **_money("total_price", "100", "108.00", "EUR"),
                }
            ],
            "order_line": [_line(1, "100", 5, presentment="108.00")],
            "refund": [_refund("40", presentment="43.20")],
            "refund_line_item": [_refund_line(1, "40", quantity=2, presentment="43.20")],
            "transaction": [
                _paid(1, "sale", "100", currency="EUR"),
                _paid(2, "refund", "40", BACK_AT, currency="EUR", refund_id=1),
            ],
        },
        orders={"1": TWO_CURRENCIES},
        store=VIENNA,
    ),
    Case(
        name="graphql_return_fee",
        shows="the fee of a return is withheld from its refund: a fee, and no shipping given back",
        raw=_RETURNED,
        orders={"1": _RETURN_FEE},
        store=NEW_YORK,
    ),
    Case(
        name="graphql_fee_landed_twice",
        shows="the fee of a return that is an adjustment of its refund as well counts once",
        raw={**_RETURNED, "order_adjustment": [_adjustment("REFUND_DISCREPANCY", "7")]},
        orders={"1": _RETURN_FEE},
        store=NEW_YORK,
    ),
    Case(
        name="graphql_return_open",
        shows="what came back and is not refunded has no date: it is not posted, nor is its fee",
        raw={
            **{table: _RETURNED[table] for table in ("order_line", "order_line_tax_line", "return_shipping_fee")},
            "order": [_order("108")],
            "return": [{"id": 5, "order_id": 1, "name": "#R5", "status": "OPEN"}],
            "return_line_item": [{"id": 8, "return_id": 5, "order_line_id": 1, "quantity": 1, "refunded_quantity": 0}],
            "transaction": [_paid(1, "sale", "108")],
        },
        orders={
            "1": Order(
                ledger=[sale(FIRST, "product", "100", "1"), sale(FIRST, "tax -> product", "8")],
                figures=Figures(gross="100", net="100", tax="8", total="108", sum="108"),
                reconciliation=BALANCED,
            )
        },
        store=NEW_YORK,
    ),
    Case(
        name="graphql_shipping_in_parts",
        shows="shipping of 10.80 with its tax, given back in halves; what is given beyond it is not shipping",
        raw=_shipped("5.40", "5.40", "1"),
        orders={
            "1": Order(
                ledger=[
                    *_SHIPPED_SALE,
                    *_back(7, "-5", "-0.40"),
                    *_back(8, "-5", "-0.40"),
                    reversal(dt.date(2024, 3, 9), "adjustment", "-1"),
                ],
                figures=Figures(gross="100", reversals="1", net="99", total="99", sum="99"),
                reconciliation={**_WITHOUT_LINES, "reversed_amount": "11.80"},
            )
        },
        store=NEW_YORK,
    ),
    Case(
        name="graphql_shipping_that_fits",
        shows="what does not fit into the shipping left is none, what comes after it can be; the last takes its cents",
        raw=_shipped("6", "6", "4.80"),
        orders={
            "1": Order(
                ledger=[
                    *_SHIPPED_SALE,
                    *_back(7, "-5.56", "-0.44"),
                    reversal(dt.date(2024, 3, 8), "adjustment", "-6"),
                    *_back(9, "-4.44", "-0.36"),
                ],
                figures=Figures(gross="100", reversals="6", net="94", total="94", sum="94"),
                reconciliation={**_WITHOUT_LINES, "reversed_amount": "16.80"},
            )
        },
        store=NEW_YORK,
    ),
    Case(
        name="graphql_shipping_with_tax_inside",
        shows="tax inside: half of a shipping of 12, of which 2 are tax",
        raw={
            "order": [_order("62", currency_code="EUR", taxes_included=True)],
            "order_line": [_line(1, "50")],
            "order_line_tax_line": [_tax(1, "8.33", "0.2")],
            "order_shipping_line": [_shipping("12")],
            "order_shipping_tax_line": [_shipping_tax("2", "0.2")],
            "refund": [_refund("6")],
        },
        orders={
            "1": Order(
                ledger=[
                    sale(FIRST, "product", "41.67", "1"),
                    sale(FIRST, "tax -> product", "8.33"),
                    sale(FIRST, "shipping", "10"),
                    sale(FIRST, "tax -> shipping", "2"),
                    *_back(7, "-5", "-1"),
                ],
                figures=Figures(gross="41.67", net="41.67", shipping="5", tax="9.33", total="56", sum="56"),
                reconciliation={**BALANCED, "reversed_amount": "6", "reported_refunded_amount": "6"},
            )
        },
        store=VIENNA,
    ),
    Case(
        name="graphql_more_than_shipping",
        shows="more is given back than lines and shipping: nothing is derived, the difference is shown",
        raw={
            **_PARTIAL,
            "refund": [_refund("40")],
            "transaction": [*_EXCLUSIVE["transaction"], _paid(2, "refund", "40", BACK_AT, refund_id=1)],
        },
        orders={
            "1": Order(
                ledger=[row for row in PARTIAL_REFUND.ledger if row != reversal(THIRD, "shipping", "-5")],
                figures=Figures(
                    gross="100",
                    discounts="10",
                    reversals="27",
                    net="63",
                    shipping="5",
                    tax="5.04",
                    total="73.04",
                    sum="73.04",
                ),
                reconciliation={
                    "status": "explained",
                    "reason": "refund_without_detail",
                    "reversed_difference_amount": "10.84",
                },
            )
        },
        store=NEW_YORK,
    ),
    Case(
        name="graphql_older_names",
        shows="case 4 from a connection that has the older names of tables",
        raw={
            **{
                table: rows
                for table, rows in _PARTIAL.items()
                if table not in ("order_line_tax_line", "refund_line_item")
            },
            "tax_line": _PARTIAL["order_line_tax_line"],
            "order_line_refund": _PARTIAL["refund_line_item"],
            "order_note_attribute": [{"order_id": 1, "name": "wrapping", "value": "yes"}],
        },
        orders={"1": _PARTIAL_REFUND},
        store={**NEW_YORK, "missing_columns": {"order_note_attribute": ["key"]}},
    ),
    Case(
        name="graphql_zone_missing",
        shows="a shop that does not say its zone is in UTC",
        raw={**_AT_NIGHT, "shop": [{"id": 1, "currency_code": "USD"}]},
        orders={"1": on_day(FIRST)},
    ),
    Case(
        name="graphql_zone_unknown",
        shows="a shop whose zone is none is in UTC",
        raw={**_AT_NIGHT, "shop": [{"id": 1, "currency_code": "USD", "iana_timezone": "Europe/Nowhere"}]},
        orders={"1": on_day(FIRST)},
    ),
]


def _older_names() -> list[RawTable]:
    """Return the tables under the names that they bore until November 2025."""
    tables = {table.name: table for table in shopify_graphql.ShopifyGraphql.tables}
    renamed = {"order_line_tax_line": "tax_line", "refund_line_item": "order_line_refund"}
    note = tables["order_custom_attribute"]
    columns = tuple(("name", kind) if name == "key" else (name, kind) for name, kind in note.columns)
    return [
        *(replace(tables[name], name=older) for name, older in renamed.items()),
        replace(note, name="order_note_attribute", columns=columns, key=("order_id", "name")),
    ]


SUITE = Suite(
    "shopify",
    [*shopify_graphql.ShopifyGraphql.tables, *_older_names()],
    _CASES,
    store={"api": "graphql"},
)
