"""DuckDB and PostgreSQL build the same tables, row for row, from the same dirty raw data."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generators import api
from generators.config import Config
from tests import tables
from tests.conftest import ROOT
from tools.project import Project

ORDERS = 300
DEFECTS = 0.03


@pytest.fixture(scope="module")
def engines(
    tmp_path_factory: pytest.TempPathFactory, postgres_server: Mapping[str, str], dbt_packages: Path
) -> tuple[Project, Project]:
    """The package built on both engines from the same generated raw data, defects included."""
    work = tmp_path_factory.mktemp("engines")
    duck = Project(ROOT, work / "duckdb")
    settings = tables.fresh_database(postgres_server, "engines")
    postgres = Project(ROOT, work / "postgres", target="postgres", environment=settings)
    duck.work.mkdir()
    for project, to in (
        (duck, f"duckdb:{duck.duckdb_path}"),
        (postgres, "postgres:" + tables.dsn(settings)),
    ):
        api.generate(Config(to=to, orders=ORDERS, seed=7, defects=DEFECTS))
        project.run("run")
    return duck, postgres


@pytest.mark.slow
def test_engines_agree_on_every_table(engines: tuple[Project, Project]) -> None:
    duck, postgres = engines
    assert tables.relations(duck) == tables.relations(postgres)
    differing = [
        relation
        for relation in tables.relations(duck)
        if tables.digest(duck, relation) != tables.digest(postgres, relation)
    ]
    assert not differing, "these tables differ between DuckDB and PostgreSQL"


@pytest.mark.slow
def test_every_rejected_defect_is_listed(engines: tuple[Project, Project]) -> None:
    """The answer sheet of the dirt, against commerce_quality__rejected_rows."""
    duck, _ = engines
    sheet = tables.query(
        duck,
        # of a value that need not be there, n/a says that nothing is known
        'select platform, "table", "column", reason, count(*) from raw_commerce.commerce_defects '
        "where value is null or value <> 'n/a' group by all",
    )
    assert sheet
    rejected = {
        (platform, table, column): count
        for platform, table, column, count in tables.query(
            duck,
            "select platform, raw_table, column_name, count(*) "
            "from dev_commerce.commerce_quality__rejected_rows group by all",
        )
    }
    unlisted = [
        (platform, table, column, reason, count, rejected.get((platform, table, column), 0))
        for platform, table, column, reason, count in sheet
        if reason in {"unreadable_date", "unreadable_amount", "missing_key", "unknown_currency", "broken_json"}
        and rejected.get((platform, table, column), 0) < count
    ]
    assert not unlisted, "defects that no rejected row shows: platform, table, column, reason, spoiled, listed"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("model", "broken"),
    [
        ("commerce_quality__row_conservation", "raw_rows <> accepted_rows + superseded_rows + rejected_rows"),
        ("commerce_quality__money_conservation", "lost_amount <> 0"),
    ],
)
def test_nothing_is_lost(engines: tuple[Project, Project], model: str, broken: str) -> None:
    for project in engines:
        assert tables.query(project, f"select count(*) from dev_commerce.{model}")[0][0] > 0
        assert tables.query(project, f"select * from dev_commerce.{model} where {broken}") == []
