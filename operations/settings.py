"""Find vars of a project that are meant for the package and that it does not know: dbt passes over them in silence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

import yaml

from generators.errors import CommerceError
from operations.dbt import DbtProject

_PACKAGE = "commerce"
_PRINTED = "commerce check: "
_NEAR = 0.8
# What does not begin as vars of the package do, or may be of a platform of the user's own, has to be this much alike.
_ALMOST = 0.9


@dataclass(frozen=True)
class UnknownVar:
    """A var that the package does not know.

    Attributes:
        name: as the project says it.
        nearest: the name of a known var that is nearly so called, None where there is none.
    """

    name: str
    nearest: str | None

    @property
    def severity(self) -> str:
        """Return error for what must be misspelt, warn for what may be a var of somebody else."""
        return "error" if self.nearest else "warn"

    @property
    def message(self) -> str:
        """Return what is wrong and what to do."""
        if self.nearest:
            return f"the package knows no such var, so it does nothing; is {self.nearest} meant?"
        return "the package knows no such var, so it does nothing there; if it is your own, begin its name otherwise"


def unknown_vars(project: DbtProject) -> tuple[UnknownVar, ...]:
    """Return the vars of `dbt_project.yml` and `--vars` that the package does not know, by name.

    Looked at are those that begin with commerce or are almost called like one of the package's, at the top, below the
    project's name and below that of the package.

    Raises:
        CommerceError: where there is no project, or dbt cannot say what the package knows.
    """
    named = sorted(set(_named(project)))
    if not named:
        return ()
    printed = project.operate("commerce.describe_vars", {}, is_apart=False)
    (line,) = (line for line in printed if line.startswith(_PRINTED))
    known = json.loads(line.removeprefix(_PRINTED))
    return tuple(_unknown(named, known["vars"], known["custom_adapters"]))


def _named(project: DbtProject) -> Iterator[str]:
    settings = project.settings()
    try:
        given = yaml.safe_load(project.variables or "{}")
    except yaml.YAMLError as error:
        raise CommerceError(f"--vars cannot be read: {' '.join(str(error).split())}") from error
    for variables in (settings.get("vars"), given):
        if isinstance(variables, Mapping):
            scopes = (variables, variables.get(_PACKAGE), variables.get(settings["name"]))
            for scope in (scope for scope in scopes if isinstance(scope, Mapping)):
                yield from (str(name) for name in scope if name != _PACKAGE)


def _unknown(named: Iterable[str], known: list[str], own: list[str]) -> Iterator[UnknownVar]:
    for name in named:
        if name in known:
            continue
        platforms = [platform for platform in own if name.startswith(f"{_PACKAGE}_{platform}_")]
        is_ours = name.startswith(_PACKAGE) and not platforms
        nearest = next(iter(get_close_matches(name, known, 1, _NEAR if is_ours else _ALMOST)), None)
        if is_ours or nearest:
            yield UnknownVar(name, nearest)
