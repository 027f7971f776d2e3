"""What the round trip has to know of each platform: a module per platform, named like it, with a `SHAPE`.

A platform that is landed in several shapes has a module for each; but for one, named like it with the shape behind.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from generators import platforms
from generators.arrays import Ints
from tests.round_trip.expected import Ledger
from tests.round_trip.projection import Name, Rows, Transformation


@dataclass(frozen=True)
class Shape:
    """The raw shape of a platform, as the round trip sees it.

    Attributes:
        order_ids: document -> native ids of orders of the history, by the generator's own id functions.
        transformations: gap of the ledger -> what it takes from the true ledger, in the order of taking it away.
        gaps: pinned number of gaps that the README declares. A gap excuses the package from telling the truth: whoever
            changes the number has to show that no adapter could know better from the raw tables.
        numbers_orders: whether orders have an id. Else only documents that the projection names have one.
        lands_settings: whether a raw table says currency and zone of a store, so that its user need not.
        platform: name of the adapter, where the module bears another.
        api: the shape of the platform, as its generator and the setting of a store call it.
        heading: of the table of gaps in the README.
        settings: what a user has to say of each store beside them.
        repeated: raw tables that are delivered at least once, so that rows come again.
    """

    order_ids: Mapping[str, Callable[[Ints], pa.Array]]
    transformations: Mapping[Name, Transformation]
    gaps: int
    numbers_orders: bool = True
    lands_settings: bool = False
    platform: str = ""
    api: str | None = None
    heading: str = "Known gaps"
    settings: Mapping[str, Any] = field(default_factory=dict)
    repeated: frozenset[str] = frozenset()


NAMES = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def get(platform: str) -> Shape:
    """Return the shape of a platform."""
    shape: Shape = importlib.import_module(f"{__name__}.{platform}").SHAPE
    return shape


def adapter(name: str) -> str:
    """Return the platform, as the package calls it, of a shape."""
    return get(name).platform or name


def renderer(name: str) -> platforms.Platform:
    """Return the generator of a shape."""
    return platforms.get(adapter(name), get(name).api)


def order_ids(platform: str, count: int) -> dict[str, tuple[int, str]]:
    """Return (order id of the history, document) by native id, for the first `count` orders."""
    numbers = np.arange(count)
    return {
        str(native): (order_id, document)
        for document, make in get(platform).order_ids.items()
        for order_id, native in enumerate(make(numbers).to_pylist())
    }


def project(platform: str, ledger: Ledger, left_out: Name | None = None) -> Rows:
    """Return what is left of the true ledger on a platform; `left_out` names a gap to overlook."""
    rows = ledger.movements
    for name, transform in get(platform).transformations.items():
        if name != left_out:
            rows = transform(ledger, rows)
    return rows
