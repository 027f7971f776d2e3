"""Products of a shop of CSV files: the file says what they are, else the orders do, else they are only named."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generators import api
from generators.config import Config
from tests import consumers, tables
from tests.engines import pair, target
from tools.project import Project

_ORDERS = """
order_id,customer_id,product_id,product_name,quantity,total_price,order_date
1,ann,lamp,,1,10,2024-01-05
2,ann,mug,Mug,1,5,2024-01-06
3,ann,gone,,1,7,2024-01-07
4,ann,voucher,,1,20,2024-01-08
5,ann,mug,Mug,1000,15000000,2024-01-09
6,ann,mug,Mug,4006381333931,25,2024-01-09
7,ann,mug,Mug,400638133393,25,2024-01-09
"""
_CUSTOMERS = """
id,name,email,country
ann,Ann,ann@example.com,DE
"""
_PRODUCTS = """
id,name,category,price
lamp,Lamp,Lighting,10
never,Never sold,Lighting,10
"""
_VARIABLES = {
    "commerce_adapters": ["csv_shop"],
    "commerce_csv_shop_stores": consumers.SETTINGS["commerce_csv_shop_stores"],
    "commerce_csv_shop_columns": {"orders": {"product_name": "product_name"}},
    "commerce_csv_shop_codes": {"voucher": "gift_card"},
}


@pytest.fixture(scope="module")
def engines(
    tmp_path_factory: pytest.TempPathFactory, postgres_server: Mapping[str, str], dbt_packages: Path
) -> tuple[Project, Project]:
    """The files loaded and built on DuckDB and PostgreSQL."""
    files = tmp_path_factory.mktemp("files")
    landed = {"orders.csv": _ORDERS, "customers.csv": _CUSTOMERS, "products.csv": _PRODUCTS}
    consumers.write(files, {name: text.lstrip() for name, text in landed.items()})
    projects = pair(tmp_path_factory.mktemp("work"), postgres_server, "csv_shop")
    for project in projects:
        api.load(Config(to=target(project), platforms=("csv_shop",), source=files))
        models = ("+commerce__product_variants", "+dim_commerce__products", "+fct_commerce__sales")
        project.run("run", "--select", *models, variables=_VARIABLES)
    return projects


@pytest.mark.slow
def test_a_product_that_orders_only_name_is_inferred(engines: tuple[Project, Project]) -> None:
    for project in engines:
        products = tables.query(
            project,
            "select product_id, product_title, is_gift_card, is_inferred from dev_commerce.dim_commerce__products"
            " where platform = 'csv_shop' order by product_id",
        )
        assert products == [
            ("gone", None, False, True),
            ("lamp", "Lamp", False, False),
            ("mug", "Mug", False, False),
            ("never", "Never sold", False, False),
            ("voucher", None, True, False),
        ]
        variants = tables.query(project, "select product_id from dev_commerce.commerce__product_variants")
        assert sorted(variants) == [("lamp",), ("mug",), ("never",), ("voucher",)]


@pytest.mark.slow
def test_its_sales_find_it(engines: tuple[Project, Project]) -> None:
    for project in engines:
        joined = tables.query(
            project,
            "select products.product_id, sales.gross_amount from dev_commerce.fct_commerce__sales as sales"
            " inner join dev_commerce.dim_commerce__products as products"
            " on sales.product_version_key = products.product_version_key where products.is_inferred",
        )
        assert [(product, int(amount)) for product, amount in joined] == [("gone", 7)]


@pytest.mark.slow
def test_prices_times_pieces_are_large_money_but_no_barcodes(engines: tuple[Project, Project]) -> None:
    """Runs last: it builds the same file anew."""
    for project in engines:
        variables = {**_VARIABLES, "commerce_csv_shop_total_price": "unit"}
        project.run("run", "--select", "+int_commerce_csv_shop__order_rows", variables=variables)
        (amount,) = tables.query(
            project,
            "select amount from dev_commerce_staging.int_commerce_csv_shop__order_rows"
            " where product_id = 'mug' and quantity > 1",
        )
        assert amount == (15_000_000_000,)
        rejected = tables.query(
            project,
            "select _row_id, _reject_column, _reject_value, _reject_reason"
            " from dev_commerce_staging.stg_commerce_csv_shop__orders where _row_status = 'rejected' order by 1",
        )
        assert [tuple(map(str, row)) for row in rejected] == [
            ("6", "quantity", "4006381333931", "unreadable_amount"),
            ("7", "quantity", "400638133393", "unreadable_amount"),
        ]
