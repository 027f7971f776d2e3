"""A project whose own adapter states the history of every shop as SQL."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests import consumers
from tests.answers import ADAPTER, Row, domains


def consumer(folder: Path, dbt_packages: Path) -> Path:
    """Write a project whose own adapter states every history as SQL."""
    shops = domains().values()
    entities = sorted({entity for domain in shops for entity in domain.history})
    variables: dict[str, Any] = {"commerce_custom_adapters": {ADAPTER: entities}}
    for domain in shops:
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
        found = [row for domain in shops for row in domain.history.get(entity, [])]
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
        f"select {typed} from landed)\n"
        f"{{{{ commerce.conform('{entity}', {{{mapping}}}) }}}}"
    )


def _literal(value: str | None) -> str:
    return "null" if value is None else "'" + value.replace("'", "''") + "'"
