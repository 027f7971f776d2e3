"""Land the raw rows of all golden cases in a DuckDB file, and write the project that builds them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import yaml

from generators.raw import LOADER, RawTable
from tests import consumers
from tests.golden import Case, RawRow, Suite

ROOT = Path(__file__).parents[2]
_SYNCED = dt.datetime(2024, 12, 31, tzinfo=dt.UTC)
_SQL_TYPES = {"text": "varchar"}


def source(suite: Suite, case: Case) -> str:
    """Return the name of the source and schema of a case."""
    return f"golden_{suite.platform}_{case.name}"


def land(suites: Mapping[str, Suite], database: Path) -> None:
    """Land every case in a schema of its own, each table with all its columns."""
    with duckdb.connect(str(database)) as connection:
        connection.execute("set TimeZone = 'UTC'")
        for suite in suites.values():
            tables = {table.name: table for table in suite.tables}
            for case in suite.cases:
                connection.execute(f'create schema "{source(suite, case)}"')
                for name, rows in case.raw.items():
                    _land(connection, source(suite, case), tables[name], rows)


def _land(connection: duckdb.DuckDBPyConnection, schema: str, table: RawTable, rows: Sequence[RawRow]) -> None:
    kinds = table.kinds
    name = f'"{schema}"."{table.name}"'
    declared = ", ".join(f'"{column}" {_SQL_TYPES.get(kind, kind)}' for column, kind in kinds.items())
    connection.execute(f"create table {name} ({declared})")
    stamp = {LOADER: _SYNCED} if LOADER in kinds else {}
    for row in rows:
        values = {**stamp, **row}
        if unknown := set(values) - set(kinds):
            raise KeyError(f"{schema}: raw table {table.name} has no column {', '.join(sorted(unknown))}")
        columns = ", ".join(f'"{column}"' for column in values)
        places = ", ".join(f"cast(? as {_SQL_TYPES.get(kinds[column], kinds[column])})" for column in values)
        connection.execute(f"insert into {name} ({columns}) values ({places})", list(values.values()))


def consumer(folder: Path, suites: Mapping[str, Suite], dbt_packages: Path) -> Path:
    """Write a project that installs this package and reads every case from a source of its own."""
    variables: dict[str, Any] = {"commerce_adapters": sorted({suite.platform for suite in suites.values()})}
    sources = []
    for suite in suites.values():
        for name, value in suite.variables.items():
            if variables.setdefault(name, value) != value:
                raise ValueError(f"two suites need {name} with different values")
        stores = variables.setdefault(f"commerce_{suite.platform}_stores", [])
        for case in suite.cases:
            stores.append(_settings(suite, case))
            tables = [{"name": table} for table in case.raw]
            sources.append({"name": source(suite, case), "schema": source(suite, case), "tables": tables})
    files = consumers.base_files()
    files["dbt_project.yml"] |= {
        "flags": {"require_ref_searches_node_package_before_root": True},
        "vars": variables,
    }
    files["models/sources.yml"] = {"version": 2, "sources": sources}
    consumers.write(folder, files)
    consumers.link_packages(folder, dbt_packages)
    return folder


def _settings(suite: Suite, case: Case) -> dict[str, Any]:
    settings = {"store_id": case.name, "source": source(suite, case), **suite.store, **case.store}
    settings["missing_tables"] = sorted(_read_tables(suite.platform) - set(case.raw))
    if all(LOADER not in table.kinds for table in suite.tables):
        settings["synced_at"] = "none"
    return settings


def _read_tables(platform: str) -> set[str]:
    """Return the raw tables that the adapter reads."""
    path = ROOT / "adapters" / platform / f"_{platform}__sources.yml"
    (declared,) = yaml.safe_load(path.read_text(encoding="utf-8"))["sources"]
    return {table["name"] for table in declared["tables"]}
