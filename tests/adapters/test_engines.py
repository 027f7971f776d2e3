"""DuckDB and PostgreSQL build the same tables, row for row, from the same dirty raw data."""

from collections.abc import Mapping

import pytest

from generators import platforms
from tests import joins, registry, tables
from tests.engines import build_dirty, pair
from tools.project import Project

ORDERS = 300
DEFECTS = 0.08


@pytest.fixture(scope="module")
def engines(
    tmp_path_factory: pytest.TempPathFactory, postgres_server: Mapping[str, str], parsed: Project
) -> tuple[Project, Project]:
    """The package built on both engines from the same generated raw data, defects included."""
    work = tmp_path_factory.mktemp("engines")
    projects = pair(work, postgres_server, "engines")
    variables = {
        "commerce_pass_through_columns": _custom_columns(parsed),
        "commerce_crm_csv_sales_are_orders": True,
    }
    for project in projects:
        build_dirty(project, variables, orders=ORDERS, seed=7, defects=DEFECTS)
    return projects


def _custom_columns(parsed: Project) -> dict[str, dict[str, list[dict[str, str]]]]:
    """Return a raw column of every entity that can take one: the first that its staging model reads in every shape."""
    nodes = parsed.manifest["nodes"]
    keys = {
        name: next(iter(column for column in node["columns"] if column.endswith("_id") and column != "store_id"), "")
        for name, node in ((node["name"].removeprefix("commerce__"), node) for node in nodes.values())
        if node["resource_type"] == "model" and node["name"].startswith("commerce__")
    }
    columns: dict[str, dict[str, list[dict[str, str]]]] = {}
    for name in platforms.names():
        for entity, holds in registry.main_staging(name, keys).items():
            raw = nodes[f"model.commerce.stg_commerce_{name}__{holds['staging']}"]["config"]["meta"]["commerce_raw"]
            named = [
                key if isinstance(spec, str) else spec["raw"]
                for key, spec in raw["columns"].items()
                if isinstance(spec, str) or isinstance(spec["raw"], str)
            ]
            columns.setdefault(name, {})[entity] = [{"column": named[0], "alias": "first column"}]
    return columns


@pytest.mark.slow
def test_custom_columns_reach_every_entity(engines: tuple[Project, Project], parsed: Project) -> None:
    duck, _ = engines
    found = tables.query(
        duck,
        "select distinct platform, entity from dev_commerce.commerce__attributes"
        " where namespace = 'custom' and name = 'first column' and value is not null",
    )
    wanted = {
        (name, entity)
        for name, entities in _custom_columns(parsed).items()
        for entity in entities
        if tables.query(duck, f"select count(*) from dev_commerce.commerce__{entity} where platform = '{name}'")[0][0]
    }
    assert len(wanted) > 50
    assert set(found) == wanted


@pytest.mark.slow
def test_engines_agree_on_every_table(engines: tuple[Project, Project]) -> None:
    duck, postgres = engines
    assert tables.relations(duck) == tables.relations(postgres)
    assert not tables.differing(duck, postgres), "these tables differ between DuckDB and PostgreSQL"


@pytest.mark.slow
def test_no_inner_join_loses_a_fact(engines: tuple[Project, Project]) -> None:
    """Spoiled rows are rejected, so that others name members that are not there."""
    for project in engines:
        assert {"dim_commerce__customers", "dim_commerce__products"} <= joins.inferred(project).keys()
        assert joins.broken(project) == []


@pytest.mark.slow
def test_every_rejected_defect_is_listed(engines: tuple[Project, Project]) -> None:
    """The answer sheet of the dirt, against commerce_quality__rejected_rows."""
    duck, _ = engines
    sheet = tables.query(
        duck,
        # of a value that need not be there, n/a says that nothing is known
        'select platform, "table", "column", reason, count(*) from raw_commerce.commerce_defects '
        "where value is null or value <> 'n/a' group by all",
    )
    assert sheet
    rejected = {
        (platform, table, column): count
        for platform, table, column, count in tables.query(
            duck,
            "select platform, raw_table, column_name, count(*) "
            "from dev_commerce.commerce_quality__rejected_rows group by all",
        )
    }
    unlisted = [
        (platform, table, column, reason, count, rejected.get((platform, table, column), 0))
        for platform, table, column, reason, count in sheet
        if reason in {"unreadable_date", "unreadable_amount", "missing_key", "unknown_currency", "broken_json"}
        and rejected.get((platform, table, column), 0) < count
    ]
    assert not unlisted, "defects that no rejected row shows: platform, table, column, reason, spoiled, listed"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("model", "broken"),
    [
        ("commerce_quality__row_conservation", "raw_rows <> accepted_rows + superseded_rows + rejected_rows"),
        ("commerce_quality__money_conservation", "lost_amount <> 0"),
    ],
)
def test_nothing_is_lost(engines: tuple[Project, Project], model: str, broken: str) -> None:
    for project in engines:
        assert tables.query(project, f"select count(*) from dev_commerce.{model}")[0][0] > 0
        assert tables.query(project, f"select * from dev_commerce.{model} where {broken}") == []


# A handful of rows on both sides: averages of buckets.
SMALL = {"int_commerce_customers__forecasts"}


@pytest.mark.slow
def test_no_join_compares_each_row_with_each_other(engines: tuple[Project, Project]) -> None:
    """A join with a condition that no engine can look up grows with the square of the orders."""
    duck, _ = engines
    models = [node for node in duck.manifest["nodes"].values() if node["resource_type"] == "model"]
    with tables.reader(duck) as ask:
        plans = {
            model["name"]: ask(f"explain {model['compiled_code']}")[0][1] for model in models if model["compiled_code"]
        }
    slow = [name for name, plan in plans.items() if "BLOCKWISE_NL_JOIN" in plan or "NESTED_LOOP_JOIN" in plan]
    assert len(plans) == len(models)
    assert set(slow) == SMALL, "compare columns of one side with columns of the other, by = where it can be"
