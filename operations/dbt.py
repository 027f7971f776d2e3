"""Run dbt on somebody's project within this process, and say in one line what went wrong."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generators.errors import CommerceError


@dataclass(frozen=True)
class DbtProject:
    """A dbt project of a user.

    Attributes:
        folder: holds `dbt_project.yml`.
        profiles_dir: holds `profiles.yml`; None leaves the choice to dbt, which also looks into the folder.
        target: a target of the profile; None is its default.
        variables: what `--vars` says, as YAML; None is nothing.
    """

    folder: Path
    profiles_dir: Path | None = None
    target: str | None = None
    variables: str | None = None

    def settings(self) -> dict[str, Any]:
        """Return what its `dbt_project.yml` says.

        Raises:
            CommerceError: where there is none, or it cannot be read.
        """
        path = self.folder / "dbt_project.yml"
        if not path.is_file():
            raise CommerceError(
                f"no dbt_project.yml in {self.folder}: name the folder of a dbt project (--project-dir)"
            )
        try:
            content = yaml.safe_load(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeError, yaml.YAMLError) as error:
            raise CommerceError(f"{path} cannot be read: {_first_line(error)}") from error
        if not isinstance(content, dict) or "name" not in content:
            raise CommerceError(f"{path} names no project: it needs a line `name:`")
        return content

    def target_path(self, named: Path | None = None) -> Path:
        """Return the folder where dbt leaves what it writes: the named one, else as dbt itself finds it."""
        place = named or os.environ.get("DBT_TARGET_PATH") or self.settings().get("target-path") or "target"
        return self.folder / place

    def run(self, command: str, *options: str) -> list[Any]:
        """Run a dbt command and return the results of its nodes, failed tests among them.

        What the user's own last command left in the target folder stays.

        Raises:
            CommerceError: where dbt stops before it runs anything.
        """
        return self._run(command, options)[0]

    def operate(self, macro: str, arguments: Mapping[str, Any], is_apart: bool = True) -> list[str]:
        """Run a macro, as `dbt run-operation`, and return what it prints.

        With other vars than the user's a target folder of its own keeps it apart, so that dbt parses neither anew.

        Raises:
            CommerceError: where dbt or the macro stops.
        """
        apart = self.target_path().resolve() / "commerce"
        options = [macro, "--args", json.dumps(arguments), *(["--target-path", str(apart)] if is_apart else [])]
        results, printed, errors = self._run("run-operation", options)
        if any(result.status != "success" for result in results):
            raise CommerceError(_one_line(" ".join(errors) or f"{macro} failed"))
        return printed

    def _run(self, command: str, options: Sequence[str]) -> tuple[list[Any], list[str], list[str]]:
        """Return the results of the nodes, what macros printed, and the errors that dbt logged."""
        self.settings()
        from dbt.cli.main import dbtRunner  # seconds of imports, which other commands need not wait for

        arguments = ["--quiet", "--no-use-colors", "--no-write-json", "--log-level", "none", command, *options]
        arguments += ["--project-dir", str(self.folder.resolve())]
        profiles = self.profiles_dir or (self.folder if (self.folder / "profiles.yml").is_file() else None)
        for name, value in {
            "--profiles-dir": profiles and str(profiles.resolve()),
            "--target": self.target,
            "--vars": self.variables,
        }.items():
            arguments += [name, value] if value else []
        printed: list[str] = []
        errors: list[str] = []

        def listen(event: Any) -> None:
            if event.info.name == "PrintEvent":
                printed.append(event.data.msg)
            elif event.info.level == "error":
                errors.append(event.info.msg)

        outcome = dbtRunner(callbacks=[listen]).invoke(arguments)
        if outcome.exception is not None:
            raise CommerceError(f"dbt {command} failed: {_one_line(outcome.exception)}")
        return list(getattr(outcome.result, "results", None) or []), printed, errors


def _first_line(error: BaseException) -> str:
    return str(error).strip().splitlines()[0]


def _one_line(error: object) -> str:
    return " ".join(str(error).split())
