"""Olist: units of a marketplace, payments, no refund records."""

from generators.platforms import olist
from generators.raw import hex_ids
from tests.round_trip.expected import ORDER
from tests.round_trip.projection import (
    ADJUSTMENT,
    DUTY,
    EDIT_DATE,
    FEE,
    GIFT_CARD,
    PAID_PRICES,
    TIP,
    merged,
    on_the_last_dated_event,
    only_whole_orders_given_up,
    without_unavailable_orders,
)
from tests.round_trip.shapes import Shape

SHAPE = Shape(
    order_ids={ORDER: lambda orders: hex_ids(orders, olist._ORDER)},
    transformations=dict(
        [
            ADJUSTMENT,
            (("reversal of a part of an order", "absent"), only_whole_orders_given_up),
            (("items of unavailable orders", "absent"), without_unavailable_orders),
            (("date of a reversal", "derived"), on_the_last_dated_event),
            *PAID_PRICES,
            (("tax -> shipping", "merged into shipping"), merged("tax", "shipping", "shipping")),
            (("discount -> shipping", "merged into shipping"), merged("discount", "shipping", "shipping")),
            GIFT_CARD,
            DUTY,
            FEE,
            TIP,
            EDIT_DATE,
        ]
    ),
    gaps=44,
)
