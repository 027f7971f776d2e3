"""The files that frame the project agree with each other."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from tools import requirements

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_one_version() -> None:
    version = PYPROJECT["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (\d+\.\d+\.\d+)", changelog, flags=re.MULTILINE)
    assert yaml.safe_load((ROOT / "dbt_project.yml").read_text(encoding="utf-8"))["version"] == version
    assert headings[0] == version, "CHANGELOG.md starts with another version"


@pytest.mark.parametrize("name", requirements.EXPORTS)
def test_export_equals_lock(name: str) -> None:
    lock = tomllib.loads((ROOT / "poetry.lock").read_text(encoding="utf-8"))
    expected = requirements.render(lock, requirements.EXPORTS[name])
    assert (ROOT / name).read_text(encoding="utf-8") == expected, "run `make lock`"


def test_lock_names_no_index() -> None:
    lock = tomllib.loads((ROOT / "poetry.lock").read_text(encoding="utf-8"))
    assert [package["name"] for package in lock["package"] if "source" in package] == []


def test_lock_satisfies_the_declared_dependencies() -> None:
    locked = {
        package["name"] for package in tomllib.loads((ROOT / "poetry.lock").read_text(encoding="utf-8"))["package"]
    }
    declared = {re.split(r"[ \[(]", line)[0] for line in PYPROJECT["project"]["dependencies"]}
    declared |= set(PYPROJECT["tool"]["poetry"]["group"]["dev"]["dependencies"])
    assert declared <= locked, "run `make lock`"
