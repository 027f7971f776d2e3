"""Native ids of orders, by the generator's own id functions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyarrow as pa

from generators.arrays import Ints
from generators.platforms import csv_shop, olist, shopify
from generators.raw import hex_ids, ids, numbers_text
from tests.round_trip.expected import CANCELLATION, ORDER

_IDS: dict[str, dict[str, Callable[[Ints], pa.Array]]] = {
    "shopify": {ORDER: lambda orders: ids(orders, shopify._BASE["order"], 1024)},
    "olist": {ORDER: lambda orders: hex_ids(orders, olist._ORDER)},
    "csv_shop": {
        ORDER: lambda orders: numbers_text(csv_shop._ORDER + orders),
        CANCELLATION: lambda orders: numbers_text(csv_shop._ORDER + orders, "C"),
    },
}


def order_ids(platform: str, count: int) -> dict[str, tuple[int, str]]:
    """Return (order id of the history, document) by native id, for the first `count` orders."""
    numbers = np.arange(count)
    return {
        str(native): (order_id, document)
        for document, make in _IDS[platform].items()
        for order_id, native in enumerate(make(numbers).to_pylist())
    }
