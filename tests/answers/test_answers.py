"""Every mart says of small shops what was derived by hand, on both engines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests import consumers, tables
from tests.answers import ADAPTER, Domain, Row, domains
from tests.conftest import ROOT
from tools.project import Project

_DOMAINS = domains()
_SCHEMA = "dev_commerce"
_MARTS = sorted(path.stem for path in (ROOT / "models" / "marts").rglob("*.sql") if not path.stem.startswith("int_"))

every_mart = pytest.mark.parametrize(
    ("domain", "mart"),
    [pytest.param(domain, mart, id=mart) for domain in _DOMAINS.values() for mart in domain.expected],
)


@pytest.fixture(scope="module")
def duckdb_shops(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """The marts of every shop on DuckDB."""
    folder = tmp_path_factory.mktemp("answers")
    project = Project(_consumer(folder / "consumer", dbt_packages), folder / "work")
    project.run("run")
    return project


@pytest.fixture(scope="module")
def postgres_shops(duckdb_shops: Project, postgres_server: Mapping[str, str]) -> Project:
    """The same on PostgreSQL."""
    settings = tables.fresh_database(postgres_server, "answers")
    project = Project(duckdb_shops.folder, duckdb_shops.work / "postgres", target="postgres", environment=settings)
    project.run("run")
    return project


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


def _expected(domain: Domain, mart: str) -> list[str]:
    return sorted(_line(row.values()) for row in domain.expected[mart])


def _found(project: Project, domain: Domain, mart: str) -> list[str]:
    columns = ", ".join(domain.expected[mart][0])
    query = f"select {columns} from {_SCHEMA}.{mart} where {domain.conditions[mart]}"
    return sorted(_line(row) for row in tables.query(project, query))


def _line(cells: Iterable[Any]) -> str:
    return " | ".join(tables.text(cell) for cell in cells)


def _consumer(folder: Path, dbt_packages: Path) -> Path:
    """Write a project whose own adapter states every history as SQL."""
    entities = sorted({entity for domain in _DOMAINS.values() for entity in domain.history})
    variables: dict[str, Any] = {"commerce_custom_adapters": {ADAPTER: entities}}
    for domain in _DOMAINS.values():
        for name, value in domain.variables.items():
            if variables.setdefault(name, value) != value:
                raise ValueError(f"two modules need {name} with different values")
    files = consumers.base_files()
    files["dbt_project.yml"] |= {
        "flags": {"require_ref_searches_node_package_before_root": True},
        "vars": variables,
        "unit_tests": {"commerce": {"+enabled": True}},
    }
    for entity in entities:
        found = [row for domain in _DOMAINS.values() for row in domain.history.get(entity, [])]
        files[f"models/commerce_{ADAPTER}__{entity}.sql"] = _model(entity, found)
    consumers.write(folder, files)
    consumers.link_packages(folder, dbt_packages)
    return folder


def _model(entity: str, found: list[Row]) -> str:
    columns = list(dict.fromkeys(column for row in found for column in row))
    values = ",\n".join(f"({', '.join(_literal(row.get(column)) for column in columns)})" for row in found)
    typed = ",\n".join(
        f"cast({column} as {{{{ commerce.type_of(types.get('{column}', 'string')) }}}}) as {column}"
        for column in columns
    )
    mapping = ", ".join(f"'{column}': '{column}'" for column in columns)
    return (
        "{%- set types = {} -%}\n"
        f"{{%- for column in commerce.contract('{entity}').columns -%}}\n"
        "{%- do types.update({column.name: column.type}) -%}\n"
        "{%- endfor -%}\n"
        f"with landed ({', '.join(columns)}) as (values\n{values}\n),\n"
        f"{entity} as ("
        f"select {typed}, cast('2024-12-31' as {{{{ dbt.type_timestamp() }}}}) as _synced_at from landed)\n"
        f"{{{{ commerce.conform('{entity}', {{{mapping}}}) }}}}"
    )


def _literal(value: str | None) -> str:
    return "null" if value is None else "'" + value.replace("'", "''") + "'"
