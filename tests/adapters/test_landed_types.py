"""Stores of one platform whose loaders land the same columns in different types: each value is read as landed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import duckdb
import psycopg
import pytest

from generators.platforms.event_retail import EventRetail
from generators.raw import REJECTS
from tests import consumers, tables
from tools.project import Project

# The session's zone is neither UTC nor that of a store.
ZONE = "Asia/Kolkata"
_SALE = """
    create table {store}.sales_fact as
    select
        cast({order_id} as {id}) as order_id, cast({customer_id} as {id}) as customer_id, 'P' as product_id,
        cast('{at}' as {time}) as order_date, cast({amount} as {number}) as order_amount,
        cast({quantity} as {count}) as order_quantity, 'card' as payment_method,
        cast({discount} as {number}) as discount_applied, 0 as shipping_cost,
        cast('{at}' as {time}) as created_at, cast('2024-03-02 00:00:00' as {stamp}) as _commerce_synced_at
"""
_CATEGORY = """
    create table {store}.product_category as
    select
        'P' as product_id, 'C' as category_id, 'c' as category_name, 's' as subcategory, 'b' as brand,
        cast({order_id} as {id}) as supplier_id, cast({amount} as {number}) as cost_price, 1 as retail_price,
        0.5 as margin_percent, 1 as stock_level, 1 as reorder_point, cast({discontinued} as {truth}) as discontinued,
        cast('{at}' as {time}) as launch_date, cast('{at}' as {time}) as last_updated,
        cast('2024-03-02 00:00:00' as {stamp}) as _commerce_synced_at
"""
_MESSAGE = """
    create table {store}.kafka_stream as
    select
        cast('{{"customer_id": 7, "interaction_type": "view"}}' as {json}) as "value",
        cast({offset} as {id}) as "offset", cast({offset} as {count}) as "partition", 't' as topic,
        cast('{at}' as {time}) as "timestamp", cast('2024-03-02 00:00:00' as {stamp}) as _commerce_synced_at
"""
_STORES: dict[str, dict[str, str]] = {
    "days": {
        "order_id": "9007199254740993",
        "customer_id": "17850",
        "id": "bigint",
        "at": "2024-03-01",
        "time": "date",
        "amount": "99999.99",
        "discount": "0.15",
        "number": "real",
        "quantity": "2",
        "count": "integer",
        "discontinued": "true",
        "truth": "boolean",
        "json": "json",
        "offset": "5",
        "stamp": "timestamp",
    },
    "instants": {
        "order_id": "2",
        "customer_id": "17850",
        "id": "double precision",
        "at": "2024-03-01 12:00:00.25+00",
        "time": "timestamp with time zone",
        "amount": "12345.67",
        "discount": "0.3",
        "number": "double precision",
        "quantity": "1.5",
        "count": "decimal(9, 2)",
        "discontinued": "0",
        "truth": "integer",
        "json": "varchar",
        "offset": "6",
        "stamp": "timestamp with time zone",
    },
    "times": {
        "order_id": "3",
        "customer_id": "17850",
        "id": "integer",
        "at": "2024-03-01 00:30:00",
        "time": "timestamp",
        "amount": "123456789",
        "discount": "0",
        "number": "bigint",
        "quantity": "3",
        "count": "smallint",
        "discontinued": "false",
        "truth": "boolean",
        "json": "varchar",
        "offset": "7",
        "stamp": "date",
    },
}
_MODELS = ("sales_fact", "product_category", "kafka_stream")
_TIMES = {  # in UTC; the stores are in Chicago
    "days": dt.datetime(2024, 3, 1, 6),
    "instants": dt.datetime(2024, 3, 1, 12, 0, 0, 250000),
    "times": dt.datetime(2024, 3, 1, 6, 30),
}
# The stamp of `instants` was landed in the zone of its session.
_SYNCED = {
    "days": dt.datetime(2024, 3, 2),
    "instants": dt.datetime(2024, 3, 1, 18, 30),
    "times": dt.datetime(2024, 3, 2),
}
_NUMBERS = {
    "days": ("9007199254740993", Decimal("99999.99"), Decimal(2), Decimal("0.15"), True),
    "instants": ("2", Decimal("12345.67"), Decimal("1.5"), Decimal("0.3"), False),
    "times": ("3", Decimal(123456789), Decimal(3), Decimal(0), False),
}
_MESSAGES = {"days": "t-5-5", "instants": "t-6-6", "times": "t-7-7"}


@pytest.fixture(scope="module", params=["duckdb", "postgres"])
def built(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    dbt_packages: Path,
    postgres_server: Mapping[str, str],
) -> Project:
    """The stores, staged on either engine in a session with a zone of its own."""
    folder = tmp_path_factory.mktemp(request.param)
    environment = {}
    if request.param == "postgres":
        environment = {**tables.fresh_database(postgres_server, "landed_types"), "PGTZ": ZONE}
    _write(folder / "consumer", dbt_packages)
    project = Project(folder / "consumer", folder / "work", target=request.param, environment=environment)
    project.work.mkdir()
    _land(project)
    project.run("run", "--select", *(f"+stg_commerce_event_retail__{model}" for model in _MODELS))
    return project


def _write(folder: Path, dbt_packages: Path) -> None:
    files = consumers.base_files()
    files["profiles.yml"]["shop"]["outputs"]["duckdb"]["settings"] = {"TimeZone": ZONE}
    files["dbt_project.yml"] |= {
        "flags": {"require_ref_searches_node_package_before_root": True},
        "vars": {
            "commerce_adapters": ["event_retail"],
            "commerce_event_retail_stores": [
                {
                    "store_id": store,
                    "source": store,
                    "currency_code": "USD",
                    "time_zone": "America/Chicago",
                    "missing_tables": [table.name for table in EventRetail.tables if table.name not in _MODELS],
                    "optional_columns": {"kafka_stream": ["topic", "partition", "offset", "value"]},
                    "missing_columns": {"kafka_stream": ["customer_id", "product_id", "interaction_type"]},
                }
                for store in _STORES
            ],
        },
    }
    sources = [{"name": store, "tables": [{"name": table} for table in (*_MODELS, REJECTS)]} for store in _STORES]
    files["models/sources.yml"] = {"version": 2, "sources": sources}
    consumers.write(folder, files)
    consumers.link_packages(folder, dbt_packages)


def _land(project: Project) -> None:
    statements = [f"set TimeZone = '{ZONE}'"]
    for store, settings in _STORES.items():
        statements.append(f"create schema {store}")
        statements += [table.format(store=store, **settings) for table in (_SALE, _CATEGORY, _MESSAGE)]
    if project.target == "duckdb":
        with duckdb.connect(str(project.duckdb_path)) as file:
            for statement in statements:
                file.execute(statement)
    else:
        with psycopg.connect(tables.dsn(project.environment)) as server:
            for statement in statements:
                server.execute(statement.encode())


def _staged(project: Project, model: str, columns: str) -> dict[str, tables.Row]:
    relation = f"dev_commerce_staging.stg_commerce_event_retail__{model}"
    rows = tables.query(project, f"select store_id, _row_status, {columns} from {relation}")
    assert [status for _, status, *_ in rows] == ["accepted"] * len(_STORES)
    return {store: tuple(values) for store, _, *values in rows}


@pytest.mark.slow
def test_sales_are_those_that_each_store_landed(built: Project) -> None:
    columns = (
        "order_id, order_amount, order_quantity, discount_applied, customer_id, order_date, created_at, _synced_at"
    )
    assert _staged(built, "sales_fact", columns) == {
        store: (*_NUMBERS[store][:4], "17850", _TIMES[store], _TIMES[store], _SYNCED[store]) for store in _STORES
    }


@pytest.mark.slow
def test_truth_values_are_those_that_each_store_landed(built: Project) -> None:
    assert _staged(built, "product_category", "supplier_id, cost_price, discontinued, _synced_at") == {
        store: (*_NUMBERS[store][:2], _NUMBERS[store][4], _SYNCED[store]) for store in _STORES
    }


@pytest.mark.slow
def test_messages_are_those_that_each_store_landed(built: Project) -> None:
    columns = "interaction_id, customer_id, interaction_type, occurred_at, _synced_at"
    assert _staged(built, "kafka_stream", columns) == {
        store: (_MESSAGES[store], "7", "view", _TIMES[store], _SYNCED[store]) for store in _STORES
    }
