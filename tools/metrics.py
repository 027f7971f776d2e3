"""The figures that people read, and what each stands on: movements of the ledger, columns of entities."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Metric:
    """A figure or a mart.

    Attributes:
        name: as people say it.
        models: where it is.
        ledger: rows of the ledger that change it when they are missing, merged or derived: regular expressions over
            what a gap names, with `: kind` where only that kind does.
        movements: those of them without which there is nothing of it.
        columns: `entity.column` that it reads beyond the ledger.
    """

    name: str
    models: tuple[str, ...]
    ledger: tuple[str, ...] = ()
    movements: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

    def is_touched(self, what: str, kind: str) -> bool:
        """Tell whether a gap of the ledger changes the figure."""
        rules = (rule.partition(": ") for rule in self.ledger)
        return any(re.match(pattern, what) and kind.startswith(of_kind) for pattern, _, of_kind in rules)


_ORDERS = ("fct_commerce__orders", "commerce_finance__daily_revenue")
_GOODS = ("product$", "items ", "line ", "price ")
_BACK = ("adjustment", "reversal")
_CONTAINED = ("tax -> product: merged", "gift_card: merged")
METRICS = (
    Metric("gross sales", _ORDERS, (*_GOODS, *_CONTAINED, "discount -> product: merged"), ("product",)),
    Metric("discounts", _ORDERS, ("discount -> product",), ("discount -> product",)),
    Metric("reversals", _ORDERS, (*_BACK, *_CONTAINED), ("reversal",)),
    Metric("net sales", _ORDERS, (*_GOODS, *_BACK, *_CONTAINED)),
    Metric("shipping", _ORDERS, ("shipping", "discount -> shipping", "tax -> shipping: merged"), ("shipping",)),
    Metric("duties", _ORDERS, ("duty",), ("duty",)),
    Metric("fees", _ORDERS, ("fee",), ("fee",)),
    Metric("tax", _ORDERS, ("tax -> ",), ("tax -> product", "tax -> shipping")),
    Metric(
        "total sales",
        _ORDERS,
        (*_GOODS, *_BACK, "gift_card: merged", "shipping", "duty", "fee", "tax -> : absent", "discount -> : absent"),
    ),
    Metric("tips", _ORDERS, ("tip",), ("tip",)),
    Metric("gift cards sold", _ORDERS, ("gift_card",), ("gift_card",)),
    Metric("figures by day", ("commerce_finance__daily_revenue",), ("date ",)),
    Metric("number of orders, average order", _ORDERS, ("order_id ",), (), ("orders.order_id",)),
    Metric(
        "quantities sold and given back",
        ("fct_commerce__sales",),
        ("reversal", "line "),
        (),
        ("order_lines.quantity",),
    ),
    Metric(
        "sales by product, category, brand",
        ("commerce_products__performance", "fct_commerce__sales"),
        columns=("order_lines.product_id", "products.title", "products.category", "products.brand"),
    ),
    Metric(
        "segments of customers",
        ("commerce_customers__segments", "dim_commerce__customers"),
        columns=("orders.customer_id", "customers.person_id"),
    ),
    Metric(
        "sales by place of delivery",
        ("fct_commerce__orders",),
        columns=("orders.ship_to_country_code", "orders.ship_to_region", "orders.ship_to_city"),
    ),
    Metric(
        "sales by source of the visit",
        ("fct_commerce__orders",),
        columns=("orders.source", "orders.medium", "orders.campaign"),
    ),
    Metric(
        "ledger against the reported total",
        ("commerce_quality__order_reconciliation",),
        columns=("orders.reported_total_amount",),
    ),
    Metric(
        "payments by method and day",
        ("fct_commerce__payments",),
        columns=("payments.amount", "payments.method", "payments.processed_at"),
    ),
    Metric(
        "paid against sold",
        ("commerce_quality__payment_balances",),
        columns=("payments.amount", "payments.kind", "payments.status"),
    ),
    Metric("margin", ("commerce__product_variants",), columns=("product_variants.unit_cost",)),
    Metric(
        "stock",
        ("commerce__inventory_levels",),
        columns=("inventory_levels.on_hand_quantity", "inventory_levels.reorder_point_quantity"),
    ),
    Metric(
        "time to delivery, lateness",
        ("commerce__fulfillments",),
        columns=("fulfillments.shipped_at", "fulfillments.delivered_at", "fulfillments.is_late"),
    ),
    Metric("ratings", ("commerce__reviews",), columns=("reviews.score", "reviews.product_id")),
    Metric(
        "abandoned checkouts",
        ("commerce__checkouts",),
        columns=("checkouts.total_amount", "checkouts.is_completed"),
    ),
    Metric(
        "funnel of visitors",
        ("commerce__interactions",),
        columns=("interactions.interaction_type", "interactions.customer_id", "interactions.product_id"),
    ),
    Metric(
        "recurring revenue",
        ("commerce__subscriptions",),
        columns=("subscriptions.price_amount", "subscriptions.start_date", "subscriptions.end_date"),
    ),
    Metric(
        "loyalty points",
        ("commerce__loyalty_entries",),
        columns=("loyalty_entries.points", "loyalty_accounts.customer_id", "loyalty_accounts.tier"),
    ),
    Metric("leads by stage and owner", ("commerce__leads",), columns=("leads.stage", "leads.owner", "leads.source")),
)
