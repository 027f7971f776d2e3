"""Shopify, as the connector lands it."""

from generators.platforms import _shopify_parts
from generators.raw import ids
from tests.round_trip.expected import ORDER
from tests.round_trip.projection import DUTY, EDIT_DATE, FEE
from tests.round_trip.shapes import Shape

SHAPE = Shape(
    order_ids={ORDER: lambda orders: ids(orders, _shopify_parts.BASE["order"], 1024)},
    transformations=dict([DUTY, FEE, EDIT_DATE]),
    gaps=36,
    lands_settings=True,
)
