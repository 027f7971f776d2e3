"""Vars as lines of a `dbt_project.yml`, and into one, without touching its other lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from generators.errors import CommerceError


def as_lines(variables: Mapping[str, Any]) -> list[str]:
    """Return vars as YAML lines: entries of a mapping or a list below each other, what they hold in one line each."""
    lines = []
    for name, value in variables.items():
        lines.append(f"{name}:" if isinstance(value, Mapping | list) and value else f"{name}: {_flow(value)}")
        if isinstance(value, Mapping):
            lines += [f"  {_flow(key)}: {_flow(entry)}" for key, entry in value.items()]
        elif isinstance(value, list):
            lines += [f"  - {_flow(entry)}" for entry in value]
    return lines


def add_to(path: Path, variables: Mapping[str, Any]) -> None:
    """Add vars to a `dbt_project.yml`; of a mapping that is there already, the entries that it lacks.

    Raises:
        CommerceError: one is there with another value, or the file is written so that no line can be added; the file
            then stays as it is.
    """
    text = path.read_text(encoding="utf-8")
    before = yaml.safe_load(text)
    present = before.get("vars") or {}
    lines = text.splitlines()
    if not present:
        lines = [line for line in lines if not re.fullmatch(r"vars:\s*(\{\s*\})?\s*", line)] + ["", "vars:"]
    for name, value in variables.items():
        if name not in present:
            lines = _below(lines, ["vars"], as_lines({name: value}))
        elif isinstance(value, Mapping) and isinstance(present[name], Mapping):
            missing = {key: entry for key, entry in value.items() if key not in present[name]}
            lines = _below(lines, ["vars", name], as_lines({name: missing})[1:] if missing else [], dedent=2)
    result = "\n".join(lines) + "\n"
    if not _holds(result, before, variables):
        names = ", ".join(variables)
        raise CommerceError(f"{path}: cannot add {names} by itself; take the lines printed without --add-vars")
    path.write_text(result, encoding="utf-8")


def _below(lines: list[str], keys: list[str], added: list[str], dedent: int = 0) -> list[str]:
    """Return the lines with `added` below the line of a path of keys, indented as what follows it is."""
    place, indent = -1, -1
    for key in keys:
        found = (
            (number, len(line) - len(line.lstrip()))
            for number, line in enumerate(lines[place + 1 :], place + 1)
            if re.fullmatch(rf"\s*{re.escape(key)}:\s*(#.*)?", line) and len(line) - len(line.lstrip()) > indent
        )
        place, indent = next(found, (-1, -1))
        if place < 0:
            return lines
    following = next((line for line in lines[place + 1 :] if line.strip() and not line.lstrip().startswith("#")), "")
    inner = len(following) - len(following.lstrip())
    prefix = " " * (inner if inner > indent else indent + 2)
    return [*lines[: place + 1], *(prefix + line[dedent:] for line in added), *lines[place + 1 :]]


def _holds(text: str, before: Mapping[str, Any], variables: Mapping[str, Any]) -> bool:
    """Tell whether the text says what was said before, and the vars."""
    try:
        after = yaml.safe_load(text)
    except yaml.YAMLError:
        return False
    wanted = dict(before.get("vars") or {})
    for name, value in variables.items():
        is_added_to = isinstance(value, Mapping) and isinstance(wanted.get(name), Mapping)
        if name in wanted and not is_added_to and wanted[name] != value:
            return False
        wanted[name] = {**value, **wanted[name]} if is_added_to else value
        if is_added_to and any(wanted[name][key] != entry for key, entry in value.items()):
            return False
    return bool(after == {**before, "vars": wanted})


def _flow(value: Any) -> str:
    text = yaml.safe_dump(value, default_flow_style=True, sort_keys=False, allow_unicode=True, width=float("inf"))
    return text.removesuffix("\n").removesuffix("\n...")
