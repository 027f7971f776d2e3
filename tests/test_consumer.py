"""What the README tells a user to do works: its own lines, a real `dbt deps`, a build on generated data."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generators import api
from generators.config import Config
from tests import consumers, tables
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


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory, dbt_program: str) -> Project:
    """A project with the README's lines and an overview of its own, installed and built."""
    folder = tmp_path_factory.mktemp("consumer")
    files = consumers.base_files()
    for name, content in _snippets().items():
        files[name] = {**files.get(name, {}), **content}
    files["models/overview.md"] = "{% docs __overview__ %}\nOurs.\n{% enddocs %}\n"
    consumers.write(folder / "shop", files)
    hub.install(folder / "shop", dbt_program, extra=[hub.own_package()])
    project = Project(folder / "shop", folder / "work")
    platforms = tuple(files["dbt_project.yml"]["vars"]["commerce_adapters"])
    api.generate(Config(to=f"duckdb:{project.duckdb_path}", platforms=platforms, orders=200))
    project.run("build")
    return project


@pytest.mark.slow
def test_readme_builds(shop: Project) -> None:
    assert (shop.folder / "dbt_packages" / "commerce" / "dbt_project.yml").is_file()
    rows = tables.query(
        shop, "select platform, count(*) from dev_commerce.commerce__sales_ledger group by platform order by platform"
    )
    assert [platform for platform, count in rows if count] == sorted(
        _snippets()["dbt_project.yml"]["vars"]["commerce_adapters"]
    )


@pytest.mark.slow
def test_the_overview_leaves_that_of_a_consumer_alone(shop: Project) -> None:
    docs = shop.manifest["docs"]
    assert docs["doc.shop.__overview__"]["block_contents"] == "Ours."
    assert "doc.commerce.__overview__" not in docs
    assert "sales ledger" in docs["doc.commerce.__commerce__"]["block_contents"]
