"""DuckDB: one file, Arrow tables inserted in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from generators.errors import CommerceError
from generators.writers import Dialect, Sink


def _name(*parts: str) -> str:
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts)


def _type(arrow: pa.DataType) -> str:
    if pa.types.is_timestamp(arrow):
        return "timestamptz" if arrow.tz else "timestamp"
    if pa.types.is_decimal(arrow):
        return f"decimal({arrow.precision}, {arrow.scale})"
    return {"int64": "bigint", "double": "double", "bool": "boolean", "date32[day]": "date"}.get(str(arrow), "varchar")


class _Sink:
    def __init__(self, connection: Any, schema: str) -> None:
        self._connection, self._schema = connection, schema

    def write(self, table: str, rows: pa.Table) -> None:
        self._connection.register("commerce_rows", rows)
        self._connection.execute(f"insert into {_name(self._schema, table)} select * from commerce_rows")  # noqa: S608
        self._connection.unregister("commerce_rows")


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
            connection = duckdb.connect(str(self._path))
        except (duckdb.Error, OSError) as error:
            reason = str(error).splitlines()[0]
            raise CommerceError(f"cannot open {self._path}: close other programs that use it ({reason})") from error
        with connection:
            connection.begin()
            yield connection
            connection.commit()

    @contextmanager
    def replace(
        self, schema: str, tables: Mapping[str, pa.Schema], dialects: Mapping[str, Dialect] | None = None
    ) -> Iterator[Sink]:
        """Replace the tables in one transaction; closing the connection without its end undoes it."""
        del dialects
        with self._transaction() as connection:
            connection.execute(f"create schema if not exists {_name(schema)}")
            for table, columns in tables.items():
                declared = ", ".join(f"{_name(field.name)} {_type(field.type)}" for field in columns)
                connection.execute(f"create or replace table {_name(schema, table)} ({declared})")
            yield _Sink(connection, schema)

    def merge(self, schema: str, table: str, rows: pa.Table, owner: Mapping[str, str]) -> None:
        """Delete the owner's rows and insert the new ones in one transaction."""
        with self._transaction() as connection:
            declared = ", ".join(f"{_name(field.name)} {_type(field.type)}" for field in rows.schema)
            connection.execute(f"create schema if not exists {_name(schema)}")
            connection.execute(f"create table if not exists {_name(schema, table)} ({declared})")
            where = " and ".join(f"{_name(column)} = ?" for column in owner)
            connection.execute(f"delete from {_name(schema, table)} where {where}", list(owner.values()))  # noqa: S608
            _Sink(connection, schema).write(table, rows)
