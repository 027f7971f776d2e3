"""A retailer whose sales have an amount, a fraction that was taken off, and a cost of shipping."""

import datetime as dt

from generators.platforms import event_retail
from tests.golden import Case, Figures, Order, Suite, reversal, sale

_DAY, _NEXT = dt.date(2024, 3, 9), dt.date(2024, 3, 10)
_NOT_COMPARABLE = {"status": "not_comparable", "reason": "no_reported_total", "placed_difference_amount": None}
_STORE = {"currency_code": "USD", "time_zone": "America/Chicago"}

_DISCOUNT = Case(
    name="discount",
    shows="golden case 12: 90 are left of 100 less 10 %; three pieces are not three times the amount",
    raw={
        "sales_fact": [
            {
                "order_id": "1",
                "product_id": "10",
                "customer_id": "CUST001",
                "order_date": "2024-03-09",
                "order_amount": "90",
                "order_quantity": "3",
                "payment_method": "Credit Card",
                "discount_applied": "0.10",
                "shipping_cost": "5",
                "created_at": "2024-03-10T04:30:00Z",
            },
        ],
        # a catalogue can be wrong below zero
        "product_category": [{"product_id": "10", "cost_price": "-1", "retail_price": "-30"}],
        # the purchase in the stream is no second sale
        "kafka_stream": [
            {
                "customer_id": "CUST001",
                "product_id": "10",
                "interaction_type": "purchase",
                "timestamp": "2024-03-10T04:30:00Z",
            },
        ],
    },
    orders={
        "1": Order(
            ledger=[
                sale(_DAY, "product", "100", "3"),
                sale(_DAY, "discount -> product", "-10"),
                sale(_DAY, "shipping", "5"),
            ],
            figures=Figures(gross="100", discounts="10", net="90", shipping="5", total="95", sum="95"),
            reconciliation={**_NOT_COMPARABLE, "paid_amount": "0"},
            facts={
                "customer_id": "CUST001",
                "is_guest": False,
                "payment_status": "unknown",
                "ordered_at": dt.datetime(2024, 3, 9, 6),
                "updated_at": dt.datetime(2024, 3, 10, 4, 30),
            },
        ),
    },
    store=_STORE,
)

_EDGES = Case(
    name="edges",
    shows="no fraction, all of it, one out of range; no shipping; no pieces; several rows of one order",
    raw={
        "sales_fact": [
            {"order_id": "2", "order_date": "2024-03-10", "order_amount": "40", "order_quantity": "2"},
            {"order_id": "3", "order_date": "2024-03-10", "order_amount": "12.50", "discount_applied": "1"},
            {
                "order_id": "4",
                "order_date": "2024-03-10",
                "order_amount": "12.50",
                "order_quantity": "0",
                "discount_applied": "30",
                "shipping_cost": "NULL",
            },
            # 19.99 / 0.7 = 28.557…
            {
                "order_id": "17850.0",
                "order_date": "2024-03-10",
                "order_amount": "19.99",
                "discount_applied": "0.30",
                "shipping_cost": "4.90",
            },
            {"order_id": "17850", "order_date": "2024-03-10", "order_amount": "7.995", "shipping_cost": "0"},
            {"order_id": "5", "order_date": "2024-03-09", "order_amount": "30", "order_quantity": "1"},
            # a piece that comes back, with what had been taken off
            {
                "order_id": "5",
                "order_date": "2024-03-10",
                "order_amount": "-27",
                "order_quantity": "-1",
                "discount_applied": "0.1",
            },
            # nobody had asked 999999990000000000 for it
            {
                "order_id": "7",
                "order_date": "2024-03-10",
                "order_amount": "99999999",
                "discount_applied": "0.9999999999",
            },
            {
                "order_id": "8",
                "order_date": "2024-03-10",
                "order_amount": "4006381333931",
                "discount_applied": "0.99",
            },
            {"order_id": "6", "order_date": "yesterday", "order_amount": "1"},
            {"order_id": "2", "order_date": "2024-03-10", "order_amount": "40", "order_quantity": "2"},
        ],
    },
    orders={
        "2": Order(
            ledger=[sale(_NEXT, "product", "40", "2")],
            figures=Figures(gross="40", net="40", total="40", sum="40"),
            reconciliation=_NOT_COMPARABLE,
        ),
        "3": Order(
            ledger=[sale(_NEXT, "product", "12.50", "1")],
            figures=Figures(gross="12.50", net="12.50", total="12.50", sum="12.50"),
            reconciliation=_NOT_COMPARABLE,
        ),
        "4": Order(
            ledger=[sale(_NEXT, "product", "12.50", "0")],
            figures=Figures(gross="12.50", net="12.50", total="12.50", sum="12.50"),
            reconciliation=_NOT_COMPARABLE,
        ),
        "7": Order(
            ledger=[sale(_NEXT, "product", "99999999", "1")],
            figures=Figures(gross="99999999", net="99999999", total="99999999", sum="99999999"),
        ),
        "17850": Order(
            ledger=[
                sale(_NEXT, "product", "28.56", "1"),
                sale(_NEXT, "discount -> product", "-8.57"),
                sale(_NEXT, "product", "7.995", "1"),
                sale(_NEXT, "shipping", "4.90"),
            ],
            figures=Figures(
                gross="36.555", discounts="8.57", net="27.985", shipping="4.90", total="32.885", sum="32.885"
            ),
            reconciliation=_NOT_COMPARABLE,
            facts={"is_guest": True},
        ),
        "5": Order(
            ledger=[
                sale(_DAY, "product", "30", "1"),
                reversal(_NEXT, "product", "-30", "-1"),
                reversal(_NEXT, "discount -> product", "3"),
            ],
            figures=Figures(gross="30", reversals="27", net="3", total="3", sum="3"),
            reconciliation=_NOT_COMPARABLE,
        ),
    },
    store=_STORE,
    rejected=[
        ("sales_fact", "6-", "unreadable_local_timestamp"),
        ("sales_fact", "8-", "unreadable_amount"),
        ("sales_fact", "2-", "duplicate_row"),
    ],
)

SUITE = Suite("event_retail", event_retail.EventRetail.tables, [_DISCOUNT, _EDGES])
