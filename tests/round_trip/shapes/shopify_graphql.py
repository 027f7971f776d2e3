"""Shopify in its GraphQL shape: refunds without a date of their own; their shipping is derived, to the same cent."""

from tests.round_trip.projection import DUTY, EDIT_DATE, FEE, on_the_day_of_recording
from tests.round_trip.shapes import Shape, shopify

SHAPE = Shape(
    order_ids=shopify.SHAPE.order_ids,
    transformations=dict([DUTY, FEE, EDIT_DATE, (("date of an imported refund", "derived"), on_the_day_of_recording)]),
    gaps=40,
    lands_settings=True,
    platform="shopify",
    api="graphql",
    heading="Known gaps: GraphQL",
)
