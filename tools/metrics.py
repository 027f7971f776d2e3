"""The metrics that people read: one definition each.

Of each it says how it is computed and where (`docs/metrics.md`), what it stands on, so that gaps of a platform can be
told from it (`docs/platforms.md`), and how it is read from several models, which must agree (`tests/answers`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

MONEY, NUMBER, PIECES, SHARE = "money, in currency_code", "number", "pieces", "share of one"
POINTS, DAYS = "points", "days"


@dataclass(frozen=True)
class Metric:
    """A metric.

    Attributes:
        name: as people say it.
        domain: whose metric it is.
        formula: of other metrics, columns, or rows of the ledger.
        unit: of the result.
        grain: the finest at which its owner has it.
        models: where it is, the owner first.
        measures: model to the SQL that reads it for one store and currency, `sum(x)` or `sum(x) where y = 'z'`; all of
            them give the same.
        by: what measures are compared by.
        ledger: rows of the ledger that change it when they are missing, merged or derived: regular expressions over
            what a gap names, with `: kind` where only that kind does.
        movements: those of them without which there is nothing of it.
        columns: `entity.column` that it reads beyond the ledger.
    """

    name: str
    domain: str
    formula: str
    unit: str
    grain: str
    models: tuple[str, ...]
    measures: Mapping[str, str] = field(default_factory=dict)
    by: tuple[str, ...] = ("platform", "store_id", "currency_code")
    ledger: tuple[str, ...] = ()
    movements: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

    @property
    def owner(self) -> str:
        """The model that computes it first; all others derive from the same rows."""
        return self.models[0]

    @property
    def places(self) -> tuple[str, ...]:
        """Every model that shows it, the owner first."""
        return tuple(dict.fromkeys([*self.models, *self.measures]))

    def is_touched(self, what: str, kind: str) -> bool:
        """Tell whether a gap of the ledger changes the figure."""
        rules = (rule.partition(": ") for rule in self.ledger)
        return any(re.match(pattern, what) and kind.startswith(of_kind) for pattern, _, of_kind in rules)

    def query(self, model: str, relation: str) -> str:
        """Return the SQL that reads the metric from a model, which lies at a relation, by what it is compared by."""
        expression, _, condition = self.measures[model].partition(" where ")
        columns = ", ".join(self.by)
        chosen = f"where {condition}" if condition else ""
        return f"select {columns}, {expression} as value from {relation} {chosen} group by {columns}"  # noqa: S608


_WHOLE = (
    "fct_commerce__orders",
    "commerce_finance__daily_revenue",
    "commerce_finance__product_category_revenue_monthly",
    "commerce_products__performance",
    "commerce_operations__suppliers",
    "commerce_sales__report",
    "commerce_sales__channels",
    "commerce_sales__product_daily",
    "commerce_sales__customer_product_monthly",
)
_OF_GOODS = (
    *_WHOLE,
    "commerce_finance__product_revenue_payment_analysis",
    "commerce_sales__cube_by_category_year",
    "commerce_sales__cube_by_city_year",
    "commerce_sales__cube_by_country_month",
)
_CUBE = "commerce_sales__cube"
_TOP = "where geography_level = 'all' and time_level = 'all' and category_level = 'all'"
_MONTHS = "where period_type = 'month'"
_SEASONALITY = "commerce_sales__seasonality"
_GOODS = ("product$", "items ", "line ", "price ")
_BACK = ("adjustment", "reversal")
_CONTAINED = ("tax -> product: merged", "gift_card: merged")


def _figure(
    name: str,
    column: str,
    formula: str,
    ledger: tuple[str, ...],
    movements: tuple[str, ...] = (),
    *,
    models: tuple[str, ...] = _WHOLE,
    measures: Mapping[str, str] | None = None,
    unit: str = MONEY,
    columns: tuple[str, ...] = (),
) -> Metric:
    """Return a figure of the sales ledger, which every model that has its column sums to."""
    found = ("fct_commerce__sales", *models)
    all_measures = dict.fromkeys(found, f"sum({column})") | dict(measures or {})
    return Metric(
        name,
        "sales",
        formula,
        unit,
        "order line and day",
        tuple(all_measures),
        all_measures,
        ledger=ledger,
        movements=movements,
        columns=columns,
    )


def _cube(column: str) -> dict[str, str]:
    return {_CUBE: f"sum({column}) {_TOP}", _SEASONALITY: f"sum({column}) {_MONTHS}"}


METRICS = (
    _figure(
        "gross sales",
        "gross_amount",
        "goods sold before discounts, without tax",
        (*_GOODS, *_CONTAINED, "discount -> product: merged"),
        ("product",),
        models=(*_OF_GOODS, "commerce_finance__gross_margin"),
        measures=_cube("gross_amount"),
    ),
    _figure(
        "discounts",
        "discount_amount",
        "discounts on goods when they were sold",
        ("discount -> product",),
        ("discount -> product",),
        models=_OF_GOODS,
        measures=_cube("discount_amount"),
    ),
    _figure(
        "reversals",
        "reversal_amount",
        "goods given back, cancelled or edited away, net of their discounts, with adjustments",
        (*_BACK, *_CONTAINED),
        ("reversal",),
        models=_OF_GOODS,
        measures=_cube("reversal_amount"),
    ),
    _figure(
        "net sales",
        "net_amount",
        "gross sales - discounts - reversals",
        (*_GOODS, *_BACK, *_CONTAINED),
        models=(*_OF_GOODS, "commerce_finance__gross_margin", "commerce_sales__year_to_date"),
        measures=_cube("net_amount"),
    ),
    _figure(
        "shipping",
        "shipping_amount",
        "shipping charged - shipping discounts - shipping given back",
        ("shipping", "discount -> shipping", "tax -> shipping: merged"),
        ("shipping",),
    ),
    _figure("duties", "duty_amount", "duties charged - duties given back", ("duty",), ("duty",)),
    _figure("fees", "fee_amount", "fees charged - fees given back", ("fee",), ("fee",)),
    _figure(
        "tax",
        "tax_amount",
        "tax charged - tax given back, on goods and on everything else",
        ("tax -> ",),
        ("tax -> product", "tax -> shipping"),
        models=(*_WHOLE, "commerce_finance__tax_by_jurisdiction"),
    ),
    _figure(
        "total sales",
        "total_sales_amount",
        "net sales + shipping + duties + fees + tax",
        (*_GOODS, *_BACK, "gift_card: merged", "shipping", "duty", "fee", "tax -> : absent", "discount -> : absent"),
        models=(*_WHOLE, "commerce_finance__payouts_versus_sales", "commerce_sales__year_to_date"),
        measures=_cube("total_sales_amount"),
    ),
    _figure(
        "tips",
        "tip_amount",
        "tips charged - tips given back; outside of total sales",
        ("tip",),
        ("tip",),
        models=(*_WHOLE, "commerce_finance__payouts_versus_sales"),
    ),
    _figure(
        "gift cards sold",
        "gift_card_amount",
        "gift cards sold - gift cards given back; a liability, outside of total sales",
        ("gift_card",),
        ("gift_card",),
        models=(*_WHOLE, "commerce_finance__payouts_versus_sales"),
        measures={"commerce_finance__gift_card_liability": "sum(sold_amount)"},
    ),
    Metric(
        "figures by day",
        "sales",
        "any figure of sales, a sale on its day, a reversal on its own",
        MONEY,
        "store and day",
        ("commerce_finance__daily_revenue", "commerce_sales__product_daily", "commerce_sales__year_to_date"),
        ledger=("date ",),
    ),
    Metric(
        "number of orders",
        "sales",
        "orders that sold goods: gross sales or pieces that are not zero",
        NUMBER,
        "order",
        ("fct_commerce__orders", "commerce_sales__channels", "commerce_finance__daily_revenue"),
        {
            "fct_commerce__orders": "count(*) where gross_amount <> 0 or sold_quantity <> 0",
            "commerce_sales__channels": "sum(order_count)",
        },
        ledger=("order_id ",),
        columns=("orders.order_id",),
    ),
    Metric(
        "average order",
        "sales",
        "net sales ÷ number of orders",
        MONEY,
        "store, channel and source",
        ("commerce_sales__channels", "commerce_customers__segments", "commerce_customers__lifetime_value"),
        ledger=("order_id ", *_GOODS, *_BACK, *_CONTAINED),
        columns=("orders.order_id",),
    ),
    _figure(
        "pieces sold",
        "sold_quantity",
        "pieces of goods sold, before any come back",
        ("line ",),
        unit=PIECES,
        models=(*_OF_GOODS, "commerce_finance__gross_margin"),
        measures={_CUBE: f"sum(sold_quantity) {_TOP}"},
        columns=("order_lines.quantity",),
    ),
    _figure(
        "pieces given back",
        "reversed_quantity",
        "pieces of goods given back, cancelled or edited away",
        ("reversal", "line "),
        unit=PIECES,
        models=(*_OF_GOODS, "commerce_finance__gross_margin"),
        measures={_CUBE: f"sum(reversed_quantity) {_TOP}"},
        columns=("order_lines.quantity",),
    ),
    Metric(
        "sales by product, category, brand",
        "products",
        "any figure of sales, by the product of the order line; -1 without one",
        MONEY,
        "store and product",
        ("commerce_products__performance", "fct_commerce__sales", "commerce_products__top"),
        columns=("order_lines.product_id", "products.title", "products.category", "products.brand"),
    ),
    Metric(
        "sales by place of delivery",
        "sales",
        "any figure of sales, by where the order is sent",
        MONEY,
        "order",
        ("fct_commerce__orders", "commerce_sales__report", "commerce_sales__cube"),
        columns=("orders.ship_to_country_code", "orders.ship_to_region", "orders.ship_to_city"),
    ),
    Metric(
        "sales by source of the visit",
        "sales",
        "any figure of sales, by source and medium of the order",
        MONEY,
        "order",
        ("fct_commerce__orders", "commerce_sales__channels"),
        columns=("orders.source", "orders.medium", "orders.campaign"),
    ),
    Metric(
        "customers",
        "customers",
        "people who bought goods, by person with all accounts in a store; guests are none",
        NUMBER,
        "store, person and currency",
        ("commerce_customers__segments", "commerce_customers__behavior", "commerce_customers__lifetime_value"),
        {
            "commerce_customers__segments": "count(*)",
            "commerce_customers__behavior": "count(*)",
            "commerce_customers__churn": "count(*) where order_count > 0",
            "commerce_customers__cohorts": "sum(cohort_size) where period_type = 'month' and period_number = 0",
        },
        columns=("orders.customer_id", "customers.person_id"),
    ),
    Metric(
        "net sales of known customers",
        "customers",
        "net sales of customers, of all their orders in the store and currency",
        MONEY,
        "store, person and currency",
        ("commerce_customers__segments", "commerce_customers__behavior", "commerce_customers__lifetime_value"),
        {
            "commerce_customers__segments": "sum(net_amount)",
            "commerce_customers__behavior": "sum(net_amount)",
        },
        columns=("orders.customer_id",),
    ),
    Metric(
        "ledger against the reported total",
        "quality",
        "placed total of the ledger - order total that the platform reports",
        MONEY,
        "order",
        ("commerce_quality__order_reconciliation",),
        columns=("orders.reported_total_amount",),
    ),
    Metric(
        "money paid",
        "finance",
        "successful sales and captures - refunds and chargebacks",
        MONEY,
        "payment",
        ("fct_commerce__payments",),
        {
            "fct_commerce__payments": "sum(paid_amount)",
            "commerce_finance__payment_method_preference": "sum(paid_amount)",
            "commerce_finance__payouts": "sum(paid_amount)",
            "commerce_finance__payouts_versus_sales": "sum(paid_amount)",
        },
        columns=("payments.amount", "payments.method", "payments.processed_at"),
    ),
    Metric(
        "paid against sold",
        "quality",
        "money paid - everything the ledger says an order came to",
        MONEY,
        "order",
        ("commerce_quality__payment_balances", "commerce_finance__payouts_versus_sales"),
        columns=("payments.amount", "payments.kind", "payments.status"),
    ),
    Metric(
        "gift-card liability",
        "finance",
        "gift cards sold - redeemed + refunds onto gift cards, added up; without cards that were given away",
        MONEY,
        "store and day",
        ("commerce_finance__gift_card_liability",),
        ledger=("gift_card",),
        movements=("gift_card",),
        columns=("payments.method",),
    ),
    Metric(
        "gross profit",
        "finance",
        "net sales of goods with a known cost - their pieces × unit cost on the day of the sale",
        MONEY,
        "store, product and month",
        ("commerce_finance__gross_margin",),
        columns=("product_variants.unit_cost",),
    ),
    Metric(
        "money given back",
        "operations",
        "all that refunds and edits took back, of cancelled orders too: goods, shipping, duty, fees, tax, tips, cards",
        MONEY,
        "refund",
        # cancellations has reversals without a refund too, and calls a refund of a cancelled order a cancellation
        ("fct_commerce__refunds", "commerce_operations__cancellations"),
        {"fct_commerce__refunds": "sum(refunded_amount)"},
        columns=("refunds.refund_id", "refunds.reason"),
    ),
    Metric(
        "stock",
        "products",
        "pieces on hand, today",
        PIECES,
        "variant and location",
        ("fct_commerce__inventory",),
        {
            "fct_commerce__inventory": "sum(on_hand_quantity)",
            "commerce_products__inventory": "sum(on_hand_quantity)",
        },
        by=("platform", "store_id"),
        columns=("inventory_levels.on_hand_quantity", "inventory_levels.reorder_point_quantity"),
    ),
    Metric(
        "time to delivery, lateness",
        "operations",
        "days from order to delivery; late parcels ÷ parcels that are delivered and had an estimate",
        DAYS + "; " + SHARE,
        "fulfillment",
        ("fct_commerce__fulfillments", "commerce_operations__delivery", "commerce_operations__suppliers"),
        {
            "fct_commerce__fulfillments": "sum(case when is_delivered then 1 else 0 end)",
            "commerce_operations__delivery": "sum(delivered_count)",
        },
        by=("platform", "store_id"),
        columns=("fulfillments.shipped_at", "fulfillments.delivered_at", "fulfillments.is_late"),
    ),
    Metric(
        "ratings",
        "operations",
        "sum of scores ÷ reviews with a score",
        "score",
        "review",
        ("fct_commerce__reviews",),
        {"fct_commerce__reviews": "sum(score)", "commerce_operations__review_scores": "sum(score_total)"},
        by=("platform", "store_id"),
        columns=("reviews.score", "reviews.product_id"),
    ),
    Metric(
        "abandoned checkouts",
        "web",
        "checkouts that did not become an order",
        NUMBER,
        "checkout",
        ("commerce__checkouts",),
        columns=("checkouts.total_amount", "checkouts.is_completed"),
    ),
    Metric(
        "funnel of visitors",
        "web",
        "each step ÷ the one before: view, add to cart, checkout, purchase",
        SHARE,
        "interaction",
        ("fct_commerce__interactions",),
        {
            "fct_commerce__interactions": "sum(case when interaction_type = 'purchase' then 1 else 0 end)",
            "commerce_web__funnel": "sum(purchase_count)",
        },
        by=("platform", "store_id"),
        columns=("interactions.interaction_type", "interactions.customer_id", "interactions.product_id"),
    ),
    Metric(
        "visits",
        "web",
        "sessions with an interaction on the day",
        NUMBER,
        "store and day",
        ("commerce_web__funnel",),
        columns=("interactions.session_id",),
    ),
    Metric(
        "monthly recurring revenue",
        "subscriptions",
        "price of running subscriptions for one month, at its end; not on trial, not paused",
        MONEY,
        "subscription and month",
        ("fct_commerce__subscriptions",),
        {
            "fct_commerce__subscriptions": "sum(mrr_amount)",
            "commerce_subscriptions__performance": "sum(mrr_amount)",
            "commerce_subscriptions__mrr_movements": "sum(closing_amount)",
        },
        by=("platform", "store_id", "currency_code", "month_start_date"),
        columns=("subscriptions.price_amount", "subscriptions.start_date", "subscriptions.end_date"),
    ),
    Metric(
        "churn of subscriptions",
        "subscriptions",
        "subscriptions that ran at the start of the month and ended in it ÷ those that ran",
        SHARE,
        "store, plan, currency and month",
        ("commerce_subscriptions__performance",),
        columns=("subscriptions.start_date", "subscriptions.end_date", "subscriptions.plan"),
    ),
    Metric(
        "loyalty points outstanding",
        "loyalty",
        "points earned - redeemed - expired + adjusted, of accounts that are not deleted",
        POINTS,
        "loyalty entry",
        ("fct_commerce__loyalty",),
        {
            "fct_commerce__loyalty": "sum(points)",
            "commerce_loyalty__points_liability": (
                "sum(earned_points - redeemed_points - expired_points + adjusted_points)"
            ),
            "commerce_loyalty__segments": "sum(balance_points) where segment_type = 'region'",
            "commerce_loyalty__members": "sum(balance_points)",
        },
        by=("platform", "store_id"),
        columns=("loyalty_entries.points",),
    ),
    Metric(
        "members of the loyalty programme",
        "loyalty",
        "people with a loyalty account that is not deleted",
        NUMBER,
        "store and person",
        ("commerce_loyalty__members",),
        {
            "commerce_loyalty__members": "count(*)",
            "commerce_loyalty__penetration": "sum(member_count)",
            "commerce_loyalty__segments": "max(enrolled_member_count)",
        },
        by=("platform", "store_id"),
        columns=("loyalty_accounts.customer_id", "loyalty_accounts.tier"),
    ),
    Metric(
        "members per 1,000 inhabitants",
        "loyalty",
        "members of a region × 1000 ÷ inhabitants of the latest year",
        "members for 1,000",
        "store and region",
        ("commerce_loyalty__penetration",),
        columns=("regions.region", "regions.inhabitants"),
    ),
    Metric(
        "leads by stage and owner",
        "crm",
        "leads that are not deleted",
        NUMBER,
        "lead",
        ("fct_commerce__leads",),
        {
            "fct_commerce__leads": "count(*)",
            "commerce_crm__lead_funnel": "sum(lead_count)",
            "commerce_crm__lead_products": "count(distinct lead_key) where has_lead",
        },
        by=("platform", "store_id"),
        columns=("leads.stage", "leads.owner", "leads.source"),
    ),
    Metric(
        "conversion of leads",
        "crm",
        "leads whose person ordered since (undated leads: ever) ÷ leads whose person had not ordered before",
        SHARE,
        "lead",
        ("fct_commerce__leads",),
        {
            "fct_commerce__leads": "sum(case when is_converted then 1 else 0 end)",
            "commerce_crm__lead_funnel": "sum(converted_count)",
        },
        by=("platform", "store_id"),
        columns=("leads.email",),
    ),
)
