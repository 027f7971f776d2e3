"""Customers and products in versions: what changed stays known, and facts keep the version of their day."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests import consumers, joins, tables
from tests.answers import Row, rows
from tools.project import Project

ADAPTER = "past"
STORES = """
store_id | name | currency_code | time_zone
shop     | Shop | EUR           | Europe/Berlin
"""
# dave's platform states no updated_at; erin is no longer landed later; carl's updated_at stays although he moved
CUSTOMERS = """
customer_id | city   | email          | updated_at
anna        | Berlin | anna@shop.test | 2024-01-01
bob         | Berlin | bob@shop.test  | 2024-01-01
carl        | Berlin | carl@shop.test | 2024-01-01
dave        | Berlin | dave@shop.test |
erin        | Berlin | erin@shop.test | 2024-01-01
"""
# anna moved at 23:30 UTC on the last of February, in Berlin the first of March; bob only has a new address of mail
CUSTOMERS_LATER = """
customer_id | city    | email          | updated_at
anna        | Hamburg | anna@shop.test | 2024-02-29 23:30:00
bob         | Berlin  | bob@new.test   | 2024-02-10
carl        | Bremen  | carl@shop.test | 2024-01-01
dave        | Bremen  | dave@shop.test |
"""
PRODUCTS = """
product_id | title | category | updated_at
tea        | Tea   | drinks   | 2024-01-01
cup        | Cup   | dishes   | 2024-01-01
"""
PRODUCTS_LATER = """
product_id | title | category | updated_at
tea        | Tea   | gifts    | 2024-02-15
cup        | Cup   | dishes   | 2024-01-01
"""
ORDERS = """
order_id | customer_id | business_date
o1       | anna        | 2024-01-05
o2       | erin        | 2024-01-06
o3       | dave        | 2024-01-07
o4       |             | 2024-01-08
"""
ORDERS_LATER = (
    ORDERS
    + """
o5       | anna        | 2024-02-29
o6       | anna        | 2024-03-01
o7       | nobody      | 2024-03-02
o8       | bob         | 2024-03-03
"""
)
TODAY = "today"
FACTS = ("+fct_commerce__sales", "+fct_commerce__orders")
TESTED = ("dim_commerce__customers", "dim_commerce__products", "fct_commerce__sales", "fct_commerce__orders")
# an order names nobody
INFERRED = ("nobody", "", "", False, True, "1900-01-01", "9999-12-31")
VERSIONS = [
    ("anna", "Berlin", "anna@shop.test", False, False, "1900-01-01", "2024-02-29"),
    ("anna", "Hamburg", "anna@shop.test", False, True, "2024-03-01", "9999-12-31"),
    ("bob", "Berlin", "bob@new.test", False, True, "1900-01-01", "9999-12-31"),
    ("carl", "Berlin", "carl@shop.test", False, False, "1900-01-01", "yesterday"),
    ("carl", "Bremen", "carl@shop.test", False, True, TODAY, "9999-12-31"),
    ("dave", "Berlin", "dave@shop.test", False, False, "1900-01-01", "yesterday"),
    ("dave", "Bremen", "dave@shop.test", False, True, TODAY, "9999-12-31"),
    ("erin", "Berlin", "", True, True, "1900-01-01", "9999-12-31"),
    INFERRED,
]
SALES = [
    ("o1", "Berlin", "drinks"),
    ("o2", "Berlin", "drinks"),
    ("o3", "Berlin", "drinks"),
    ("o4", "", "drinks"),
    ("o5", "Berlin", "gifts"),
    ("o6", "Hamburg", "gifts"),
    ("o7", "", "gifts"),
    ("o8", "Berlin", "gifts"),
]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path) -> Path:
    folder = tmp_path_factory.mktemp("history") / "shop"
    consumers.write(folder, _files(history=True, later=False))
    consumers.link_packages(folder, dbt_packages)
    return folder


@pytest.fixture(scope="module", params=["duckdb", "postgres"])
def built(request: pytest.FixtureRequest, shop: Path) -> Project:
    """A shop before and after the change, with history."""
    settings: Mapping[str, str] = {}
    if request.param == "postgres":
        settings = tables.fresh_database(request.getfixturevalue("postgres_server"), "history")
    project = Project(shop, shop.parent / request.param, target=request.param, environment=settings)
    for later in (False, True):
        consumers.write(shop, _files(history=True, later=later))
        _build(project)
        project.run("test", "--select", *TESTED, "--indirect-selection", "cautious")
    return project


@pytest.mark.slow
def test_each_change_of_what_is_tracked_makes_a_version(built: Project) -> None:
    assert _versions(built) == VERSIONS


@pytest.mark.slow
def test_facts_keep_the_version_of_their_day(built: Project) -> None:
    assert _sales(built) == SALES
    orders = tables.query(
        built,
        "select orders.order_id, coalesce(customers.city, '') from dev_commerce.fct_commerce__orders as orders "
        "inner join dev_commerce.dim_commerce__customers as customers "
        "on orders.customer_version_key = customers.customer_version_key order by 1",
    )
    assert orders == [(order, city) for order, city, _ in SALES]


@pytest.mark.slow
def test_who_was_landed_once_is_not_inferred(built: Project) -> None:
    inferred = tables.query(built, "select customer_id from dev_commerce.dim_commerce__customers where is_inferred")
    assert inferred == [("nobody",)]
    assert joins.of(built)
    assert joins.broken(built) == []


@pytest.mark.slow
def test_who_is_gone_or_was_never_landed_is_a_person(built: Project) -> None:
    """Marts show such an account under its own key, which has to be a person's."""
    built.run("run", "--select", "+dim_commerce__persons,resource_type:model")
    found = tables.query(
        built,
        "select customers.customer_id, persons.is_inferred, customers.person_key = '-1'"
        " from dev_commerce.dim_commerce__customers as customers"
        " left join dev_commerce.dim_commerce__persons as persons"
        " on persons.person_key = case when customers.person_key = '-1' then customers.customer_key"
        " else customers.person_key end where customers.is_current and customers.customer_key <> '-1'",
    )
    assert [row for row in found if row[1] != row[2]] == []
    assert ("nobody", True, True) in found


@pytest.mark.slow
def test_run_twice_is_run_once(built: Project) -> None:
    before = _state(built)
    _build(built)
    assert _state(built) == before


@pytest.mark.slow
def test_without_history_the_columns_are_the_same(built: Project, dbt_packages: Path) -> None:
    columns = _columns(built)
    folder = built.folder.parent / f"without_{built.target}"
    consumers.write(folder, _files(history=False, later=True))
    consumers.link_packages(folder, dbt_packages)
    project = Project(folder, built.work, target=built.target, environment=built.environment)
    project.run("run", "--select", *FACTS)
    assert _columns(project) == columns
    landed = [
        (customer, city, email, False, True, "1900-01-01", "9999-12-31")
        for customer, city, email, is_deleted, is_current, *_ in VERSIONS
        if is_current and not is_deleted
    ]
    assert _versions(project) == sorted([*landed, ("erin", *INFERRED[1:])])


def _build(project: Project) -> None:
    project.run("build", "--select", *FACTS, "--exclude-resource-type", "test")


def _files(*, history: bool, later: bool) -> dict[str, Any]:
    customers, products, orders = (
        (CUSTOMERS_LATER, PRODUCTS_LATER, ORDERS_LATER) if later else (CUSTOMERS, PRODUCTS, ORDERS)
    )
    landed = {
        "stores": rows(STORES),
        "customers": [{"store_id": "shop", **row} for row in rows(customers)],
        "products": [{"store_id": "shop", **row} for row in rows(products)],
        "orders": [_order(row) for row in rows(orders)],
        "order_lines": [_line(row) for row in rows(orders)],
    }
    files = consumers.base_files()
    files["dbt_project.yml"] |= {
        "flags": {"require_ref_searches_node_package_before_root": True},
        "vars": {"commerce_custom_adapters": {ADAPTER: list(landed)}, "commerce_history": history},
    }
    return files | {
        f"models/commerce_{ADAPTER}__{entity}.sql": _model(entity, found) for entity, found in landed.items()
    }


def _order(row: Row) -> Row:
    return {
        "store_id": "shop",
        "currency_code": "EUR",
        "reported_basis": "none",
        "amounts_include_tax": "false",
        "ordered_at": row["business_date"],
        **row,
    }


def _line(row: Row) -> Row:
    """A cup of tea for ten."""
    return {
        "store_id": "shop",
        "order_line_id": f"line of {row['order_id']}",
        "order_id": row["order_id"],
        "product_id": "tea",
        "position": "1",
        "quantity": "1",
        "gross_amount": "10",
        "currency_code": "EUR",
    }


def _model(entity: str, found: list[Row]) -> str:
    columns = list(found[0])
    values = ", ".join(f"({', '.join(_literal(row[column]) for column in columns)})" for row in found)
    mapping = ", ".join(f"'{column}': '{column}'" for column in columns)
    return (
        f"with landed ({', '.join(columns)}) as (values {values}), {entity} as (\n"
        f"select *, cast(null as {{{{ dbt.type_timestamp() }}}}) as _synced_at from landed)\n"
        f"{{{{ commerce.conform('{entity}', {{{mapping}}}) }}}}"
    )


def _literal(value: str | None) -> str:
    return "null" if value is None else f"'{value}'"


def _versions(project: Project) -> list[tuple[Any, ...]]:
    found = tables.query(
        project,
        "select customer_id, coalesce(city, ''), coalesce(email, ''), is_deleted, is_current, valid_from, valid_to, "
        "cast(seen as date) from dev_commerce.dim_commerce__customers "
        "cross join (select timezone('Europe/Berlin', now()) as seen) as clock "
        "where customer_key <> '-1' order by customer_id, valid_from",
    )
    return [(*row[:5], _day(row[5], row[7]), _day(row[6], row[7])) for row in found]


def _day(day: Any, today: Any) -> str:
    """Name the day of the test itself, which a change without a date has; the test may run over midnight."""
    age = (today - day).days
    return {0: TODAY, 1: "yesterday"}.get(age, str(day))


def _sales(project: Project) -> list[tuple[Any, ...]]:
    """Order, city and category, by inner joins: no sale may be lost in them."""
    return tables.query(
        project,
        "select orders.order_id, coalesce(customers.city, ''), products.category "
        "from dev_commerce.fct_commerce__sales as sales "
        "inner join dev_commerce.commerce__orders as orders on sales.order_key = orders.order_key "
        "inner join dev_commerce.dim_commerce__customers as customers "
        "on sales.customer_version_key = customers.customer_version_key "
        "inner join dev_commerce.dim_commerce__products as products "
        "on sales.product_version_key = products.product_version_key "
        "order by orders.order_id",
    )


def _state(project: Project) -> list[tuple[int, str]]:
    names = ("commerce__customers_history", "commerce__products_history", *TESTED)
    return [tables.digest(project, f'"dev_commerce"."{name}"') for name in names]


def _columns(project: Project) -> list[tuple[Any, ...]]:
    return tables.query(
        project,
        "select table_name, column_name, data_type from information_schema.columns where table_schema = 'dev_commerce' "
        "and table_name in ('dim_commerce__customers', 'dim_commerce__products', 'fct_commerce__sales') order by 1, 2",
    )
