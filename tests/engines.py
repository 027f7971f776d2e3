"""The same raw data, built on DuckDB and on PostgreSQL."""

from collections.abc import Mapping
from pathlib import Path

from generators import api
from generators.config import Config
from tests import tables
from tests.conftest import ROOT
from tools.project import Project


def pair(work: Path, server: Mapping[str, str], name: str) -> tuple[Project, Project]:
    """Return this package as a root project on an empty DuckDB file and on a database of the name."""
    settings = tables.fresh_database(server, name)
    duck = Project(ROOT, work / "duckdb")
    duck.work.mkdir()
    return duck, Project(ROOT, work / "postgres", target="postgres", environment=settings)


def target(project: Project) -> str:
    """Return where a project builds, as the generator's and the loader's `to`."""
    if project.target == "duckdb":
        return f"duckdb:{project.duckdb_path}"
    return "postgres:" + tables.dsn(project.environment)


def build_dirty(
    project: Project,
    variables: Mapping[str, object],
    *options: str,
    platforms: tuple[str, ...] = (),
    orders: int,
    seed: int,
    defects: float,
) -> Project:
    """Generate raw data with defects, of every platform unless some are named, and run the models."""
    api.generate(Config(to=target(project), platforms=platforms, orders=orders, seed=seed, defects=defects))
    project.run("run", *options, variables=variables)
    return project
