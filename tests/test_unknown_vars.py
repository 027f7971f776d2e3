"""`commerce check` names vars that the package does not know: dbt passes over a misspelt one in silence."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from operations.dbt import DbtProject
from operations.settings import UnknownVar, unknown_vars
from tests import commands, consumers
from tests.conftest import ROOT
from tools.project import Project

MISSPELT = {
    "commerce_fiscal_first_mont": "commerce_fiscal_first_month",
    "commerce_shopify_store": "commerce_shopify_stores",
    "commerce_acme_store": "commerce_acme_stores",
    "comerce_history": "commerce_history",
    "commerce_top_rank": "commerce_top_ranks",
    "commerce_basket_limits": "commerce_basket_limit",
}
VARS: dict[str, Any] = {
    "commerce_adapters": ["olist"],
    "commerce_custom_adapters": {"acme": []},
    "commerce_fiscal_first_mont": 4,
    "commerce_shopify_store": [{"store_id": "us"}],
    "commerce_acme_stores": [{"store_id": "us", "currency_code": "EUR", "time_zone": "UTC"}],
    "commerce_acme_store": [],
    "commerce_acme_rounding": "up",
    "commerce_dashboard_address": "https://example.com",
    "comerce_history": True,
    "shop_name": "Shop",
    "commerce": {"commerce_top_rank": 5, "commerce_top_ranks": 5},
}


# The same in every test: dbt parses anew when they change.
GIVEN = "commerce_basket_limits: 3"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """A consumer with vars that are right, wrong, and its own."""
    work = tmp_path_factory.mktemp("vars")
    files = consumers.base_files()
    files["dbt_project.yml"]["vars"] = VARS
    folder = consumers.write(work / "shop", files)
    consumers.link_packages(folder, dbt_packages)
    return Project(folder, work)


def _documented() -> set[str]:
    """Return the vars in the tables of the READMEs."""
    files = {path.parent.name: path for path in (ROOT / "adapters").glob("*/README.md")}
    rows = re.findall(r"^\| (`commerce_.*?) \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.M)
    for path in files.values():
        rows += re.findall(r"^\| (`commerce_.*?) \|", path.read_text(encoding="utf-8"), re.M)
    names = {name for row in rows for name in re.findall(r"`(commerce_[a-z_<>]+)`", row)}
    return {name.replace("<platform>", platform) for name in names for platform in files}


@pytest.mark.slow
def test_check_names_them(shop: Project) -> None:
    done = commands.check(shop, "--vars", GIVEN)
    rows = [tuple(cell.strip() for cell in line.split("│")[1:-1]) for line in done.stdout.splitlines() if "│" in line]
    assert rows, done.stderr
    told = {name: (severity, message) for severity, name, message in rows}
    assert set(told) == {*MISSPELT, "commerce_dashboard_address"}
    for name, meant in MISSPELT.items():
        assert told[name][0] == "error"
        assert f"is {meant} meant?" in told[name][1]
    assert told["commerce_dashboard_address"][0] == "warn"
    # and what it said before: nothing is built yet
    assert "build first" in done.stderr


@pytest.mark.slow
def test_every_documented_var_is_known_and_no_other(shop: Project) -> None:
    with shop.surroundings():
        project = DbtProject(shop.folder, target=shop.target, variables=GIVEN)
        (line,) = project.operate("commerce.describe_vars", {}, is_apart=False)
    known = set(yaml.safe_load(line.removeprefix("commerce check: "))["vars"])
    assert known == _documented() | {"commerce_acme_stores"}
    macros = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "macros").rglob("*.sql")))
    assert set(re.findall(r"\bvar\(\s*\"(commerce_\w+[a-z])\"", macros)) <= known


def test_a_project_without_vars_is_not_asked(tmp_path: Path) -> None:
    (tmp_path / "dbt_project.yml").write_text("name: shop\n", encoding="utf-8")
    assert unknown_vars(DbtProject(tmp_path)) == ()


def test_only_what_is_nearly_ours_fails() -> None:
    assert UnknownVar("commerce_mood", None).severity == "warn"
    assert UnknownVar("commerce_histori", "commerce_history").severity == "error"
