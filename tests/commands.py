"""Run the `commerce` command as a user does, and read what it prints."""

import contextlib
import io
import sys
from dataclasses import dataclass, replace
from unittest import mock

from generators import cli
from tools.project import Project


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


def commerce(*arguments: str) -> Done:
    """Run a command in this process."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    with (
        mock.patch.object(sys, "argv", ["commerce", *arguments]),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            cli.main()
        except SystemExit as exit_code:
            code = int(exit_code.code or 0)
    return Done(code, out.getvalue(), err.getvalue())


def check(project: Project, *options: str) -> Done:
    """Run `commerce check` on what a project has built."""
    return _on(project, "check", *options)


def notify(project: Project, *options: str, **environment: str) -> Done:
    """Run `commerce notify` on what a project's last dbt command left."""
    return _on(replace(project, environment={**project.environment, **environment}), "notify", *options)


def stores(project: Project, *options: str) -> Done:
    """Run `commerce stores` on the raw tables of a project."""
    return _on(project, "stores", *options)


def _on(project: Project, command: str, *options: str) -> Done:
    with project.surroundings():
        return commerce(command, "--project-dir", str(project.folder), "--target", project.target, *options)


def printed_failures(output: str) -> set[tuple[str, str, str]]:
    """Return model, check and message of every row that `commerce check` printed."""
    found, model = set(), ""
    for line in output.splitlines():
        if line.startswith("│"):
            _, check_name, _, message = (cell.strip() for cell in line.split("│")[1:-1])
            found.add((model, check_name, message))
        elif line.startswith("commerce_"):
            model = line.strip()
    return found
