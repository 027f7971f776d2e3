"""WooCommerce: items with money in key/value rows, refunds as orders with a parent."""

from generators.platforms import woocommerce
from generators.raw import ids
from tests.round_trip.expected import ORDER
from tests.round_trip.projection import DUTY, EDIT_DATE, failed_at_once, merged, without_lines_taken_off
from tests.round_trip.shapes import Shape

SHAPE = Shape(
    order_ids={ORDER: lambda orders: ids(orders, woocommerce.ORDER, woocommerce.ORDER_STEP)},
    transformations=dict(
        [
            (("line that an edit took off", "absent"), without_lines_taken_off),
            (("date on which a failed order was given up", "derived"), failed_at_once),
            (("discount -> shipping", "merged into shipping"), merged("discount", "shipping", "shipping")),
            DUTY,
            EDIT_DATE,
        ]
    ),
    gaps=70,
)
