"""What several tests share."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests import v2 as dbt_v2
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


@pytest.fixture(scope="session")
def v2(tmp_path_factory: pytest.TempPathFactory) -> dbt_v2.ParsedByV2:
    """A copy of this package for dbt v2."""
    if not dbt_v2.PROGRAM.exists():
        pytest.skip("dbt v2 is not installed: `make test` does")
    return dbt_v2.ParsedByV2.install(tmp_path_factory.mktemp("v2"))
