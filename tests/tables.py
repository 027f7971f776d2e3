"""Read built tables back, from either engine, in a form that can be compared."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import duckdb
import psycopg

from tools.project import Project

Row = tuple[Any, ...]
Ask = Callable[[str], list[Row]]
_RELATIONS = """
    select table_schema, table_name
    from information_schema.tables
    where
        table_schema like 'dev_commerce%'
        -- views of staging are the parts of tables that are compared
        and (table_schema = 'dev_commerce' or table_type = 'BASE TABLE')
    order by 1, 2
"""


def query(project: Project, sql: str) -> list[Row]:
    """Return the rows of a query on what the project has built."""
    with reader(project) as ask:
        return ask(sql)


@contextmanager
def reader(project: Project) -> Iterator[Ask]:
    """Give a function that returns the rows of a query: opening a DuckDB file takes longer than most queries."""
    if project.target == "duckdb":
        with duckdb.connect(str(project.duckdb_path), read_only=True) as connection:
            yield lambda sql: connection.execute(sql).fetchall()
    else:
        with psycopg.connect(dsn(project.environment)) as postgres:
            yield lambda sql: postgres.execute(sql.encode()).fetchall()


def dsn(settings: Mapping[str, str]) -> str:
    """Return PG* variables as a connection string."""
    names = {"PGHOST": "host", "PGPORT": "port", "PGUSER": "user", "PGDATABASE": "dbname", "PGPASSWORD": "password"}
    return " ".join(f"{names[name]}={value}" for name, value in settings.items() if name in names and value)


def fresh_database(settings: Mapping[str, str], name: str) -> dict[str, str]:
    """Create an empty database on a server and return the PG* variables that lead to it."""
    with psycopg.connect(dsn(settings), autocommit=True) as connection:
        connection.execute(f'drop database if exists "{name}" with (force)'.encode())
        connection.execute(f'create database "{name}"'.encode())
    return {**settings, "PGDATABASE": name}


def relations(project: Project) -> list[str]:
    """Return the public tables and views that the package has built, and the tables of staging, as schema.name."""
    return [f'"{schema}"."{name}"' for schema, name in query(project, _RELATIONS)]


def differing(first: Project, second: Project, without: tuple[str, ...] = ()) -> list[str]:
    """Return the relations of the first project that are others in the second, in a row or a column not left out."""
    names = relations(first)
    with reader(first) as one, reader(second) as other:
        return [
            name
            for name in names
            # the engines write most values alike: only tables that look different are compared value by value
            if _as_written(one, name, without) != _as_written(other, name, without)
            and _digest(one, name, without) != _digest(other, name, without)
        ]


def digest(project: Project, relation: str) -> tuple[int, str]:
    """Return a relation's row count and a hash of its columns and rows, their order aside."""
    with reader(project) as ask:
        return _digest(ask, relation)


def _digest(ask: Ask, relation: str, without: tuple[str, ...] = ()) -> tuple[int, str]:
    columns = _columns(ask, relation, without)
    quoted = ", ".join(f'"{column}"' for column in columns)
    rows = ask(f"select {quoted} from {relation}")
    return _hashed(columns, ["|".join(text(value) for value in row) for row in rows])


def _as_written(ask: Ask, relation: str, without: tuple[str, ...]) -> tuple[int, str]:
    """Return what `digest` does, of values as the engine itself writes them."""
    columns = _columns(ask, relation, without)
    written = " || '|' || ".join(f"coalesce(cast(\"{column}\" as text), '')" for column in columns)
    return _hashed(columns, [line for (line,) in ask(f"select {written} from {relation}")])


def _columns(ask: Ask, relation: str, without: tuple[str, ...]) -> list[str]:
    schema, name = (part.strip('"') for part in relation.split("."))
    found = ask(
        "select column_name from information_schema.columns "
        f"where table_schema = '{schema}' and table_name = '{name}' order by column_name"
    )
    return [column for (column,) in found if column not in without]


def _hashed(columns: list[str], lines: list[str]) -> tuple[int, str]:
    return len(lines), hashlib.sha256("\n".join([*columns, *sorted(lines)]).encode()).hexdigest()


def text(value: Any) -> str:
    """Write a value alike for both engines: numbers by value, instants in UTC."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(UTC).replace(tzinfo=None).isoformat()
    if isinstance(value, datetime):
        return value.isoformat()
    return "" if value is None else str(value)
