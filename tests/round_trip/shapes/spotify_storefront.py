"""An artist's merch storefront: a raw shape of this project's own, made to carry every rule of the ledger."""

from generators.platforms import spotify_storefront
from tests.round_trip.expected import ORDER
from tests.round_trip.projection import EDIT_DATE
from tests.round_trip.shapes import Shape

SHAPE = Shape(
    order_ids={ORDER: lambda orders: spotify_storefront.native_ids(orders, spotify_storefront._ORDER)},
    transformations=dict([EDIT_DATE]),
    gaps=19,
    lands_settings=True,
)
