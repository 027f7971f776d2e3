"""The consumer project under `integration_tests`: golden cases, a platform of its own, the package's unit tests."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import tables
from tests.conftest import ROOT
from tools import hub
from tools.project import Project

FOLDER = ROOT / "integration_tests"


@pytest.fixture(scope="module")
def consumer(dbt_program: str, dbt_packages: Path) -> Path:
    """The consumer's folder, its packages installed."""
    if not (FOLDER / "dbt_packages" / "commerce").exists():
        hub.install(FOLDER, dbt_program)
    return FOLDER


@pytest.mark.slow
def test_the_consumer_builds_alike_on_both_engines(
    consumer: Path, tmp_path: Path, postgres_server: Mapping[str, str]
) -> None:
    duck = Project(consumer, tmp_path / "duckdb")
    settings = tables.fresh_database(postgres_server, "integration")
    postgres = Project(consumer, tmp_path / "postgres", target="postgres", environment=settings)
    # unit tests run where every entity is fed, in tests/answers; equal tables pass equal tests
    duck.run("build", "--exclude-resource-type", "unit_test")
    postgres.run("build", "--exclude-resource-type", "unit_test", "test")
    assert tables.relations(duck) == tables.relations(postgres)
    assert not tables.differing(duck, postgres), "these tables differ between DuckDB and PostgreSQL"
    platforms = tables.query(duck, "select distinct platform from dev_commerce.commerce__sales_ledger order by 1")
    assert platforms == [("acme",), ("golden",)]
