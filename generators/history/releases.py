"""Releases: records are sold months before they are pressed, and parcels wait for the latest release in them.

Computed from a chunk on demand; the sale itself, its payments and its refunds stay what they are.
"""

from __future__ import annotations

import numpy as np

from generators.arrays import Array, Frame, Ints, pick
from generators.clock import DAY, NEVER
from generators.history.chunk import Chunk
from generators.history.shop import History

_CYCLE, _WINDOW = 180, 90  # days between two pressings of a product, and before each in which it is a pre-order
_DESK_OPENS = 9 * 3600  # of the release day, when the first parcels leave


def preorders(history: History, chunk: Chunk, categories: tuple[int, ...]) -> Ints:
    """Return the release day of the lines that are pre-orders, days since 1970, else `NEVER`; shape (lines,).

    Args:
        history: the shop.
        chunk: a stretch of it.
        categories: indices in `catalog.CATEGORIES` of the products that come in pressings.
    """
    lines = chunk.lines
    product = lines["product_id"]
    category = history.catalog.products["category"][np.maximum(product, 0)]
    ordered = chunk.orders["business_date"][lines["order_id"] - int(chunk.orders["order_id"][0])]
    wait = _CYCLE - (ordered + pick(product, 301, _CYCLE)) % _CYCLE
    waits = (product != NEVER) & np.isin(category, categories) & (wait <= _WINDOW)
    return np.where(waits, ordered + wait, NEVER)


def ship(history: History, chunk: Chunk, released: Array) -> tuple[Frame, Ints]:
    """Let the parcels of pre-orders wait for their release.

    Args:
        history: the shop.
        chunk: a stretch of it.
        released: release days of its lines, see `preorders`.

    Returns:
        The fulfillments that left before the history ends, and `shipped_lines` of the orders, shape (orders,).
    """
    orders, parcels = chunk.orders, chunk.fulfillments
    count, first = len(orders), int(orders["order_id"][0])
    latest = np.full(count, NEVER)
    np.maximum.at(latest, chunk.lines["order_id"] - first, released)
    opens = history.profile.zone.to_utc(np.where(latest == NEVER, NEVER, latest * DAY + _DESK_OPENS))
    row = parcels["order_id"] - first
    leaves = np.full(count, np.iinfo(np.int64).max)
    np.minimum.at(leaves, row, parcels["shipped_at"])
    delay = np.maximum(opens - leaves, 0)[row]
    moved = parcels.select(list(parcels))
    for name in ("shipped_at", "estimated_at", "delivered_at"):
        moved[name] = np.where(parcels[name] == NEVER, NEVER, parcels[name] + delay)
    moved["delivered_at"] = np.where(moved["delivered_at"] < history.ends_at, moved["delivered_at"], NEVER)
    moved = moved.take(moved["shipped_at"] < history.ends_at)
    sent, left = (
        np.bincount(frame["order_id"][~frame["is_cancelled"]] - first, minlength=count) for frame in (parcels, moved)
    )
    shipped_lines: Ints = np.where(left == sent, orders["shipped_lines"], np.minimum(left, 1))
    return moved, shipped_lines
