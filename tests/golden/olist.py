"""Olist: units of a marketplace, payments, no refund records."""

import datetime as dt

from generators.platforms import olist
from tests.golden import Case, Figures, Order, Suite, reversal, sale

_FIRST, _SECOND = dt.date(2017, 10, 2), dt.date(2017, 10, 3)

_CANCELED = Case(
    name="canceled",
    shows="golden case 11: freight per item, card in instalments, cancelled without a date",
    raw={
        "olist_orders_dataset": [
            {
                "order_id": "1",
                "customer_id": "c1",
                "order_status": "canceled",
                "order_purchase_timestamp": "2017-10-02 10:56:33",
                "order_approved_at": "2017-10-03 09:00:00",
            }
        ],
        "olist_order_items_dataset": [
            {
                "order_id": "1",
                "order_item_id": "1",
                "product_id": "p1",
                "shipping_limit_date": "soon",
                "price": "50.00",
                "freight_value": "10.00",
            },
            {"order_id": "1", "order_item_id": "2", "product_id": "p2", "price": "30.00", "freight_value": "8.00"},
        ],
        "olist_order_payments_dataset": [
            {
                "order_id": "1",
                "payment_sequential": "1",
                "payment_type": "voucher",
                "payment_installments": "1",
                "payment_value": "20.00",
            },
            {
                "order_id": "1",
                "payment_sequential": "2",
                "payment_type": "credit_card",
                "payment_installments": "3",
                "payment_value": "80.50",
            },
        ],
    },
    orders={
        "1": Order(
            ledger=[
                sale(_FIRST, "product", "50", "1"),
                sale(_FIRST, "product", "30", "1"),
                sale(_FIRST, "shipping", "10"),
                sale(_FIRST, "shipping", "8"),
                reversal(_SECOND, "product", "-50", "-1"),
                reversal(_SECOND, "product", "-30", "-1"),
                reversal(_SECOND, "shipping", "-10"),
                reversal(_SECOND, "shipping", "-8"),
            ],
            figures=Figures(gross="80", reversals="80"),
            reconciliation={
                "status": "explained",
                "reason": "instalment_surplus",
                "payment_reason": "no_refund_record",
                "placed_amount": "98",
                "reported_placed_amount": "100.50",
                "placed_difference_amount": "2.50",
                "paid_amount": "100.50",
            },
            facts={"order_status": "cancelled"},
        )
    },
    attributes=[("order_lines", "1-1", "shipping_limit_date", "soon")],
)

SUITE = Suite("olist", olist.Olist.tables, [_CANCELED])
