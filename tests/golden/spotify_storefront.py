"""An artist's merch storefront on a streaming service, as a loader lands it."""

from __future__ import annotations

from generators.platforms import spotify_storefront
from tests.golden import BALANCED, Case, Figures, Order, RawRow, Suite, reversal, sale
from tests.golden.shopify import (
    CARD_AND_TIP,
    DELETED,
    EDITED,
    EXCLUSIVE_TAX,
    FIRST,
    GUEST,
    INCLUDED_TAX,
    INCLUDED_TAX_REFUNDED,
    NEW_YORK,
    PAID_BY_CARD,
    PARTIAL_REFUND,
    RESTOCKING_KEPT,
    SALE_AND_CAPTURE,
    SOLD,
    TEST,
    THIRD,
    TWO_CURRENCIES,
    VIENNA,
    VOIDED,
)

_SOLD_AT, _BACK_AT = "2024-03-05T15:00:00Z", "2024-03-07T15:00:00Z"
_RELEASED_AT = "2024-06-14T09:00:00Z"


def _order(total: str, order_id: str = "1", **columns: object) -> RawRow:
    return {
        "order_id": order_id,
        "listener_id": "l7",
        "status": "placed",
        "payment_status": "paid",
        "currency": "USD",
        "taxes_included": False,
        "discount": "0.00",
        "total": total,
        "ordered_at": _SOLD_AT,
        "recorded_at": _SOLD_AT,
        "paid_at": _SOLD_AT,
        **columns,
    }


def _item(number: int, price: str, quantity: int = 1, order_id: str = "1", **columns: object) -> RawRow:
    return {
        "order_item_id": f"i{number}",
        "order_id": order_id,
        "position": number,
        "product_id": f"p{number}",
        "variant_id": f"v{number}",
        "item_type": "merch",
        "title": f"Merch {number}",
        "quantity": quantity,
        "unit_price": price,
        "discount": "0.00",
        "tax": "0.00",
        **columns,
    }


def _paid(number: int, kind: str, amount: str, at: str = _SOLD_AT, order_id: str = "1", **columns: object) -> RawRow:
    return {
        "payment_id": f"t{number}",
        "order_id": order_id,
        "kind": kind,
        "method": "card",
        "status": "succeeded",
        "amount": amount,
        "currency": "USD",
        "processed_at": at,
        **columns,
    }


def _refund(total: str | None, kind: str = "return", **columns: object) -> RawRow:
    return {
        "refund_id": "r1",
        "order_id": "1",
        "kind": kind,
        "total": total,
        "created_at": _BACK_AT,
        "refunded_at": _BACK_AT,
        **columns,
    }


def _back(number: int, subtotal: str, tax: str = "0.00", quantity: int = 1, **columns: object) -> RawRow:
    return {
        "refund_item_id": f"b{number}",
        "refund_id": "r1",
        "order_item_id": f"i{number}",
        "quantity": quantity,
        "subtotal": subtotal,
        "tax": tax,
        **columns,
    }


_EXCLUSIVE: dict[str, list[RawRow]] = {
    "merch_orders": [
        _order("102.20", subtotal="90.00", discount="10.00", discount_code="TEN", shipping="5.00", tax="7.20")
    ],
    "merch_order_items": [
        _item(1, "30.00", 2, discount="6.00", tax="4.32", tax_rate="0.08"),
        _item(2, "40.00", discount="4.00", tax="2.88", tax_rate="0.08"),
    ],
    "merch_payments": [_paid(1, "sale", "102.20")],
}
_INCLUDED: dict[str, list[RawRow]] = {
    "merch_orders": [
        _order(
            "24.97",
            currency="EUR",
            taxes_included=True,
            subtotal="24.97",
            discount="9.90",
            discount_code="FREE",
            shipping="4.90",
            shipping_discount="4.90",
            shipping_tax="0.00",
            shipping_tax_rate="0.20",
            tax="4.16",
        )
    ],
    "merch_order_items": [_item(1, "9.99", 3, discount="5.00", tax="4.16", tax_rate="0.20")],
    "merch_payments": [_paid(1, "sale", "24.97", currency="EUR")],
}
_EVERYTHING = Order(
    ledger=[
        sale(FIRST, "product", "100", "1", reason="order"),
        sale(FIRST, "tax -> product", "8", reason="order"),
        sale(FIRST, "shipping", "10", reason="order"),
        sale(FIRST, "tax -> shipping", "0.80", reason="order"),
        sale(FIRST, "duty", "7", reason="order"),
        sale(FIRST, "fee", "3", reason="order"),
        sale(FIRST, "tip", "5", reason="order"),
        reversal(THIRD, "product", "-100", "-1", reason="refund"),
        reversal(THIRD, "tax -> product", "-8", reason="refund"),
        reversal(THIRD, "shipping", "-10", reason="refund"),
        reversal(THIRD, "tax -> shipping", "-0.80", reason="refund"),
        reversal(THIRD, "duty", "-7", reason="refund"),
        reversal(THIRD, "fee", "-3", reason="refund"),
        reversal(THIRD, "tip", "-5", reason="refund"),
        reversal(THIRD, "fee", "15", reason="return_fee"),
        reversal(THIRD, "adjustment", "-2", reason="discrepancy"),
    ],
    figures=Figures(gross="100", reversals="102", net="-2", fees="15", total="13", sum="13"),
    reconciliation={
        **BALANCED,
        "placed_amount": "133.80",
        "reversed_amount": "120.80",
        "reported_refunded_amount": "120.80",
        "paid_amount": "13",
        "open_amount": "0",
    },
)
_INCLUDED_PARTS = Order(
    ledger=[
        sale(FIRST, "product", "100", "1"),
        sale(FIRST, "tax -> product", "20"),
        sale(FIRST, "shipping", "10"),
        sale(FIRST, "tax -> shipping", "2"),
        reversal(THIRD, "shipping", "-5"),
        reversal(THIRD, "tax -> shipping", "-1"),
        reversal(THIRD, "adjustment", "-10"),
        reversal(THIRD, "tax -> order", "-2"),
    ],
    figures=Figures(gross="100", reversals="10", net="90", shipping="5", tax="19", total="114", sum="114"),
    reconciliation={**BALANCED, "placed_amount": "132", "reversed_amount": "18", "reported_refunded_amount": "18"},
)
_PREORDER = Order(
    ledger=[sale(FIRST, "product", "30", "1"), sale(FIRST, "tax -> product", "2.40")],
    figures=Figures(gross="30", net="30", tax="2.40", total="32.40", sum="32.40"),
    reconciliation={**BALANCED, "placed_amount": "32.40", "paid_amount": "32.40", "open_amount": "0"},
    facts={"order_status": "shipped", "fulfillment_status": "fulfilled", "business_date": FIRST},
)
_TWO_DISCOUNTS = Order(
    ledger=[
        sale(FIRST, "product", "40", "1"),
        sale(FIRST, "discount -> product", "-8"),
        sale(FIRST, "discount -> product", "-5"),
    ],
    figures=Figures(gross="40", discounts="13", net="27", total="27", sum="27"),
    reconciliation=BALANCED,
    facts={"campaign": "Fans first", "medium": "fan_first"},
)
_NOT_GIVEN_BACK = Order(
    ledger=SOLD.ledger,
    figures=SOLD.figures,
    reconciliation={"status": "explained", "reason": "refund_without_detail", "reversed_amount": "0"},
)

_AT_NIGHT: dict[str, list[RawRow]] = {
    "merch_orders": [_order("10.00", ordered_at="2024-03-05T02:00:00Z", recorded_at="2024-03-05T02:00:00Z")],
    "merch_order_items": [_item(1, "10.00")],
}
_OWNER: RawRow = {"artist_id": "a1", "storefront_currency": "USD", "storefront_time_zone": "America/New_York"}
_CASES = [
    Case(
        name="exclusive_tax",
        shows="golden case 1: tax on top, a code shared by two items",
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
            "merch_refunds": [_refund("8.32")],
            "merch_refund_items": [_back(1, "8.32", "1.39")],
            "merch_payments": [
                *_INCLUDED["merch_payments"],
                _paid(2, "refund", "8.32", _BACK_AT, currency="EUR", refund_id="r1"),
            ],
        },
        orders={"1": INCLUDED_TAX_REFUNDED},
        store=VIENNA,
    ),
    Case(
        name="gift_card_and_tip",
        shows="golden case 3: a gift card sold, a tip of the header, a gift card spent",
        raw={
            "merch_orders": [
                _order("74.60", tax="1.60", tip="3.00"),
                _order("32.40", "2", tax="2.40", ordered_at=_BACK_AT),
            ],
            "merch_order_items": [
                _item(1, "50.00", item_type="gift_card", product_id=None, variant_id=None),
                _item(2, "20.00", tax="1.60", tax_rate="0.08"),
                _item(3, "30.00", order_id="2", tax="2.40", tax_rate="0.08"),
            ],
            "merch_payments": [
                _paid(1, "sale", "74.60"),
                _paid(2, "sale", "32.40", _BACK_AT, "2", method="gift_card"),
            ],
        },
        orders={"1": CARD_AND_TIP, "2": PAID_BY_CARD},
        store=NEW_YORK,
        gift_card_liability="17.60",
    ),
    Case(
        name="tip_twice",
        shows="a tip of the header that is an item too counts once; the header's is one only beyond those of items",
        raw={
            "merch_orders": [
                _order("75.60", tip="4.00"),
                _order("13.00", "2", tip="3.00"),
            ],
            "merch_order_items": [
                _item(1, "71.60"),
                _item(2, "3.00", item_type="tip"),
                _item(3, "3.00", item_type="tip", _fivetran_deleted=True),
                _item(4, "10.00", order_id="2"),
                _item(5, "3.00", order_id="2", item_type="tip"),
            ],
            "merch_payments": [_paid(1, "sale", "75.60"), _paid(2, "sale", "13.00", order_id="2")],
        },
        orders={
            "1": Order(
                ledger=[sale(FIRST, "product", "71.60", "1"), sale(FIRST, "tip", "3"), sale(FIRST, "tip", "1")],
                figures=Figures(gross="71.60", net="71.60", total="71.60", tips="4", sum="75.60"),
                reconciliation=BALANCED,
            ),
            "2": Order(
                ledger=[sale(FIRST, "product", "10", "1"), sale(FIRST, "tip", "3")],
                figures=Figures(gross="10", net="10", total="10", tips="3", sum="13"),
                reconciliation=BALANCED,
            ),
        },
        store=NEW_YORK,
    ),
    Case(
        name="items_of_others",
        shows="what an order gives back of an item of another order, or of one that is deleted, is listed, not posted",
        raw={
            "merch_orders": [
                _order("10.00"),
                _order("20.00", "2"),
                _order("10.00", "3", is_test=True),
                _order("10.00", "4"),
            ],
            "merch_order_items": [
                _item(1, "10.00"),
                _item(2, "20.00", order_id="2"),
                _item(3, "10.00", order_id="3", _fivetran_deleted=True),
                _item(4, "10.00", order_id="4"),
                _item(5, "10.00", order_id="4", _fivetran_deleted=True),
            ],
            "merch_refunds": [
                _refund("10.00"),
                _refund("10.00", refund_id="r3", order_id="3"),
                _refund("10.00", refund_id="r4", order_id="4"),
                _refund("10.00", refund_id="r5", order_id="4", _fivetran_deleted=True),
            ],
            "merch_refund_items": [
                _back(2, "10.00"),
                _back(3, "10.00", refund_id="r3"),
                _back(5, "10.00", refund_id="r4"),
                _back(5, "10.00", refund_id="r4", refund_item_id="b6", _fivetran_deleted=True),
                _back(5, "10.00", refund_id="r5", refund_item_id="b7"),
            ],
        },
        orders={
            "1": _NOT_GIVEN_BACK,
            "2": Order(
                ledger=[sale(FIRST, "product", "20", "1")],
                figures=Figures(gross="20", net="20", total="20", sum="20"),
                reconciliation=BALANCED,
            ),
            "3": TEST,
            "4": _NOT_GIVEN_BACK,
        },
        store=NEW_YORK,
        rejected=[("refund_lines", "b2", "other_order"), ("refund_lines", "b5", "parent_missing")],
    ),
    Case(
        name="partial_refund",
        shows="golden case 4: case 1, one of two and the shipping given back",
        raw={
            **_EXCLUSIVE,
            "merch_refunds": [_refund("34.16", shipping="5.00", shipping_tax="0.00")],
            "merch_refund_items": [_back(1, "27.00", "2.16")],
            "merch_payments": [
                *_EXCLUSIVE["merch_payments"],
                _paid(2, "refund", "34.16", _BACK_AT, refund_id="r1"),
            ],
        },
        orders={"1": PARTIAL_REFUND},
        store=NEW_YORK,
    ),
    Case(
        name="restocking_kept",
        shows="golden case 5: full return, 8 kept by an adjustment",
        raw={
            "merch_orders": [_order("88.00", tax="8.00")],
            "merch_order_items": [_item(1, "80.00", tax="8.00", tax_rate="0.10")],
            "merch_refunds": [_refund("80.00", adjustment="-8.00")],
            "merch_refund_items": [_back(1, "80.00", "8.00")],
            "merch_payments": [_paid(1, "sale", "88.00"), _paid(2, "refund", "80.00", _BACK_AT, refund_id="r1")],
        },
        orders={"1": RESTOCKING_KEPT},
        store=NEW_YORK,
    ),
    Case(
        name="voided",
        shows="golden case 6: a discount on the header only, the authorization voided",
        raw={
            "merch_orders": [
                _order(
                    "24.00",
                    discount="10.00",
                    discount_code="TEN",
                    shipping="4.00",
                    payment_status="voided",
                    status="cancelled",
                    cancelled_at="2024-03-08T15:00:00Z",
                    paid_at=None,
                )
            ],
            "merch_order_items": [_item(number, "10.00") for number in (1, 2, 3)],
            "merch_payments": [
                _paid(1, "authorization", "24.00"),
                _paid(2, "void", "24.00", _BACK_AT, parent_payment_id="t1"),
            ],
        },
        orders={"1": VOIDED},
        store=NEW_YORK,
    ),
    Case(
        name="edited",
        shows="golden case 7: an item taken off by an edit, another added",
        raw={
            "merch_orders": [_order("95.00")],
            "merch_order_items": [_item(1, "40.00"), _item(2, "25.00"), _item(3, "30.00")],
            "merch_refunds": [_refund(None, "edit")],
            "merch_refund_items": [_back(2, "25.00")],
            "merch_payments": [_paid(1, "sale", "65.00"), _paid(2, "sale", "5.00", _BACK_AT)],
        },
        orders={"1": EDITED},
        store=NEW_YORK,
    ),
    Case(
        name="two_currencies",
        shows="golden case 10: books in EUR, shown in USD, each amount as landed",
        raw={
            "merch_orders": [_order("100.00", currency="EUR", presentment_currency="USD")],
            "merch_order_items": [_item(1, "20.00", 5, presentment_unit_price="21.60")],
            "merch_refunds": [_refund("40.00")],
            "merch_refund_items": [_back(1, "40.00", quantity=2, presentment_subtotal="43.20")],
            "merch_payments": [
                _paid(1, "sale", "100.00", currency="EUR"),
                _paid(2, "refund", "40.00", _BACK_AT, currency="EUR", refund_id="r1"),
            ],
        },
        orders={"1": TWO_CURRENCIES},
        store=VIENNA,
    ),
    Case(
        name="preorder",
        shows="a record paid in March and shipped in June is a sale of March",
        raw={
            "merch_orders": [
                _order("32.40", tax="2.40", status="shipped", fulfillment_status="shipped", updated_at=_RELEASED_AT)
            ],
            "merch_order_items": [
                _item(1, "30.00", tax="2.40", tax_rate="0.08", is_preorder=True, release_date="2024-06-14")
            ],
            "merch_payments": [_paid(1, "sale", "32.40")],
            "merch_shipments": [
                {"shipment_id": "s1", "order_id": "1", "status": "in_transit", "shipped_at": _RELEASED_AT}
            ],
        },
        orders={"1": _PREORDER},
        store=NEW_YORK,
    ),
    Case(
        name="every_component",
        shows="duty, fee, tip and shipping sold and given back, a return fee kept, something given on top",
        raw={
            "merch_orders": [
                _order(
                    "133.80",
                    shipping="10.00",
                    shipping_tax="0.80",
                    shipping_tax_rate="0.08",
                    duty="7.00",
                    fee="3.00",
                    tip="5.00",
                    tax="8.80",
                )
            ],
            "merch_order_items": [_item(1, "100.00", tax="8.00", tax_rate="0.08")],
            "merch_refunds": [
                _refund(
                    "120.80",
                    shipping="10.00",
                    shipping_tax="0.80",
                    duty="7.00",
                    fee="3.00",
                    tip="5.00",
                    return_fee="15.00",
                    adjustment="2.00",
                )
            ],
            "merch_refund_items": [_back(1, "100.00", "8.00")],
            "merch_payments": [_paid(1, "sale", "133.80"), _paid(2, "refund", "120.80", _BACK_AT, refund_id="r1")],
        },
        orders={"1": _EVERYTHING},
        store=NEW_YORK,
    ),
    Case(
        name="included_parts",
        shows="where prices contain the tax, so do shipping given back and adjustments",
        raw={
            "merch_orders": [
                _order(
                    "132.00",
                    currency="EUR",
                    taxes_included=True,
                    shipping="12.00",
                    shipping_tax="2.00",
                    shipping_tax_rate="0.20",
                    tax="22.00",
                )
            ],
            "merch_order_items": [_item(1, "120.00", tax="20.00", tax_rate="0.20")],
            "merch_refunds": [
                _refund("18.00", shipping="6.00", shipping_tax="1.00", adjustment="12.00", adjustment_tax="2.00")
            ],
            "merch_payments": [
                _paid(1, "sale", "132.00", currency="EUR"),
                _paid(2, "refund", "18.00", _BACK_AT, currency="EUR", refund_id="r1"),
            ],
        },
        orders={"1": _INCLUDED_PARTS},
        store=VIENNA,
    ),
    Case(
        name="included_tax_of_nothing",
        shows="where nothing is paid the tax that is said to be in it is in it: the rows come to nothing",
        raw={
            "merch_orders": [
                _order(
                    "0.00",
                    currency="EUR",
                    taxes_included=True,
                    shipping="6.00",
                    shipping_discount="6.00",
                    shipping_tax="2.00",
                    shipping_tax_rate="0.20",
                )
            ],
            "merch_order_items": [_item(1, "0.00", tax="10.00")],
        },
        orders={
            "1": Order(
                ledger=[
                    sale(FIRST, "product", "-10", "1"),
                    sale(FIRST, "tax -> product", "10"),
                    sale(FIRST, "shipping", "5"),
                    sale(FIRST, "discount -> shipping", "-7"),
                    sale(FIRST, "tax -> shipping", "2"),
                ],
                figures=Figures(gross="-10", net="-10", shipping="-2", tax="12"),
                reconciliation=BALANCED,
            )
        },
        store=VIENNA,
    ),
    Case(
        name="offer_and_code",
        shows="an offer and a code on one item are two discounts",
        raw={
            "offers": [{"offer_id": "o1", "offer_type": "fan_first", "name": "Fans first"}],
            "merch_orders": [_order("27.00", discount="13.00", discount_code="FIVE", offer_id="o1")],
            "merch_order_items": [_item(1, "40.00", discount="13.00", offer_discount="8.00")],
            "merch_payments": [_paid(1, "sale", "27.00")],
        },
        orders={"1": _TWO_DISCOUNTS},
        store=NEW_YORK,
    ),
    Case(
        name="sale_and_capture",
        shows="a sale and a capture on one order, the authorization beside them counts nothing",
        raw={
            "merch_orders": [_order("100.00")],
            "merch_order_items": [_item(1, "100.00")],
            "merch_payments": [
                _paid(1, "sale", "40.00"),
                _paid(2, "authorization", "60.00"),
                _paid(3, "capture", "60.00", _BACK_AT, parent_payment_id="t2"),
            ],
        },
        orders={"1": SALE_AND_CAPTURE},
        store=NEW_YORK,
    ),
    Case(
        name="test_deleted_guest",
        shows="test and deleted orders are out with all children; a guest is nobody's account",
        raw={
            "merch_orders": [
                _order("10.00", "1", is_test=True),
                _order("10.00", "2", _fivetran_deleted=True),
                _order("10.00", "3", listener_id=None, email="guest@example.com"),
            ],
            "merch_order_items": [_item(number, "10.00", order_id=str(number)) for number in (1, 2, 3)],
            "merch_payments": [_paid(number, "sale", "10.00", order_id=str(number)) for number in (1, 2, 3)],
            "merch_refunds": [_refund("10.00")],
            "merch_refund_items": [_back(1, "10.00")],
        },
        orders={"1": TEST, "2": DELETED, "3": GUEST},
        store=NEW_YORK,
    ),
    Case(
        name="odd_rows",
        shows="wrong signs and rates, texts for what only describes: kept; what names an item of another order is not",
        raw={
            "merch_variants": [{"variant_id": "v1", "product_id": "p1", "price": "-30.00", "cost": "-12.00"}],
            "merch_orders": [_order("31.00", recorded_at="noon"), _order("10.00", "2")],
            "merch_order_items": [
                _item(1, "30.00", tax="6.00", tax_rate="20", presentment_unit_price="28.00"),
                _item(2, "5.00", -1, discount="-0.00"),
                _item(3, "10.00", order_id="2", is_preorder=True, release_date="soon"),
            ],
            "merch_refunds": [_refund("4.00")],
            "merch_refund_items": [_back(3, "4.00")],
            "merch_payments": [
                _paid(1, "sale", "31.00", instalments=-1),
                _paid(2, "refund", "4.00", _BACK_AT, refund_id="r1"),
                _paid(3, "sale", "10.00", order_id="2"),
                _paid(4, "teleport", "9.00", order_id="2"),
            ],
        },
        orders={
            "1": Order(
                ledger=[
                    sale(FIRST, "product", "30", "1"),
                    sale(FIRST, "product", "-5", "-1"),
                    sale(FIRST, "tax -> product", "6"),
                ],
                figures=Figures(gross="25", net="25", tax="6", total="31", sum="31"),
                reconciliation={"status": "explained", "reason": "refund_without_detail", "open_amount": "4"},
            ),
            "2": Order(
                ledger=[sale(FIRST, "product", "10", "1")],
                figures=Figures(gross="10", net="10", total="10", sum="10"),
                reconciliation={**BALANCED, "paid_amount": "10"},
            ),
        },
        store=NEW_YORK,
        rejected=[("refund_lines", "b3", "other_order")],
        attributes=[
            ("orders", "1", "recorded_at", "noon"),
            ("order_lines", "i3", "is_preorder", "true"),
            ("order_lines", "i3", "release_date", "soon"),
        ],
    ),
    Case(
        name="unreadable_orders",
        shows="an order whose currency is none waits with its item; a deleted item sells nothing",
        raw={
            "merch_orders": [_order("10.00"), _order("10.00", "2", currency="XQZ")],
            "merch_order_items": [
                _item(1, "10.00"),
                _item(2, "10.00", order_id="2"),
                _item(3, "99.00", discount="9.00", tax="7.92", tax_rate="0.08", _fivetran_deleted=True),
            ],
        },
        orders={"1": SOLD},
        store=NEW_YORK,
        rejected=[("merch_orders", "2", "unknown_currency"), ("order_lines", "i2", "parent_missing")],
    ),
    Case(
        name="zone_unknown",
        shows="a storefront whose zone is none is in UTC",
        raw={**_AT_NIGHT, "artists": [{**_OWNER, "storefront_time_zone": "Europe/Nowhere"}]},
        orders={"1": SOLD},
    ),
    Case(
        name="zone_rejected",
        shows="a storefront whose artist's row is rejected for another column is in UTC",
        raw={**_AT_NIGHT, "artists": [{**_OWNER, "created_at": "2024-13-01T00:00:00Z"}]},
        orders={"1": SOLD},
        rejected=[("artists", "a1", "unreadable_timestamp")],
    ),
    Case(
        name="large_money",
        shows="a thousand pieces at millions of dong; a barcode as quantity, a product that is no money: rejected",
        raw={
            "merch_orders": [_order("15000000000", currency="VND"), _order("10", "2")],
            "merch_order_items": [
                _item(1, "15000000", 1000),
                _item(2, "10", order_id="2"),
                _item(3, "25.00", 4006381333931, "2"),
                _item(4, "25.00", 400638133393, "2"),
                _item(5, "99999999999", 10, "2", presentment_unit_price="1"),
            ],
            "merch_payments": [_paid(1, "sale", "99999999999999", order_id="2")],
        },
        orders={
            "1": Order(
                ledger=[sale(FIRST, "product", "15000000000", "1000")],
                figures=Figures(gross="15000000000", net="15000000000", total="15000000000", sum="15000000000"),
                reconciliation=BALANCED,
            ),
            "2": Order(
                ledger=[sale(FIRST, "product", "10", "1"), sale(FIRST, "product", "999999999990", "10")],
                figures=Figures(gross="1000000000000", net="1000000000000", total="1000000000000", sum="1000000000000"),
            ),
        },
        store=NEW_YORK,
        rejected=[
            ("merch_order_items", "i3", "unreadable_amount"),
            ("merch_order_items", "i4", "unreadable_amount"),
            ("merch_payments", "t1", "unreadable_amount"),
        ],
    ),
]

SUITE = Suite("spotify_storefront", spotify_storefront.SpotifyStorefront.tables, _CASES)
