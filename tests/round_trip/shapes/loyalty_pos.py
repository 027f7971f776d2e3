"""Supermarkets with a loyalty programme: lines sold and taken back, each with an id of its own; no tickets."""

from collections.abc import Callable

import pyarrow as pa

from generators.arrays import Ints
from generators.history.loyalty import DOCUMENTS, LINES
from generators.history.schema import Document
from generators.platforms import loyalty_pos
from generators.raw import numbers_text
from tests.round_trip.projection import (
    ADJUSTMENT,
    DUTY,
    FEE,
    GIFT_CARD,
    PAID_PRICES,
    TIP,
    absent,
    line_document,
    sold_under_an_order_id_per_line,
    taken_back_under_an_order_id_per_line,
)
from tests.round_trip.shapes import Shape

_MOST_LINES = 7


def _ids(document: int, position: int) -> Callable[[Ints], pa.Array]:
    return lambda orders: numbers_text(loyalty_pos._SALE + (orders * DOCUMENTS + document) * LINES + position)


def _order_ids() -> dict[str, Callable[[Ints], pa.Array]]:
    ids = {}
    for position in range(1, _MOST_LINES + 1):
        ids[line_document(position)] = _ids(Document.SALE, position)
        ids[line_document(position, is_sale=False)] = _ids(Document.REMAINDER, position)
        for refund in range(1, Document.REMAINDER):
            ids[line_document(position, refund, is_sale=False)] = _ids(refund, position)
    return ids


SHAPE = Shape(
    order_ids=_order_ids(),
    transformations=dict(
        [
            ADJUSTMENT,
            (("order_id of a sale", "derived"), sold_under_an_order_id_per_line),
            (("order_id of a reversal", "derived"), taken_back_under_an_order_id_per_line),
            *PAID_PRICES,
            (("tax -> shipping", "absent"), absent("tax", "shipping")),
            (("discount -> shipping", "absent"), absent("discount", "shipping")),
            (("shipping", "absent"), absent("shipping")),
            GIFT_CARD,
            DUTY,
            FEE,
            TIP,
        ]
    ),
    gaps=60,
    numbers_orders=False,
)
