"""Every model compiles without a warehouse: nothing asks it anything before it runs.

The target's host refuses connections, and dbt's own cache of relations stays empty.
"""

from pathlib import Path

import pytest

from tests import consumers
from tools.project import DbtError, Project

ADAPTERS = sorted(folder.name for folder in (consumers.ROOT / "adapters").iterdir() if folder.is_dir())
VARIABLES = {**consumers.SETTINGS, "commerce_adapters": ADAPTERS}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    folder = tmp_path_factory.mktemp("offline")
    files = consumers.base_files()
    files["dbt_project.yml"]["vars"] = VARIABLES
    files["dbt_project.yml"]["flags"] = {"require_ref_searches_node_package_before_root": True}
    files["packages.yml"] = {"packages": [{"local": str(consumers.ROOT)}]}
    files["models/asks.sql"] = "select {{ run_query('select 1').columns[0].values()[0] if execute else 0 }} as answer"
    consumers.write(folder / "shop", files)
    consumers.link_packages(folder / "shop", dbt_packages)
    return Project(folder / "shop", folder / "work", target="unreachable")


def test_a_query_would_be_noticed(project: Project) -> None:
    with pytest.raises(DbtError, match=r"127\.0\.0\.1"):
        project.run("compile", "--no-populate-cache", "--select", "asks")


def test_compiles(project: Project) -> None:
    project.run("compile", "--no-populate-cache", "--exclude", "asks", variables=VARIABLES)
