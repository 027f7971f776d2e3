"""What the command line calls: generate raw tables of simulated shops, or load raw files as they are."""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

import pyarrow as pa

from generators import defects, platforms, public_holidays, rates
from generators.config import Config
from generators.history import History
from generators.loader import LoadReport, load
from generators.raw import ARROW_TYPES, REJECTS, REJECTS_SCHEMA, SYNCED, stamped
from generators.writers import Sink, Writer, open_writer

__all__ = ["Landed", "LoadReport", "generate", "load"]

Progress = Callable[[str, int, int], None]  # (platform, chunks done, chunks in all)


@dataclass(frozen=True)
class Landed:
    """What was written into one raw table: its schema, name, rows and the seconds its platform took."""

    schema: str
    table: str
    rows: int
    seconds: float


def generate(config: Config, progress: Progress = lambda *_: None) -> list[Landed]:
    """Simulate and land the platforms of the configuration, one after the other, with exchange rates and holidays.

    Raises:
        CommerceError: a setting, a platform or the target cannot be used; the message says what to change.
    """
    config.check()
    chosen = [platforms.get(name, config.api) for name in config.platforms or platforms.names()]
    writer = open_writer(config.to)
    landed = [table for platform in chosen for table in _generate(config, platform, writer, progress)]
    return [*landed, _generate_rates(config, writer), _generate_holidays(config, chosen, writer)]


def _generate_rates(config: Config, writer: Writer) -> Landed:
    """Land the exchange rates of the years of the histories; other years stay as they are."""
    began = time.monotonic()
    rows = 0
    for year, table in rates.years(config).items():
        writer.merge(rates.SCHEMA, rates.TABLE, table, {"year": year})
        rows += table.num_rows
    return Landed(rates.SCHEMA, rates.TABLE, rows, time.monotonic() - began)


def _generate_holidays(config: Config, chosen: list[platforms.Platform], writer: Writer) -> Landed:
    """Land the holidays of the countries of the shops; those of other countries stay as they are."""
    began = time.monotonic()
    rows = 0
    countries = sorted({config.profile(platform.profile).country for platform in chosen})
    for country, table in public_holidays.tables(config, countries).items():
        writer.merge(public_holidays.SCHEMA, public_holidays.TABLE, table, {"country_code": country})
        rows += table.num_rows
    return Landed(public_holidays.SCHEMA, public_holidays.TABLE, rows, time.monotonic() - began)


def _generate(config: Config, platform: platforms.Platform, writer: Writer, progress: Progress) -> list[Landed]:
    began = time.monotonic()
    profile = config.profile(platform.profile)
    history = History(config.seed, config.orders, config.days, config.end, profile)
    schema = config.schema(platform.name)
    dirt = defects.Dirt(platform, profile.store_id, config.seed, config.defects)
    rows: Counter[str] = Counter()
    tables = {table.name: table.schema for table in platform.tables}
    # Where the shape is that of files, a database gets what `commerce load` would add; when the history ends.
    is_loaded = not config.to.startswith(("csv:", "parquet:")) and platforms.lands_files(platform)
    synced = dt.datetime.fromtimestamp(history.ends_at, dt.UTC)
    if is_loaded:
        tables = {name: rows.append(pa.field(SYNCED, ARROW_TYPES["timestamptz"])) for name, rows in tables.items()}
        tables[REJECTS] = REJECTS_SCHEMA
    dialects = platform.dialects if config.defects else {}
    with writer.replace(schema, tables, dialects) as sink, _behind(sink) as behind:
        for table, data in _rendered(platform, history, progress):
            dirty = dirt.spoil(table, data)
            rows[table] += dirty.num_rows
            behind(table, stamped(dirty, synced) if is_loaded else dirty)
    sheet = dirt.sheet()
    writer.merge("raw_commerce", "commerce_defects", sheet, {"platform": platform.name, "store_id": profile.store_id})
    seconds = time.monotonic() - began
    return [Landed(schema, table.name, rows[table.name], seconds) for table in platform.tables]


def _rendered(platform: platforms.Platform, history: History, progress: Progress) -> Iterator[tuple[str, pa.Table]]:
    total = history.chunk_count + 1
    progress(platform.name, 0, total)
    for chunk in history.chunks():
        yield from platform.chunk(history, chunk)
        progress(platform.name, chunk.number + 1, total)
    yield from platform.rest(history)
    progress(platform.name, total, total)


@contextmanager
def _behind(sink: Sink, depth: int = 4) -> Iterator[Callable[[str, pa.Table], None]]:
    """Write in a second thread, in order, never more than `depth` tables behind."""
    waiting: deque[Future[None]] = deque()
    with ThreadPoolExecutor(1) as thread:

        def write(table: str, rows: pa.Table) -> None:
            while len(waiting) >= depth:
                waiting.popleft().result()
            waiting.append(thread.submit(sink.write, table, rows))

        yield write
        while waiting:
            waiting.popleft().result()
