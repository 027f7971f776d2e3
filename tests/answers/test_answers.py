"""Every mart says of small shops what was derived by hand, on both engines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest

from tests import joins, tables
from tests.answers import SCHEMA, Domain, domains
from tests.conftest import ROOT
from tools.project import Project

_DOMAINS = domains()
_MARTS = sorted(path.stem for path in (ROOT / "models" / "marts").rglob("*.sql") if not path.stem.startswith("int_"))

every_mart = pytest.mark.parametrize(
    ("domain", "mart"),
    [pytest.param(domain, mart, id=mart) for domain in _DOMAINS.values() for mart in domain.expected],
)


def test_stores_belong_to_one_module() -> None:
    owners = Counter(store["store_id"] for domain in _DOMAINS.values() for store in domain.history["stores"])
    assert [store for store, count in owners.items() if count > 1] == []


def test_every_mart_has_its_golden_numbers() -> None:
    covered = {mart for domain in _DOMAINS.values() for mart in domain.expected}
    assert [mart for mart in _MARTS if mart not in covered] == []


@pytest.mark.slow
@every_mart
def test_the_answer_is_that_derived_by_hand(domain: Domain, mart: str, duckdb_shops: Project) -> None:
    assert _found(duckdb_shops, domain, mart) == _expected(domain, mart)


@pytest.mark.slow
@every_mart
def test_postgresql_gives_the_same(domain: Domain, mart: str, postgres_shops: Project) -> None:
    assert _found(postgres_shops, domain, mart) == _expected(domain, mart)


@pytest.mark.slow
@pytest.mark.parametrize("shops", ["duckdb_shops", "postgres_shops"])
def test_the_rules_hold(shops: str, request: pytest.FixtureRequest) -> None:
    """The package's unit tests, where every entity is fed."""
    project: Project = request.getfixturevalue(shops)
    project.run("test", "--select", "test_type:unit")


@pytest.mark.slow
@pytest.mark.parametrize("shops", ["duckdb_shops", "postgres_shops"])
def test_no_inner_join_loses_a_fact(shops: str, request: pytest.FixtureRequest) -> None:
    project: Project = request.getfixturevalue(shops)
    facts = {path.stem for kind in ("fct", "bridge") for path in (ROOT / "models" / "core").glob(f"{kind}_*.sql")}
    assert {join.fact for join in joins.of(project)} == facts
    assert joins.broken(project) == []


@pytest.mark.slow
@pytest.mark.parametrize("shops", ["duckdb_shops", "postgres_shops"])
def test_no_inner_join_by_person_loses_a_row_of_a_mart(shops: str, request: pytest.FixtureRequest) -> None:
    project: Project = request.getfixturevalue(shops)
    marts = tables.query(
        project,
        "select table_name from information_schema.columns where column_name = 'person_key'"
        f" and table_schema = '{SCHEMA}' and table_name like 'commerce_%'",
    )
    assert {"commerce_customers__lifetime_value", "commerce_sales__customer_product_monthly"} <= {
        name for (name,) in marts
    }
    lost = {
        name: tables.query(
            project,
            f"select person_key from {SCHEMA}.{name} where person_key not in"
            f" (select person_key from {SCHEMA}.dim_commerce__persons)",
        )
        for (name,) in marts
    }
    assert {name: keys for name, keys in lost.items() if keys} == {}


def _expected(domain: Domain, mart: str) -> list[str]:
    return sorted(_line(row.values()) for row in domain.expected[mart])


def _found(project: Project, domain: Domain, mart: str) -> list[str]:
    columns = ", ".join(domain.expected[mart][0])
    query = f"select {columns} from {SCHEMA}.{mart} where {domain.conditions[mart]}"
    return sorted(_line(row) for row in tables.query(project, query))


def _line(cells: Iterable[Any]) -> str:
    return " | ".join(tables.text(cell) for cell in cells)
