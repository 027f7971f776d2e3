"""What every step of a simulated chunk needs to know."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generators.arrays import Array, Bools, Ints
from generators.clock import NEVER
from generators.history.catalog import Catalog
from generators.money import minor_per_dollar, scale
from generators.profile import StoreProfile


@dataclass(frozen=True)
class Context:
    """Settings and calendar of one history. Steps work in wall-clock seconds of the store.

    Attributes:
        seed: seed of the whole history.
        orders: number of orders.
        profile: the store.
        catalog: what it sells.
        start, end: wall-clock seconds between which everything happens.
        days, cumulative: see `calendar.order_days`.
    """

    seed: int
    orders: int
    profile: StoreProfile
    catalog: Catalog
    start: int
    end: int
    days: Ints
    cumulative: Ints

    def dollars(self, amount: float) -> int:
        """Return about that many dollars in the store's minor units, never less than 1."""
        return max(1, round(amount * minor_per_dollar(self.profile.currency)))

    def happens(self, walls: Ints, when: Bools) -> Ints:
        """Keep the times of events that are to happen and do so before the history ends; else `NEVER`."""
        return np.where(when & (walls < self.end), walls, NEVER)

    def presentment_rates(self) -> Array:
        """Return presentment minor units per minor unit of the store, one per presentment currency code."""
        shop = minor_per_dollar(self.profile.currency)
        others = [minor_per_dollar(code) / shop for code in self.profile.presentment_currencies]
        return np.array([1.0, *others])


def present(amounts: Ints, rates: Array) -> Ints:
    """Show amounts in presentment minor units; amounts at a rate of exactly 1 stay what they are."""
    return scale(amounts, rates)
