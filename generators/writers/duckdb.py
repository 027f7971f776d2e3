"""DuckDB: one file, Arrow tables inserted into shadow tables that take the old ones' place at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from generators.errors import CommerceError
from generators.writers import Dialect, Sink

_SHADOW = "__loading"
_COMMIT_EVERY = 6_000_000  # rows


def _name(*parts: str) -> str:
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts)


def _type(arrow: pa.DataType) -> str:
    if pa.types.is_timestamp(arrow):
        return "timestamptz" if arrow.tz else "timestamp"
    if pa.types.is_decimal(arrow):
        return f"decimal({arrow.precision}, {arrow.scale})"
    return {"int64": "bigint", "double": "double", "bool": "boolean", "date32[day]": "date"}.get(str(arrow), "varchar")


def _declared(columns: pa.Schema) -> str:
    return ", ".join(f"{_name(field.name)} {_type(field.type)}" for field in columns)


class _Sink:
    """Inserts into shadow tables, committing now and then: one huge transaction would fill the memory."""

    def __init__(self, connection: Any, schema: str, suffix: str) -> None:
        self._connection, self._schema, self._suffix, self._open = connection, schema, suffix, 0

    def write(self, table: str, rows: pa.Table) -> None:
        """Insert an Arrow table."""
        target = _name(self._schema, table + self._suffix)
        self._connection.register("commerce_rows", rows)
        self._connection.execute(f"insert into {target} select * from commerce_rows")  # noqa: S608
        self._connection.unregister("commerce_rows")
        self._open += rows.num_rows
        if self._open > _COMMIT_EVERY:
            self._connection.commit()
            self._connection.begin()
            self._open = 0


class DuckDBWriter:
    """Writes into a DuckDB file, which is created where it is missing.

    CommerceError where the file cannot be opened, for instance because another process holds it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def _transaction(self) -> Iterator[Any]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # One thread and little memory: the caller's own thread renders meanwhile.
            connection = duckdb.connect(str(self._path), config={"threads": 1, "memory_limit": "600MB"})
        except (duckdb.Error, OSError) as error:
            reason = str(error).splitlines()[0]
            raise CommerceError(f"cannot open {self._path}: close other programs that use it ({reason})") from error
        try:
            with connection:
                connection.begin()
                yield connection
                connection.commit()
        except duckdb.Error as error:
            raise CommerceError(f"DuckDB refused ({self._path}): {' '.join(str(error).split())}") from error

    @contextmanager
    def replace(
        self, schema: str, tables: Mapping[str, pa.Schema], dialects: Mapping[str, Dialect] | None = None
    ) -> Iterator[Sink]:
        """Fill shadow tables and exchange them for the old ones in one transaction."""
        del dialects
        with self._transaction() as connection:
            connection.execute(f"create schema if not exists {_name(schema)}")
            for table, columns in tables.items():
                shadow = _name(schema, table + _SHADOW)
                connection.execute(f"create or replace table {shadow} ({_declared(columns)})")
            try:
                yield _Sink(connection, schema, _SHADOW)
            except BaseException:
                connection.rollback()
                for table in tables:
                    connection.execute(f"drop table if exists {_name(schema, table + _SHADOW)}")
                raise
            connection.commit()
            connection.begin()
            for table in tables:
                connection.execute(f"drop table if exists {_name(schema, table)}")
                connection.execute(f"alter table {_name(schema, table + _SHADOW)} rename to {_name(table)}")

    def merge(self, schema: str, table: str, rows: pa.Table, owner: Mapping[str, str]) -> None:
        """Delete the owner's rows and insert the new ones in one transaction."""
        with self._transaction() as connection:
            connection.execute(f"create schema if not exists {_name(schema)}")
            connection.execute(f"create table if not exists {_name(schema, table)} ({_declared(rows.schema)})")
            where = " and ".join(f"{_name(column)} = ?" for column in owner)
            connection.execute(f"delete from {_name(schema, table)} where {where}", list(owner.values()))  # noqa: S608
            _Sink(connection, schema, "").write(table, rows)
