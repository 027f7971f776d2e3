"""Exchange rates of the simulated shops: what one unit of each currency costs in euros, every weekday."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pyarrow as pa

from generators.config import Config
from generators.money import CURRENCIES
from generators.randomness import stream
from generators.raw import ARROW_TYPES, SYNCED

SCHEMA, TABLE, BASE = "raw_exchange_rates", "exchange_rates", "EUR"
_COLUMNS = pa.schema(
    [
        ("from_currency_code", pa.string()),
        ("to_currency_code", pa.string()),
        ("rate_date", pa.string()),
        ("rate", pa.string()),
        ("year", pa.string()),
        (SYNCED, ARROW_TYPES["timestamptz"]),
    ]
)
# Days around the history on which something of it may happen: the first rate, late refunds.
_BEFORE, _AFTER = 14, 120
_EPOCH = dt.date(2000, 1, 1)
_VOLATILITY, _RETURN = 0.004, 0.998  # of a day's logarithm; how much of the way from its level a rate keeps


def years(config: Config) -> dict[str, pa.Table]:
    """Return the rates by calendar year, whole years around the history.

    A rate depends on the seed, its currency and its day alone, so that shops of different histories share them.
    Each year's rows are one table: rate is text with ten decimals, the price of one unit in `BASE`.
    """
    first = config.end - dt.timedelta(config.days + _BEFORE)
    last = config.end + dt.timedelta(_AFTER)
    days = np.arange(np.datetime64(_EPOCH, "D"), np.datetime64(dt.date(last.year + 1, 1, 1), "D"))
    weekdays = days[np.is_busday(days)]
    codes = [code for code in sorted(CURRENCIES) if code != BASE]
    prices = _prices(config.seed, codes, len(weekdays))
    synced = dt.datetime.combine(config.end, dt.time(), dt.UTC)
    return {
        str(year): _table(str(year), codes, weekdays[chosen], prices[chosen], synced)
        for year in range(first.year, last.year + 1)
        for chosen in [weekdays.astype("datetime64[Y]").astype(int) + 1970 == year]
    }


def _prices(seed: int, codes: list[str], days: int) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Walk every currency at random around its level; shape (days, currencies)."""
    levels = np.log([CURRENCIES[BASE][1] / CURRENCIES[code][1] for code in codes])
    walk = np.empty((days, len(codes)))
    for place in range(len(codes)):
        steps = stream(seed, "rates", place).normal(0, _VOLATILITY, days)
        away = 0.0
        for day, step in enumerate(steps):
            away = away * _RETURN + step
            walk[day, place] = away
    return np.exp(levels + walk)


def _table(
    year: str,
    codes: list[str],
    days: np.ndarray[tuple[int], np.dtype[np.datetime64]],
    prices: np.ndarray[tuple[int, int], np.dtype[np.float64]],
    synced: dt.datetime,
) -> pa.Table:
    count = len(days) * len(codes)
    return pa.table(
        [
            pa.array(codes * len(days)),
            pa.array([BASE] * count),
            pa.array([str(day) for day in days for _ in codes]),
            pa.array([f"{price:.10f}" for price in prices.ravel()]),
            pa.array([year] * count),
            pa.array([synced] * count, ARROW_TYPES["timestamptz"]),
        ],
        schema=_COLUMNS,
    )
