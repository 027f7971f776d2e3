"""The shops, built once for all who ask them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import tables
from tests.answers import shops
from tools.project import Project


@pytest.fixture(scope="package")
def duckdb_shops(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """The marts of every shop on DuckDB."""
    folder = tmp_path_factory.mktemp("answers")
    project = Project(shops.consumer(folder / "consumer", dbt_packages), folder / "work")
    project.run("run")
    return project


@pytest.fixture(scope="package")
def postgres_shops(duckdb_shops: Project, postgres_server: Mapping[str, str]) -> Project:
    """The same on PostgreSQL."""
    settings = tables.fresh_database(postgres_server, "answers")
    project = Project(duckdb_shops.folder, duckdb_shops.work / "postgres", target="postgres", environment=settings)
    project.run("run")
    return project
