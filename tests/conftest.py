"""What several tests share."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tools import hub, postgres
from tools.project import Project

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def dbt_program() -> str:
    """The dbt program of this environment, for what needs a process of its own."""
    return str(Path(sys.executable).with_name("dbt"))


@pytest.fixture(scope="session")
def dbt_packages(dbt_program: str) -> Path:
    """The folder of the packages this project depends on, installed if it was not."""
    folder = ROOT / "dbt_packages"
    if not (folder / "dbt_expectations").is_dir():
        hub.install(ROOT, dbt_program)
    return folder


@pytest.fixture
def duckdb_path(tmp_path: Path) -> Path:
    """A DuckDB file of the test's own; it does not exist yet."""
    return tmp_path / "commerce.duckdb"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Mapping[str, str]]:
    """The PG* variables of a running PostgreSQL server."""
    with postgres.server() as connection:
        yield connection


@pytest.fixture
def package(tmp_path: Path, dbt_packages: Path) -> Project:
    """This package as a root project on an empty DuckDB file."""
    return Project(ROOT, tmp_path)


@pytest.fixture(scope="session")
def parsed(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """This package as a root project, parsed once."""
    project = Project(ROOT, tmp_path_factory.mktemp("parsed"))
    project.run("parse")
    return project
