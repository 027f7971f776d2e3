"""Instants and wall clocks: whole seconds since 1970, vectorised, for any IANA zone."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np

from generators.arrays import Array, Ints
from generators.errors import CommerceError

DAY = 86_400
NEVER = -1  # an instant that did not happen
_FIRST, _LAST = dt.date(2000, 1, 1), dt.date(2045, 1, 1)


def seconds_of(day: dt.date) -> int:
    """Return the wall-clock second at which a day begins."""
    return (day - dt.date(1970, 1, 1)).days * DAY


class Zone:
    """The offsets of an IANA zone from 2000 to 2044; CommerceError for a name the system does not know."""

    def __init__(self, name: str) -> None:
        try:
            self._info = ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            message = f"unknown time zone {name!r}: use an IANA name such as America/New_York"
            raise CommerceError(message) from error
        self.name = name
        self._changes, self._offsets = self._transitions()

    def _offset(self, second: int) -> int:
        delta = dt.datetime.fromtimestamp(second, dt.UTC).astimezone(self._info).utcoffset()
        return int(delta.total_seconds()) if delta else 0

    def _transitions(self) -> tuple[Ints, Ints]:
        changes: list[int] = []
        offsets = [self._offset(seconds_of(_FIRST))]
        for low in range(seconds_of(_FIRST), seconds_of(_LAST), DAY):
            if self._offset(low + DAY) == offsets[-1]:
                continue
            before, after = low, low + DAY
            while after - before > 1:
                middle = (before + after) // 2
                before, after = (middle, after) if self._offset(middle) == offsets[-1] else (before, middle)
            changes.append(after)
            offsets.append(self._offset(after))
        return np.array(changes, np.int64), np.array(offsets, np.int64)

    def to_local(self, instants: Array) -> Ints:
        """Turn UTC instants into wall-clock seconds; `NEVER` stays."""
        local = instants + self._offsets[np.searchsorted(self._changes, instants, side="right")]
        return np.where(instants == NEVER, NEVER, local)

    def to_utc(self, walls: Array) -> Ints:
        """Turn wall-clock seconds into UTC instants; `NEVER` stays.

        A time inside the gap hour moves forward, one inside the doubled hour is the first of the two.
        """
        edges = self._changes + np.maximum(self._offsets[:-1], self._offsets[1:])
        instants = walls - self._offsets[np.searchsorted(edges, walls, side="right")]
        return np.where(walls == NEVER, NEVER, instants)

    def dates(self, instants: Array) -> Ints:
        """Return the business date of instants as days since 1970; `NEVER` stays."""
        return np.where(instants == NEVER, NEVER, self.to_local(instants) // DAY)


@lru_cache(maxsize=64)
def zone(name: str) -> Zone:
    """Return the zone of that name, built once."""
    return Zone(name)
