"""The loader keeps every record: as a row, or as a reject that says why."""

import gzip
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import psycopg
import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from generators import api
from generators.cli import main
from generators.config import Config

HEADER = "order_id,customer_id,product_id,quantity,total_price,order_date\n"
GOOD = "1,7,9,1,2.50,2024-01-01 10:00:00\n"


def load(folder: Path, database: Path, platform: str = "csv_shop", **more: Any) -> api.LoadReport:
    return api.load(Config(to=f"duckdb:{database}", platforms=(platform,), source=folder, **more))


def read(database: Path, query: str) -> list[Any]:
    with duckdb.connect(str(database)) as connection:
        return list(connection.execute(query).fetchall())


def folder_of(tmp_path: Path, name: str, content: bytes) -> Path:
    folder = tmp_path / "files"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize(
    ("encoding", "bom", "says"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8-sig"),
        ("cp1252", b"", "cp1252"),
        ("utf-16", b"", "utf-16"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_text_survives(
    tmp_path: Path, duckdb_path: Path, encoding: str, bom: bytes, says: str, newline: str, mark: str
) -> None:
    text = newline.join([mark.join(["id", " Name ", "email", "country"]), mark.join(["1", "Zoë", "", "€"])]) + newline
    folder = folder_of(tmp_path, "Customers.CSV", bom + text.encode(encoding))
    report = load(folder, duckdb_path)
    assert report.files[0].encoding == says
    assert read(duckdb_path, 'select id, "Name", email, country from raw_csv_shop.customers') == [
        ("1", "Zoë", None, "€")
    ]


def test_bytes_that_windows_does_not_define_are_latin_1(tmp_path: Path, duckdb_path: Path) -> None:
    folder = folder_of(tmp_path, "customers.csv", b"id,name,email,country\n1,\x81\xe9,,\n")
    assert load(folder, duckdb_path).files[0].encoding == "latin-1"
    assert read(duckdb_path, "select name from raw_csv_shop.customers") == [("\x81é",)]


BROKEN = (
    HEADER
    + GOOD
    + '2,7,"a ""quoted"" word, and\na new line",1,2.50,2024-01-01\n'  # lines 3 and 4: one good record
    + "3,7,9,1\n"  # 5: too few columns
    + "4,7,9,1,2.50,2024-01-01,extra\n"  # 6: too many
    + '5,7,"9"x,1,2.50,2024-01-01\n'  # 7: text behind a quote
    + "\n"  # 8: blank, no record
    + '6,7,"never closed,1,2.50,2024-01-01\n'  # 9
    + GOOD
    + "8,7,9,1,2.\x0050,2024-01-01\n"  # 11: null byte
    + "9,7,9,1,2.50,"  # 12: no end of line, last cell empty
)


def test_records_that_cannot_be_read_are_kept_with_line_and_reason(tmp_path: Path, duckdb_path: Path) -> None:
    folder = folder_of(tmp_path, "orders.csv.gz", gzip.compress(BROKEN.encode()))
    report = load(folder, duckdb_path)
    assert (report.files[0].rows, report.files[0].rejected) == (4, 5)
    loaded = read(duckdb_path, "select order_id, product_id, order_date from raw_csv_shop.orders")
    assert loaded == [
        ("1", "9", "2024-01-01 10:00:00"),
        ("2", 'a "quoted" word, and\na new line', "2024-01-01"),
        ("1", "9", "2024-01-01 10:00:00"),
        ("9", "9", None),
    ]
    rejects = read(duckdb_path, "select file, line_number, raw_line, reason from raw_csv_shop.commerce_load_rejects")
    assert [(line, reason.partition(":")[0]) for _, line, _, reason in rejects] == [
        (5, "4 columns instead of 6"),
        (6, "7 columns instead of 6"),
        (7, "broken quoting"),
        (9, "broken quoting"),
        (11, "null byte"),
    ]
    assert rejects[3][2] == '6,7,"never closed,1,2.50,2024-01-01'
    assert rejects[0][0] == "orders.csv.gz"


def test_json_lines_are_text(tmp_path: Path, duckdb_path: Path) -> None:
    good = ('{"order_id": 17850.0, "total_price": 1e2, "tags": ["a", 1]}', '{"customer_id": null, "ok": true}')
    lines = "\n".join([good[0], "[1]", "{broken", "", good[1], ""])
    folder = folder_of(tmp_path, "orders.jsonl.gz", gzip.compress(lines.encode()))
    report = load(folder, duckdb_path)
    assert (report.files[0].rows, report.files[0].rejected) == (2, 2)
    columns = "order_id, total_price, tags, customer_id, ok"
    assert read(duckdb_path, f"select {columns} from raw_csv_shop.orders") == [
        ("17850.0", "1e2", '["a", "1"]', None, None),
        (None, None, None, None, "true"),
    ]


def test_a_text_that_speaks_of_null_bytes_has_none(tmp_path: Path, duckdb_path: Path) -> None:
    speaks, holds = r'{"order_id": "{\"note\": \"a\\u0000b\"}"}', r'{"order_id": "a\u0000b"}'
    folder = folder_of(tmp_path, "orders.jsonl", f"{speaks}\n{holds}\n".encode())
    report = load(folder, duckdb_path)
    assert (report.files[0].rows, report.files[0].rejected) == (1, 1)
    assert read(duckdb_path, "select order_id from raw_csv_shop.orders") == [(r'{"note": "a\u0000b"}',)]


def test_parquet_keeps_its_types(tmp_path: Path, duckdb_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    table = pa.table({"id": [1, None], "price": [1.5, 2.0], "name": pa.array(["a", "b"]).dictionary_encode()})
    parquet.write_table(table, folder / "products.parquet")
    load(folder, duckdb_path)
    assert read(duckdb_path, "select id, price, name from raw_csv_shop.products") == [(1, 1.5, "a"), (None, 2.0, "b")]


def test_a_users_own_file_names_can_be_mapped(tmp_path: Path, duckdb_path: Path) -> None:
    folder = folder_of(tmp_path, "Online_Retail.csv", (HEADER.replace("order_id", "InvoiceNo") + GOOD).encode())
    folder_of(tmp_path, "notes.csv", b"a,b\n1,2\n")
    report = load(folder, duckdb_path, tables={"orders": "Online_Retail.csv"})
    assert report.ignored == ("notes.csv",)
    assert report.missing == ("customers", "products")
    assert report.missing_required == ()
    assert report.files[0].missing_columns == ("order_id",)
    assert read(duckdb_path, 'select "InvoiceNo" from raw_csv_shop.orders') == [("1",)]
    assert read(duckdb_path, "select count(*) from raw_csv_shop.customers") == [(0,)]


def test_loading_again_replaces(tmp_path: Path, duckdb_path: Path) -> None:
    folder = folder_of(tmp_path, "orders.csv", (HEADER + GOOD).encode())
    for _ in range(2):
        load(folder, duckdb_path, store="eu")
    found = read(duckdb_path, "select count(*), count(distinct _commerce_synced_at) from raw_csv_shop_eu.orders")
    assert found == [(1, 1)]
    (folder / "orders.csv").unlink()
    folder_of(tmp_path, "products.csv", b"id,name,category,price\n1,a,b,2\n")
    assert load(folder, duckdb_path, store="eu").missing_required == ("orders",)
    assert read(duckdb_path, "select count(*) from raw_csv_shop_eu.orders") == [(0,)]


def test_what_was_generated_as_csv_loads_as_it_was(tmp_path: Path, duckdb_path: Path) -> None:
    for target in (f"csv:{tmp_path}", f"duckdb:{duckdb_path}"):
        api.generate(Config(to=target, platforms=("olist",), orders=200, days=90))
    load(tmp_path / "raw_olist", duckdb_path, "olist", store="again")
    for table in ("olist_orders_dataset", "olist_order_reviews_dataset", "olist_order_items_dataset"):
        generated, loaded = (
            read(duckdb_path, f"select * exclude (_commerce_synced_at) from {schema}.{table}")
            for schema in ("raw_olist", "raw_olist_again")
        )
        assert generated == loaded


def test_postgres_gets_the_same_rows(
    tmp_path: Path, duckdb_path: Path, postgres_server: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable, value in postgres_server.items():
        monkeypatch.setenv(variable, value)
    folder = folder_of(tmp_path, "orders.csv", BROKEN.encode())
    load(folder, duckdb_path, store="load")
    api.load(Config(to="postgres", platforms=("csv_shop",), source=folder, store="load"))
    with psycopg.connect("") as connection:
        for columns, table in (
            ("order_id, product_id, order_date", "orders"),
            ("line_number, raw_line", "commerce_load_rejects"),
        ):
            query = f"select {columns} from raw_csv_shop_load.{table}"
            assert connection.execute(query.encode()).fetchall() == read(duckdb_path, query)


@pytest.mark.parametrize(
    ("files", "arguments", "says"),
    [
        ({}, [], "no file of csv_shop in"),
        ({"orders.csv": b""}, [], "its first line is empty"),
        ({"orders.csv": b"a,b\n", "orders.jsonl": b"{}"}, [], "orders.csv and orders.jsonl are both orders"),
        ({"orders.csv": b"a,b\n"}, ["--platform", "ebay"], "unknown platform 'ebay'"),
        ({"orders.csv": b"a,b\n"}, ["--from", "nowhere"], "no folder nowhere"),
        ({"orders.csv": b"a,b\n"}, ["--table", "orders"], "write it as TABLE=FILE"),
        ({"orders.csv": b"a,b\n"}, ["--table", "sales=orders.csv"], "the table must be one of"),
        ({"orders.csv": b"a,b\n"}, ["--table", "orders=x.csv"], "there is no such file"),
        ({"orders.csv.gz": b"not gzip"}, [], "cannot read"),
        ({"orders.parquet": b"not parquet"}, [], "cannot read"),
    ],
)
def test_mistakes_are_named_in_one_line(
    tmp_path: Path,
    files: dict[str, bytes],
    arguments: list[str],
    says: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    command = ["commerce", "load", "--platform", "csv_shop", "--from", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", [*command, "--to", f"duckdb:{tmp_path / 'x.duckdb'}", *arguments])
    with pytest.raises(SystemExit) as stop:
        main()
    assert stop.value.code == 2
    message = capsys.readouterr().err
    assert says in message
    assert message.count("\n") == 1
