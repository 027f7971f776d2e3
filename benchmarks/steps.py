"""The steps of a benchmark. Each imports what it needs, so that a process holds nothing else."""

import json
import os
import time
from datetime import datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


class BenchmarkError(Exception):
    """A step cannot be trusted or a bound is broken; the message says which."""


def generate(platform: str, orders: int, path: Path) -> None:
    """Land the raw tables of a platform in a new DuckDB file."""
    from generators import api
    from generators.config import Config

    api.generate(Config(to=f"duckdb:{path}", platforms=(platform,), orders=orders))


def run_dbt(platform: str, path: Path) -> dict[str, float]:
    """Build the ledger and what it stands on; return the seconds of `start-up`, `parse` and `run`.

    run is the time from the first node's start to the last one's end, start-up all that is neither.
    """
    began = time.perf_counter()
    from tools.project import Project

    project = Project(ROOT, path.with_suffix(""), environment={"COMMERCE_DUCKDB_PATH": str(path)})
    variables = {"commerce_adapters": [platform]}
    started = time.perf_counter()
    project.run("parse", "--no-partial-parse", variables=variables)
    parse = time.perf_counter() - started
    results = project.run("run", "--select", "+commerce__sales_ledger", variables=variables).result
    run = _wall_seconds(results)
    return {"start-up": time.perf_counter() - began - parse - run, "parse": parse, "run": run}


def run_nodes(path: Path, options: list[str]) -> float:
    """Run nodes of all platforms; return the seconds from the first one's start to the last one's end."""
    from tools.project import Project

    project = Project(ROOT, path.with_suffix(""), environment={"COMMERCE_DUCKDB_PATH": str(path)})
    return _wall_seconds(project.run("run", *options).result)


def node_seconds(path: Path) -> dict[str, float]:
    """Return the seconds of each node of the last run."""
    results = json.loads((path.with_suffix("") / "target" / "run_results.json").read_text(encoding="utf-8"))["results"]
    return {node["unique_id"].split(".")[-1]: node["execution_time"] for node in results}


def _wall_seconds(results: Any) -> float:
    moments: list[datetime] = []
    for node in results:
        for timing in node.timing:
            moments += [timing.started_at, timing.completed_at]
    return (max(moments) - min(moments)).total_seconds()


def run_by_hand(platform: str, path: Path) -> float:
    """Run the hand-written script with the settings of dbt's profile; return its seconds."""
    import duckdb
    import yaml
    from dbt.config.renderer import ProfileRenderer
    from dbt_common.context import set_invocation_context

    set_invocation_context(os.environ)
    outputs = yaml.safe_load((ROOT / "profiles.yml").read_text(encoding="utf-8"))["commerce"]["outputs"]
    profile = ProfileRenderer({}).render_data(outputs["duckdb"])
    script = (ROOT / "benchmarks" / "hand_written" / f"{platform}.sql").read_text(encoding="utf-8")
    began = time.perf_counter()
    with duckdb.connect(str(path)) as connection:
        connection.execute("set enable_progress_bar = false")
        for name, value in profile.get("settings", {}).items():
            connection.execute(f"set {name} = '{value}'")
        connection.execute(script)
        return time.perf_counter() - began


def compare(built: Path, by_hand: Path) -> int:
    """Return the number of ledger rows.

    Raises:
        BenchmarkError: a table of the script differs from the one that dbt built, in a column, a type or a row.
    """
    import duckdb

    with duckdb.connect() as connection:
        connection.execute("set enable_progress_bar = false")
        connection.execute(f"attach '{built}' as built (read_only)")
        connection.execute(f"attach '{by_hand}' as by_hand (read_only)")
        for table, expected in _columns(connection, "built", "dev_commerce").items():
            found = _columns(connection, "by_hand", "commerce").get(table)
            if found is None and not _rows(connection, f"built.dev_commerce.{table}"):
                continue
            if found != expected:
                difference = sorted(set(found or []) ^ set(expected))
                raise BenchmarkError(f"{table}: the script's columns differ from the package's in {difference}")
            names = ", ".join(name for name, _ in expected)
            digest = f"select count(*), sum(hash({names})) from {{}}.{table}"  # noqa: S608
            digests = [connection.sql(digest.format(s)).fetchone() for s in ("built.dev_commerce", "by_hand.commerce")]
            if digests[0] != digests[1]:
                raise BenchmarkError(f"{table}: the rows of the script differ from the package's")
        if not (rows := _rows(connection, "built.dev_commerce.commerce__sales_ledger")):
            raise BenchmarkError("the ledger is empty: nothing was compared")
        return rows


def _columns(connection: Any, database: str, schema: str) -> dict[str, list[tuple[str, str]]]:
    """Return table -> (column, type), sorted, of the public tables that the script has to write."""
    rows = connection.execute(
        "select table_name, column_name, data_type from duckdb_columns() where database_name = ? and schema_name = ? "
        r"and table_name like 'commerce\_\_%' escape '\' and table_name <> 'commerce__stores' order by all",
        [database, schema],
    ).fetchall()
    columns: dict[str, list[tuple[str, str]]] = {}
    for table, name, kind in rows:
        columns.setdefault(table, []).append((name, kind))
    return columns


def _rows(connection: Any, relation: str) -> int:
    row: tuple[int] = connection.sql(f"select count(*) from {relation}").fetchone()  # noqa: S608
    return row[0]
