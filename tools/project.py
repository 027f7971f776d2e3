"""Run dbt on a project within this process: importing dbt costs seconds, a further call a fraction of one."""

import gc
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dbt.cli.main import dbtRunner, dbtRunnerResult


class DbtError(Exception):
    """A dbt command failed; the message names the nodes that did."""


@dataclass(frozen=True)
class Project:
    """A dbt project and where it builds.

    Attributes:
        folder: holds `dbt_project.yml` and `profiles.yml`.
        work: takes dbt's target and log folders and, on DuckDB, the database file.
        target: a target of the profile.
        environment: variables the profile reads.
    """

    folder: Path
    work: Path
    target: str = "duckdb"
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def duckdb_path(self) -> Path:
        """The database file of the DuckDB target."""
        return Path(self.environment.get("COMMERCE_DUCKDB_PATH", str(self.work / "commerce.duckdb")))

    @property
    def manifest(self) -> dict[str, Any]:
        """The manifest of the last command."""
        content: dict[str, Any] = json.loads((self.work / "target" / "manifest.json").read_text(encoding="utf-8"))
        return content

    def run(self, command: str, *options: str, variables: Mapping[str, object] | None = None) -> dbtRunnerResult:
        """Run a dbt command.

        Raises:
            DbtError: when the command, or one of its nodes, fails.
        """
        result = self.attempt(command, *options, variables=variables)
        if not result.success:
            raise DbtError(f"dbt {command} failed in {self.folder}:\n" + "\n".join(failures(result)))
        return result

    def attempt(self, command: str, *options: str, variables: Mapping[str, object] | None = None) -> dbtRunnerResult:
        """Run a dbt command whose failure is the caller's to judge."""
        arguments = ["--quiet", "--no-use-colors", command, *options]
        arguments += [
            "--project-dir",
            str(self.folder),
            "--profiles-dir",
            str(self.folder),
            "--target",
            self.target,
        ]
        if variables is not None:
            arguments += ["--vars", json.dumps(variables)]
        with self.surroundings():
            return dbtRunner().invoke(arguments)

    @contextmanager
    def surroundings(self) -> Iterator[None]:
        """Set what dbt reads of the environment; at the end let go of the database file."""
        environment = {
            "COMMERCE_DUCKDB_PATH": str(self.duckdb_path),
            "DBT_TARGET_PATH": str(self.work / "target"),
            "DBT_LOG_PATH": str(self.work / "logs"),
            "DBT_LOG_LEVEL_FILE": "none",
            "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
            **self.environment,
        }
        self.work.mkdir(parents=True, exist_ok=True)
        with _environment(environment), _without_garbage_collection():
            try:
                yield
            finally:
                _release_duckdb()


def failures(result: dbtRunnerResult) -> list[str]:
    """Return a line per failed node, or the exception that ended the command."""
    if result.exception is not None:
        return [str(result.exception)]
    return [
        f"{node.node.unique_id}: {node.status}: {node.message}"
        for node in getattr(result.result, "results", [])
        if node.status not in {"success", "pass", "warn", "skipped", "no-op"}
    ]


@contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(variables)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Look for cycles once, at the end: the search takes a fifth of the time of a parse, and finds little."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()


def _release_duckdb() -> None:
    """Let go of the database file, which dbt-duckdb holds open for the life of the process."""
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager

    if (environment := DuckDBConnectionManager._ENV) is not None:
        environment.close()
    DuckDBConnectionManager.close_all_connections()
