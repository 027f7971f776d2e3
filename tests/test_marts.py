"""Marts are there when enabled platforms feed every entity that they need, and speak one language."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tools import marts
from tools.project import Project

# Between them they lack each entity at least once: a sales team's files have no orders, the marketplace has no leads.
SHOPS = ("crm_csv", "olist")

Manifest = dict[str, Any]


@pytest.fixture(scope="module")
def shops(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> dict[str, Manifest]:
    """The manifest of this package for each platform alone."""
    project = Project(ROOT, tmp_path_factory.mktemp("marts"))
    manifests = {}
    for platform in SHOPS:
        project.run("parse", variables={"commerce_adapters": [platform]})
        manifests[platform] = project.manifest
    return manifests


def test_marts_are_there_where_all_that_they_need_is_fed(shops: dict[str, Manifest]) -> None:
    for platform, manifest in shops.items():
        fed = _fed(manifest)
        wrong = [mart.name for mart in marts.read(manifest) if mart.is_on != fed.issuperset(mart.entities)]
        assert wrong == [], f"of a shop with {platform} only"


def test_every_entity_that_a_mart_needs_is_lacking_somewhere(shops: dict[str, Manifest]) -> None:
    needed = {entity for manifest in shops.values() for mart in marts.read(manifest) for entity in mart.entities}
    assert sorted(needed.intersection(*(_fed(manifest) for manifest in shops.values()))) == []


def test_shares_and_rates_say_so_in_their_last_word(parsed: Project) -> None:
    pattern = re.compile(r"(?:^|_)(?:share|rate)_(?!date$)|(?:^|_)(?:ratio|percent|percentage|quota)(?:_|$)")
    assert [column for column in _columns(parsed.manifest) if pattern.search(column.split(".")[1])] == []


def test_nobody_counts_customers(parsed: Project) -> None:
    """A customer may be an account, a person or a buyer: a count says which."""
    pattern = re.compile(r"(?:^|_)(?:customer|people|user)s?_count$|^(?:active|new|total)_(?:people|customers)$")
    assert [column for column in _columns(parsed.manifest) if pattern.search(column.split(".")[1])] == []


@pytest.mark.parametrize(("bucket", "first"), [("recency_bucket", 0), ("frequency_bucket", 1)])
def test_buckets_are_as_their_columns_say(parsed: Project, bucket: str, first: int) -> None:
    """The edges stand in a macro, which makes the buckets, and in the text of the columns: here both are compared."""
    manifest = parsed.manifest
    texts = {
        manifest["nodes"][f"model.commerce.commerce_customers__{mart}"]["columns"][bucket]["description"]
        for mart in ("predictions", "prediction_backtest")
    }
    (text,) = texts
    ranges = re.findall(r"`(\w+)`[^(`]*\((\d+)(?: to (\d+)| (and more))?\)", text)
    told = [(name, int(low), None if more else int(high or low)) for name, low, high, more in ranges]
    query = f"""
        select bucket, min(number) as low, max(number) as high
        from (
            select numbers.number, {{{{ commerce.{bucket}("numbers.number") }}}} as bucket
            from (select unnest(range({first}, 1000)) as number) as numbers
        ) as numbered
        group by bucket
        order by low
    """
    shown = parsed.run("show", "--inline", query, "--limit", "-1", "--no-write-json")
    found = [row.values() for row in shown.result.results[0].agate_table.rows]
    assert told == [(name, int(low), int(high) if high < 999 else None) for name, low, high in found]


def _columns(manifest: Manifest) -> list[str]:
    """Return the columns of marts, as mart.column."""
    names = [mart.name for mart in marts.read(manifest)]
    return [f"{name}.{column}" for name in names for column in manifest["nodes"][f"model.commerce.{name}"]["columns"]]


def _fed(manifest: Manifest) -> set[str]:
    """Return the entities whose table an adapter's model stands behind."""
    return {
        name.removeprefix("model.commerce.commerce__")
        for name, parents in manifest["parent_map"].items()
        if name.startswith("model.commerce.commerce__")
        and any(manifest["nodes"][parent]["original_file_path"].startswith("adapters/") for parent in parents)
    }
