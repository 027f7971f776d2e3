"""Shopify, as the connector lands its REST tables."""

from __future__ import annotations

import datetime as dt
import json

from generators.platforms import shopify
from tests.golden import BALANCED, Case, Figures, Order, RawRow, Suite, reversal, sale

FIRST, THIRD = dt.date(2024, 3, 5), dt.date(2024, 3, 7)
SOLD_AT, BACK_AT = "2024-03-05 15:00:00", "2024-03-07 15:00:00"
NEW_YORK = {"currency_code": "USD", "time_zone": "America/New_York"}
VIENNA = {"currency_code": "EUR", "time_zone": "Europe/Vienna"}

# What must come out does not depend on the shape of the raw tables, unless that shape declares a gap.
EXCLUSIVE_TAX = Order(
    ledger=[
        sale(FIRST, "product", "60", "2"),
        sale(FIRST, "product", "40", "1"),
        sale(FIRST, "discount -> product", "-6"),
        sale(FIRST, "discount -> product", "-4"),
        sale(FIRST, "tax -> product", "4.32"),
        sale(FIRST, "tax -> product", "2.88"),
        sale(FIRST, "shipping", "5"),
    ],
    figures=Figures(gross="100", discounts="10", net="90", shipping="5", tax="7.20", total="102.20", sum="102.20"),
    reconciliation={**BALANCED, "placed_amount": "102.20", "reported_placed_amount": "102.20", "open_amount": "0"},
    facts={"payment_status": "paid", "is_guest": False},
)
INCLUDED_TAX = Order(
    ledger=[
        sale(FIRST, "product", "24.98", "3"),
        sale(FIRST, "discount -> product", "-4.17"),
        sale(FIRST, "tax -> product", "4.16"),
        sale(FIRST, "shipping", "4.08"),
        sale(FIRST, "discount -> shipping", "-4.08"),
    ],
    figures=Figures(gross="24.98", discounts="4.17", net="20.81", tax="4.16", total="24.97", sum="24.97"),
    reconciliation={**BALANCED, "placed_amount": "24.97", "placed_difference_amount": "0"},
)
INCLUDED_TAX_REFUNDED = Order(
    ledger=[
        *INCLUDED_TAX.ledger,
        reversal(THIRD, "product", "-8.33", "-1"),
        reversal(THIRD, "discount -> product", "1.40"),
        reversal(THIRD, "tax -> product", "-1.39"),
    ],
    figures=Figures(
        gross="24.98",
        discounts="4.17",
        reversals="6.93",
        net="13.88",
        tax="2.77",
        total="16.65",
        sum="16.65",
    ),
    reconciliation={
        **BALANCED,
        "placed_amount": "24.97",
        "reversed_amount": "8.32",
        "reported_refunded_amount": "8.32",
        "paid_amount": "16.65",
        "open_amount": "0",
    },
)
CARD_AND_TIP = Order(
    ledger=[
        sale(FIRST, "gift_card", "50", "1"),
        sale(FIRST, "product", "20", "1"),
        sale(FIRST, "tax -> product", "1.60"),
        sale(FIRST, "tip", "3"),
    ],
    figures=Figures(gross="20", net="20", tax="1.60", total="21.60", tips="3", gift_cards="50", sum="74.60"),
    reconciliation={**BALANCED, "placed_amount": "74.60", "open_amount": "0"},
)
PAID_BY_CARD = Order(
    ledger=[sale(THIRD, "product", "30", "1"), sale(THIRD, "tax -> product", "2.40")],
    figures=Figures(gross="30", net="30", tax="2.40", total="32.40", sum="32.40"),
    reconciliation={**BALANCED, "paid_amount": "32.40", "open_amount": "0"},
)
PARTIAL_REFUND = Order(
    ledger=[
        *EXCLUSIVE_TAX.ledger,
        reversal(THIRD, "product", "-30", "-1"),
        reversal(THIRD, "discount -> product", "3"),
        reversal(THIRD, "tax -> product", "-2.16"),
        reversal(THIRD, "shipping", "-5"),
    ],
    figures=Figures(gross="100", discounts="10", reversals="27", net="63", tax="5.04", total="68.04", sum="68.04"),
    reconciliation={
        **BALANCED,
        "placed_amount": "102.20",
        "reversed_amount": "34.16",
        "reported_refunded_amount": "34.16",
        "reversed_difference_amount": "0",
        "paid_amount": "68.04",
    },
)
RESTOCKING_KEPT = Order(
    ledger=[
        sale(FIRST, "product", "80", "1", reason="order"),
        sale(FIRST, "tax -> product", "8", reason="order"),
        reversal(THIRD, "product", "-80", "-1", reason="refund"),
        reversal(THIRD, "tax -> product", "-8", reason="refund"),
        reversal(THIRD, "adjustment", "8", reason="discrepancy"),
    ],
    figures=Figures(gross="80", reversals="72", net="8", total="8", sum="8"),
    reconciliation={**BALANCED, "reversed_amount": "80", "reported_refunded_amount": "80", "paid_amount": "8"},
)
VOIDED = Order(
    ledger=[
        *(sale(FIRST, "product", "10", "1", reason="order") for _ in range(3)),
        sale(FIRST, "discount -> product", "-3.34", reason="order"),
        *(sale(FIRST, "discount -> product", "-3.33", reason="order") for _ in range(2)),
        sale(FIRST, "shipping", "4", reason="order"),
        *(reversal(THIRD, "product", "-10", "-1", reason="void") for _ in range(3)),
        reversal(THIRD, "discount -> product", "3.34", reason="void"),
        *(reversal(THIRD, "discount -> product", "3.33", reason="void") for _ in range(2)),
        reversal(THIRD, "shipping", "-4", reason="void"),
    ],
    figures=Figures(gross="30", discounts="10", reversals="20"),
    reconciliation={**BALANCED, "placed_amount": "24", "reported_placed_amount": "24", "paid_amount": "0"},
    facts={"payment_status": "voided"},
)
EDITED = Order(
    ledger=[
        sale(FIRST, "product", "40", "1", reason="order"),
        sale(FIRST, "product", "25", "1", reason="order"),
        sale(FIRST, "product", "30", "1", reason="order"),
        reversal(THIRD, "product", "-25", "-1", reason="edit"),
    ],
    figures=Figures(gross="95", reversals="25", net="70", total="70", sum="70"),
    reconciliation={**BALANCED, "placed_amount": "95", "reported_placed_amount": "95", "paid_amount": "70"},
)
TWO_CURRENCIES = Order(
    ledger=[
        sale(FIRST, "product", "100", "5", presentment="108"),
        reversal(THIRD, "product", "-40", "-2", presentment="-43.20"),
    ],
    figures=Figures(gross="100", reversals="40", net="60", total="60", sum="60"),
    reconciliation={**BALANCED, "reversed_amount": "40", "reported_refunded_amount": "40", "paid_amount": "60"},
    facts={"currency_code": "EUR", "presentment_currency_code": "USD"},
)
# goods of 10 without anything else
_GOODS = Figures(gross="10", net="10", total="10", sum="10")
SOLD = Order(ledger=[sale(FIRST, "product", "10", "1")], figures=_GOODS, reconciliation=BALANCED)
GUEST = Order(SOLD.ledger, _GOODS, BALANCED, facts={"is_guest": True, "customer_id": None, "customer_key": None})
TEST = Order(facts={"is_test": True})
DELETED = Order(facts={"is_deleted": True})
SALE_AND_CAPTURE = Order(
    ledger=[sale(FIRST, "product", "100", "1")],
    figures=Figures(gross="100", net="100", total="100", sum="100"),
    reconciliation={**BALANCED, "paid_amount": "100", "open_amount": "0"},
)


def on_day(day: dt.date) -> Order:
    """Return what is expected of goods of 10, sold on a day."""
    return Order([sale(day, "product", "10", "1")], _GOODS, BALANCED, facts={"business_date": day})


def _order(total: str, order_id: int = 1, **columns: object) -> RawRow:
    return {
        "id": order_id,
        "name": f"#{1000 + order_id}",
        "customer_id": 7,
        "currency": "USD",
        "total_price": total,
        "total_discounts": "0",
        "taxes_included": False,
        "financial_status": "paid",
        "created_at": SOLD_AT,
        "processed_at": SOLD_AT,
        **columns,
    }


def _line(line_id: int, price: str, quantity: int = 1, order_id: int = 1, **columns: object) -> RawRow:
    return {
        "id": line_id,
        "order_id": order_id,
        "index": line_id,
        "product_id": 100 + line_id,
        "variant_id": 200 + line_id,
        "title": f"Goods {line_id}",
        "quantity": quantity,
        "price": price,
        "total_discount": "0",
        "gift_card": False,
        **columns,
    }


def _tax(line_id: int, amount: str, rate: str = "0.08") -> RawRow:
    return {"order_line_id": line_id, "index": 1, "title": "Tax", "rate": rate, "price": amount}


def _shipping(price: str, discounted: str | None = None) -> RawRow:
    return {"id": 1, "order_id": 1, "title": "Post", "price": price, "discounted_price": discounted or price}


def _paid(payment_id: int, kind: str, amount: str, at: str = SOLD_AT, order_id: int = 1, **columns: object) -> RawRow:
    return {
        "id": payment_id,
        "order_id": order_id,
        "kind": kind,
        "status": "success",
        "gateway": "shopify_payments",
        "amount": amount,
        "currency": "USD",
        "created_at": at,
        "processed_at": at,
        **columns,
    }


def _refund(**columns: object) -> RawRow:
    return {"id": 1, "order_id": 1, "created_at": BACK_AT, "processed_at": BACK_AT, **columns}


def _refund_line(line_id: int, subtotal: str, tax: str = "0", quantity: int = 1, **columns: object) -> RawRow:
    return {
        "id": line_id,
        "refund_id": 1,
        "order_line_id": line_id,
        "quantity": quantity,
        "subtotal": subtotal,
        "total_tax": tax,
        **columns,
    }


def _adjustment(kind: str, amount: str, tax: str = "0") -> RawRow:
    return {"id": 1, "order_id": 1, "refund_id": 1, "kind": kind, "amount": amount, "tax_amount": tax}


def _money(shop: str, presentment: str) -> str:
    """Return a money set: the shop's books in EUR, shown to the customer in USD."""
    return json.dumps(
        {
            "shop_money": {"amount": shop, "currency_code": "EUR"},
            "presentment_money": {"amount": presentment, "currency_code": "USD"},
        }
    )


_EXCLUSIVE: dict[str, list[RawRow]] = {
    "order": [_order("102.20", subtotal_price="90", total_discounts="10", total_tax="7.20")],
    "order_line": [_line(1, "30", 2), _line(2, "40")],
    "tax_line": [_tax(1, "4.32"), _tax(2, "2.88")],
    "discount_application": [
        {"order_id": 1, "index": 1, "code": "TEN", "type": "discount_code", "target_type": "line_item"}
    ],
    "discount_allocation": [
        {"order_line_id": 1, "index": 1, "discount_application_index": 1, "amount": "6"},
        {"order_line_id": 2, "index": 1, "discount_application_index": 1, "amount": "4"},
    ],
    "order_shipping_line": [_shipping("5")],
    "transaction": [_paid(1, "sale", "102.20")],
}
_INCLUDED: dict[str, list[RawRow]] = {
    "order": [_order("24.97", currency="EUR", taxes_included=True, subtotal_price="24.97", total_discounts="9.90")],
    "order_line": [_line(1, "9.99", 3)],
    "tax_line": [_tax(1, "4.16", "0.2")],
    "discount_application": [
        {"order_id": 1, "index": 1, "code": "FIVE", "type": "discount_code", "target_type": "line_item"},
        {"order_id": 1, "index": 2, "code": "FREE", "type": "discount_code", "target_type": "shipping_line"},
    ],
    "discount_allocation": [{"order_line_id": 1, "index": 1, "discount_application_index": 1, "amount": "5.00"}],
    "order_shipping_line": [_shipping("4.90", "0.00")],
    "order_shipping_tax_line": [{"order_shipping_line_id": 1, "index": 1, "title": "Tax", "rate": "0.2", "price": "0"}],
    "transaction": [_paid(1, "sale", "24.97", currency="EUR")],
}
# New York is 5 hours behind UTC, 4 from the night of the 10th of March on: 2:00 there is 7:00 UTC.
_EDGES = {
    1: ("2024-03-06 04:59:59", dt.date(2024, 3, 5)),
    2: ("2024-03-06 05:00:00", dt.date(2024, 3, 6)),
    3: ("2024-03-10 04:59:59", dt.date(2024, 3, 9)),
    4: ("2024-03-11 03:59:59", dt.date(2024, 3, 10)),
    5: ("2024-03-11 04:00:00", dt.date(2024, 3, 11)),
    6: ("2024-11-03 04:00:00", dt.date(2024, 11, 3)),
    7: ("2024-11-04 04:59:59", dt.date(2024, 11, 3)),
    8: ("2024-11-04 05:00:00", dt.date(2024, 11, 4)),
}

_AT_NIGHT: dict[str, list[RawRow]] = {
    "order": [_order("10", created_at="2024-03-05 02:00:00", processed_at="2024-03-05 02:00:00")],
    "order_line": [_line(1, "10")],
}
_CASES = [
    Case(
        name="exclusive_tax",
        shows="golden case 1: tax on top, a code allocated to two lines",
        raw=_EXCLUSIVE,
        orders={"1": EXCLUSIVE_TAX},
        store=NEW_YORK,
    ),
    Case(
        name="included_tax",
        shows="golden case 2: tax inside, free shipping",
        raw=_INCLUDED,
        orders={"1": INCLUDED_TAX},
        store=VIENNA,
    ),
    Case(
        name="included_tax_refunded",
        shows="golden case 2r: one of three given back",
        raw={
            **_INCLUDED,
            "refund": [_refund()],
            "order_line_refund": [_refund_line(1, "8.32", "1.39")],
            "transaction": [
                *_INCLUDED["transaction"],
                _paid(2, "refund", "8.32", BACK_AT, currency="EUR", refund_id=1),
            ],
        },
        orders={"1": INCLUDED_TAX_REFUNDED},
        store=VIENNA,
    ),
    Case(
        name="gift_card_and_tip",
        shows="golden case 3: a gift card sold, a tip that is line and header at once, a gift card spent",
        raw={
            "order": [
                _order("74.60", total_tax="1.60", total_tip_received="3"),
                _order("32.40", 2, total_tax="2.40", created_at=BACK_AT, processed_at=BACK_AT),
            ],
            "order_line": [
                _line(1, "50", gift_card=True, taxable=False),
                _line(2, "20"),
                _line(3, "3", product_id=None, variant_id=None, title="Tip", taxable=False, requires_shipping=False),
                _line(4, "30", order_id=2),
            ],
            "tax_line": [_tax(2, "1.60"), _tax(4, "2.40")],
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
        name="partial_refund",
        shows="golden case 4: case 1, one of two and the shipping given back",
        raw={
            **_EXCLUSIVE,
            "refund": [_refund()],
            "order_line_refund": [_refund_line(1, "27.00", "2.16")],
            "order_adjustment": [_adjustment("shipping_refund", "-5.00")],
            "transaction": [*_EXCLUSIVE["transaction"], _paid(2, "refund", "34.16", BACK_AT, refund_id=1)],
        },
        orders={"1": PARTIAL_REFUND},
        store=NEW_YORK,
    ),
    Case(
        name="restocking_kept",
        shows="golden case 5: full return, 8 kept by an adjustment",
        raw={
            "order": [_order("88", total_tax="8")],
            "order_line": [_line(1, "80")],
            "tax_line": [_tax(1, "8", "0.1")],
            "refund": [_refund()],
            "order_line_refund": [_refund_line(1, "80", "8")],
            "order_adjustment": [_adjustment("refund_discrepancy", "8")],
            "transaction": [_paid(1, "sale", "88"), _paid(2, "refund", "80", BACK_AT, refund_id=1)],
        },
        orders={"1": RESTOCKING_KEPT},
        store=NEW_YORK,
    ),
    Case(
        name="voided",
        shows="golden case 6: a discount on the header only, the authorization voided",
        raw={
            "order": [
                _order("24", total_discounts="10", financial_status="voided", cancelled_at="2024-03-08 15:00:00")
            ],
            "order_line": [_line(1, "10"), _line(2, "10"), _line(3, "10")],
            "order_discount_code": [{"order_id": 1, "index": 1, "code": "TEN", "type": "fixed_amount", "amount": "10"}],
            "order_shipping_line": [_shipping("4")],
            "transaction": [_paid(1, "authorization", "24"), _paid(2, "void", "24", BACK_AT, parent_id=1)],
        },
        orders={"1": VOIDED},
        store=NEW_YORK,
    ),
    Case(
        name="edited",
        shows="golden case 7: a line taken off by an edit, another added",
        raw={
            "order": [_order("95")],
            "order_line": [_line(1, "40"), _line(2, "25"), _line(3, "30")],
            "refund": [_refund()],
            "order_line_refund": [_refund_line(2, "25")],
            "transaction": [_paid(1, "sale", "65"), _paid(2, "sale", "5", BACK_AT)],
        },
        orders={"1": EDITED},
        store=NEW_YORK,
    ),
    Case(
        name="two_currencies",
        shows="golden case 10: books in EUR, shown in USD, each amount as landed",
        raw={
            "order": [
                _order("100", currency="EUR", presentment_currency="USD", total_price_set=_money("100", "108.00"))
            ],
            "order_line": [_line(1, "20", 5, price_set=_money("20", "21.60"))],
            "refund": [_refund()],
            "order_line_refund": [_refund_line(1, "40", quantity=2, subtotal_set=_money("40", "43.20"))],
            "transaction": [
                _paid(1, "sale", "100", currency="EUR"),
                _paid(2, "refund", "40", BACK_AT, currency="EUR", refund_id=1),
            ],
        },
        orders={"1": TWO_CURRENCIES},
        store=VIENNA,
    ),
    Case(
        name="test_deleted_guest",
        shows="test and deleted orders are out with all children; a guest is nobody's account",
        raw={
            "order": [
                _order("10", 1, test=True),
                _order("10", 2, _fivetran_deleted=True),
                _order("10", 3, customer_id=None, email="guest@example.com"),
            ],
            "order_line": [_line(number, "10", order_id=number) for number in (1, 2, 3)],
            "transaction": [_paid(number, "sale", "10", order_id=number) for number in (1, 2, 3)],
            "refund": [_refund()],
            "order_line_refund": [_refund_line(1, "10")],
        },
        orders={"1": TEST, "2": DELETED, "3": GUEST},
        store=NEW_YORK,
    ),
    Case(
        name="sale_and_capture",
        shows="a sale and a capture on one order, the authorization beside them counts nothing",
        raw={
            "order": [_order("100")],
            "order_line": [_line(1, "100")],
            "transaction": [
                _paid(1, "sale", "40"),
                _paid(2, "authorization", "60"),
                _paid(3, "capture", "60", BACK_AT, parent_id=2),
            ],
        },
        orders={"1": SALE_AND_CAPTURE},
        store=NEW_YORK,
    ),
    Case(
        name="zone_edge",
        shows="business dates around midnight, and on both days when the clock changes",
        raw={
            "order": [
                # what counts is when it was processed
                _order("10", number, created_at="2024-01-01 12:00:00", processed_at=at)
                for number, (at, _) in _EDGES.items()
            ],
            "order_line": [_line(number, "10", order_id=number) for number in _EDGES],
        },
        orders={str(number): on_day(day) for number, (_, day) in _EDGES.items()},
        store=NEW_YORK,
    ),
    Case(
        name="zone_landed",
        shows="the shop's own zone dates the sale: late in the evening before",
        raw={**_AT_NIGHT, "shop": [{"id": 1, "currency": "USD", "iana_timezone": "America/New_York"}]},
        orders={"1": on_day(dt.date(2024, 3, 4))},
    ),
    Case(
        name="zone_missing",
        shows="a shop that says neither zone nor currency is in UTC",
        raw={**_AT_NIGHT, "shop": [{"id": 1}]},
        orders={"1": on_day(FIRST)},
    ),
    Case(
        name="zone_rejected",
        shows="a shop whose row is rejected for another column is in UTC",
        raw={**_AT_NIGHT, "shop": [{"id": 1, "currency": "XX", "iana_timezone": "America/New_York"}]},
        orders={"1": on_day(FIRST)},
        rejected=[("shop", "1", "unknown_currency")],
    ),
    Case(
        name="large_money",
        shows="a thousand pieces at millions of dong; a barcode in the quantity rejects its row",
        raw={
            "order": [_order("15000000000", currency="VND")],
            "order_line": [
                _line(1, "15000000", 1000),
                _line(2, "25.00", 4006381333931),
                _line(3, "25.00", 400638133393),
            ],
        },
        orders={
            "1": Order(
                ledger=[sale(FIRST, "product", "15000000000", "1000")],
                figures=Figures(gross="15000000000", net="15000000000", total="15000000000", sum="15000000000"),
            )
        },
        store=NEW_YORK,
        rejected=[("order_line", "2", "unreadable_amount"), ("order_line", "3", "unreadable_amount")],
    ),
]

SUITE = Suite("shopify", shopify.Shopify.tables, _CASES)
