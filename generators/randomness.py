"""One seed, one independent stream of numbers per (table, chunk)."""

from __future__ import annotations

import numpy as np

# The place in this list is part of the seed: append, never reorder.
STREAMS = (
    "calendar",
    "catalog",
    "people",
    "orders",
    "payments",
    "refunds",
    "deliveries",
    "reviews",
    "checkouts",
    "defects",
    "listening",
    "rates",
    "loyalty",
    "visits",
    "weather",
)


def stream(seed: int, table: str, *places: int) -> np.random.Generator:
    """Return the generator of a table's chunk; the same numbers for the same arguments, whatever else ran."""
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(STREAMS.index(table), *places)))
