"""Shopify, as the connector lands it."""

from generators.platforms import shopify
from generators.raw import ids
from tests.round_trip.expected import ORDER
from tests.round_trip.projection import DUTY, EDIT_DATE, FEE
from tests.round_trip.shapes import Shape

SHAPE = Shape(
    order_ids={ORDER: lambda orders: ids(orders, shopify._BASE["order"], 1024)},
    transformations=dict([DUTY, FEE, EDIT_DATE]),
    gaps=36,
    lands_settings=True,
)
