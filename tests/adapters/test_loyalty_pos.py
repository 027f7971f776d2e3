"""Dirty French files of supermarkets, loaded as a user loads them, on both engines: where each defect ends."""

import csv
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from generators import api
from generators.config import Config
from tests import tables
from tests.engines import pair, target
from tools.project import Project

NAME = "loyalty_pos"
STAGING, PUBLIC = "dev_commerce_staging", "dev_commerce"
VARIABLES = {"commerce_adapters": [NAME]}
ENTITIES = (
    "stores",
    "locations",
    "customers",
    "products",
    "product_variants",
    "suppliers",
    "orders",
    "order_lines",
    "loyalty_accounts",
    "loyalty_entries",
    "regions",
    "attributes",
)
QUALITY = ("rejected_rows", "row_conservation", "money_conservation")
pytestmark = pytest.mark.slow


class Defect(NamedTuple):
    """A row of the answer sheet."""

    table: str
    id: str
    column: str
    value: str
    reason: str


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of dirty CSV files, and their answer sheet beside it."""
    folder = tmp_path_factory.mktemp("files")
    api.generate(Config(to=f"csv:{folder}", platforms=(NAME,), orders=900, seed=11, defects=0.08))
    return folder


@pytest.fixture(scope="module")
def sheet(files: Path) -> list[Defect]:
    """What was spoiled."""
    with (files / "commerce_defects.csv").open(encoding="utf-8") as file:
        return [
            Defect(row["table"], row["id"], row["column"], row["value"], row["reason"]) for row in csv.DictReader(file)
        ]


@pytest.fixture(scope="module")
def engines(
    files: Path,
    tmp_path_factory: pytest.TempPathFactory,
    postgres_server: Mapping[str, str],
    dbt_packages: Path,
) -> tuple[Project, Project]:
    """The files loaded and built on DuckDB and PostgreSQL."""
    work = tmp_path_factory.mktemp("work")
    projects = pair(work, postgres_server, NAME)
    models = [f"+commerce__{entity}" for entity in ENTITIES] + [f"+commerce_quality__{name}" for name in QUALITY]
    models.append("+dim_commerce__products")
    for project in projects:
        report = api.load(Config(to=target(project), platforms=(NAME,), source=files / f"raw_{NAME}"))
        assert not report.missing
        assert {file.rejected for file in report.files} == {0}
        project.run("run", "--select", *models, variables=VARIABLES)
    return projects


@pytest.fixture(scope="module")
def duck(engines: tuple[Project, Project]) -> Project:
    """The warehouse on DuckDB, which the other engine's equals."""
    return engines[0]


def test_engines_agree(engines: tuple[Project, Project]) -> None:
    duck, postgres = engines
    assert tables.relations(duck) == tables.relations(postgres)
    own = [name for name in tables.relations(duck) if "load_rejects" not in name]
    assert len(own) > len(ENTITIES)
    instants = ("_synced_at",)  # of two loads, seconds apart
    assert set(tables.differing(duck, postgres, without=instants)) & set(own) == set()


def test_what_cannot_be_read_is_rejected_with_its_reason(duck: Project, sheet: list[Defect]) -> None:
    reasons = {
        "unreadable_date": "unreadable_date",
        "unreadable_amount": "unreadable_amount",
        "missing_key": "null_key",
        "exact_duplicate": "duplicate_key",
    }
    # A fact of points has no key; of an amount that need not be there, n/a says that nothing is known.
    needless = {("fact_fidelite", "points_earned", "n/a")}
    spoiled = Counter(
        (row.table, row.column, "missing_value" if _is_missing(row) else reasons[row.reason])
        for row in sheet
        if row.reason in reasons and (row.table, row.column, row.value) not in needless
    )
    found = tables.query(
        duck,
        "select raw_table, column_name, reason, count(*) "
        f"from {PUBLIC}.commerce_quality__rejected_rows where reason <> 'parent_missing' group by all",
    )
    assert {(table, column, reason): count for table, column, reason, count in found} == dict(spoiled)


def _is_missing(row: Defect) -> bool:
    return (row.table, row.column) == ("fact_fidelite", "client_id") or row.value == "n/a"


def test_sales_and_points_of_no_known_day_are_listed_and_their_money_counted(
    duck: Project, sheet: list[Defect]
) -> None:
    for table in ("fact_ventes", "fact_fidelite"):
        spoiled = sum(row.table == table and (row.column, row.reason) == ("date_id", "parent_missing") for row in sheet)
        (found,) = tables.query(
            duck,
            f"select count(*) from {PUBLIC}.commerce_quality__rejected_rows "
            f"where raw_table = '{table}' and column_name = 'date_id' and value like 'missing%'",
        )
        assert found == (spoiled,)
    # Days that could not be read take their sales with them.
    undated = f"select order_line_id from {STAGING}.commerce_{NAME}__order_lines where business_date is null"
    listed = f"select row_id from {PUBLIC}.commerce_quality__rejected_rows where raw_table = %s and column_name = %s"
    for table, column in (("'fact_ventes'", "'date_id'"), ("'order_lines'", "'order_id'")):
        assert _set(duck, undated) == _set(duck, listed % (table, column))
    unmatched = tables.query(
        duck, f"select sum(unmatched_amount), sum(lost_amount) from {PUBLIC}.commerce_quality__money_conservation"
    )
    (amount,) = tables.query(
        duck,
        f"select sum(gross_amount) from {STAGING}.commerce_{NAME}__order_lines where business_date is null",
    )
    assert unmatched == [(*amount, Decimal(0))]


def test_what_can_be_read_all_the_same_is(duck: Project, sheet: list[Defect]) -> None:
    """One query per defect: what became of the row; the expected answer comes from the answer sheet alone."""
    lines = f"from {STAGING}.commerce_{NAME}__order_lines where order_line_id = '{{id}}'"
    days = f"from {STAGING}.stg_commerce_{NAME}__temps where date_id = '{{id}}' and _row_status = 'accepted'"
    points = f"from {STAGING}.stg_commerce_{NAME}__fidelites where _row_status = 'accepted'"
    entry = "date_id || '|' || client_id || '|' || magasin_id = '{id}' and points_earned = replace('{value}', ',', '.')"
    ends: dict[tuple[str, str, str], tuple[str, Callable[[Defect], object]]] = {
        ("dim_temps", "date", "day_first_date"): (
            f"select strftime(business_date, '%d/%m/%Y') {days}",
            lambda row: row.value,
        ),
        ("dim_temps", "is_ferie", "french_boolean"): (
            f"select is_ferie = 'true' {days}",
            lambda row: row.value == "oui",
        ),
        ("dim_client", "client_id", "decimal_id"): (
            f"select last_name is not null from {PUBLIC}.commerce__customers where customer_id = '{{id}}'",
            lambda _: True,
        ),
        ("dim_client", "fidelite", "unknown_status"): (
            f"select tier from {PUBLIC}.commerce__loyalty_accounts where customer_id = '{{id}}'",
            lambda row: row.value,
        ),
        ("dim_client", "age", "text_null"): (
            f"select count(*) from {PUBLIC}.commerce__attributes where name = 'age' and entity_id = '{{id}}'",
            lambda _: 0,
        ),
        ("dim_magasin", "magasin_id", "decimal_id"): (
            f"select name is not null from {PUBLIC}.commerce__locations where location_id = '{{id}}'",
            lambda _: True,
        ),
        # A shop or customer that facts name is there, with its id alone; a product is inferred.
        ("dim_magasin", "magasin_id", "row_missing"): (
            f"select name is null from {PUBLIC}.commerce__locations where location_id = '{{id}}'",
            lambda _: True,
        ),
        ("dim_produit", "code", "row_missing"): (
            f"select count(*) from {PUBLIC}.commerce__products where product_id = '{{id}}'",
            lambda _: 0,
        ),
        ("fact_fidelite", "client_id", "parent_missing"): (
            f"select tier is null from {PUBLIC}.commerce__loyalty_accounts where customer_id = '{{value}}'",
            lambda _: True,
        ),
        ("fact_ventes", "montant", "decimal_comma"): (f"select gross_amount {lines}", _decimal),
        ("fact_ventes", "montant", "three_decimals"): (f"select gross_amount {lines}", _decimal),
        ("fact_ventes", "quantite", "text_null"): (f"select abs(quantity) {lines}", lambda _: 1),
        ("fact_ventes", "client_id", "decimal_id"): (
            f"select client_id from {STAGING}.int_commerce_{NAME}__ventes where vente_id = '{{id}}'",
            lambda row: row.value.removesuffix(".0"),
        ),
        ("fact_ventes", "client_id", "text_null"): (
            f"select client_id from {STAGING}.int_commerce_{NAME}__ventes where vente_id = '{{id}}'",
            lambda _: None,
        ),
        ("fact_fidelite", "points_earned", "decimal_comma"): (
            f"select count(*) > 0 {points} and {entry}",
            lambda _: True,
        ),
        ("population", "habitants", "spaced_thousands"): (
            f"select inhabitants from {PUBLIC}.commerce__regions where region || '|' || year = $${{id}}$$",
            lambda row: int(row.value.replace(" ", "")),
        ),
    }
    wrong, seen = [], set()
    for row in sheet:
        key = (row.table, row.column, row.reason)
        if key in ends:
            query, answer = ends[key]
            found = tables.query(duck, query.format(id=row.id, value=row.value))
            seen.add(key)
            if found != [(answer(row),)]:
                wrong.append((row, found))
    assert wrong == []
    assert seen == set(ends), "the dirt holds every one of these"


def test_a_product_that_sales_only_name_is_inferred(engines: tuple[Project, Project], sheet: list[Defect]) -> None:
    gone = {row.id for row in sheet if (row.table, row.column, row.reason) == ("dim_produit", "code", "row_missing")}
    products = f"{PUBLIC}.dim_commerce__products"
    for project in engines:
        sold = _set(project, f"select product_id from {PUBLIC}.commerce__order_lines where product_id is not null")
        inferred = _set(project, f"select product_id from {products} where is_inferred and product_title is null")
        assert inferred & gone == sold & gone != set()
        assert _set(project, f"select product_id from {products} where not is_inferred") & gone == set()
        assert _set(project, f"select product_id from {PUBLIC}.commerce__product_variants") & gone == set()


def _decimal(row: Defect) -> Decimal:
    return Decimal(row.value.replace(",", "."))


def test_nothing_is_lost(engines: tuple[Project, Project]) -> None:
    for project in engines:
        lost = "raw_rows <> accepted_rows + superseded_rows + rejected_rows"
        rows = (
            f"select count(*), count(*) filter (where {lost}) "
            f"from {PUBLIC}.commerce_quality__row_conservation where platform = '{NAME}'"
        )
        assert tables.query(project, rows) == [(7, 0)]


def test_a_shop_is_joined_by_its_id_and_counts_once(duck: Project) -> None:
    """A town has several shops: sales by region, each counted once, are all sales."""
    (shops, towns) = tables.query(
        duck, f"select count(*), count(distinct city) from {PUBLIC}.commerce__locations where name is not null"
    )[0]
    assert shops > towns
    orders = f"{PUBLIC}.commerce__orders as orders"
    joined = f"left join {PUBLIC}.commerce__locations as locations on orders.location_key = locations.location_key"
    assert tables.query(duck, f"select count(*) from {orders} {joined}") == tables.query(
        duck, f"select count(*) from {orders}"
    )
    (orphans,) = tables.query(
        duck,
        f"select count(*) from {orders} {joined} "
        "where locations.location_key is null and orders.location_id is not null",
    )
    assert orphans == (0,)


def test_numbers_and_truth_values_are_read_alike(engines: tuple[Project, Project]) -> None:
    numbers = {
        "12,50": "12.50",
        "12.50": "12.50",
        "-6,2": "-6.2",
        "1 234,50": "1234.50",
        "12\u00a0317\u00a0000": "12317000",
        "1\u202f234,5": "1234.5",
        "1,250": "1.25",
        "12 34": None,
        "1.234,50": None,
        "12,50 €": None,
        "1,2,3": None,
    }
    truths = {"oui": True, "Non": False, "VRAI": True, "faux": False, "True": True, "0": False, "peut-être": None}
    columns = [f"{{{{ commerce.read_amount(commerce.point_text(\"'{text}'\", 'comma')) }}}}" for text in numbers]
    columns += [f"{{{{ commerce.read_boolean(\"'{text}'\") }}}}" for text in truths]
    query = "select " + ", ".join(f"{column} as value_{place}" for place, column in enumerate(columns))
    expected = [None if number is None else Decimal(number) for number in numbers.values()] + list(truths.values())
    for project in engines:
        compiled = project.run("compile", "--inline", query, variables=VARIABLES).result.results[0].node.compiled_code
        assert list(tables.query(project, compiled)[0]) == expected


def _set(project: Project, query: str) -> set[str]:
    return {value for (value,) in tables.query(project, query)}
