"""Fifty stores of one platform in two schemas: `commerce stores` writes their sources, and the package builds them."""

from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from generators import api
from generators.config import Config
from tests import commands, consumers, tables
from tools.project import Project

STORES = 50
ORDERS = 20
SCHEMAS = ("raw_shopify_north", "raw_shopify_south")
# The south has had no refund yet, and its loader has not met these columns.
LACKING = """
    drop table raw_shopify_south.refund;
    drop table raw_shopify_south.order_line_refund;
    alter table raw_shopify_south."order" drop column gift_note;
    alter table raw_shopify_south."order" drop column checkout_id;
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """A consumer of the package with two raw schemas, and a column of its own in both but for one store's."""
    work = tmp_path_factory.mktemp("stores")
    files = consumers.base_files()
    files["dbt_project.yml"]["vars"] = {
        "commerce_adapters": ["shopify"],
        "commerce_pass_through_columns": {"shopify": {"orders": [{"column": "gift_note"}]}},
    }
    folder = consumers.write(work / "shop", files)
    (folder / "dbt_project.yml").write_text(yaml.safe_dump(files["dbt_project.yml"]), encoding="utf-8")
    consumers.link_packages(folder, dbt_packages)
    project = Project(folder, work)
    for number, schema in enumerate(SCHEMAS):
        store = schema.removeprefix("raw_shopify_")
        config = Config(
            to=f"duckdb:{project.duckdb_path}", platforms=("shopify",), orders=ORDERS, seed=number, store=store
        )
        api.generate(config)
    with duckdb.connect(str(project.duckdb_path)) as file:
        for schema in SCHEMAS:
            file.execute(f'alter table {schema}."order" add column gift_note text')
            file.execute(f"""update {schema}."order" set gift_note = 'for ' || name""")
        file.execute(LACKING)
    return project


def _vars(project: Project) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((project.folder / "dbt_project.yml").read_text(encoding="utf-8"))["vars"]
    return content


@pytest.mark.slow
def test_stores_are_found_by_their_schemas(shop: Project) -> None:
    path = shop.folder / "models" / "_commerce_shopify_stores.yml"
    done = commands.stores(shop, "--platform", "shopify", "--add-vars")
    assert done.returncode == 0, done.stderr
    assert "south lacks tables order_line_refund, refund; columns of order: checkout_id, gift_note" in done.stdout
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    north, south = content["sources"]
    assert (north["name"], north["schema"], north["config"]["loaded_at_field"]) == (
        "shopify_north",
        "raw_shopify_north",
        "_fivetran_synced",
    )
    fresh = {"name": "order", "config": {"freshness": {"warn_after": {"count": 2, "period": "day"}}}}
    assert fresh in north["tables"]
    assert fresh in south["tables"]
    assert "refund" not in [table["name"] for table in south["tables"]]
    assert _vars(shop)["commerce_shopify_stores"] == [
        {"store_id": "north", "source": "shopify_north"},
        {
            "store_id": "south",
            "source": "shopify_south",
            "missing_tables": ["order_line_refund", "refund"],
            "missing_columns": {"order": ["checkout_id", "gift_note"]},
        },
    ]
    before = [path.read_bytes(), (shop.folder / "dbt_project.yml").read_bytes()]
    again = commands.stores(shop, "--platform", "shopify", "--add-vars")
    assert again.returncode == 0, again.stderr
    assert again.stdout.startswith("unchanged: ")
    assert [path.read_bytes(), (shop.folder / "dbt_project.yml").read_bytes()] == before


@pytest.mark.slow
def test_fifty_stores_build(shop: Project, tmp_path: Path) -> None:
    listed = tmp_path / "stores.yml"
    entries = [
        {"store_id": f"{number:02}", "schema": SCHEMAS[number % 2], "name": f"Shop {number}", "brand": "Alba"}
        for number in range(STORES)
    ]
    listed.write_text(yaml.safe_dump(entries), encoding="utf-8")
    done = commands.stores(shop, "--platform", "shopify", "--from", str(listed), "--add-vars")
    assert done.returncode == 0, done.stderr
    named = _vars(shop)["commerce_shopify_stores"]
    assert [store["source"] for store in named] == [f"shopify_{number:02}" for number in range(STORES)]
    assert named[1]["name"] == "Shop 1"
    shop.run(
        "run", "--select", "+commerce__sales_ledger", "+commerce__attributes", "+commerce_quality__row_conservation"
    )
    per_store = tables.query(
        shop,
        "select store_id, count(distinct order_key), count(*) from dev_commerce.commerce__orders group by 1 order by 1",
    )
    assert per_store == [(f"{number:02}", ORDERS, ORDERS) for number in range(STORES)]
    ledger = tables.query(
        shop,
        "select cast(store_id as integer) % 2, count(distinct (rows, amount)) from (select store_id, count(*) as rows,"
        " sum(amount) as amount from dev_commerce.commerce__sales_ledger group by all) group by all order by 1",
    )
    assert ledger == [(0, 1), (1, 1)], "stores that read the same schema have the same ledger"
    with_note = tables.query(
        shop,
        "select count(distinct store_id), count(*) from dev_commerce.commerce__attributes where name = 'gift_note'",
    )
    assert with_note == [(STORES // 2, STORES // 2 * ORDERS)], "those of the north; the south has no such column"
    counted = tables.query(
        shop,
        "select count(distinct store_id) from dev_commerce.commerce_quality__row_conservation where raw_table = 'order'"
        " and raw_rows = accepted_rows + superseded_rows + rejected_rows and raw_rows > 0",
    )
    assert counted == [(STORES,)]


@pytest.mark.slow
def test_lineage_and_freshness_are_per_store(shop: Project) -> None:
    manifest = shop.manifest
    orders = manifest["nodes"]["model.commerce.stg_commerce_shopify__orders"]
    sources = [manifest["sources"][parent] for parent in orders["depends_on"]["nodes"] if parent.startswith("source.")]
    assert {source["source_name"] for source in sources} == {f"shopify_{number:02}" for number in range(STORES)}
    assert {source["schema"] for source in sources} == set(SCHEMAS)
    assert all(source["loaded_at_field"] == "_fivetran_synced" and source["freshness"] for source in sources)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--platform", "shopify", "--store", "moon"], ["raw_shopify_moon", "none of the raw tables"]),
        (["--platform", "olist"], ["olist", "Enabled: shopify"]),
        (["--platform", "shopify", "--from", "nowhere.yml"], ["nowhere.yml"]),
    ],
)
def test_what_is_not_there_is_said(shop: Project, options: list[str], words: list[str]) -> None:
    done = commands.stores(shop, *options)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    for word in words:
        assert word in done.stderr


@pytest.mark.slow
def test_columns_that_are_not_read_are_told(tmp_path: Path, dbt_packages: Path) -> None:
    files = consumers.base_files()
    # the other platform lacks its currency and zone, which is no matter here
    files["dbt_project.yml"]["vars"] = {"commerce_adapters": ["event_retail", "csv_shop"]}
    folder = consumers.write(tmp_path / "shop", files)
    (folder / "dbt_project.yml").write_text(yaml.safe_dump(files["dbt_project.yml"]), encoding="utf-8")
    consumers.link_packages(folder, dbt_packages)
    project = Project(folder, tmp_path)
    api.generate(Config(to=f"duckdb:{project.duckdb_path}", platforms=("event_retail",), orders=ORDERS, store="lake"))
    settings = ("--platform", "event_retail", "--currency", "USD", "--time-zone", "America/Chicago")
    done = commands.stores(project, *settings)
    assert done.returncode == 0, done.stderr
    assert "lake has columns of kafka_stream that are not read" in done.stdout
    assert "{kafka_stream: [topic, partition, offset, key, value]}" in done.stdout
    listed = tmp_path / "stores.yml"
    listed.write_text("- {store_id: lake, optional_columns: {kafka_stream: [topic, partition, offset, key, value]}}\n")
    named = commands.stores(project, *settings, "--from", str(listed))
    assert named.returncode == 0, named.stderr
    assert "not read" not in named.stdout
    assert "lacks" not in named.stdout
