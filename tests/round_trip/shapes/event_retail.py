"""A retailer with a stream, subscriptions and weather: rows of what was paid, a fraction that was taken off."""

from generators.platforms import event_retail
from tests.round_trip.expected import ORDER
from tests.round_trip.projection import (
    DUTY,
    EDIT_DATE,
    FEE,
    GIFT_CARD,
    TIP,
    merged,
    only_sales,
    without_prices_of_gifts,
)
from tests.round_trip.shapes import Shape

SHAPE = Shape(
    order_ids={ORDER: event_retail.order_ids},
    transformations=dict(
        [
            (("reversal", "absent"), only_sales),
            (("price of a line given away", "absent"), without_prices_of_gifts),
            (("tax -> product", "merged into product"), merged("tax", "product", "product")),
            (("tax -> shipping", "merged into shipping"), merged("tax", "shipping", "shipping")),
            (("discount -> shipping", "merged into shipping"), merged("discount", "shipping", "shipping")),
            GIFT_CARD,
            DUTY,
            FEE,
            TIP,
            EDIT_DATE,
        ]
    ),
    gaps=65,
    settings={"optional_columns": {"kafka_stream": ["topic", "partition", "offset", "value"]}},
    repeated=frozenset({"kafka_stream"}),
)
