"""`commerce export` writes what the tables hold, cut by date, and both engines the same bytes."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as parquet
import pytest

from operations import export
from operations.export import Export
from operations.files import Column
from operations.warehouse import open_warehouse
from tests import commands, engines, tables
from tests.answers import SCHEMA
from tools.project import Project

# what the writers know: the types of every public table, on both engines
_TYPES = {"boolean", "bigint", "date", "decimal", "hugeint", "integer", "numeric", "text", "timestamp", "varchar"}
_REVENUE = "commerce_finance__daily_revenue"
_TABLE = """
    create schema dev_commerce;
    create table dev_commerce.commerce__orders as
    select * from (
        values
            ('b', 'plain', cast(12.5000 as decimal(18, 4)), true, date '2025-01-03', timestamp '2025-01-03 10:15:00'),
            ('a', '', cast(100 as decimal(18, 4)), false, date '2025-01-03', timestamp '2025-01-03 10:15:00.25'),
            ('c', 'said "no", left', cast(-0.0001 as decimal(18, 4)), null, date '2025-01-04', null),
            ('d', 'Zürich' || chr(10) || 'two lines', null, true, date '2025-02-01', timestamp '2025-02-01 00:00:00'),
            ('e', null, cast(99999999999999.9999 as decimal(18, 4)), true, null, timestamp '2025-02-01 00:00:00')
    ) as orders (order_key, note, amount, is_paid, business_date, ordered_at);
    create table dev_commerce.commerce__stores as select 'shop' as store_key;
    create table dev_commerce.int_commerce_sales__days as select 1 as one;
"""
_HEADER = "order_key,note,amount,is_paid,business_date,ordered_at\n"
_THIRD = 'a,"",100,false,2025-01-03,2025-01-03T10:15:00.250000Z\nb,plain,12.5,true,2025-01-03,2025-01-03T10:15:00Z\n'
_FOURTH = 'c,"said ""no"", left",-0.0001,,2025-01-04,\n'
_FEBRUARY = 'd,"Zürich\ntwo lines",,true,2025-02-01,2025-02-01T00:00:00Z\n'
_UNDATED = "e,,99999999999999.9999,true,,2025-02-01T00:00:00Z\n"


@pytest.fixture
def small(duckdb_path: Path) -> str:
    """A warehouse with one table that has everything."""
    with duckdb.connect(str(duckdb_path)) as file:
        file.execute(_TABLE)
    return f"duckdb:{duckdb_path}"


def _exported(source: str, folder: Path, *options: str) -> dict[str, str]:
    done = commands.commerce("export", "--from", source, "--into", str(folder), *options)
    assert done.returncode == 0, done.stderr
    return _files(folder)


def _files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _refused(*options: str) -> str:
    done = commands.commerce("export", *options)
    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_a_table_is_written_as_it_is(small: str, tmp_path: Path) -> None:
    files = _exported(small, tmp_path / "out", "commerce__orders")
    assert files == {"commerce__orders.csv": _HEADER + _UNDATED + _THIRD + _FOURTH + _FEBRUARY}


def test_both_bounds_are_within(small: str, tmp_path: Path) -> None:
    bounds = ("--since", "2025-01-04", "--until", "2025-02-01")
    done = commands.commerce("export", "commerce__orders", "--from", small, "--into", str(tmp_path / "out"), *bounds)
    assert _files(tmp_path / "out") == {"commerce__orders.csv": _HEADER + _FOURTH + _FEBRUARY}
    assert "commerce__orders: 1 rows have no business_date and are left out" in done.stdout


def test_a_file_per_day_or_month(small: str, tmp_path: Path) -> None:
    assert _exported(small, tmp_path / "days", "commerce__orders", "--by", "day") == {
        "commerce__orders/2025-01-03.csv": _HEADER + _THIRD,
        "commerce__orders/2025-01-04.csv": _HEADER + _FOURTH,
        "commerce__orders/2025-02-01.csv": _HEADER + _FEBRUARY,
        "commerce__orders/undated.csv": _HEADER + _UNDATED,
    }
    assert _exported(small, tmp_path / "months", "commerce__orders", "--by", "month", "--until", "2025-01-31") == {
        "commerce__orders/2025-01.csv": _HEADER + _THIRD + _FOURTH,
    }


def test_another_column_cuts(small: str, tmp_path: Path) -> None:
    options = ("--by", "day", "--date-column", "ordered_at", "--since", "2025-02-01")
    assert _exported(small, tmp_path / "out", "commerce__orders", *options) == {
        "commerce__orders/2025-02-01.csv": _HEADER + _FEBRUARY + _UNDATED
    }


def test_a_table_without_a_date_is_whole_and_says_so(small: str, tmp_path: Path) -> None:
    options = ("commerce__stores", "--since", "2025-02-01", "--by", "day")
    done = commands.commerce("export", "--from", small, "--into", str(tmp_path / "out"), *options)
    assert "whole: no date column" in done.stdout
    assert _files(tmp_path / "out") == {"commerce__stores.csv": "store_key\nshop\n"}


def test_only_files_within_the_bounds_that_have_no_rows_any_more_go(small: str, tmp_path: Path) -> None:
    folder = tmp_path / "commerce__orders"
    folder.mkdir()
    kept = ("2024-12-31.csv", "2025-01-02.parquet", "2025-01.csv", "notes.csv")
    for name in (*kept, "2025-01-02.csv", "2025-01-03.csv"):
        (folder / name).write_text("old")
    options = ("--by", "day", "--since", "2025-01-01", "--until", "2025-01-03")
    done = commands.commerce("export", "commerce__orders", "--from", small, "--into", str(tmp_path), *options)
    assert "commerce__orders: removed 1 files" in done.stdout
    files = _files(folder)
    assert files.pop("2025-01-03.csv") == _HEADER + _THIRD
    assert files == dict.fromkeys(kept, "old")


def test_a_file_that_breaks_off_takes_no_place(small: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "commerce__orders.csv").write_text("old")
    with open_warehouse(small) as warehouse:
        whole = type(warehouse).batches

        def broken(self: Any, query: str) -> Iterator[list[Any]]:
            yield from whole(self, query)
            raise duckdb.IOException("the disk is gone")

        monkeypatch.setattr(type(warehouse), "batches", broken)
    assert "the disk is gone" in _refused("commerce__orders", "--from", small, "--into", str(folder))
    assert _files(folder) == {"commerce__orders.csv": "old"}


def test_parquet_has_the_types(small: str, tmp_path: Path) -> None:
    arguments = ("export", "commerce__orders", "--from", small, "--into", str(tmp_path), "--format", "parquet")
    assert commands.commerce(*arguments, "--since", "2025-01-04").returncode == 0
    table = parquet.read_table(tmp_path / "commerce__orders.parquet")
    assert [str(kind) for kind in table.schema.types] == [
        *("string", "string", "decimal128(18, 4)", "bool", "date32[day]", "timestamp[us, tz=UTC]"),
    ]
    assert table.to_pylist()[0] == {
        "order_key": "c",
        "note": 'said "no", left',
        "amount": Decimal("-0.0001"),
        "is_paid": None,
        "business_date": dt.date(2025, 1, 4),
        "ordered_at": None,
    }


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["commerce__order"], "no table commerce__order in the schema dev_commerce: did you mean commerce__orders"),
        (["int_commerce_sales__days"], "no table int_commerce_sales__days in the schema dev_commerce"),
        ([], "no mart is built in the schema dev_commerce: build one, or name tables"),
        (["--schema", "prod"], "no tables of the package in the schema prod: name one of dev_commerce"),
        (["--since", "2025-02-01", "--until", "2025-01-01"], "--since 2025-02-01 is after --until 2025-01-01"),
        (["--by", "month", "--since", "2025-02-03"], "--by month writes whole months: --since 2025-02-01"),
        (["--by", "month", "--until", "2024-02-03"], "--by month writes whole months: --until 2024-02-29"),
        (
            ["--by", "month", "--since", "2025-01-15", "--until", "2025-02-03"],
            "--by month writes whole months: --since 2025-01-01 --until 2025-02-28",
        ),
        (["commerce__orders", "--date-column", "paid_on"], "no date column paid_on: it has business_date, ordered_at"),
        (["commerce__stores", "--date-column", "paid_on"], "no date column paid_on: it has none"),
        (["--since", "yesterday"], "'yesterday' does not match the format"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(small: str, tmp_path: Path, options: list[str], message: str) -> None:
    assert message in _refused("--from", small, "--into", str(tmp_path / "out"), *options)


def test_places_that_cannot_be_are_said_in_one_line(small: str, tmp_path: Path) -> None:
    into = ("--into", str(tmp_path / "out"))
    assert "build first" in _refused("--from", f"duckdb:{tmp_path / 'none.duckdb'}", *into)
    assert "unknown warehouse 'mysql'" in _refused("--from", "mysql", *into)
    assert "cannot reach PostgreSQL" in _refused("--from", "postgres:host=/nowhere", *into)
    (tmp_path / "file").touch()
    place = str(tmp_path / "file" / "out")
    assert f"cannot write to {place}: choose another folder" in _refused(
        "commerce__orders", "--from", small, "--into", place
    )


def test_the_schema_is_named_where_there_are_several(small: str, tmp_path: Path) -> None:
    with duckdb.connect(small.removeprefix("duckdb:")) as file:
        file.execute("create schema prod_commerce; create table prod_commerce.commerce__stores as select 1 as one")
    assert "--schema must name dev_commerce or prod_commerce" in _refused("--from", small, "--into", str(tmp_path))
    options = ("commerce__stores", "--schema", "prod_commerce")
    assert _exported(small, tmp_path / "out", *options) == {"commerce__stores.csv": "one\n1\n"}


def test_an_empty_warehouse_says_so(duckdb_path: Path, tmp_path: Path) -> None:
    duckdb.connect(str(duckdb_path)).close()
    message = _refused("--from", f"duckdb:{duckdb_path}", "--into", str(tmp_path / "out"))
    assert "no tables of the package in this warehouse: build first" in message


@pytest.fixture(scope="module")
def public(duckdb_shops: Project) -> dict[str, list[Column]]:
    """The columns of every public table."""
    with open_warehouse(engines.target(duckdb_shops)) as warehouse:
        return export.public_tables(warehouse)[SCHEMA]


@pytest.mark.slow
def test_every_type_can_be_written(duckdb_shops: Project, postgres_shops: Project) -> None:
    for project in (duckdb_shops, postgres_shops):
        with open_warehouse(engines.target(project)) as warehouse:
            found = export.public_tables(warehouse)[SCHEMA]
        kinds = {column.data_type.partition("(")[0] for columns in found.values() for column in columns}
        assert kinds <= _TYPES | {"timestamp without time zone"}


@pytest.mark.slow
@pytest.mark.parametrize("by", [None, "month"])
def test_both_engines_write_the_same_bytes(
    by: str | None, duckdb_shops: Project, postgres_shops: Project, public: dict[str, list[Column]], tmp_path: Path
) -> None:
    written = []
    for project in (duckdb_shops, postgres_shops):
        folder = tmp_path / project.target
        export.export(Export(engines.target(project), folder, tuple(public), by=by))
        written.append(_files(folder))
    assert written[0] == written[1]
    assert {name.split("/")[0].removesuffix(".csv") for name in written[0]} >= {
        name for name in public if tables.query(duckdb_shops, f"select 1 from {SCHEMA}.{name} limit 1")
    }


@pytest.mark.slow
def test_both_engines_write_the_same_parquet(
    duckdb_shops: Project, postgres_shops: Project, public: dict[str, list[Column]], tmp_path: Path
) -> None:
    for project in (duckdb_shops, postgres_shops):
        export.export(Export(engines.target(project), tmp_path / project.target, tuple(public), format="parquet"))
    for name in public:
        first, second = (parquet.read_table(tmp_path / target / f"{name}.parquet") for target in ("duckdb", "postgres"))
        assert first.to_pylist() == second.to_pylist(), name


@pytest.mark.slow
def test_every_mart_is_written_without_a_name(duckdb_shops: Project, tmp_path: Path) -> None:
    files = _exported(engines.target(duckdb_shops), tmp_path)
    built = tables.query(
        duckdb_shops, f"select table_name from information_schema.tables where table_schema = '{SCHEMA}'"
    )
    assert {name.removesuffix(".csv") for name in files} == {name for (name,) in built if export.is_mart(name)}


@pytest.mark.slow
def test_a_month_of_revenue_is_that_of_the_table(duckdb_shops: Project, tmp_path: Path) -> None:
    options = (_REVENUE, "--since", "2024-02-01", "--until", "2024-02-29", "--by", "day")
    files = _exported(engines.target(duckdb_shops), tmp_path, *options)
    assert len(files) == 29
    rows = [row for text in files.values() for row in csv.DictReader(text.splitlines())]
    month = "business_date between date '2024-02-01' and date '2024-02-29'"
    query = f"select count(*), sum(net_amount), sum(order_count) from {SCHEMA}.{_REVENUE} where {month}"
    net = sum(Decimal(row["net_amount"]) for row in rows)
    assert [(len(rows), net, sum(int(row["order_count"]) for row in rows))] == tables.query(duckdb_shops, query)
    assert net > 0
