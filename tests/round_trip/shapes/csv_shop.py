"""A shop of three CSV files: rows of money, cancellations as rows of their own."""

from generators.platforms import csv_shop
from generators.raw import numbers_text
from tests.round_trip.expected import CANCELLATION, ORDER
from tests.round_trip.projection import (
    ADJUSTMENT,
    DUTY,
    EDIT_DATE,
    FEE,
    GIFT_CARD,
    PAID_PRICES,
    TIP,
    absent,
    only_pieces_come_back,
    under_an_order_id_of_its_own,
)
from tests.round_trip.shapes import Shape

SHAPE = Shape(
    order_ids={
        ORDER: lambda orders: numbers_text(csv_shop._ORDER + orders),
        CANCELLATION: lambda orders: numbers_text(csv_shop._ORDER + orders, "C"),
    },
    transformations=dict(
        [
            ADJUSTMENT,
            (("reversal without a piece", "absent"), only_pieces_come_back),
            (("order_id of a reversal", "derived"), under_an_order_id_of_its_own),
            *PAID_PRICES,
            (("tax -> shipping", "absent"), absent("tax", "shipping")),
            (("discount -> shipping", "absent"), absent("discount", "shipping")),
            (("shipping", "absent"), absent("shipping")),
            GIFT_CARD,
            DUTY,
            FEE,
            TIP,
            EDIT_DATE,
        ]
    ),
    gaps=37,
)
