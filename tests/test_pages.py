"""Pages that are made from the project are as the project is."""

import re
from pathlib import Path

import pytest

from tools import marts, pages
from tools.metrics import METRICS
from tools.project import Project

ROOT = Path(__file__).parents[1]
WRITTEN = ("README.md", "docs/platforms.md", "docs/metrics.md", "docs/marts.md", "docs/lineage.md")


@pytest.fixture(scope="module")
def written(parsed: Project) -> dict[str, str]:
    return {str(path.relative_to(ROOT)): content for path, content in pages.render(parsed.manifest).items()}


@pytest.mark.parametrize("name", WRITTEN)
def test_the_page_is_current(written: dict[str, str], name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == written[name], "run `make docs-matrix`"


def test_every_page_is_tested(written: dict[str, str]) -> None:
    assert sorted(written) == sorted(WRITTEN)


def test_metrics_have_one_definition_and_an_owner() -> None:
    names = [metric.name for metric in METRICS]
    assert [name for name in names if names.count(name) > 1] == []
    wrong = [metric.name for metric in METRICS if metric.measures and metric.owner not in metric.measures]
    assert wrong == [], "what others are compared with is missing"


def test_every_mart_says_its_question_its_grain_and_what_it_needs(parsed: Project) -> None:
    found = marts.read(parsed.manifest)
    assert [mart.name for mart in found if not (mart.question and mart.grain and mart.entities)] == []


def test_a_mart_needs_only_what_switches_it_off(parsed: Project) -> None:
    needs = {mart.name: mart.entities for mart in marts.read(parsed.manifest)}
    assert needs["commerce_operations__suppliers"] == (
        "orders",
        "order_lines",
        "suppliers",
    ), "parcels and reviews only fill columns of it"
    assert needs["commerce_loyalty__penetration"] == ("loyalty_accounts", "loyalty_entries", "regions")
    assert needs["commerce_sales__report"] == ("orders",)


def test_the_diagram_of_the_star_has_every_table_of_it() -> None:
    star = {path.stem for path in (ROOT / "models" / "core").glob("*.sql")}
    drawn = set(re.findall(r'"(\w+)" \{', (ROOT / "docs" / "erd.md").read_text(encoding="utf-8")))
    assert sorted(star - drawn) == [], "run `make docs-erd`"
