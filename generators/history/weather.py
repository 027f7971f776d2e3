"""Weather: a day in each of a few cities, with seasons; computed only when a platform asks for it."""

from __future__ import annotations

import numpy as np

from generators.arrays import Frame, Ints
from generators.history.context import Context
from generators.history.schema import frame
from generators.randomness import stream

_COLDEST = 15  # day of the year
_SPELL = 5  # days over which temperature is alike


def observe(context: Context, cities: int) -> Frame:
    """Return the weather of every day of the history in so many cities: `schema.TABLES["weather"]`, by day and city.

    The cities differ in climate; more cities do not change the weather of the first ones.
    """
    days = context.days
    columns = [_city(context, city) for city in range(cities)]
    return frame(
        "weather",
        {
            "date": np.repeat(days, cities),
            "city": np.tile(np.arange(cities), len(days)),
            "temperature": np.stack([temperature for temperature, _ in columns], axis=1).reshape(-1),
            "precipitation": np.stack([rain for _, rain in columns], axis=1).reshape(-1),
        },
    )


def _city(context: Context, city: int) -> tuple[Ints, Ints]:
    """Draw temperature and precipitation of a city, each of shape (days,), in tenths of their units."""
    rng = stream(context.seed, "weather", city)
    count = len(context.days)
    mean, swing, wet = rng.uniform(6, 16), rng.uniform(8, 13), rng.uniform(0.2, 0.45)
    season = -np.cos(2 * np.pi * (context.days % 365.25 - _COLDEST) / 365.25)
    noise = np.convolve(rng.normal(0, 6, count + _SPELL - 1), np.full(_SPELL, 1 / _SPELL), "valid")
    rain = np.where(rng.random(count) < wet, rng.gamma(0.8, 7, count), 0)
    return np.rint(10 * (mean + swing * season + noise)).astype(np.int64), np.rint(10 * rain).astype(np.int64)
