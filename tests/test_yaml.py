"""The package's YAML is what dbt's JSON schemas allow.

dbt-core ships the schemas but, on these engines, does not apply them. What holds Jinja is checked after rendering, by
dbt itself, and skipped here.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from dbt.jsonschemas import jsonschemas
from jsonschema import Draft7Validator, ValidationError

ROOT = Path(__file__).parents[1]
FOLDERS = ("models", "adapters", "macros", "seeds", "snapshots", "data_tests", "integration_tests")
PROJECTS = ("dbt_project.yml", "integration_tests/dbt_project.yml")


def _resource_files() -> list[str]:
    files = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*.yml"))
    found = (path.relative_to(ROOT) for path in files)
    left_out = {"dbt_packages", "target", "stand_ins"}
    top = {"dbt_project.yml", "packages.yml", "profiles.yml", "package-lock.yml", "dependencies.yml"}
    return sorted(
        str(path) for path in found if not left_out & set(path.parts) and path.name not in top and path.name[0] != "."
    )


@pytest.mark.parametrize("name", _resource_files())
def test_resources(name: str) -> None:
    assert _errors(name, jsonschemas.resources_schema()) == []


@pytest.mark.parametrize("name", PROJECTS)
def test_projects(name: str) -> None:
    assert _errors(name, jsonschemas.project_schema()) == []


def _errors(name: str, schema: dict[str, Any]) -> list[str]:
    # A round through JSON: YAML dates are strings to a schema.
    content = json.loads(
        json.dumps(yaml.safe_load((ROOT / name).read_text(encoding="utf-8")), default=str),
        object_hook=_as_the_schema_spells,
    )
    # The schemas know metrics in the spec of dbt v2; dbt 1.11 reads, and checks, the one before.
    content.pop("metrics", None)
    found = (leaf for error in Draft7Validator(schema).iter_errors(content) for leaf in _leaves(error))
    return [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}" for error in found if not _is_jinja(error)
    ]


def _as_the_schema_spells(mapping: dict[str, Any]) -> dict[str, Any]:
    """These schemas ask for `Warn` and `Error`; dbt takes, and its documentation writes, `warn` and `error`."""
    if isinstance(severity := mapping.get("severity"), str) and "{{" not in severity:
        return {**mapping, "severity": severity.capitalize()}
    return mapping


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """Yield the innermost errors: the outer ones only say that no alternative fits."""
    if not error.context:
        yield error
        return
    if not _has_jinja(error):
        for inner in error.context:
            yield from _leaves(inner)


def _has_jinja(error: ValidationError) -> bool:
    """Tell whether an alternative fails over Jinja, at any depth: rendered it may fit."""
    return _is_jinja(error) or any(_has_jinja(inner) for inner in error.context)


def _is_jinja(error: ValidationError) -> bool:
    return isinstance(error.instance, str) and "{{" in error.instance
