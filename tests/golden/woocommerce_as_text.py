"""WooCommerce through a loader that lands dates as text and decimals as doubles: the same must come out."""

from dataclasses import replace

from generators.platforms import woocommerce as generator
from generators.raw import Kind
from tests.golden import Case, Suite, woocommerce
from tests.golden.shopify import SOLD, VIENNA

_KINDS: dict[Kind, Kind] = {"decimal(26,8)": "double", "timestamp": "text"}
_TABLES = [
    replace(table, columns=tuple((name, _KINDS.get(kind, kind)) for name, kind in table.columns))
    for table in generator.WooCommerce.tables
]
_CASES = (
    "exclusive_tax",
    "partial_refund",
    "unrounded",
    "unrounded_refund",
    "status_refunded",
    "pieces_and_fees",
    "edges",
)
# MySQL writes zeros where a date is not known.
_ZEROS = "0000-00-00 00:00:00"
_ZERO_DATES = Case(
    name="zero_dates",
    shows="zeros for a date say nothing: an order that was not paid, a draft of a product, an old account",
    raw={
        **woocommerce.order_rows("10", date_paid_gmt=_ZEROS),
        **woocommerce.line_rows(11, "10"),
        "wp_posts": [{"id": 511, "post_type": "product", "post_status": "draft", "post_date_gmt": _ZEROS}],
        "wp_users": [{"id": 7, "user_email": "old@example.com", "user_registered": _ZEROS}],
    },
    orders={
        "1": replace(
            SOLD,
            reconciliation={**SOLD.reconciliation, "paid_amount": "0"},
            facts={"payment_status": "pending"},
        )
    },
    store=VIENNA,
)

SUITE = Suite(
    "woocommerce",
    _TABLES,
    [
        *(replace(case, name=f"{case.name}_as_text") for case in woocommerce.SUITE.cases if case.name in _CASES),
        _ZERO_DATES,
    ],
    woocommerce.SUITE.variables,
)
