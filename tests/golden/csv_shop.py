"""A shop of three CSV files: rows of money, cancellations as rows of their own."""

import datetime as dt

from generators.platforms import csv_shop
from tests.golden import Case, Figures, Order, Suite, reversal, sale

_FIRST, _THIRD = dt.date(2010, 12, 1), dt.date(2010, 12, 3)
_NOT_COMPARABLE = {"status": "not_comparable", "reason": "no_reported_total", "placed_difference_amount": None}

_DUPLICATES = Case(
    name="duplicates",
    shows="golden case 12: equal rows are all real, a cancellation is an order of its own, no rounding to cents",
    raw={
        "orders": [
            {"order_id": "1", "product_id": "A", "quantity": "6", "total_price": "15.30", "order_date": "2010-12-01"},
            {"order_id": "1", "product_id": "A", "quantity": "6", "total_price": "15.30", "order_date": "2010-12-01"},
            {"order_id": "1", "product_id": "B", "quantity": "3", "total_price": "7.995", "order_date": "2010-12-01"},
            {"order_id": "C2", "product_id": "A", "quantity": "-1", "total_price": "-2.55", "order_date": "2010-12-03"},
        ],
    },
    orders={
        "1": Order(
            ledger=[
                sale(_FIRST, "product", "15.30", "6"),
                sale(_FIRST, "product", "15.30", "6"),
                sale(_FIRST, "product", "7.995", "3"),
            ],
            figures=Figures(gross="38.595", net="38.595", total="38.595", sum="38.595"),
            reconciliation=_NOT_COMPARABLE,
            facts={"is_guest": True},
        ),
        "C2": Order(
            ledger=[reversal(_THIRD, "product", "-2.55", "-1")],
            figures=Figures(reversals="2.55", net="-2.55", total="-2.55", sum="-2.55"),
            reconciliation=_NOT_COMPARABLE,
        ),
    },
    store={"currency_code": "GBP", "time_zone": "Europe/London"},
)

_YEARS = Case(
    name="years",
    shows="a mistyped year rejects its row: no calendar has it, and no mart would show its money",
    raw={
        "orders": [
            {"order_id": "1", "product_id": "A", "quantity": "1", "total_price": "5", "order_date": "2099-12-31"},
            {"order_id": "2", "product_id": "A", "quantity": "1", "total_price": "5", "order_date": "2100-01-01"},
            {"order_id": "3", "product_id": "A", "quantity": "1", "total_price": "5", "order_date": "1899-12-31"},
            {"order_id": "4", "product_id": "A", "quantity": "1", "total_price": "5", "order_date": "2000-02-29"},
            {"order_id": "5", "product_id": "A", "quantity": "1", "total_price": "5", "order_date": "1900-02-29"},
        ],
    },
    orders={
        native_id: Order(
            ledger=[sale(day, "product", "5", "1")], figures=Figures(gross="5", net="5", total="5", sum="5")
        )
        for native_id, day in {"1": dt.date(2099, 12, 31), "4": dt.date(2000, 2, 29)}.items()
    },
    store={"currency_code": "GBP", "time_zone": "Europe/London"},
    rejected=[("orders", native_id, "unreadable_local_timestamp") for native_id in ("2", "3", "5")],
)

SUITE = Suite("csv_shop", csv_shop.CsvShop.tables, [_DUPLICATES, _YEARS])
