"""The daily DAG: each of its commands is one that dbt and `commerce` know, without Airflow being installed."""

from __future__ import annotations

import datetime as dt
import os
import runpy
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any, Self

import click
import jinja2
import pytest
from dbt.cli.main import cli as dbt

from generators.cli import commands as commerce
from tests.conftest import ROOT

_DAG = ROOT / "operations" / "airflow" / "commerce_daily.py"
_AIRFLOW = {
    2: {"airflow": "DAG", "airflow.operators.bash": "BashOperator"},
    3: {"airflow.sdk": "DAG", "airflow.providers.standard.operators.bash": "BashOperator"},
}
_PROGRAM = '#!/bin/bash\nprintf "%s\\0" "$PWD" "${0##*/}" "$@" > "$RECORD"\n'


class Operator:
    """What the DAG uses of an operator of Bash."""

    def __init__(self, **options: Any) -> None:
        self.options = options
        self.upstream: list[str] = []

    def __rshift__(self, other: Operator) -> Operator:
        """Run the other one after it."""
        other.upstream.append(self.options["task_id"])
        return other

    def __rrshift__(self, others: Iterable[Operator]) -> Self:
        """Run it after the others."""
        for other in others:
            other >> self
        return self


class Dag:
    """What the DAG uses of a DAG."""

    def __init__(self, **options: Any) -> None:
        self.options = options

    def __enter__(self) -> Self:
        """Return it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Keep nothing."""


@pytest.fixture(params=_AIRFLOW)
def content(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the file defines, beside an Airflow that has no more than its modules of that version."""
    for name in {part for names in _AIRFLOW.values() for part in names}:
        monkeypatch.setitem(sys.modules, name, None)  # not to be found
    for name, holds in _AIRFLOW[request.param].items():
        module = ModuleType(name)
        setattr(module, holds, {"DAG": Dag, "BashOperator": Operator}[holds])
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.delenv("COMMERCE_SCHEDULE", raising=False)
    return runpy.run_path(str(_DAG))


def _tasks(content: dict[str, Any]) -> dict[str, Operator]:
    return {value.options["task_id"]: value for value in content.values() if isinstance(value, Operator)}


def _environment(task: Operator, variables: dict[str, str]) -> dict[str, str]:
    """Return the environment of a task as Airflow renders it."""
    started = type("Run", (), {"start_date": dt.datetime(2025, 1, 31, 5, 0, 0, 5, tzinfo=dt.UTC)})
    given = {"var": {"value": variables}, "dag_run": started}
    return {name: jinja2.Template(text).render(given) for name, text in task.options["env"].items()}


def _arguments(task: Operator, variables: dict[str, str], work: Path) -> list[str]:
    """Run a task's line beside programs that keep the folder they run in, their name and arguments; return those."""
    programs, record = work / "bin", work / "record"
    programs.mkdir(exist_ok=True)
    record.unlink(missing_ok=True)
    for name in ("dbt", "commerce"):
        (programs / name).write_text(_PROGRAM)
        (programs / name).chmod(0o755)
    environment = os.environ | {"RECORD": str(record), "AIRFLOW_HOME": str(work)}
    rendered = _environment(task, {"commerce_bin": str(programs), **variables})
    subprocess.run(["bash", "-c", task.options["bash_command"]], env=environment | rendered, check=True)
    return record.read_text().split("\0")[:-1] if record.exists() else []


def _parse(program: str, arguments: list[str]) -> dict[str, Any]:
    """Return the settings that a program's own command reads; it fails for a command or option that there is not."""
    command: click.Command = {"dbt": dbt, "commerce": commerce}[program]
    while isinstance(command, click.Group):
        name, *arguments = arguments
        command = command.commands[name]
    return command.make_context(program, arguments).params


def test_the_dag_runs_once_a_day_and_catches_nothing_up(content: dict[str, Any]) -> None:
    options = content["dag"].options
    assert (options["schedule"], options["catchup"], options["max_active_runs"]) == ("0 5 * * *", False, 1)
    assert options["default_args"]["retries"] > 0


def test_what_tells_of_a_run_runs_whatever_happened(content: dict[str, Any]) -> None:
    tasks = _tasks(content)
    assert {name: task.upstream for name, task in tasks.items()} == {
        "deps": [],
        "build": ["deps"],
        "check": ["build"],
        "freshness": ["check"],
        "notify": ["freshness"],
        "done": ["build", "check", "freshness", "notify"],
    }
    always = {name for name, task in tasks.items() if task.options.get("trigger_rule") == "all_done"}
    assert always == {"check", "freshness", "notify"}
    assert tasks["notify"].options["retries"] == 0, "what failed is posted once"


@pytest.mark.parametrize("target", ["", "prod", 'of "two" $(words)'])
def test_every_command_is_one_that_there_is(content: dict[str, Any], tmp_path: Path, target: str) -> None:
    (tmp_path / "my shop").mkdir()
    variables = {"commerce_target": target, "commerce_project_dir": str(tmp_path / "my shop")}
    run = {name: _arguments(task, variables, tmp_path) for name, task in _tasks(content).items()}
    assert run.pop("done") == []
    assert {folder for folder, *_ in run.values()} == {str(tmp_path / "my shop")}
    assert {name: (program, *words) for name, (_, program, *arguments) in run.items() if (words := arguments[:1])} == {
        "deps": ("dbt", "deps"),
        "build": ("dbt", "build"),
        "check": ("commerce", "check"),
        "freshness": ("dbt", "source"),
        "notify": ("commerce", "notify"),
    }
    settings = {name: _parse(program, arguments) for name, (_, program, *arguments) in run.items()}
    assert {settings[name]["target"] for name in ("build", "check", "freshness", "notify")} == {target or None}
    assert settings["notify"]["only_problems"]
    assert settings["notify"]["newer_than"] == dt.datetime(2025, 1, 31, 5, 0, 0, 5, tzinfo=dt.UTC)


def test_without_settings_the_project_is_beside_airflow(content: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "dbt").mkdir()
    assert _arguments(_tasks(content)["build"], {}, tmp_path) == [str(tmp_path / "dbt"), "dbt", "build"]


def test_a_command_that_there_is_not_would_be_found() -> None:
    with pytest.raises(click.UsageError):
        _parse("commerce", ["notify", "--only-failures"])
    with pytest.raises(KeyError):
        _parse("dbt", ["source", "freshen"])


def test_no_setting_shows_the_webhook(content: dict[str, Any]) -> None:
    assert not [task for task in _tasks(content).values() if "WEBHOOK" in str(task.options)]
