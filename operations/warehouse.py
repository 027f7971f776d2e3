"""The warehouse that dbt built, opened to read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import duckdb
import psycopg

from generators.errors import CommerceError
from generators.writers import duckdb_path, postgres

SOURCES = "duckdb, duckdb:FILE, postgres or postgres:DSN"
_BATCH = 10_000  # rows

Row = tuple[Any, ...]


class Result(Protocol):
    """What both drivers' cursors have in common."""

    @property
    def description(self) -> Any:
        """The columns, each with its name first."""

    def fetchall(self) -> list[Row]:
        """Return all rows."""


class Warehouse(ABC):
    """An open warehouse.

    Attributes:
        binary_order: what makes text sort by its bytes, after its name in an ORDER BY.
    """

    binary_order: str

    @abstractmethod
    def execute(self, query: str) -> Result:
        """Run a query whose result is small."""

    @abstractmethod
    def batches(self, query: str) -> Iterator[list[Row]]:
        """Yield the rows of a query a few thousand at a time, never more of them in memory."""


class _DuckDB(Warehouse):
    binary_order = ""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def execute(self, query: str) -> Result:
        result: Result = self._connection.execute(query)
        return result

    def batches(self, query: str) -> Iterator[list[Row]]:
        cursor = self._connection.execute(query)
        while rows := cursor.fetchmany(_BATCH):
            yield rows


class _Postgres(Warehouse):
    binary_order = ' collate "C"'

    def __init__(self, session: psycopg.Connection[Any]) -> None:
        self._session = session

    def execute(self, query: str) -> Result:
        return self._session.execute(query.encode())

    def batches(self, query: str) -> Iterator[list[Row]]:
        # A named cursor stays in the server, for the time of a transaction.
        with self._session.transaction(), self._session.cursor(name="commerce") as cursor:
            cursor.execute(query.encode())
            while rows := cursor.fetchmany(_BATCH):
                yield rows


@contextmanager
def open_warehouse(source: str) -> Iterator[Warehouse]:
    """Open a source such as `duckdb` or `postgres:DSN`.

    Raises:
        CommerceError: for any other text, and where it cannot be opened or read.
    """
    kind, _, place = source.partition(":")
    if kind == "duckdb":
        yield from _duckdb(place)
    elif kind == "postgres":
        yield from _postgres(place)
    else:
        raise CommerceError(f"unknown warehouse {source!r}: it must be {SOURCES}")


def quoted(*parts: str) -> str:
    """Return a name as both engines read it, whatever it holds."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts)


def _duckdb(place: str) -> Iterator[Warehouse]:
    path = duckdb_path(place)
    if not path.is_file():
        raise CommerceError(f"no DuckDB file {path}: build first, or name it as duckdb:FILE")
    try:
        # Sorting takes most of the machine's memory otherwise; it goes on in files beside the database.
        connection = duckdb.connect(str(path), read_only=True, config={"memory_limit": "400MB"})
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        raise CommerceError(f"cannot open {path}: close other programs that use it ({reason})") from error
    try:
        with connection:
            yield _DuckDB(connection)
    except duckdb.Error as error:
        raise CommerceError(f"DuckDB refused ({path}): {' '.join(str(error).split())}") from error


def _postgres(place: str) -> Iterator[Warehouse]:
    session = postgres.connect(place)
    try:
        with session:
            # One transaction over all would keep dbt from replacing tables, and find those empty that it has replaced.
            session.autocommit = True
            session.read_only = True
            yield _Postgres(session)
    except psycopg.Error as error:
        raise CommerceError(f"PostgreSQL refused: {' '.join(str(error).split())}") from error
