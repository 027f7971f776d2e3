"""Files of a retailer with every wrong thing that such exports hold, loaded unchanged: where each of them ends up."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import psycopg
import pytest

from generators import api
from generators.config import Config
from generators.platforms.event_retail import EventRetail
from generators.raw import REJECTS
from tests import consumers, tables
from tests.conftest import ROOT
from tools.project import Project

VARIABLES = {"commerce_adapters": ["event_retail"]}
# Of the columns that the platform does not know, one is an attribute and nothing reads the other.
_WITH_TILL = {**VARIABLES, "commerce_pass_through_columns": {"event_retail": {"order_lines": [{"column": "till"}]}}}
_MODELS = (
    "+commerce__sales_ledger",
    "+commerce__interactions",
    "+commerce__subscriptions",
    "+commerce__weather_observations",
    "+commerce__customers",
    "+commerce__inventory_levels",
    "+commerce__products",
    "+commerce__product_variants",
    "+commerce__suppliers",
    "+commerce__attributes",
    "+dim_commerce__products",
    "+commerce_quality__rejected_rows",
    "+commerce_quality__row_conservation",
    "+commerce_quality__money_conservation",
    "+commerce_quality__unmapped_values",
)
_SALES = """
order_id,product_id,customer_id,order_date,order_amount,order_quantity,payment_method,discount_applied,shipping_cost,created_at,till,line
ORD001,101,CUST001,2024-01-31,90.00,3,Credit Card,0.10,5.00,2024-01-31T23:50:00Z,,
ORD002,102.0,17850.0,2024-02-01 08:00:00,25.5,0,PayPal,NULL,,2024-02-01 08:00:01,,
ORD003,103,CUST002,2024-02-02T02:00:00Z,10,1,Pebbles,0,3.5,2024-02-02,,
ORD004,101,NULL,02/13/2024,20.00,2,Cash,1.0,0,NaN,,
ORD004,101,NULL,02/13/2024,20.00,2,Cash,1.0,0,NaN,,
,101,CUST001,2024-02-03,20.00,2,Cash,0,0,2024-02-03,,
ORD005,101,CUST001,2024-02-30,20.00,2,Cash,0,0,2024-02-03,,
ORD006,101,CUST001,2024-02-03,,2,Cash,0,0,2024-02-03,,
ORD007,101,CUST001,2024-02-03,$20,2,Cash,0,0,2024-02-03,,
ORD008,101,CUST001,2024-02-03,20,two,Cash,0,0,2024-02-03,,
ORD009,101,CUST001,2024-02-03,20,2,Cash,30%,0,2024-02-03,,
ORD010,101,CUST001,2024-02-03,20,2,Cash,30,0,2024-02-03,,
ORD011,101,CUST001,2024-02-03,20,-2,Cash,0.2,0,2024-02-03,,
ORD012,101,CUST001,2024-02-03,-20,1,Cash,0.2,0,2024-02-03,,
ORD013,101,CUST001,2024-02-03,30,1,Cash,0,2,2024-02-03,,
ORD013,102,CUST002,2024-02-04,30,2,Cash,0,2,2024-02-03,,
ORD014,101,CUST001,05.02.2024,7,1,Cash,0,0,2024-02-05,1,1
ORD014,101,CUST001,05.02.2024,7,1,Cash,0,0,2024-02-05,2,1
ORD014,101,CUST001,05.02.2024,7,1,Cash,0,0,2024-02-05,1,1
ORD014,101,CUST001,05.02.2024,7,1,Cash,0,0,2024-02-05,1,2
"""
_CUSTOMERS = """
customer_id,customer_name,customer_email,start_date,end_date,status
CUST001,José Ñandú,JOSE@Example.com ,2022-01-01,2023-06-30,inactive
CUST001,José Ñandú Pérez,jose@example.com,2023-07-01,9999-12-31,active
CUST002,Mary,NULL,2023-01-01,2023-12-31,Active
CUST002,Mary Moved,mary@example.com,2023-06-01,2024-12-31,inactive
17850,Numeric Nick,nick@example.com,2020-05-05,2021-05-05,active
,No One,none@example.com,2020-05-05,2021-05-05,active
"""
_PRODUCTS = """
product_id,product_name,product_category_id
101.0,Lamp,7
102,Mug,8
103,Scarf,NULL
103,Scarf,NULL
"""
_CATEGORIES = """
product_id,category_id,category_name,subcategory,brand,supplier_id,cost_price,retail_price,margin_percent,stock_level,reorder_point,discontinued,launch_date,last_updated
101,1,Light,Desk,Alba,S1,10.00,30.00,66.7,12,20,False,2021-01-01,2024-01-01 00:00:00
101,2,Lighting,Desk,Alba,S1,11.00,31.00,64.5,10,20,False,2021-01-01,2024-06-01 00:00:00
102,3,Kitchen,Mugs,Dune,S2,1,8.50,88.2,0,5,True,2020-01-01,2024-06-01 00:00:00
104,4,Only here,None,Dune,S2,x,8.50,88.2,0,5,True,2020-01-01,2024-06-01 00:00:00
"""
_SUBSCRIPTIONS = """
customer_id,subscription_id,plan_type,subscription_start_date,subscription_end_date,monthly_fee,status
1,SUB1,Basic,2023-01-01,9999-12-31,9.99,Active
2.0,SUB2,Premium,2023-01-01,2023-09-30,19.99,Cancelled
999,SUB3,Basic,2023-01-01,2025-01-01,9.99,active
17850,SUB4,Basic,2023-01-01,,9.99,frozen
1,SUB5,Basic,2023-01-01,,9.99,expired
1,SUB5,Plus,2023-05-01,2023-12-01,14.99,expired
1,SUB6,Basic,2023-01-01,never,9.99,active
NULL,SUB7,Basic,2023-01-01,,free,active
"""
_WEATHER = """
date,temperature,precipitation,city
2024-01-01,-3.5,0.0,Chicago
2024-01-01,2.0,1.2,Denver
2024-01-01,2.0,1.2,Denver
2024-01-02,warm,1.2,Denver
2024-01-02,1,,Chicago
2024-01-03,1,0,
"""
_NOON = 1706724000  # of 31 January 2024 in Chicago


def _message(offset: int, value: str, partition: int = 1) -> dict[str, Any]:
    """Return a row as a sink lands it that leaves messages as they are, with the broker's time."""
    return {"topic": "t", "partition": partition, "offset": offset, "value": value, "timestamp": _NOON * 1000 + 999}


def _flat(customer: str | None, product: str | None, kind: str | None, at: str | None, **sink: Any) -> dict[str, Any]:
    return {"customer_id": customer, "product_id": product, "interaction_type": kind, "timestamp": at, **sink}


_OFFSET = {"topic": "t", "partition": "0", "offset": "10.0", "key": "k"}
_STREAM: Sequence[Mapping[str, Any]] = (
    _flat("CUST001", "101", "view", "2024-01-31T12:00:00-06:00", **_OFFSET),
    _flat("CUST001", "101", "view", "2024-01-31T12:00:00-06:00", **_OFFSET),
    _message(
        3,
        '{"customer_id": "CUST002", "product_id": 17850.0, "interaction_type": "add_to_cart",'
        ' "timestamp": 1706724000000}',
    ),
    _message(
        4,
        '{"customer_id": null, "product_id": "102", "interaction_type": "Purchase",'
        ' "timestamp": "2024-01-31 12:00:00"}',
    ),
    _message(5, '{"customer_id": "CUST001", "product_id": '),
    _message(6, "{'customer_id': 'CUST001'}"),
    _message(7, "[1, 2]"),
    _message(8, '{"interaction_type": "view", "timestamp": "soon"}'),
    _message(9, r'{"interaction_type": "view", "note": "a\u0000b", "timestamp": 1706724000}'),
    _message(
        10, r'{"interaction_type": "view", "note": "\ud83d\ude00", "product_id": {"id": 1}, "timestamp": 1706724000}'
    ),
    _message(11, r'{"interaction_type": "view", "note": "\ud83d", "timestamp": 1706724000}'),
    _message(12, '{"interaction_type": "search", "customer_id": "NULL"}'),
    _flat("17850.0", "NULL", "teleport", str(_NOON)),
    _flat("17850.0", "NULL", "teleport", str(_NOON)),
    _flat("CUST001", "101", "view", "2024-01-31 12:00:00", topic="t", partition="2", offset="1"),
    _flat("CUST002", "101", "view", "2024-01-31 12:00:00", topic="t", partition="2", offset="1"),
    _flat("CUST002", "101", "view", None),
    _flat("CUST002", "101", None, "2024-01-31 12:00:00"),
    _flat("CUST002", "101", "view", "31/01/2024"),
    _flat("CUST002", "101", "purchase", f"{_NOON}123456.0", partition="3.0", offset="7.0"),
)
# raw table, column, value, reason
REJECTED = {
    ("customer", "customer_id", None, "missing_value"),
    (
        "kafka_stream",
        "value",
        r'{"interaction_type": "view", "note": "\ud83d", "timestamp": 1706724000}',
        "unreadable_json",
    ),
    (
        "kafka_stream",
        "value",
        r'{"interaction_type": "view", "note": "a\u0000b", "timestamp": 1706724000}',
        "unreadable_json",
    ),
    ("kafka_stream", "value", '{"customer_id": "CUST001", "product_id": ', "unreadable_json"),
    ("kafka_stream", "value", "{'customer_id': 'CUST001'}", "unreadable_json"),
    ("kafka_stream", "interaction_type", None, "missing_value"),
    ("kafka_stream", "value", '{"interaction_type": "view", "timestamp": "soon"}', "unreadable_timestamp"),
    ("kafka_stream", "offset", "1", "duplicate_key"),
    ("kafka_stream", "timestamp", None, "missing_value"),
    ("kafka_stream", "timestamp", "31/01/2024", "unreadable_timestamp"),
    ("kafka_stream.jsonl", None, '{"broken": ', "unreadable_line: no JSON object"),
    ("product", "product_id", "103", "duplicate_key"),
    ("product_category", "cost_price", "x", "unreadable_amount"),
    ("sales_fact", "order_id", None, "missing_value"),
    ("sales_fact", "order_id", "ORD004-101", "duplicate_row"),
    ("sales_fact", "order_id", "ORD014-101", "duplicate_row"),
    ("sales_fact", "order_date", "2024-02-30", "unreadable_local_timestamp"),
    ("sales_fact", "order_amount", None, "missing_value"),
    ("sales_fact", "order_amount", "$20", "unreadable_amount"),
    ("sales_fact", "order_quantity", "two", "unreadable_amount"),
    ("sales_fact", "discount_applied", "30%", "unreadable_rate"),
    ("subscription_data", "subscription_end_date", "never", "unreadable_end_date"),
    ("subscription_data", "monthly_fee", "free", "unreadable_amount"),
    ("weather_data", "date, city", "2024-01-01-Denver", "duplicate_key"),
    ("weather_data", "temperature", "warm", "unreadable_amount"),
    ("weather_data", "city", None, "null_key"),
}


# Two loads are never at the same time.
_LOADED_AT_ONE_INSTANT = [
    f"update raw_event_retail.{table} set _commerce_synced_at = timestamptz '2024-03-01 00:00:00+00'"
    for table in (declared.name for declared in EventRetail.tables)
]


def _spelled(text: str, encoding: str = "utf-8", mark: bytes = b"") -> bytes:
    return mark + text.lstrip("\n").replace("\n", "\r\n").encode(encoding)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files, spelled as Windows programs spell them; the stream as JSON lines."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "sales_fact.csv").write_bytes(_spelled(_SALES, mark=b"\xef\xbb\xbf"))
    (folder / "customer.csv").write_bytes(_spelled(_CUSTOMERS, "latin-1"))
    for name, text in (
        ("product", _PRODUCTS),
        ("product_category", _CATEGORIES),
        ("subscription_data", _SUBSCRIPTIONS),
        ("weather_data", _WEATHER),
    ):
        (folder / f"{name}.csv").write_bytes(_spelled(text))
    lines = [*(json.dumps(row) for row in _STREAM), '{"broken": ', ""]
    (folder / "kafka_stream.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(files: Path, tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """The files loaded into DuckDB and built."""
    project = Project(ROOT, tmp_path_factory.mktemp("built"))
    api.load(Config(to=f"duckdb:{project.duckdb_path}", platforms=("event_retail",), source=files))
    with duckdb.connect(str(project.duckdb_path)) as connection:
        for statement in _LOADED_AT_ONE_INSTANT:
            connection.execute(statement)
    project.run("run", "--select", *_MODELS, variables=_WITH_TILL)
    return project


def rows(project: Project, columns: str, model: str, more: str = "") -> list[tables.Row]:
    return tables.query(project, f"select {columns} from dev_commerce.{model} {more}")


@pytest.mark.slow
def test_what_cannot_be_read_is_listed(built: Project) -> None:
    found = rows(built, "raw_table, column_name, value, reason", "commerce_quality__rejected_rows")
    assert set(found) == REJECTED
    # of the stream two rows lack their type: the list and the flat row
    assert len(found) == len(REJECTED) + 1


@pytest.mark.slow
def test_nothing_is_lost(built: Project) -> None:
    columns = "raw_table, raw_rows, accepted_rows, superseded_rows, rejected_rows"
    of_the_platform = "where platform = 'event_retail'"
    assert sorted(rows(built, columns, "commerce_quality__row_conservation", of_the_platform)) == [
        ("customer", 6, 5, 0, 1),
        ("kafka_stream", 20, 8, 2, 10),
        ("product", 4, 3, 0, 1),
        ("product_category", 4, 3, 0, 1),
        ("sales_fact", 20, 12, 0, 8),
        ("subscription_data", 8, 6, 0, 2),
        ("weather_data", 6, 3, 0, 3),
    ]
    assert {lost for (lost,) in rows(built, "lost_amount", "commerce_quality__money_conservation")} == {Decimal(0)}
    ((posted,),) = rows(built, "sum(amount)", "commerce__sales_ledger")
    # 90 + 25.5 + 10 + 20 + 20 - 20 - 20 + 30 + 30 + 3 * 7, and 5 + 3.5 + 2 + 2 of shipping
    assert posted == Decimal("219.0")


@pytest.mark.slow
def test_each_event_is_there_once(built: Project) -> None:
    columns = "interaction_id, customer_id, product_id, interaction_type, cast(epoch_us(occurred_at) - ? as varchar)"
    found = {
        row[0] if "-" in row[0] else "": row[1:]
        for row in rows(built, columns.replace("?", str(_NOON * 10**6)), "commerce__interactions")
    }
    assert found.pop("t-2-1")[1:] == ("101", "view", "0")
    assert found == {
        "t-0-10": ("CUST001", "101", "view", "0"),
        "t-1-3": ("CUST002", "17850", "add_to_cart", "0"),
        "t-1-4": (None, "102", "purchase", "0"),
        "t-1-10": (None, None, "view", "0"),
        "t-1-12": (None, None, "search", "999000"),
        "-3-7": ("CUST002", "101", "purchase", "123456"),
        "": ("17850", None, "unknown", "0"),
    }
    assert ("interactions", "teleport") in rows(built, "entity, value", "commerce_quality__unmapped_values")


@pytest.mark.slow
def test_sales_are_what_their_rows_say(built: Project) -> None:
    columns = "order_id, line_event, quantity, gross_amount, cast(business_date as varchar)"
    found = sorted(rows(built, columns, "commerce__order_lines"))
    assert found == [
        ("ORD001", "sale", Decimal(3), Decimal(100), "2024-01-31"),
        ("ORD002", "sale", Decimal(0), Decimal("25.5"), "2024-02-01"),
        ("ORD003", "sale", Decimal(1), Decimal(10), "2024-02-01"),
        ("ORD004", "sale", Decimal(2), Decimal(20), "2024-02-13"),
        ("ORD010", "sale", Decimal(2), Decimal(20), "2024-02-03"),
        ("ORD011", "reversal", Decimal(-2), Decimal(-25), "2024-02-03"),
        ("ORD012", "adjustment", Decimal(0), Decimal(-20), "2024-02-03"),
        ("ORD013", "sale", Decimal(1), Decimal(30), "2024-02-03"),
        ("ORD013", "sale", Decimal(2), Decimal(30), "2024-02-04"),
        ("ORD014", "sale", Decimal(1), Decimal(7), "2024-02-05"),
        ("ORD014", "sale", Decimal(1), Decimal(7), "2024-02-05"),
        ("ORD014", "sale", Decimal(1), Decimal(7), "2024-02-05"),
    ]
    payments = rows(built, "order_id, kind, method, status, amount", "commerce__payments", "where order_id < 'ORD004'")
    assert sorted(payments) == [
        ("ORD001", "sale", "credit_card", "unknown", Decimal(95)),
        ("ORD002", "sale", "wallet", "unknown", Decimal("25.5")),
        ("ORD003", "sale", "unknown", "unknown", Decimal("13.5")),
    ]
    conflicts = "entity in ('orders', 'order_lines') order by name, value"
    assert rows(built, "name, value", "commerce__attributes", f"where {conflicts}") == [
        ("discount_out_of_range", "30.000000000000"),
        ("rows_of_one_amount", "2"),
        ("rows_of_one_amount", "3"),
        ("several_customers", "2"),
        ("several_dates", "2"),
        ("sign_conflict", "the amount is negative, but the quantity is not"),
        ("sign_conflict", "the quantity is negative, but the amount is positive"),
        ("till", "1"),
        ("till", "1"),
        ("till", "2"),
    ]


@pytest.mark.slow
def test_the_status_says_which_customer_is_current(built: Project) -> None:
    columns = "customer_id, email, first_name, last_name, cast(created_at as varchar)"
    assert sorted(rows(built, columns, "commerce__customers")) == [
        ("17850", "nick@example.com", "Numeric", "Nick", "2020-05-05 05:00:00"),
        ("CUST001", "jose@example.com", "José", "Ñandú Pérez", "2022-01-01 06:00:00"),
        ("CUST002", None, "Mary", None, "2023-01-01 06:00:00"),
    ]
    former = "where entity_id = 'CUST002' and namespace is not null order by name"
    assert rows(built, "namespace, name, value", "commerce__attributes", former) == [
        ("version_2", "customer_email", "mary@example.com"),
        ("version_2", "customer_name", "Mary Moved"),
        ("version_2", "end_date", "2024-12-31"),
        ("version_2", "start_date", "2023-06-01"),
        ("version_2", "status", "inactive"),
    ]


@pytest.mark.slow
def test_subscriptions_of_nobody_stay(built: Project) -> None:
    columns = "subscription_id, customer_id, plan, status, price_amount, cast(end_date as varchar)"
    assert sorted(rows(built, columns, "commerce__subscriptions")) == [
        ("SUB1", "CUST001", "Basic", "active", Decimal("9.99"), None),
        ("SUB2", "CUST002", "Premium", "cancelled", Decimal("19.99"), "2023-09-30"),
        ("SUB3", "CUST999", "Basic", "active", Decimal("9.99"), None),
        ("SUB4", "17850", "Basic", "unknown", Decimal("9.99"), None),
        ("SUB5", "CUST001", "Plus", "expired", Decimal("14.99"), "2023-12-01"),
        ("SUB5-2023-01-01-2", "CUST001", "Basic", "expired", Decimal("9.99"), None),
    ]
    nobody = "where name = 'unknown_customer'"
    assert rows(built, "entity_id, value", "commerce__attributes", nobody) == [("SUB3", "999")]


@pytest.mark.slow
def test_categories_are_found_by_product(built: Project) -> None:
    columns = "product_id, title, category, supplier_id, status"
    assert sorted(rows(built, columns, "commerce__products")) == [
        ("101", "Lamp", "Lighting", "S1", "active"),
        ("102", "Mug", "Kitchen", "S2", "discontinued"),
        ("103", "Scarf", None, None, None),
    ]
    # 104 is in neither table, for its only row was rejected; 17850 is but looked at
    products: dict[bool, set[str | None]] = {inferred: set() for inferred in (True, False)}
    for product, inferred in rows(built, "product_id, is_inferred", "dim_commerce__products"):
        products[inferred].add(product)
    assert products == {True: {"17850"}, False: {None, "101", "102", "103"}}
    columns = "product_variant_id, on_hand_quantity, reorder_point_quantity"
    assert sorted(rows(built, columns, "commerce__inventory_levels")) == [
        ("101", Decimal(10), Decimal(20)),
        ("102", Decimal(0), Decimal(5)),
    ]
    assert sorted(rows(built, "city, cast(observed_date as varchar)", "commerce__weather_observations")) == [
        ("Chicago", "2024-01-01"),
        ("Chicago", "2024-01-02"),
        ("Denver", "2024-01-01"),
    ]


@pytest.mark.slow
def test_engines_agree(built: Project, files: Path, tmp_path: Path, postgres_server: Mapping[str, str]) -> None:
    settings = tables.fresh_database(postgres_server, "event_retail")
    other = Project(ROOT, tmp_path, target="postgres", environment=settings)
    api.load(Config(to="postgres:" + tables.dsn(settings), platforms=("event_retail",), source=files))
    with psycopg.connect(tables.dsn(settings)) as connection:
        for statement in _LOADED_AT_ONE_INSTANT:
            connection.execute(statement.encode())
    other.run("run", "--select", *_MODELS, variables=_WITH_TILL)
    assert tables.relations(built) == tables.relations(other)
    assert tables.differing(built, other) == []


# What the same kind of files can mean elsewhere: one store that lands messages only, one that lands flat columns only.
_REPEATED = """
order_id,product_id,order_date,order_amount,order_quantity,discount_applied,shipping_cost
A,1,2024-01-31,100,1,0.1,10
A,2,2024-01-31,100,2,0.1,10
B,1,2024-01-31,50,1,0.5,0
B,1,2024-01-31,50,1,0.5,0
"""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """Two stores whose files mean something else, built in a project of their user."""
    folder = tmp_path_factory.mktemp("elsewhere")
    files = consumers.base_files()
    sink, flat = ["topic", "partition", "offset", "value"], ["customer_id", "product_id", "interaction_type"]
    money = {"currency_code": "USD", "time_zone": "America/Chicago"}
    files["dbt_project.yml"] |= {
        "flags": {"require_ref_searches_node_package_before_root": True},
        "vars": {
            **VARIABLES,
            "commerce_event_retail_order_amount": "before_discount",
            "commerce_event_retail_shipping_cost": "included",
            "commerce_event_retail_order_rows": "repeat",
            "commerce_event_retail_equal_rows": "keep",
            "commerce_event_retail_stream_time_zone": "UTC",
            "commerce_event_retail_stores": [
                {
                    "store_id": "messages",
                    "source": "messages",
                    **money,
                    "optional_columns": {"kafka_stream": sink},
                    "missing_columns": {
                        "kafka_stream": flat,
                        "sales_fact": ["customer_id", "payment_method", "created_at"],
                    },
                },
                {"store_id": "flat", "source": "flat", **money},
            ],
        },
    }
    names = [*(table.name for table in EventRetail.tables), REJECTS]
    files["models/sources.yml"] = {
        "version": 2,
        "sources": [
            {"name": name, "schema": f"raw_event_retail_{name}", "tables": [{"name": table} for table in names]}
            for name in ("messages", "flat")
        ],
    }
    consumers.write(folder / "consumer", files)
    consumers.link_packages(folder / "consumer", dbt_packages)
    project = Project(folder / "consumer", folder / "work")
    messages = [row for row in _STREAM if "value" in row]
    for store, stream in (("messages", messages), ("flat", [_flat("CUST001", "1", "view", "2024-01-31 12:00:00")] * 2)):
        raw = folder / store
        raw.mkdir()
        lines = "\n".join(json.dumps(row) for row in stream)
        (raw / "kafka_stream.jsonl").write_text(lines, encoding="utf-8")
        if store == "messages":
            (raw / "sales_fact.csv").write_bytes(_spelled(_REPEATED))
        target = f"duckdb:{project.duckdb_path}"
        api.load(Config(to=target, platforms=("event_retail",), source=raw, store=store))
    project.run("run", "--select", "+commerce__sales_ledger", "+commerce__interactions", "+commerce__attributes")
    return project


@pytest.mark.slow
def test_a_sink_can_land_messages_or_columns(elsewhere: Project) -> None:
    columns = "store_id, customer_id, product_id, interaction_type, epoch_us(occurred_at) // 1000000"
    found = sorted(rows(elsewhere, columns, "commerce__interactions"), key=str)
    assert found == sorted(
        [
            ("flat", "CUST001", "1", "view", _NOON - 6 * 3600),
            ("messages", "CUST002", "17850", "add_to_cart", _NOON),
            ("messages", None, "102", "purchase", _NOON - 6 * 3600),
            ("messages", None, None, "view", _NOON),
            ("messages", None, None, "search", _NOON),
        ],
        key=str,
    )


@pytest.mark.slow
def test_amounts_mean_what_the_user_says(elsewhere: Project) -> None:
    """100 before a tenth is taken off, 10 of it shipping, on both rows of one order; 50 on two rows alike."""
    columns = "orders.order_id, movement_type, sum(amount), sum(quantity), count(*)"
    joined = "as ledger inner join dev_commerce.commerce__orders as orders on ledger.order_key = orders.order_key"
    found = sorted(rows(elsewhere, columns, "commerce__sales_ledger", f"{joined} group by 1, 2"))
    assert found == [
        ("A", "discount", Decimal(-9), None, 2),
        ("A", "product", Decimal(90), Decimal(3), 2),
        ("A", "shipping", Decimal(10), None, 1),
        ("B", "discount", Decimal(-25), None, 2),
        ("B", "product", Decimal(50), Decimal(2), 2),
    ]
    lines = rows(elsewhere, "gross_amount", "commerce__order_lines", "where order_id = 'A' order by quantity")
    assert lines == [(Decimal(30),), (Decimal(60),)]


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Project:
    """A generated shop with dirt, built."""
    project = Project(ROOT, tmp_path_factory.mktemp("spoiled"))
    api.generate(
        Config(to=f"duckdb:{project.duckdb_path}", platforms=("event_retail",), orders=2500, seed=5, defects=0.06)
    )
    project.run("run", "--select", *_MODELS, variables=VARIABLES)
    return project


_STAGING = "dev_commerce_staging.stg_commerce_event_retail__"
_REJECTED = "select count(*) from dev_commerce.commerce_quality__rejected_rows where raw_table = '{}' and "
# (table, column, reason) of the answer sheet -> a query that counts where such a row ends up
_ENDS: dict[tuple[str, str, str], str] = {
    ("kafka_stream", "value", "broken_json"): _REJECTED + "reason = 'unreadable_json'",
    ("kafka_stream", "timestamp", "unreadable_date"): _REJECTED + "reason = 'unreadable_timestamp'",
    ("kafka_stream", "interaction_type", "unknown_status"): (
        f"select count(*) from {_STAGING}kafka_stream where interaction_type = 'teleported'"
    ),
    ("product", "product_id", "missing_key"): _REJECTED + "reason = 'null_key'",
    ("product", "product_id", "exact_duplicate"): _REJECTED + "reason = 'duplicate_key'",
    ("product_category", "cost_price", "unreadable_amount"): _REJECTED + "reason = 'unreadable_amount'",
    ("sales_fact", "order_id", "missing_key"): _REJECTED + "column_name = 'order_id' and reason = 'missing_value'",
    ("sales_fact", "order_id", "exact_duplicate"): _REJECTED + "reason = 'duplicate_row'",
    ("sales_fact", "order_date", "unreadable_date"): _REJECTED + "reason = 'unreadable_local_timestamp'",
    ("sales_fact", "order_amount", "unreadable_amount"): _REJECTED + "column_name = 'order_amount'",
    ("sales_fact", "order_quantity", "zero_quantity"): (
        "select count(*) from dev_commerce.commerce__order_lines where quantity = 0 and line_event = 'sale'"
    ),
    ("sales_fact", "discount_applied", "not_given"): (
        f"select count(*) from {_STAGING}sales_fact where discount_applied is null and _row_status = 'accepted'"
    ),
    ("sales_fact", "shipping_cost", "not_given"): (
        f"select count(*) from {_STAGING}sales_fact where shipping_cost is null and _row_status = 'accepted'"
    ),
    ("sales_fact", "payment_method", "unknown_status"): (
        f"select count(*) from {_STAGING}sales_fact where payment_method = 'teleported' and _row_status = 'accepted'"
    ),
    ("customer", "customer_id", "missing_key"): _REJECTED + "reason = 'missing_value'",
    ("customer", "customer_id", "exact_duplicate"): _REJECTED + "reason = 'duplicate_row'",
    ("subscription_data", "customer_id", "unknown_customer"): (
        "select count(*) from dev_commerce.commerce__attributes where value like '999000%'"
    ),
    ("subscription_data", "monthly_fee", "unreadable_amount"): _REJECTED + "reason = 'unreadable_amount'",
    ("weather_data", "temperature", "unreadable_amount"): _REJECTED + "reason = 'unreadable_amount'",
    ("weather_data", "date", "exact_duplicate"): _REJECTED + "reason = 'duplicate_key'",
}
_NEEDED = {"order_amount"}  # of other amounts n/a says that nothing is known


@pytest.mark.slow
@pytest.mark.parametrize("defect", _ENDS, ids="-".join)
def test_each_defect_ends_where_it_should(spoiled: Project, defect: tuple[str, str, str]) -> None:
    table, column, reason = defect
    more = "" if column in _NEEDED else " and coalesce(value, '') <> 'n/a'"
    ((spoilt,),) = tables.query(
        spoiled,
        "select count(*) from raw_commerce.commerce_defects "
        f"where \"table\" = '{table}' and \"column\" = '{column}' and reason = '{reason}'{more}",
    )
    ((found,),) = tables.query(spoiled, _ENDS[defect].format(table))
    assert found == spoilt > 0


@pytest.mark.slow
def test_what_can_be_read_all_the_same_changes_nothing(spoiled: Project) -> None:
    """Ids with .0, NULL, dates with the month first, amounts of three decimals; and nothing else is rejected."""
    for query in (
        "select count(*) from dev_commerce.commerce__order_lines where product_id like '%.0'",
        "select count(*) from dev_commerce.commerce__interactions where product_id like '%.0' or customer_id = 'NULL'",
        "select count(*) from dev_commerce.commerce__orders where customer_id = 'NULL'",
        "select count(*) from dev_commerce.commerce__orders where business_date < '2024-01-01'",
        "select count(*) from dev_commerce.commerce__orders where business_date > '2025-12-31'",
        "select count(*) from dev_commerce.commerce__customers where email = 'NULL'",
    ):
        assert tables.query(spoiled, query) == [(0,)], query


@pytest.mark.slow
def test_the_money_of_accepted_rows_is_posted(spoiled: Project) -> None:
    landed = f"select sum(order_amount), sum(shipping_cost) from {_STAGING}sales_fact where _row_status = 'accepted'"
    posted = """
        select
            sum(case when movement_type <> 'shipping' then amount end),
            sum(case when movement_type = 'shipping' then amount end)
        from dev_commerce.commerce__sales_ledger
    """
    assert tables.query(spoiled, posted) == tables.query(spoiled, landed)
