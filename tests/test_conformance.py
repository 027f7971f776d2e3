"""Each check of `commerce.expect_conformant` finds the row that breaks it, and nothing else, on both engines."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests import commands, consumers, tables
from tests.conftest import ROOT
from tools.project import Project

# entity -> how a sound row of it is mapped; its native id, ID, names what is broken in it
SOUND: dict[str, dict[str, str]] = {
    "orders": {
        "order_id": "ID",
        "customer_id": "'c1'",
        "currency_code": "'EUR'",
        "reported_basis": "'order_total'",
        "reported_total_amount": "10.00",
        "amounts_include_tax": "false",
        "business_date": "cast('2025-03-01' as date)",
        "ordered_at": "cast('2025-03-01 09:00:00' as timestamp)",
        "processed_at": "cast('2025-03-01 08:00:00' as timestamp)",
    },
    "order_lines": {
        "order_line_id": "ID",
        "order_id": "'sound'",
        "product_id": "'p1'",
        "position": "1",
        "quantity": "1.5",
        "unit_price": "10.00",
        "gross_amount": "15.00",
        "currency_code": "'EUR'",
    },
    "order_charges": {
        "order_charge_id": "ID",
        "order_id": "'sound'",
        "order_line_id": "'sound'",
        "position": "1",
        "charge_type": "'shipping'",
        "amount": "1.00",
        "currency_code": "'EUR'",
    },
    "tax_lines": {
        "tax_line_id": "ID",
        "order_id": "'sound'",
        "position": "1",
        "tax_rate": "0.2",
        "amount": "1.00",
        "currency_code": "'EUR'",
    },
    "payments": {
        "payment_id": "ID",
        "order_id": "'sound'",
        "kind": "'sale'",
        "amount": "10.05",
        "currency_code": "'EUR'",
    },
    "customers": {"customer_id": "ID"},
    "products": {"product_id": "ID"},
    "product_variants": {
        "product_variant_id": "ID",
        "product_id": "'p1'",
        "price": "10.00",
        "currency_code": "'EUR'",
    },
    "fulfillments": {
        "fulfillment_id": "ID",
        "order_id": "'sound'",
        "shipped_at": "cast('2025-03-02 09:00:00' as timestamp)",
        "delivered_at": "cast('2025-03-03 09:00:00' as timestamp)",
    },
    "exchange_rates": {
        "exchange_rate_id": "ID",
        "from_currency_code": "'EUR'",
        "to_currency_code": "'USD'",
        "rate_date": "cast('2025-03-01' as date)",
        "rate": "1.08",
    },
    "loyalty_entries": {
        "loyalty_entry_id": "ID",
        "loyalty_account_id": "'a1'",
        "entry_type": "'earned'",
        "points": "5",
        "business_date": "cast('2025-03-01' as date)",
    },
    "attributes": {"attribute_id": "ID", "entity": "'orders'", "entity_id": "'sound'", "name": "'n'"},
}
SOUND_IDS = {"orders": ["sound", "sound2"], "customers": ["c1"], "products": ["p1"]}
BROKEN: list[tuple[str, str, dict[str, str]]] = [  # entity, check that finds it, what is wrong with the row
    ("orders", "platform", {"platform": "'other'"}),
    ("orders", "required", {"amounts_include_tax": "null"}),
    ("orders", "vocabulary", {"order_status": "'shiped'"}),
    ("orders", "key_not_null", {"order_key": "null"}),
    ("orders", "key_parts", {"customer_key": "'no hash'"}),
    ("orders", "currency_known", {"currency_code": "'EURO'"}),
    ("orders", "currency_present", {"presentment_discount_amount": "1.00"}),
    ("orders", "reported_total", {"reported_total_amount": "null"}),
    ("orders", "time_plausible", {"updated_at": "cast('1970-01-20 00:00:00' as timestamp)"}),
    ("orders", "time_future", {"_synced_at": "cast('2025-03-01 06:00:00' as timestamp)"}),
    ("orders", "time_order", {"cancelled_at": "cast('2025-02-01 09:00:00' as timestamp)"}),
    ("orders", "business_date", {"business_date": "cast('2025-02-28' as date)"}),
    ("orders", "store", {"store_id": "'unknown'"}),
    ("orders", "reference", {"customer_id": "'nobody'"}),
    ("order_lines", "parent", {"order_id": "'nothing'"}),
    ("order_lines", "sign", {"quantity": "-1", "unit_price": "-15.00"}),
    ("order_lines", "line_amount", {"gross_amount": "10.00"}),
    ("order_lines", "currency_of_order", {"currency_code": "'USD'"}),
    ("order_lines", "presentment_currency", {"presentment_gross_amount": "16.00"}),
    ("order_charges", "same_order", {"order_id": "'sound2'"}),
    ("tax_lines", "rate", {"tax_rate": "20"}),
    ("payments", "minor_units", {"amount": "10.055"}),
    ("payments", "sign", {"amount": "-10.05"}),
    ("product_variants", "currency_present", {"currency_code": "null"}),
    ("fulfillments", "time_order", {"delivered_at": "cast('2025-03-01 09:00:00' as timestamp)"}),
    ("fulfillments", "time_future", {"delivered_at": "cast('2077-03-03 09:00:00' as timestamp)"}),
    ("exchange_rates", "rate", {"rate": "0"}),
    ("loyalty_entries", "sign", {"points": "-5"}),
    ("loyalty_entries", "time_future", {"business_date": "cast('2077-03-01' as date)"}),
    ("attributes", "vocabulary", {"entity": "'ordres'"}),
    ("attributes", "reference", {"entity_id": "'nothing'"}),
]
# Wrong keys, and those of another platform or store, find nothing.
FOLLOWS = {"key_parts": {"reference"}, "platform": {"store", "reference"}, "store": {"reference"}}
PROJECT: dict[str, Any] = {
    "vars": {
        "commerce_custom_adapters": {
            "broken": {"entities": ["stores", *SOUND], "staging": {"customers": "raw_customers"}}
        },
        "commerce_broken_stores": [
            {"store_id": "main", "currency_code": "EUR", "time_zone": "Europe/Berlin"},
            {
                "store_id": "offset",
                "currency_code": "EUR",
                "time_zone": "UTC",
                "missing_tables": ["raw_customers"],
            },
        ],
    },
    "flags": {"require_ref_searches_node_package_before_root": True},
}
SOURCES = {
    "version": 2,
    "sources": [
        {"name": "commerce_broken", "schema": "{{ target.schema }}", "tables": [{"name": "raw_customers"}]},
    ],
}
# Of four raw rows staging has lost one, and of its three accepted ones the model kept one.
STAGING = """
-- depends_on: {{ ref("raw_customers") }}
select 'broken' as platform, 'main' as store_id, customer_id, 'raw_customers' as _raw_table, 'accepted' as _row_status,
    customer_id as _row_id, '' as _reject_column, '' as _reject_value, '' as _reject_reason
from {{ source("commerce_broken", "raw_customers") }}
where customer_id <> 'c4'
"""
MACRO = """
{% macro with_columns(entity, changes) %}
    {%- for column in commerce.contract(entity).columns %}
        cast({{ changes.get(column.name, column.name) }} as {{ commerce.type_of(column.type) }}) as {{ column.name }}
        {{- "," if not loop.last }}
    {%- endfor %}
{% endmacro %}
"""


def _row(entity: str, identifier: str, columns: Mapping[str, str]) -> str:
    keys = {name: sql for name, sql in columns.items() if name.endswith("_key")}
    mapped = {"platform": "'broken'", "store_id": "'main'", "_synced_at": "null", **SOUND[entity], **columns}
    mapped = {name: f"'{identifier}'" if sql == "ID" else sql for name, sql in mapped.items() if name not in keys}
    return (
        f"select {{{{ with_columns('{entity}', {keys!r}) }}}} from"
        f" ({{{{ commerce.conform('{entity}', {mapped!r}, 'one') }}}}) as conformed"
    )


def _model(entity: str) -> str:
    rows = [_row(entity, identifier, {}) for identifier in SOUND_IDS.get(entity, ["sound"])]
    rows += [_row(entity, f"{check}_row", columns) for of, check, columns in BROKEN if of == entity]
    if entity == "tax_lines":
        rows.append(_row(entity, "sound", {}))
    return "with one as (select 1 as one) " + "\nunion all\n".join(rows)


def _files() -> dict[str, Any]:
    files = consumers.base_files()
    files["dbt_project.yml"] |= PROJECT
    files["macros/with_columns.sql"] = MACRO
    files["models/sources.yml"] = SOURCES
    zone = {
        "time_zone": "case when store_id = 'offset' then '+02:00' else time_zone end",
        "reported_time_zone": "case when store_id = 'offset' then 'Europe/Nowhere' end",
        "is_time_zone_assumed": "store_id = 'offset'",
    }
    files["models/commerce_broken__stores.sql"] = (
        f"select {{{{ with_columns('stores', {zone!r}) }}}} from"
        ' ({{ commerce.conform_stores("broken") }}) as conformed'
    )
    for entity in SOUND:
        files[f"models/commerce_broken__{entity}.sql"] = _model(entity)
    files["models/models.yml"] = {
        "version": 2,
        "models": [
            {
                "name": f"commerce_broken__{entity}",
                "data_tests": [{"commerce.expect_conformant": {"arguments": {"entity": entity}}}],
            }
            for entity in ["stores", *SOUND]
        ],
    }
    files["seeds/raw_customers.csv"] = "customer_id\nc1\nc2\nc3\nc4\n"
    files["models/stg_commerce_broken__customers.sql"] = STAGING
    return files


@pytest.fixture(scope="module", params=["duckdb", "postgres"])
def failures(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path
) -> set[tuple[str, str, str]]:
    """What `commerce check` prints of a project whose adapter breaks every rule: model, check and message."""
    work = tmp_path_factory.mktemp(request.param)
    folder = consumers.write(work / "shop", _files())
    consumers.link_packages(folder, dbt_packages)
    environment = {}
    if request.param == "postgres":
        environment = tables.fresh_database(request.getfixturevalue("postgres_server"), "conformance")
    project = Project(folder, work, target=request.param, environment=environment)
    project.run("seed")
    project.run("run", "--select", "package:shop", "commerce.commerce")
    done = commands.check(project)
    assert done.returncode == 1, done.stdout + done.stderr
    return commands.printed_failures(done.stdout)


@pytest.mark.slow
@pytest.mark.parametrize(("entity", "check", "columns"), BROKEN)
def test_a_check_names_the_row(
    failures: set[tuple[str, str, str]], entity: str, check: str, columns: Mapping[str, str]
) -> None:
    found = {
        found
        for model, found, message in failures
        if model == f"commerce_broken__{entity}" and f"_id {check}_row of " in message
    }
    assert found == {check} | FOLLOWS.get(check, set()), "its check, and no other"


@pytest.mark.slow
def test_checks_of_many_rows(failures: set[tuple[str, str, str]]) -> None:
    messages = {(model.removeprefix("commerce_broken__"), check): message for model, check, message in failures}
    assert "sound of broken store main: its key is there 2 times" in messages["tax_lines", "key_unique"]
    assert "time_zone is +02:00" in messages["stores", "time_zone"]
    assert messages["stores", "time_zone_known"] == (
        "broken store offset: its time zone is Europe/Nowhere, which is no IANA name: "
        "business days are those of UTC until time_zone is named in commerce_broken_stores"
    )
    assert "raw_customers has 4 rows" in messages["customers", "raw_rows"]
    assert "3 accepted rows of stg_commerce_broken__customers became 1" in messages["customers", "conservation"]


@pytest.mark.slow
def test_sound_rows_pass(failures: set[tuple[str, str, str]]) -> None:
    of_sound_rows = {
        (check, message) for _, check, message in failures if re.search(r"_id (sound2?|[cp]1) of ", message)
    }
    assert {check for check, _ in of_sound_rows} <= {"key_unique"}


def test_every_check_is_broken_by_a_row() -> None:
    declared = re.findall(
        r'"(\w+)": (?:"error"|"warn"|odd_row)',
        (ROOT / "macros/conformance/conformance_checks.sql").read_text(encoding="utf-8"),
    )
    of_many_rows = {"key_unique", "time_zone", "time_zone_known", "raw_rows", "conservation"}
    assert set(declared) == {check for _, check, _ in BROKEN} | of_many_rows
