"""WooCommerce: items with money in key/value rows, always net of tax; refunds as orders with a parent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generators.platforms import woocommerce
from tests.golden import BALANCED, Case, Figures, Order, RawRow, Suite, reversal, sale
from tests.golden.shopify import (
    BACK_AT,
    CARD_AND_TIP,
    EXCLUSIVE_TAX,
    FIRST,
    INCLUDED_TAX_REFUNDED,
    NEW_YORK,
    PAID_BY_CARD,
    PARTIAL_REFUND,
    RESTOCKING_KEPT,
    SOLD,
    SOLD_AT,
    THIRD,
    VIENNA,
    on_day,
)

Raw = dict[str, list[RawRow]]
_ROUNDING: Mapping[str, object] = {"status": "rounding", "reason": "rounding"}
_EMPTY_TAXES = 'a:2:{s:5:"total";a:0:{}s:8:"subtotal";a:0:{}}'


def order_rows(total: str, order_id: int = 1, **columns: object) -> Raw:
    """Return a paid order by card; columns of its operational data are told by their names."""
    data: dict[str, object] = {"date_paid_gmt": SOLD_AT, "date_completed_gmt": None, "prices_include_tax": True}
    data |= {name: columns.pop(name) for name in data.keys() & columns.keys()}
    order = {
        "id": order_id,
        "status": "wc-processing",
        "currency": "EUR",
        "type": "shop_order",
        "total_amount": total,
        "customer_id": 7,
        "parent_order_id": 0,
        "payment_method": "stripe",
        "date_created_gmt": SOLD_AT,
        "date_updated_gmt": SOLD_AT,
        **columns,
    }
    return {
        "wp_wc_orders": [order],
        "wp_wc_order_operational_data": [{"id": order_id, "order_id": order_id, **data}],
    }


def _refund(amount: str, refund_id: int = 101, order_id: int = 1, at: str = BACK_AT, **columns: object) -> Raw:
    """Return a refund through the gateway."""
    refund = {
        "id": refund_id,
        "status": "wc-completed",
        "currency": "EUR",
        "type": "shop_order_refund",
        "total_amount": amount,
        "customer_id": 0,
        "parent_order_id": order_id,
        "date_created_gmt": at,
        **columns,
    }
    meta = {"id": refund_id, "order_id": refund_id, "meta_key": "_refunded_payment", "meta_value": "1"}
    return {"wp_wc_orders": [refund], "wp_wc_orders_meta": [meta]}


def _item(kind: str, item_id: int, order_id: int, name: str, pairs: Mapping[str, str], **columns: object) -> Raw:
    item = {
        "order_item_id": item_id,
        "order_id": order_id,
        "order_item_type": kind,
        "order_item_name": name,
        **columns,
    }
    metas: list[RawRow] = [
        {"meta_id": 100 * item_id + place, "order_item_id": item_id, "meta_key": key, "meta_value": value, **columns}
        for place, (key, value) in enumerate(pairs.items())
    ]
    return {"wp_woocommerce_order_items": [item], "wp_woocommerce_order_itemmeta": metas}


def line_rows(
    item_id: int,
    subtotal: str,
    total: str | None = None,
    tax: str = "0",
    quantity: str = "1",
    order_id: int = 1,
    refunds: int | None = None,
    **columns: object,
) -> Raw:
    pairs = {
        "_product_id": str(500 + item_id),
        "_variation_id": "0",
        "_qty": quantity,
        "_tax_class": "",
        "_line_subtotal": subtotal,
        "_line_total": total or subtotal,
        "_line_tax": tax,
        "_line_tax_data": _EMPTY_TAXES,
    }
    pairs |= {} if refunds is None else {"_refunded_item_id": str(refunds)}
    return _item("line_item", item_id, order_id, f"Goods {item_id}", pairs, **columns)


def _shipping(item_id: int, cost: str, tax: str = "0", order_id: int = 1, refunds: int | None = None) -> Raw:
    pairs = {"method_id": "flat_rate", "cost": cost, "total_tax": tax}
    pairs |= {} if refunds is None else {"_refunded_item_id": str(refunds)}
    return _item("shipping", item_id, order_id, "Post", pairs)


def _fee(
    item_id: int, amount: str, tax: str = "0", name: str = "Gift wrap", order_id: int = 1, refunds: int | None = None
) -> Raw:
    pairs = {"_line_total": amount, "_line_tax": tax}
    pairs |= {} if refunds is None else {"_refunded_item_id": str(refunds)}
    return _item("fee", item_id, order_id, name, pairs)


def _coupon(item_id: int, amount: str) -> Raw:
    return _item("coupon", item_id, 1, "ten", {"discount_amount": amount, "discount_amount_tax": "0"})


def _tax(item_id: int, rate_id: str, amount: str, percent: str) -> Raw:
    pairs = {"rate_id": rate_id, "label": f"Tax {rate_id}", "tax_amount": amount, "rate_percent": percent}
    return _item("tax", item_id, 1, f"TAX-{rate_id}", pairs)


def _together(*parts: Raw) -> Raw:
    raw: Raw = {}
    for part in parts:
        for table, rows in part.items():
            raw.setdefault(table, []).extend(rows)
    return raw


def _in_dollars(*parts: Raw) -> Raw:
    """Return the parts with their orders in dollars, as the cases of other platforms have them."""
    raw = _together(*parts)
    return raw | {"wp_wc_orders": [{**row, "currency": "USD"} for row in raw["wp_wc_orders"]]}


def _without_shipping_discount(order: Order) -> Order:
    """Take away what the shape does not carry: shipping lands what it costs after its discount."""
    assert order.figures is not None
    return replace(order, ledger=[row for row in order.ledger if row.kind not in ("shipping", "discount -> shipping")])


_EXCLUSIVE = (
    order_rows("102.20", prices_include_tax=False),
    line_rows(11, "60", "54", "4.32", "2"),
    line_rows(12, "40", "36", "2.88"),
    _shipping(13, "5"),
    # Neither is read as money: the one repeats the discount, the other the taxes.
    _coupon(14, "10"),
    _tax(15, "1", "7.2", "8"),
)
# 45 and 49 with 21 % in them.
_UNROUNDED = (
    line_rows(11, "37.190083", tax="7.809917"),
    line_rows(12, "40.495868", tax="8.504132"),
    _shipping(13, "4.96", "1.0416"),
)
_UNROUNDED_ORDER = Order(
    ledger=[
        sale(FIRST, "product", "37.1901", "1"),
        sale(FIRST, "product", "40.4959", "1"),
        sale(FIRST, "tax -> product", "7.8099"),
        sale(FIRST, "tax -> product", "8.5041"),
        sale(FIRST, "shipping", "4.96"),
        sale(FIRST, "tax -> shipping", "1.0416"),
    ],
    figures=Figures(gross="77.6860", net="77.6860", shipping="4.96", tax="17.3556", total="100.0016", sum="100.0016"),
    reconciliation={
        **_ROUNDING,
        "placed_amount": "100.0016",
        "reported_placed_amount": "100",
        "placed_difference_amount": "-0.0016",
        "tolerance_amount": "0.03",
    },
)
_ON_DELIVERY = (
    order_rows("69.60", status="wc-completed", payment_method="cod", date_completed_gmt=SOLD_AT),
    line_rows(11, "50", "45", "9"),
    _shipping(12, "10", "2"),
    _fee(13, "3", "0.6", "Cash on delivery"),
    _coupon(14, "5"),
)
_ON_DELIVERY_SOLD = [
    sale(FIRST, "product", "50", "1"),
    sale(FIRST, "discount -> product", "-5"),
    sale(FIRST, "shipping", "10"),
    sale(FIRST, "fee", "3"),
    sale(FIRST, "tax -> product", "9"),
    sale(FIRST, "tax -> shipping", "2"),
    sale(FIRST, "tax -> fee", "0.60"),
]
_LUMP = reversal(THIRD, "adjustment", "-10")
_FOURTH = dt.date(2024, 3, 8)
_GIVEN_UP_AT = "2024-03-08 15:00:00"
_OUT = Order(facts={"is_deleted": True})
# New York is 5 hours behind UTC, 4 from the night of the 10th of March on.
_EDGES = {
    1: ("2024-03-06 04:59:59", dt.date(2024, 3, 5)),
    2: ("2024-03-06 05:00:00", dt.date(2024, 3, 6)),
    3: ("2024-03-11 03:59:59", dt.date(2024, 3, 10)),
    4: ("2024-03-11 04:00:00", dt.date(2024, 3, 11)),
}
_BY_RATE = 'a:2:{s:5:"total";a:2:{i:1;s:1:"4";i:2;s:5:"4.875";}s:8:"subtotal";a:2:{i:1;s:1:"5";i:2;s:1:"6";}}'
_BY_RATE_AS_FLOATS = 'a:1:{s:5:"total";a:2:{i:1;d:0.40000000000000002;i:2;d:0.48749999999999999;}}'
_OTHER_SUM = 'a:1:{s:5:"total";a:2:{i:1;s:1:"1";i:2;s:1:"2";}}'


def _taxed(raw: Raw, data: str) -> Raw:
    """Return a line with another text of taxes by rate."""
    keys = ("_line_tax_data", "taxes")
    metas = [
        {**row, "meta_value": data} if row["meta_key"] in keys else row for row in raw["wp_woocommerce_order_itemmeta"]
    ]
    return {**raw, "wp_woocommerce_order_itemmeta": metas}


def _more_metas(item_id: int, key: str, rows: Sequence[tuple[int, str, bool]]) -> Raw:
    """Return further rows of a key: id, value, whether it is deleted."""
    return {
        "wp_woocommerce_order_itemmeta": [
            {
                "meta_id": meta_id,
                "order_item_id": item_id,
                "meta_key": key,
                "meta_value": value,
                "_fivetran_deleted": is_deleted,
            }
            for meta_id, value, is_deleted in rows
        ]
    }


_GIFT_CARD: Raw = {
    "wp_posts": [{"id": 511, "post_type": "product", "post_status": "publish", "post_title": "Gift card"}],
    "wp_terms": [{"term_id": 1, "name": "gift-card", "slug": "gift-card"}],
    "wp_term_taxonomy": [{"term_taxonomy_id": 2, "term_id": 1, "taxonomy": "product_type", "parent": 0}],
    "wp_term_relationships": [{"object_id": 511, "term_taxonomy_id": 2}],
}

_CASES = [
    Case(
        name="exclusive_tax",
        shows="golden case 1: items of coupons and taxes repeat what lines say",
        raw=_in_dollars(*_EXCLUSIVE),
        orders={"1": EXCLUSIVE_TAX},
        store=NEW_YORK,
    ),
    Case(
        name="included_tax_refunded",
        shows="golden cases 2 and 2r: net amounts although prices include tax, free shipping, one of three given back",
        raw=_together(
            order_rows("24.97"),
            line_rows(11, "24.98", "20.81", "4.16", "3"),
            _shipping(12, "0"),
            _refund("-8.32"),
            line_rows(13, "-6.93", tax="-1.39", quantity="-1", order_id=101, refunds=11),
        ),
        orders={"1": _without_shipping_discount(INCLUDED_TAX_REFUNDED)},
        store=VIENNA,
    ),
    Case(
        name="gift_card_and_tip",
        shows="golden case 3: a gift card by its type, a tip by the title of its fee, a gift card spent",
        raw=_in_dollars(
            _GIFT_CARD,
            order_rows("74.60"),
            line_rows(11, "50"),
            line_rows(12, "20", tax="1.6"),
            _fee(13, "3", name="Tip"),
            order_rows("32.40", 2, date_created_gmt=BACK_AT, date_paid_gmt=BACK_AT, payment_method="pw_gift_card"),
            line_rows(14, "30", tax="2.4", order_id=2),
        ),
        orders={"1": CARD_AND_TIP, "2": PAID_BY_CARD},
        store=NEW_YORK,
        gift_card_liability="17.60",
    ),
    Case(
        name="named_by_the_user",
        shows="a gift card by its SKU and a tip by its title, as vars name them",
        raw=_together(
            {
                "wp_posts": [{"id": 511, "post_type": "product", "post_status": "publish"}],
                "wp_postmeta": [{"meta_id": 1, "post_id": 511, "meta_key": "_sku", "meta_value": "CARD-50"}],
            },
            order_rows("60"),
            line_rows(11, "50"),
            _fee(12, "7", name="Trinkgeld"),
            _fee(13, "3"),
        ),
        orders={
            "1": Order(
                ledger=[
                    sale(FIRST, "gift_card", "50", "1"),
                    sale(FIRST, "tip", "7"),
                    sale(FIRST, "fee", "3"),
                ],
                figures=Figures(fees="3", total="3", tips="7", gift_cards="50", sum="60"),
                reconciliation=BALANCED,
            )
        },
        store=VIENNA,
    ),
    Case(
        name="partial_refund",
        shows="golden case 4: case 1, one of two and the shipping given back",
        raw=_in_dollars(
            *_EXCLUSIVE,
            _refund("-34.16"),
            line_rows(21, "-27", tax="-2.16", quantity="-1", order_id=101, refunds=11),
            _shipping(22, "-5", order_id=101, refunds=13),
        ),
        orders={"1": PARTIAL_REFUND},
        store=NEW_YORK,
    ),
    Case(
        name="restocking_kept",
        shows="golden case 5: the refund gives 8 less than its items say",
        raw=_in_dollars(
            order_rows("88"),
            line_rows(11, "80", tax="8"),
            _refund("-80"),
            line_rows(21, "-80", tax="-8", quantity="-1", order_id=101, refunds=11),
        ),
        orders={"1": RESTOCKING_KEPT},
        store=NEW_YORK,
    ),
    Case(
        name="unrounded",
        shows="golden case 8: items unrounded, the header rounded",
        raw=_together(order_rows("100.00"), *_UNROUNDED),
        orders={"1": _UNROUNDED_ORDER},
        store=VIENNA,
    ),
    Case(
        name="unrounded_header",
        shows="golden case 8: the header rounded by the other setting",
        raw=_together(order_rows("100.01"), *_UNROUNDED),
        orders={
            "1": replace(
                _UNROUNDED_ORDER,
                reconciliation={**_ROUNDING, "placed_amount": "100.0016", "placed_difference_amount": "0.0084"},
            )
        },
        store=VIENNA,
    ),
    Case(
        name="unrounded_refund",
        shows="what a refund's unrounded items miss of its amount is rounding, and no adjustment",
        raw=_together(
            order_rows("100.00"),
            *_UNROUNDED,
            _refund("-6.00"),
            _shipping(21, "-4.96", "-1.0416", 101, 13),
        ),
        orders={
            "1": Order(
                ledger=[
                    *_UNROUNDED_ORDER.ledger,
                    reversal(THIRD, "shipping", "-4.96"),
                    reversal(THIRD, "tax -> shipping", "-1.0416"),
                ],
                figures=Figures(gross="77.6860", net="77.6860", tax="16.3140", total="94", sum="94"),
                reconciliation={
                    **_ROUNDING,
                    "reversed_amount": "6.0016",
                    "reported_refunded_amount": "6",
                    "reversed_difference_amount": "-0.0016",
                },
            )
        },
        store=VIENNA,
    ),
    Case(
        name="lump_refund",
        shows="golden case 9, first half: an amount given back without items",
        raw=_together(*_ON_DELIVERY, _refund("-10")),
        orders={
            "1": Order(
                ledger=[*_ON_DELIVERY_SOLD, _LUMP],
                figures=Figures(
                    gross="50",
                    discounts="5",
                    reversals="10",
                    net="35",
                    shipping="10",
                    fees="3",
                    tax="11.60",
                    total="59.60",
                    sum="59.60",
                ),
                reconciliation={
                    "status": "explained",
                    "reason": "refund_without_lines",
                    "placed_difference_amount": "0",
                    "reversed_difference_amount": "0",
                    "paid_amount": "59.60",
                },
                facts={"payment_status": "partially_refunded"},
            )
        },
        store=VIENNA,
    ),
    Case(
        name="status_refunded",
        shows="golden case 9: what is left is given back by a change of status",
        raw=_together(
            *_ON_DELIVERY[1:],
            order_rows("69.60", status="wc-refunded", payment_method="cod", date_completed_gmt=SOLD_AT),
            _refund("-10"),
            _refund("-59.60", 102, at=_GIVEN_UP_AT),
        ),
        orders={
            "1": Order(
                ledger=[
                    *_ON_DELIVERY_SOLD,
                    _LUMP,
                    reversal(_FOURTH, "product", "-50", "-1"),
                    reversal(_FOURTH, "discount -> product", "5"),
                    reversal(_FOURTH, "shipping", "-10"),
                    reversal(_FOURTH, "fee", "-3"),
                    reversal(_FOURTH, "tax -> product", "-9"),
                    reversal(_FOURTH, "tax -> shipping", "-2"),
                    reversal(_FOURTH, "tax -> fee", "-0.60"),
                    reversal(_FOURTH, "adjustment", "10"),
                ],
                figures=Figures(gross="50", discounts="5", reversals="45"),
                reconciliation={
                    "reversed_amount": "69.60",
                    "reported_refunded_amount": "69.60",
                    "reversed_difference_amount": "0",
                    "open_amount": "0",
                },
                facts={"payment_status": "refunded", "order_status": "completed"},
            )
        },
        store=VIENNA,
    ),
    Case(
        name="given_up",
        shows="cancelled unpaid: back when last touched; failed: back at once; pending: a sale; cancelled paid: kept",
        raw=_together(
            order_rows("12", status="wc-cancelled", date_paid_gmt=None, date_updated_gmt=_GIVEN_UP_AT),
            line_rows(11, "10", tax="2"),
            order_rows("10", 2, status="wc-failed", date_paid_gmt=None, date_updated_gmt=_GIVEN_UP_AT),
            line_rows(12, "10", order_id=2),
            order_rows("10", 3, status="wc-pending", date_paid_gmt=None),
            line_rows(13, "10", order_id=3),
            order_rows("10", 4, status="wc-cancelled", date_updated_gmt=_GIVEN_UP_AT),
            line_rows(14, "10", order_id=4),
            # A payment that bounced leaves its date.
            order_rows("10", 5, status="wc-failed", date_updated_gmt=_GIVEN_UP_AT),
            line_rows(15, "10", order_id=5),
        ),
        orders={
            "1": Order(
                ledger=[
                    sale(FIRST, "product", "10", "1", reason="order"),
                    sale(FIRST, "tax -> product", "2", reason="order"),
                    reversal(_FOURTH, "product", "-10", "-1", reason="cancellation"),
                    reversal(_FOURTH, "tax -> product", "-2", reason="cancellation"),
                ],
                figures=Figures(gross="10", reversals="10"),
                reconciliation={**BALANCED, "paid_amount": "0", "open_amount": "0"},
                facts={"order_status": "cancelled", "cancelled_at": None},
            ),
            "2": Order(
                ledger=[
                    sale(FIRST, "product", "10", "1", reason="order"),
                    reversal(FIRST, "product", "-10", "-1", reason="void"),
                ],
                figures=Figures(gross="10", reversals="10"),
                reconciliation=BALANCED,
                facts={"order_status": "failed", "payment_status": "failed"},
            ),
            "3": replace(
                SOLD,
                ledger=[sale(FIRST, "product", "10", "1", reason="order")],
                reconciliation={**BALANCED, "open_amount": "10"},
                facts={"payment_status": "pending"},
            ),
            "4": replace(
                SOLD,
                ledger=[sale(FIRST, "product", "10", "1", reason="order")],
                reconciliation={"status": "explained", "reason": "cancelled_amount_kept", "paid_amount": "10"},
            ),
            "5": Order(
                ledger=[
                    sale(FIRST, "product", "10", "1", reason="order"),
                    reversal(FIRST, "product", "-10", "-1", reason="void"),
                ],
                figures=Figures(gross="10", reversals="10"),
                reconciliation={**BALANCED, "paid_amount": "0", "open_amount": "0"},
                facts={"order_status": "failed", "payment_status": "failed"},
            ),
        },
        store=VIENNA,
    ),
    Case(
        name="no_orders",
        shows="drafts and the bin are out with their children; subscriptions are no orders; deleted rows are out",
        raw=_together(
            order_rows("10"),
            line_rows(11, "10"),
            *(
                part
                for order_id, status in ((2, "trash"), (3, "wc-checkout-draft"), (4, "auto-draft"), (5, "draft"))
                for part in (
                    order_rows("10", order_id, status=status),
                    line_rows(10 + order_id, "10", order_id=order_id),
                )
            ),
            order_rows("10", 6, _fivetran_deleted=True),
            line_rows(16, "10", order_id=6),
            order_rows("10", 7, type="shop_subscription", status="wc-active"),
            line_rows(17, "10", order_id=7),
        ),
        orders={"1": SOLD, **{str(order_id): _OUT for order_id in range(2, 7)}},
        store=VIENNA,
    ),
    Case(
        name="pieces_and_fees",
        shows="quantity 1.5, a guest, a fee that is a rebate, a line raised by hand, a share of a piece given back",
        raw=_together(
            order_rows("32", customer_id=0),
            line_rows(11, "15", quantity="1.5"),
            line_rows(12, "20", "22"),
            _fee(13, "-5"),
            _refund("-5"),
            line_rows(21, "-5", quantity="-0.5", order_id=101, refunds=11),
        ),
        orders={
            "1": Order(
                ledger=[
                    sale(FIRST, "product", "15", "1.5"),
                    sale(FIRST, "product", "22", "1"),
                    sale(FIRST, "fee", "-5"),
                    reversal(THIRD, "product", "-5", "-0.5"),
                ],
                figures=Figures(gross="37", reversals="5", net="32", fees="-5", total="27", sum="27"),
                reconciliation={**BALANCED, "placed_amount": "32", "paid_amount": "27"},
                facts={"customer_id": None, "is_guest": True},
            )
        },
        store=VIENNA,
    ),
    Case(
        name="negative_lines",
        shows="a piece that comes back reverses, a trade-in adjusts; what the order's total contains balances",
        raw=_together(
            order_rows("19.20"),
            line_rows(11, "30", tax="6"),
            line_rows(12, "-10", "-9", "-1.8", quantity="-1"),
            line_rows(13, "-5", tax="-1"),
            # More comes back than is sold: the customer is paid.
            order_rows("-5", 2),
            line_rows(14, "10", order_id=2),
            line_rows(15, "-15", quantity="-1", order_id=2),
            order_rows("6", 3, status="wc-cancelled", date_paid_gmt=None, date_updated_gmt=_GIVEN_UP_AT),
            line_rows(16, "10", order_id=3),
            line_rows(17, "-4", quantity="-2", order_id=3),
        ),
        orders={
            "1": Order(
                ledger=[
                    sale(FIRST, "product", "30", "1"),
                    sale(FIRST, "tax -> product", "6"),
                    reversal(FIRST, "product", "-10", "-1"),
                    reversal(FIRST, "discount -> product", "1"),
                    reversal(FIRST, "tax -> product", "-1.8"),
                    reversal(FIRST, "adjustment", "-5"),
                    reversal(FIRST, "tax -> order", "-1"),
                ],
                figures=Figures(gross="30", reversals="14", net="16", tax="3.2", total="19.2", sum="19.2"),
                reconciliation={
                    **BALANCED,
                    "placed_amount": "36",
                    "returned_amount": "16.8",
                    "placed_difference_amount": "0",
                    "open_amount": "0",
                },
            ),
            "2": Order(
                ledger=[sale(FIRST, "product", "10", "1"), reversal(FIRST, "product", "-15", "-1")],
                figures=Figures(gross="10", reversals="15", net="-5", total="-5", sum="-5"),
                reconciliation={**BALANCED, "paid_amount": "-5", "open_amount": "0"},
            ),
            "3": Order(
                ledger=[
                    sale(FIRST, "product", "10", "1"),
                    reversal(FIRST, "product", "-4", "-2"),
                    reversal(_FOURTH, "product", "-10", "-1"),
                    reversal(_FOURTH, "product", "4", "2"),
                ],
                figures=Figures(gross="10", reversals="10"),
                reconciliation={**BALANCED, "returned_amount": "4", "open_amount": "0"},
            ),
        },
        store=VIENNA,
    ),
    Case(
        name="refund_signs",
        shows="a refund is one with any sign; what took off money when it was sold is given back the other way",
        raw=_together(
            order_rows("36"),
            line_rows(11, "30", tax="6", quantity="3"),
            _refund("-12"),
            line_rows(21, "-10", tax="-2", quantity="1", order_id=101, refunds=11),
            _refund("12", 102),
            line_rows(22, "10", tax="2", quantity="1", order_id=102, refunds=11),
            _refund("7", 103),
            _fee(23, "7", order_id=103, name="Goodwill"),
            order_rows("20", 2),
            line_rows(12, "30", order_id=2),
            line_rows(13, "-6", order_id=2),
            _fee(14, "-4", order_id=2),
            _refund("-20", 104, 2),
            line_rows(24, "-30", quantity="-1", order_id=104, refunds=12),
            line_rows(25, "6", quantity="-1", order_id=104, refunds=13),
            _fee(26, "4", order_id=104, refunds=14),
        ),
        orders={
            "1": Order(
                ledger=[
                    sale(FIRST, "product", "30", "3"),
                    sale(FIRST, "tax -> product", "6"),
                    reversal(THIRD, "product", "-10", "-1"),
                    reversal(THIRD, "tax -> product", "-2"),
                    reversal(THIRD, "product", "-10", "-1"),
                    reversal(THIRD, "tax -> product", "-2"),
                    reversal(THIRD, "fee", "-7"),
                ],
                figures=Figures(gross="30", reversals="20", net="10", fees="-7", tax="2", total="5", sum="5"),
                reconciliation={
                    "status": "explained",
                    "reason": "over_refunded",
                    "reported_refunded_amount": "31",
                    "reversed_difference_amount": "0",
                    "paid_amount": "5",
                },
                facts={"payment_status": "partially_refunded"},
            ),
            "2": Order(
                ledger=[
                    sale(FIRST, "product", "30", "1"),
                    sale(FIRST, "fee", "-4"),
                    reversal(FIRST, "adjustment", "-6"),
                    reversal(THIRD, "product", "-30", "-1"),
                    reversal(THIRD, "adjustment", "6"),
                    reversal(THIRD, "fee", "4"),
                ],
                figures=Figures(gross="30", reversals="30"),
                reconciliation={**BALANCED, "reversed_difference_amount": "0", "open_amount": "0"},
                facts={"payment_status": "refunded"},
            ),
        },
        store=VIENNA,
    ),
    Case(
        name="refund_links",
        shows="items that are not named, of another order, deleted or gone are given back by their order",
        raw=_together(
            order_rows("30"),
            line_rows(11, "30", tax="0"),
            _refund("-10"),
            line_rows(21, "-10", quantity="-1", order_id=101),
            order_rows("10", 2),
            line_rows(12, "10", order_id=2),
            _refund("-4", 102, 2),
            line_rows(22, "-4", quantity="0", order_id=102, refunds=11),
            # More than there was of its kind.
            order_rows("10", 3),
            line_rows(13, "10", order_id=3),
            _refund("-11", 103, 3),
            line_rows(23, "-11", quantity="-1", order_id=103),
            # Taken off the order after it was given back.
            order_rows("40", 4),
            line_rows(14, "40", order_id=4),
            line_rows(15, "10", order_id=4, _fivetran_deleted=True),
            _refund("-10", 104, 4),
            line_rows(24, "-10", quantity="-1", order_id=104, refunds=15),
            _refund("-7", 105, 4),
            line_rows(25, "-7", quantity="-1", order_id=105, refunds=98),
            _refund("-2", 106, 4),
            _fee(26, "-2", name="Tip", order_id=106, refunds=97),
        ),
        orders={
            "1": Order(
                ledger=[sale(FIRST, "product", "30", "1"), reversal(THIRD, "product", "-10", "-1")],
                figures=Figures(gross="30", reversals="10", net="20", total="20", sum="20"),
                reconciliation={**BALANCED, "reversed_difference_amount": "0"},
            ),
            "2": Order(
                ledger=[sale(FIRST, "product", "10", "1"), reversal(THIRD, "product", "-4", "0")],
                figures=Figures(gross="10", reversals="4", net="6", total="6", sum="6"),
                reconciliation={**BALANCED, "reversed_difference_amount": "0"},
            ),
            "3": Order(
                ledger=[sale(FIRST, "product", "10", "1"), reversal(THIRD, "product", "-11", "-1")],
                figures=Figures(gross="10", reversals="11", net="-1", total="-1", sum="-1"),
                reconciliation={"status": "explained", "reason": "over_refunded"},
            ),
            "4": Order(
                ledger=[
                    sale(FIRST, "product", "40", "1"),
                    reversal(THIRD, "product", "-10", "-1"),
                    reversal(THIRD, "product", "-7", "-1"),
                    reversal(THIRD, "tip", "-2"),
                ],
                figures=Figures(gross="40", reversals="17", net="23", tips="-2", total="23", sum="21"),
                reconciliation={"status": "explained", "reason": "over_refunded", "reversed_difference_amount": "0"},
            ),
        },
        store=VIENNA,
        rejected=[
            ("refund_lines", "22", "other_order"),
            ("refund_lines", "24", "parent_missing"),
            ("refund_lines", "25", "parent_missing"),
            ("refund_lines", "26", "parent_missing"),
        ],
    ),
    Case(
        name="refund_currency",
        shows="a refund in another currency than its order's is rejected: currencies are never summed",
        raw=_together(
            order_rows("10"),
            line_rows(11, "10"),
            _refund("-4", currency="USD"),
            line_rows(21, "-4", quantity="0", order_id=101, refunds=11),
            _refund("-3", 102, currency="USD"),
            _refund("-2", 103),
        ),
        orders={
            "1": Order(
                ledger=[sale(FIRST, "product", "10", "1"), reversal(THIRD, "adjustment", "-2")],
                figures=Figures(gross="10", reversals="2", net="8", total="8", sum="8"),
                reconciliation={
                    "status": "explained",
                    "reason": "refund_without_lines",
                    "reported_refunded_amount": "2",
                    "paid_amount": "8",
                },
            )
        },
        store=VIENNA,
        rejected=[
            ("wp_wc_orders", "101", "other_currency"),
            ("wp_wc_orders", "102", "other_currency"),
            ("refund_lines", "21", "parent_missing"),
        ],
    ),
    Case(
        name="unreadable_line",
        shows="a line, fee or shipping whose amount cannot be read is rejected, with what hangs on it",
        raw=_together(
            order_rows("45.50"),
            line_rows(11, "17.50"),
            line_rows(12, "12,50", tax="2"),
            # What it costs after its discount cannot be read, or is not landed.
            line_rows(13, "5", "4,00"),
            _item("line_item", 14, 1, "Goods 14", {"_qty": "1", "_line_subtotal": "3"}),
            _fee(15, "2,50", "0.50"),
            _shipping(16, "3 EUR"),
            # A method that costs nothing may land nothing.
            _shipping(17, ""),
            # Nor is it known what a plugin's own item means.
            _item("giftwrap", 18, 1, "Ribbon", {"_line_total": "9"}),
            # What is given back of them waits for them.
            _refund("-9.50"),
            line_rows(21, "-5", quantity="-1", order_id=101, refunds=13),
            _fee(22, "-2.50", "-0.50", order_id=101, refunds=15),
            _shipping(23, "-1.50", order_id=101, refunds=16),
        ),
        orders={
            "1": Order(
                ledger=[sale(FIRST, "product", "17.50", "1"), sale(FIRST, "product", "3", "1")],
                figures=Figures(gross="20.50", net="20.50", total="20.50", sum="20.50"),
                reconciliation={
                    "status": "unexplained",
                    "placed_difference_amount": "25",
                    "reversed_difference_amount": "9.5",
                },
            )
        },
        store=VIENNA,
        rejected=[
            ("wp_woocommerce_order_itemmeta", "1204", "unreadable_amount"),
            ("wp_woocommerce_order_itemmeta", "1205", "unreadable_amount"),
            ("wp_woocommerce_order_itemmeta", "1305", "unreadable_amount"),
            ("wp_woocommerce_order_itemmeta", "1500", "unreadable_amount"),
            ("wp_woocommerce_order_itemmeta", "1601", "unreadable_amount"),
            ("order_lines", "12", "unreadable_amount"),
            ("order_lines", "13", "unreadable_amount"),
            ("order_charges", "15", "unreadable_amount"),
            ("order_charges", "16", "unreadable_amount"),
            ("wp_woocommerce_order_items", "18", "unknown_type"),
            ("refund_lines", "21", "parent_missing"),
            ("refund_lines", "22", "parent_missing"),
            ("refund_lines", "23", "parent_missing"),
            ("tax_lines", "12-1", "parent_missing"),
            ("tax_lines", "15-1", "parent_missing"),
        ],
    ),
    Case(
        name="taxes_by_rate",
        shows="of two taxes the serialized text says which took what; where it does not add up, the tax stays whole",
        raw=_together(
            order_rows("144.88"),
            _taxed(line_rows(11, "100", tax="8.875"), _BY_RATE),
            _taxed(line_rows(12, "10", tax="0.8875"), _BY_RATE_AS_FLOATS),
            _taxed(line_rows(13, "20", tax="5.1125"), _OTHER_SUM),
            _tax(14, "1", "5", "4"),
            _tax(15, "2", "9.875", "4.875"),
        ),
        orders={
            "1": Order(
                ledger=[
                    sale(FIRST, "product", "100", "1"),
                    sale(FIRST, "product", "10", "1"),
                    sale(FIRST, "product", "20", "1"),
                    sale(FIRST, "tax -> product", "4"),
                    sale(FIRST, "tax -> product", "4.875"),
                    sale(FIRST, "tax -> product", "0.4"),
                    sale(FIRST, "tax -> product", "0.4875"),
                    sale(FIRST, "tax -> product", "5.1125"),
                ],
                figures=Figures(gross="130", net="130", tax="14.875", total="144.875", sum="144.875"),
                reconciliation={**_ROUNDING, "placed_difference_amount": "0.005"},
            )
        },
        store=VIENNA,
    ),
    Case(
        name="taken_off",
        shows="an item that was taken off is deleted; of a key borne twice the first counts, deleted ones do not",
        raw=_together(
            order_rows("10"),
            line_rows(11, "10"),
            line_rows(12, "99", _fivetran_deleted=True),
            _more_metas(11, "_line_total", [(3000, "7", False)]),
            _more_metas(11, "_line_subtotal", [(1, "8", True)]),
        ),
        orders={"1": SOLD},
        store=VIENNA,
    ),
    Case(
        name="edges",
        shows="times are GMT, the business date is the store's",
        raw=_together(
            *(
                part
                for number, (at, _) in _EDGES.items()
                for part in (
                    order_rows("10", number, date_created_gmt=at),
                    line_rows(10 + number, "10", order_id=number),
                )
            )
        ),
        orders={str(number): on_day(day) for number, (_, day) in _EDGES.items()},
        store=NEW_YORK,
    ),
    Case(
        name="dirty",
        shows="a value that cannot be read is listed; a refund of no order, and money of no item, wait for them",
        raw=_together(
            order_rows("8"),
            line_rows(11, "eight", "8"),
            _refund("-3", 101, 99),
            line_rows(21, "-3", quantity="-1", order_id=101, refunds=98),
            # What items are not there for waits for them too.
            {"wp_woocommerce_order_itemmeta": line_rows(31, "20")["wp_woocommerce_order_itemmeta"]},
            {"wp_woocommerce_order_itemmeta": _shipping(32, "4")["wp_woocommerce_order_itemmeta"]},
        ),
        orders={
            "1": Order(
                ledger=[sale(FIRST, "product", "8", "1")],
                figures=Figures(gross="8", net="8", total="8", sum="8"),
                reconciliation=BALANCED,
            )
        },
        store=VIENNA,
        rejected=[
            ("wp_woocommerce_order_itemmeta", "1104", "unreadable_amount"),
            ("refunds", "101", "parent_missing"),
            ("payments", "101", "parent_missing"),
            ("refund_lines", "21", "parent_missing"),
            ("order_lines", "31", "parent_missing"),
            ("order_charges", "32", "parent_missing"),
        ],
    ),
]

SUITE = Suite(
    "woocommerce",
    woocommerce.WooCommerce.tables,
    _CASES,
    {"commerce_woocommerce_gift_cards": ["card-50"], "commerce_woocommerce_tips": ["Tip", "Trinkgeld"]},
)
