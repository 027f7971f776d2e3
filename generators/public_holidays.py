"""Public holidays of the countries of the simulated shops, from the `holidays` library."""

from __future__ import annotations

import datetime as dt

import holidays
import pyarrow as pa

from generators.config import Config
from generators.raw import ARROW_TYPES, SYNCED

SCHEMA, TABLE = "raw_holidays", "holidays"
_YEARS = range(2000, 2045)  # of every history that can be generated, and what comes after its end
_COLUMNS = pa.schema(
    [
        ("country_code", pa.string()),
        ("holiday_date", pa.string()),
        ("holiday_name", pa.string()),
        (SYNCED, ARROW_TYPES["timestamptz"]),
    ]
)


def tables(config: Config, countries: list[str]) -> dict[str, pa.Table]:
    """Return the holidays of each country, one row per day and name.

    Countries are ISO 3166 codes; holidays are those of the whole country, in English where the library has them so.
    A country that it does not know has none.
    """
    synced = dt.datetime.combine(config.end, dt.time(), dt.UTC)
    return {country: _table(country, synced) for country in countries}


def _table(country: str, synced: dt.datetime) -> pa.Table:
    rows = _named(country)
    return pa.table(
        [
            pa.array([country] * len(rows), pa.string()),
            pa.array([day for day, _ in rows], pa.string()),
            pa.array([name for _, name in rows], pa.string()),
            pa.array([synced] * len(rows), ARROW_TYPES["timestamptz"]),
        ],
        schema=_COLUMNS,
    )


def _named(country: str) -> list[tuple[str, str]]:
    try:
        found = holidays.country_holidays(country, years=_YEARS, language="en_US")
    except NotImplementedError:
        return []
    return [(day.isoformat(), name) for day in sorted(found) for name in found.get_list(day)]
