"""What the README tells a user to do works: its own lines, a real `dbt deps`, a build on generated data."""

import re
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from generators import api
from generators.config import Config
from tests import consumers
from tools import hub
from tools.project import Project

README = Path(__file__).parents[1] / "README.md"


def _snippets() -> dict[str, Any]:
    """Return the README's lines for a consumer: file name to content."""
    section = README.read_text(encoding="utf-8").split("<!-- consumer:start -->")[1].split("<!-- consumer:end -->")[0]
    blocks = re.findall(r"```ya?ml\n# (\S+)[^\n]*\n(.*?)```", section, flags=re.DOTALL)
    return {name: yaml.safe_load(text) for name, text in blocks}


def test_readme_names_both_files() -> None:
    assert set(_snippets()) == {"packages.yml", "dbt_project.yml"}


@pytest.mark.slow
def test_readme_builds(tmp_path: Path, dbt_program: str) -> None:
    files = consumers.base_files()
    for name, content in _snippets().items():
        files[name] = {**files.get(name, {}), **content}
    folder = consumers.write(tmp_path / "shop", files)
    hub.install(folder, dbt_program, extra=[hub.own_package()])
    assert (folder / "dbt_packages" / "commerce" / "dbt_project.yml").is_file()

    project = Project(folder, tmp_path / "work")
    platforms = tuple(files["dbt_project.yml"]["vars"]["commerce_adapters"])
    api.generate(Config(to=f"duckdb:{project.duckdb_path}", platforms=platforms, orders=200))
    project.run("build")

    with duckdb.connect(str(project.duckdb_path), read_only=True) as connection:
        rows = connection.execute(
            "select platform, count(*) from dev_commerce.commerce__sales_ledger group by platform order by platform"
        ).fetchall()
    assert [platform for platform, count in rows if count] == sorted(platforms)
