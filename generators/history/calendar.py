"""When people buy: growth, seasons, weekdays, hours, the edges of the day and the clock changes."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

import numpy as np

from generators.arrays import Array, Ints
from generators.clock import DAY
from generators.randomness import stream

_MONTHS = (0.85, 0.82, 0.92, 0.95, 1.0, 0.95, 0.9, 0.88, 0.98, 1.05, 1.45, 1.5)
_WEEKDAYS = (1.1, 1.05, 1.0, 1.0, 0.98, 0.85, 0.95)
_HOURS = (3, 1.5, 1, 0.7, 0.7, 1, 2, 3.5, 5, 6, 6.5, 6.5, 6.5, 6, 6, 6, 6, 6, 6.5, 7.5, 8.5, 8.5, 7, 5)
_YEARLY_GROWTH = 1.25
_EDGE_SHARE, _CHANGE_SHARE = 0.015, 0.15


def order_days(seed: int, orders: int, end: dt.date, days: int) -> tuple[Ints, Ints]:
    """Spread the orders over the days before `end`.

    Returns:
        The day of each calendar place as days since 1970, shape (days,), and how many orders come up to and
        with that day, shape (days,).
    """
    first = (end - dt.date(1970, 1, 1)).days - days
    dates = [dt.date(1970, 1, 1) + dt.timedelta(first + i) for i in range(days)]
    weights = np.array([_weight(day, i) for i, day in enumerate(dates)])
    weights *= stream(seed, "calendar").lognormal(0, 0.12, days)
    cumulative = np.floor(np.cumsum(weights) / weights.sum() * orders + 0.5).astype(np.int64)
    cumulative[-1] = orders
    return np.arange(first, first + days), cumulative


def _weight(day: dt.date, place: int) -> float:
    black_friday = day.month == 11 and 23 <= day.day <= 29 and day.weekday() == 4
    return float(
        _MONTHS[day.month - 1] * _WEEKDAYS[day.weekday()] * _YEARLY_GROWTH ** (place / 365) * (1 + 3 * black_friday)
    )


def order_seconds(rng: np.random.Generator, days: Ints) -> Ints:
    """Draw the second of the day at which each order comes in.

    Some come within ten minutes of midnight; on days when Europe or North America changes its clocks many
    come between midnight and four.
    """
    count = len(days)
    hours = rng.choice(24, count, p=np.array(_HOURS) / sum(_HOURS))
    seconds = hours * 3600 + rng.integers(0, 3600, count)
    edge = rng.integers(-600, 600, count) % DAY
    seconds = np.where(rng.random(count) < _EDGE_SHARE, edge, seconds)
    early = rng.integers(0, 4 * 3600, count)
    changes = np.isin(days, _clock_changes()) & (rng.random(count) < _CHANGE_SHARE)
    return np.where(changes, early, seconds)


@lru_cache(maxsize=1)
def _clock_changes() -> Array:
    """Return the Sundays of the clock changes of Europe and North America, 2000 to 2044, as days since 1970."""
    found = []
    for year in range(2000, 2045):
        for month, place in ((3, 1), (3, -1), (10, -1), (11, 0)):
            last = (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)).day
            sundays = [d for d in range(1, last + 1) if dt.date(year, month, d).weekday() == 6]
            found.append((dt.date(year, month, sundays[place]) - dt.date(1970, 1, 1)).days)
    return np.array(found)
