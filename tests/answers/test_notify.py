"""`commerce notify` reads the package's own models of quality."""

from __future__ import annotations

import pytest

from tests import commands
from tools.project import Project


@pytest.mark.slow
@pytest.mark.parametrize("shops", ["duckdb_shops", "postgres_shops"])
def test_shops_without_a_flaw_have_no_figures(shops: str, request: pytest.FixtureRequest) -> None:
    project: Project = request.getfixturevalue(shops)
    project.run("run", "--select", "commerce_quality__rejected_rows")
    done = commands.notify(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].startswith(f"commerce: dbt run on {project.target}, ")
    assert done.stdout.splitlines()[0].endswith(" UTC: all is well")
    assert done.stdout.splitlines()[2:] == ["- 1 node: 1 success"]
