"""PostgreSQL: COPY in one transaction. Without a DSN the usual PG* variables say where."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, LiteralString, cast

import psycopg
import pyarrow as pa
import pyarrow.csv as arrow_csv
from psycopg import sql

from generators.errors import CommerceError
from generators.writers import Dialect, Sink

_BATCH = 50_000


def connect(dsn: str) -> psycopg.Connection[Any]:
    """Open a database; without a DSN that of the PG* variables, else of what the project's dbt profile assumes.

    Raises:
        CommerceError: where it cannot be reached.
    """
    known = {"host": ("PGHOST", "localhost"), "user": ("PGUSER", "postgres"), "dbname": ("PGDATABASE", "postgres")}
    defaults: dict[str, Any] = {name: os.environ.get(variable, value) for name, (variable, value) in known.items()}
    try:
        return psycopg.connect(dsn, **({} if dsn else defaults))
    except psycopg.Error as error:
        reason = " ".join(str(error).split())
        raise CommerceError(
            f"cannot reach PostgreSQL: set PGHOST, PGUSER, PGDATABASE or name it as postgres:DSN ({reason})"
        ) from error


def _type(arrow: pa.DataType) -> LiteralString:
    if pa.types.is_timestamp(arrow):
        return "timestamptz" if arrow.tz else "timestamp"
    if pa.types.is_decimal(arrow):
        return "numeric"
    types: dict[str, LiteralString] = {
        "int64": "bigint",
        "double": "double precision",
        "bool": "boolean",
        "date32[day]": "date",
    }
    return types.get(str(arrow), "text")


def _declared(columns: pa.Schema) -> sql.Composed:
    return sql.SQL(", ").join(
        sql.SQL("{} {}").format(sql.Identifier(field.name), sql.SQL(_type(field.type))) for field in columns
    )


class _Sink:
    def __init__(self, connection: psycopg.Connection[Any], schema: str) -> None:
        self._connection, self._schema = connection, schema

    def write(self, table: str, rows: pa.Table) -> None:
        columns = sql.SQL(", ").join(sql.Identifier(name) for name in rows.column_names)
        statement = sql.SQL("copy {} ({}) from stdin (format csv)").format(sql.Identifier(self._schema, table), columns)
        with self._connection.cursor() as cursor, cursor.copy(statement) as copy:
            for start in range(0, rows.num_rows, _BATCH):
                buffer = io.BytesIO()
                options = arrow_csv.WriteOptions(include_header=False)
                arrow_csv.write_csv(rows.slice(start, _BATCH), buffer, options)
                copy.write(buffer.getvalue())


class PostgresWriter:
    """Writes into a PostgreSQL database; CommerceError where it cannot be reached."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn

    @contextmanager
    def _transaction(self) -> Iterator[psycopg.Connection[Any]]:
        connection = connect(self._dsn)
        try:
            with connection:
                yield connection
        except psycopg.Error as error:
            raise CommerceError(f"PostgreSQL refused: {' '.join(str(error).split())}") from error

    @contextmanager
    def replace(
        self, schema: str, tables: Mapping[str, pa.Schema], dialects: Mapping[str, Dialect] | None = None
    ) -> Iterator[Sink]:
        """Replace the tables in one transaction.

        A table whose columns stay the same is emptied, so that views on it live on; another is dropped with them.
        """
        del dialects
        with self._transaction() as connection:
            connection.execute(sql.SQL("create schema if not exists {}").format(sql.Identifier(schema)))
            for table, columns in tables.items():
                self._prepare(connection, schema, table, columns)
            yield _Sink(connection, schema)

    def _prepare(self, connection: psycopg.Connection[Any], schema: str, table: str, columns: pa.Schema) -> None:
        name = sql.Identifier(schema, table)
        known = connection.execute(
            "select a.attname, format_type(a.atttypid, null) from pg_attribute a join pg_class c on c.oid = a.attrelid "
            "join pg_namespace n on n.oid = c.relnamespace "
            "where n.nspname = %s and c.relname = %s and a.attnum > 0 and not a.attisdropped order by a.attnum",
            (schema, table),
        ).fetchall()
        wanted = [(field.name, _type(field.type)) for field in columns]
        long = {"timestamptz": "timestamp with time zone", "timestamp": "timestamp without time zone"}
        if known == [(column, long.get(kind, kind)) for column, kind in wanted]:
            connection.execute(sql.SQL("truncate {}").format(name))
            return
        connection.execute(sql.SQL("drop table if exists {} cascade").format(name))
        connection.execute(sql.SQL("create table {} ({})").format(name, _declared(columns)))

    def merge(self, schema: str, table: str, rows: pa.Table, owner: Mapping[str, str]) -> None:
        """Delete the owner's rows and copy the new ones in one transaction."""
        with self._transaction() as connection:
            name = sql.Identifier(schema, table)
            connection.execute(sql.SQL("create schema if not exists {}").format(sql.Identifier(schema)))
            connection.execute(sql.SQL("create table if not exists {} ({})").format(name, _declared(rows.schema)))
            where = sql.SQL(" and ").join(sql.SQL("{} = %s").format(sql.Identifier(column)) for column in owner)
            connection.execute(sql.SQL("delete from {} where {}").format(name, where), cast(Any, list(owner.values())))
            _Sink(connection, schema).write(table, rows)
