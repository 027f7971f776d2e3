"""The two shapes of Shopify: each alone, both in one build, and what the user is told of them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from generators import api, platforms
from generators.config import Config
from tests import commands, consumers, tables
from tests.conftest import ROOT
from tools.project import Project

SHAPES = ("rest", "graphql")
ORDERS, SEED, DEFECTS = 250, 11, 0.03
ALONE: dict[str, Any] = {"commerce_adapters": ["shopify"], "commerce_shopify_api": "graphql"}
# What only the other shape has, by shape.
FOREIGN = {
    "rest": {
        "customer_address",
        "customer_visit",
        "fulfillment_tracking_info",
        "order_custom_attribute",
        "order_line_tax_line",
        "refund_line_item",
        "return",
        "return_line_item",
        "return_shipping_fee",
    },
    "graphql": {"order_url_tag"},
}
FOREIGN_MODELS = {
    "rest": {
        "stg_commerce_shopify__customer_addresses",
        "stg_commerce_shopify__customer_visits",
        "stg_commerce_shopify__fulfillment_tracking_infos",
        "stg_commerce_shopify__return_line_items",
        "stg_commerce_shopify__return_shipping_fees",
        "stg_commerce_shopify__returns",
        "int_commerce_shopify__line_returns",
        "int_commerce_shopify__refund_residuals",
        "int_commerce_shopify__return_fees",
        "int_commerce_shopify__shipping_paid",
        "int_commerce_shopify__shipping_refunds",
    },
    "graphql": {"stg_commerce_shopify__order_url_tags"},
}
MODELS = ("commerce__sales_ledger", "fct_commerce__orders", "commerce__attributes", "commerce__checkouts")
QUALITY = ("rejected_rows", "row_conservation", "money_conservation", "order_reconciliation", "unmapped_values")
SELECTED = [*(f"+{model}" for model in MODELS), *(f"+commerce_quality__{model}" for model in QUALITY)]


def _land(to: str, shape: str, store: str | None) -> None:
    config = Config(to, ("shopify",), orders=ORDERS, seed=SEED, days=200, defects=DEFECTS, store=store)
    api.generate(Config(**{**config.__dict__, "api": shape}))


def _both(
    folder: Path, postgres_server: Mapping[str, str], database: str, project: Path
) -> tuple[tuple[Project, str], tuple[Project, str]]:
    """Return a project on both engines, each with the target that lands its raw tables."""
    settings = tables.fresh_database(postgres_server, database)
    duck = Project(project, folder / "duckdb")
    postgres = Project(project, folder / "postgres", target="postgres", environment=settings)
    duck.work.mkdir(parents=True)
    return (duck, f"duckdb:{duck.duckdb_path}"), (postgres, "postgres:" + tables.dsn(settings))


@pytest.fixture(scope="module")
def mixed(
    tmp_path_factory: pytest.TempPathFactory, postgres_server: Mapping[str, str], dbt_packages: Path
) -> tuple[Project, Project]:
    """A company with a store of each shape, dirt included, built on both engines."""
    folder = tmp_path_factory.mktemp("mixed")
    stores = [{"store_id": shape, "source": f"shopify_{shape}", "api": shape} for shape in SHAPES]
    files = consumers.base_files()
    files["dbt_project.yml"] |= {
        "flags": {"require_ref_searches_node_package_before_root": True},
        "vars": {"commerce_adapters": ["shopify"], "commerce_shopify_stores": stores},
    }
    sources = []
    for shape in SHAPES:
        landed = [{"name": table.name} for table in platforms.get("shopify", shape).tables]
        sources.append({"name": f"shopify_{shape}", "schema": f"raw_shopify_{shape}", "tables": landed})
    # The names that GraphQL tables bore before are none that this store lacks: it has the newer ones.
    files["models/sources.yml"] = {"version": 2, "sources": sources}
    consumers.write(folder / "shop", files)
    consumers.link_packages(folder / "shop", dbt_packages)
    pairs = _both(folder, postgres_server, "mixed_shapes", folder / "shop")
    for project, to in pairs:
        for shape in SHAPES:
            _land(to, shape, shape)
        project.run("run", "--select", *SELECTED)
    return pairs[0][0], pairs[1][0]


@pytest.fixture(scope="module")
def alone(
    tmp_path_factory: pytest.TempPathFactory, postgres_server: Mapping[str, str], dbt_packages: Path
) -> tuple[Project, Project]:
    """The GraphQL shape alone, whose columns keep their types, dirt included, built on both engines."""
    pairs = _both(tmp_path_factory.mktemp("alone"), postgres_server, "graphql_alone", ROOT)
    for project, to in pairs:
        _land(to, "graphql", None)
        project.run("run", "--select", *SELECTED, variables=ALONE)
    return pairs[0][0], pairs[1][0]


@pytest.mark.slow
@pytest.mark.parametrize("built", ["mixed", "alone"])
def test_engines_agree(built: str, request: pytest.FixtureRequest) -> None:
    duck, postgres = request.getfixturevalue(built)
    assert tables.relations(duck) == tables.relations(postgres)
    assert not tables.differing(duck, postgres), "these tables differ between DuckDB and PostgreSQL"


@pytest.mark.slow
@pytest.mark.parametrize("built", ["mixed", "alone"])
@pytest.mark.parametrize(
    ("model", "broken"),
    [
        ("row_conservation", "raw_rows <> accepted_rows + superseded_rows + rejected_rows"),
        ("money_conservation", "lost_amount <> 0"),
    ],
)
def test_nothing_is_lost(built: str, model: str, broken: str, request: pytest.FixtureRequest) -> None:
    for project in request.getfixturevalue(built):
        name = f"dev_commerce.commerce_quality__{model}"
        assert tables.query(project, f"select count(*) from {name}")[0][0] > 0
        assert tables.query(project, f"select * from {name} where {broken}") == []


@pytest.mark.slow
def test_a_store_reads_alike_alone_and_beside_another_shape(
    mixed: tuple[Project, Project], alone: tuple[Project, Project]
) -> None:
    query = """
        select order_id, movement_type, applies_to, movement_event, ledger.business_date, amount, quantity
        from dev_commerce.commerce__sales_ledger as ledger
        inner join dev_commerce.commerce__orders as orders using (order_key)
        where ledger.store_id in ('graphql', 'shopify')
        order by all
    """
    both, one = tables.query(mixed[0], query), tables.query(alone[0], query)
    assert len(one) > ORDERS
    assert both == one


@pytest.mark.slow
def test_rejected_rows_name_the_tables_and_columns_of_their_store(mixed: tuple[Project, Project]) -> None:
    sheet = tables.query(
        mixed[0], 'select store_id, "table", "column", reason, count(*) from raw_commerce.commerce_defects group by all'
    )
    assert {store for store, *_ in sheet} == set(SHAPES)
    rejected = {
        (store, table, column): count
        for store, table, column, count in tables.query(
            mixed[0],
            "select store_id, raw_table, column_name, count(*) from dev_commerce.commerce_quality__rejected_rows "
            "group by all",
        )
    }
    unlisted = [
        (store, table, column, reason, count)
        for store, table, column, reason, count in sheet
        if reason in {"missing_key", "unknown_currency", "broken_json"}
        and rejected.get((store, table, column), 0) < count
    ]
    assert not unlisted
    counted = tables.query(mixed[0], "select store_id, raw_table from dev_commerce.commerce_quality__row_conservation")
    for shape in SHAPES:
        assert {table for store, table in counted if store == shape} & FOREIGN[shape] == set()
        assert {table for store, table in counted if store != shape} >= FOREIGN[shape]


@pytest.fixture(scope="module")
def rest(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """Tables of GraphQL, of which the settings say that they are REST's."""
    project = Project(ROOT, tmp_path_factory.mktemp("rest"))
    project.work.mkdir(exist_ok=True)
    _land(f"duckdb:{project.duckdb_path}", "graphql", None)
    return project


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_that_nobody_has_leaves_no_node(shape: str, rest: Project, alone: tuple[Project, Project]) -> None:
    project = rest if shape == "rest" else alone[0]
    project.run("parse", variables={**ALONE, "commerce_shopify_api": shape})
    manifest = project.manifest
    sources = {node["name"] for node in manifest["sources"].values() if node["source_name"] == "commerce_shopify"}
    assert {"order", "order_line", "refund"} <= sources
    assert sources & FOREIGN[shape] == set()
    models = {node["name"] for node in manifest["nodes"].values()}
    others = next(other for other in SHAPES if other != shape)
    assert models & FOREIGN_MODELS[shape] == set()
    assert models >= FOREIGN_MODELS[others]


@pytest.mark.slow
def test_older_names_of_tables_are_found(alone: tuple[Project, Project], capfd: pytest.CaptureFixture[str]) -> None:
    """Runs behind those that read what is built, for it renames raw tables."""
    project = alone[0]
    with duckdb.connect(str(project.duckdb_path)) as connection:
        for newer, older in (
            ("refund_line_item", "order_line_refund"),
            ("order_line_tax_line", "tax_line"),
            ("order_custom_attribute", "order_note_attribute"),
        ):
            connection.execute(f"alter table raw_shopify.{newer} rename to {older}")
        connection.execute("alter table raw_shopify.order_note_attribute rename column key to name")
        connection.execute("alter table raw_shopify.order add column original_total_duties_set_shop_amount double")
    project.run("run-operation", "commerce.check_sources", variables=ALONE)
    said = capfd.readouterr().out
    assert "table refund_line_item is not there" in said
    assert "column order_note_attribute.key is not there" in said
    assert "original_total_duties_set_shop_amount of order are there, but not read" in said
    assert "table order_line_refund" not in said
    settings = said.partition("commerce_shopify_stores:")[2]
    for line in ("- order_custom_attribute", "- order_line_tax_line", "- refund_line_item", "- key"):
        assert line in settings


@pytest.mark.slow
def test_the_shape_that_is_landed_is_told(rest: Project, capfd: pytest.CaptureFixture[str]) -> None:
    rest.run("run-operation", "commerce.check_sources", variables={**ALONE, "commerce_shopify_api": "rest"})
    said = capfd.readouterr().out
    assert "its orders are landed in the shape graphql, not rest. Say api: graphql in its entry" in said
    assert "api: graphql" in said.partition("commerce_shopify_stores:")[2]
    assert "order.currency is not there" not in said


@pytest.mark.slow
def test_the_stores_command_sees_the_shape_of_each_store(tmp_path: Path, dbt_packages: Path) -> None:
    files = consumers.base_files()
    files["dbt_project.yml"]["vars"] = {"commerce_adapters": ["shopify"]}
    folder = consumers.write(tmp_path / "shop", files)
    (folder / "dbt_project.yml").write_text(yaml.safe_dump(files["dbt_project.yml"]), encoding="utf-8")
    consumers.link_packages(folder, dbt_packages)
    project = Project(folder, tmp_path / "work")
    project.work.mkdir()
    for shape in SHAPES:
        _land(f"duckdb:{project.duckdb_path}", shape, shape)
    done = commands.stores(project, "--platform", "shopify", "--add-vars")
    assert done.returncode == 0, done.stderr
    assert yaml.safe_load((folder / "dbt_project.yml").read_text("utf-8"))["vars"]["commerce_shopify_stores"] == [
        {"store_id": "graphql", "api": "graphql", "source": "shopify_graphql"},
        {"store_id": "rest", "source": "shopify_rest"},
    ]
    project.run("parse")
    manifest = project.manifest
    sources = {(node["source_name"], node["name"]) for node in manifest["sources"].values()}
    assert ("shopify_graphql", "customer_address") in sources
    assert ("shopify_rest", "order_line_refund") in sources
