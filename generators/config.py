"""Everything a command can be told, in one place."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from generators.clock import zone
from generators.errors import CommerceError
from generators.money import minor_units
from generators.profile import StoreProfile


@dataclass(frozen=True)
class Config:
    """What to generate or load, and where to.

    Attributes:
        to: target: `duckdb`, `duckdb:FILE`, `postgres`, `postgres:DSN`, `csv:FOLDER` or `parquet:FOLDER`.
        platforms: names of platforms, each once.
        api: shape of platforms that are landed in several; None takes the usual one.
        orders, seed, days, end: size, seed, length in days and the first day after the history.
        defects: share of rows to spoil, 0 for none.
        store: native id of the store; None keeps the platform's own, and the schema without a suffix.
        currency, time_zone, prices_include_tax: override the platform's profile where not None.
        source: folder of raw files to load.
        tables: raw table -> file name in that folder, for files with other names.
    """

    to: str = "duckdb"
    platforms: tuple[str, ...] = ()
    api: str | None = None
    orders: int = 2000
    seed: int = 1
    days: int = 730
    end: dt.date = dt.date(2026, 1, 1)
    defects: float = 0.0
    store: str | None = None
    currency: str | None = None
    time_zone: str | None = None
    prices_include_tax: bool | None = None
    source: Path = Path()
    tables: dict[str, str] = field(default_factory=dict)

    def check(self) -> Config:
        """Return itself; CommerceError names the first setting that cannot be."""
        for name, lowest in (("orders", 1), ("days", 1), ("seed", 0)):
            if getattr(self, name) < lowest:
                raise CommerceError(f"--{name} must be {lowest} or more, not {getattr(self, name)}")
        if self.end - dt.timedelta(self.days) < dt.date(2000, 1, 1) or self.end > dt.date(2044, 1, 1):
            raise CommerceError("--days and --end must leave the history between 2000 and 2043")
        if not 0 <= self.defects < 1:
            raise CommerceError(f"--defects must be a share between 0 and 1, not {self.defects}")
        if self.store is not None and not re.fullmatch(r"[a-z0-9_]{1,40}", self.store):
            raise CommerceError(f"--store must be lower-case letters, digits and _ only, not {self.store!r}")
        if self.currency is not None:
            minor_units(self.currency)
        if self.time_zone is not None:
            zone(self.time_zone)
        return self

    def profile(self, default: StoreProfile) -> StoreProfile:
        """Return a platform's profile with what was overridden."""
        return replace(
            default,
            store_id=self.store or default.store_id,
            currency=self.currency or default.currency,
            time_zone=self.time_zone or default.time_zone,
            prices_include_tax=(
                default.prices_include_tax if self.prices_include_tax is None else self.prices_include_tax
            ),
        )

    def schema(self, platform: str) -> str:
        """Return the raw schema of a platform: `raw_<platform>`, with `_<store>` where a store is named."""
        return f"raw_{platform}" + (f"_{self.store}" if self.store else "")
