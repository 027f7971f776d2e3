"""Writers: land raw tables in a target, replacing a schema's tables in one step."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pyarrow as pa

from generators.errors import CommerceError

TARGETS = "duckdb, duckdb:FILE, postgres, postgres:DSN, csv:FOLDER or parquet:FOLDER"


@dataclass(frozen=True)
class Dialect:
    """How a CSV file is spelled; other targets ignore it."""

    encoding: str = "utf-8"
    bom: bool = False
    crlf: bool = False
    delimiter: str = ","


class Sink(Protocol):
    """An open replacement of a schema's tables."""

    def write(self, table: str, rows: pa.Table) -> None:
        """Append rows; dictionary columns count as their values."""
        ...


class Writer(Protocol):
    """A target. `databases` have types and schemas, file targets a folder per schema."""

    def replace(
        self, schema: str, tables: Mapping[str, pa.Schema], dialects: Mapping[str, Dialect] | None = None
    ) -> AbstractContextManager[Sink]:
        """Replace these tables of a schema: all at once when the block ends well, else none of them."""
        ...

    def merge(self, schema: str, table: str, rows: pa.Table, owner: Mapping[str, str]) -> None:
        """Replace the rows whose columns equal `owner` by these; create the table where it is missing."""
        ...


def duckdb_path(place: str) -> Path:
    """Return the DuckDB file of a target: the named one, else the one of the environment and of the dbt profile."""
    return Path(place or os.environ.get("COMMERCE_DUCKDB_PATH", "warehouse/commerce.duckdb"))


def open_writer(target: str) -> Writer:
    """Return the writer of a target such as `duckdb` or `csv:FOLDER`; CommerceError for any other text."""
    kind, _, place = target.partition(":")
    if kind == "duckdb":
        from generators.writers.duckdb import DuckDBWriter

        return DuckDBWriter(duckdb_path(place))
    if kind == "postgres":
        from generators.writers.postgres import PostgresWriter

        return PostgresWriter(place)
    if kind in ("csv", "parquet"):
        if not place:
            raise CommerceError(f"--to {kind} needs a folder: --to {kind}:FOLDER")
        from generators.writers.files import CsvWriter, ParquetWriter

        return CsvWriter(Path(place)) if kind == "csv" else ParquetWriter(Path(place))
    raise CommerceError(f"unknown target {target!r}: --to must be {TARGETS}")
