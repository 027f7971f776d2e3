"""The command lands the same bytes for the same seed, the same rows in every target, and says what is wrong."""

import datetime as dt
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import psycopg
import pyarrow.parquet as parquet
import pytest

from generators import api, platforms
from generators.cli import main
from generators.config import Config
from generators.money import CURRENCIES
from generators.raw import SYNCED

SMALL: dict[str, Any] = {"orders": 300, "days": 120, "seed": 5}


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("kind", ["csv", "parquet"])
@pytest.mark.parametrize("defects", [0.0, 0.05])
def test_the_same_seed_gives_the_same_bytes(tmp_path: Path, kind: str, defects: float) -> None:
    for name in ("one", "two"):
        api.generate(Config(to=f"{kind}:{tmp_path / name}", defects=defects, **SMALL))
    assert files(tmp_path / "one") == files(tmp_path / "two")
    api.generate(Config(to=f"{kind}:{tmp_path / 'three'}", **{**SMALL, "seed": 6}))
    assert files(tmp_path / "one") != files(tmp_path / "three")


def test_duckdb_holds_the_declared_tables_and_the_rows_of_parquet(tmp_path: Path, duckdb_path: Path) -> None:
    api.generate(Config(to=f"duckdb:{duckdb_path}", **SMALL))
    api.generate(Config(to=f"parquet:{tmp_path}", **SMALL))
    with duckdb.connect(str(duckdb_path)) as connection:
        for name in platforms.names():
            for table in platforms.get(name).tables:
                landed = connection.table(f'raw_{name}."{table.name}"').to_arrow_table()
                if SYNCED in landed.column_names:  # a database gets what `commerce load` would add to files
                    landed = landed.drop_columns([SYNCED])
                written = parquet.read_table(tmp_path / f"raw_{name}" / f"{table.name}.parquet")
                assert landed.column_names == [column for column, _ in table.columns]
                assert landed.to_pylist() == written.to_pylist(), table.name


def test_postgres_holds_the_rows_of_duckdb(
    duckdb_path: Path, postgres_server: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable, value in postgres_server.items():
        monkeypatch.setenv(variable, value)
    for _ in range(2):
        api.generate(Config(to="postgres", store="test", defects=0.05, **SMALL))
    api.generate(Config(to=f"duckdb:{duckdb_path}", store="test", defects=0.05, **SMALL))
    with duckdb.connect(str(duckdb_path)) as here, psycopg.connect("") as there:
        here.execute("set timezone = 'UTC'")
        there.execute("set timezone = 'UTC'")
        for name in platforms.names():
            for table in platforms.get(name).tables:
                query = f'select * from raw_{name}_test."{table.name}"'
                ours, theirs = here.execute(query).fetchall(), there.execute(query.encode()).fetchall()
                assert rows(ours) == rows(theirs), table.name
        sheet = "select * from raw_commerce.commerce_defects where store_id = 'test'"
        assert rows(here.execute(sheet).fetchall()) == rows(there.execute(sheet.encode()).fetchall())


def test_rates_are_those_of_their_day_whatever_the_history(duckdb_path: Path) -> None:
    def landed() -> dict[tuple[str, str], str]:
        with duckdb.connect(str(duckdb_path)) as connection:
            found = connection.execute(
                "select from_currency_code, rate_date, rate from raw_exchange_rates.exchange_rates"
            ).fetchall()
        assert len({row[:2] for row in found}) == len(found), "a currency has two rates on one day"
        return {(code, day): rate for code, day, rate in found}

    config: dict[str, Any] = {"to": f"duckdb:{duckdb_path}", "platforms": ("csv_shop",), "orders": 5, "days": 40}
    api.generate(Config(end=dt.date(2024, 3, 1), **config))
    first = landed()
    assert {code for code, _ in first} | {"EUR"} == set(CURRENCIES)
    assert all(dt.date.fromisoformat(day).weekday() < 5 for _, day in first)
    assert first["KWD", "2024-03-01"] > "2" > first["USD", "2024-03-01"] > "0.5" > first["JPY", "2024-03-01"]
    api.generate(Config(end=dt.date(2026, 3, 1), **config))
    assert first.items() <= landed().items(), "an earlier history lost its rates, or they moved"


def test_holidays_are_those_of_the_countries_of_the_shops(duckdb_path: Path) -> None:
    config: dict[str, Any] = {"to": f"duckdb:{duckdb_path}", "orders": 5, "days": 40}
    for platform, end in (
        ("csv_shop", dt.date(2024, 3, 1)),
        ("olist", dt.date(2024, 3, 1)),
        ("olist", dt.date(2026, 3, 1)),
    ):
        api.generate(Config(platforms=(platform,), end=end, **config))
    with duckdb.connect(str(duckdb_path)) as connection:
        found = connection.execute(
            "select country_code, holiday_date, holiday_name from raw_holidays.holidays"
        ).fetchall()
    assert len(set(found)) == len(found)
    assert {code for code, _, _ in found} == {"BR", "GB"}
    assert {("GB", "2024-03-29", "Good Friday"), ("BR", "2025-09-07", "Independence Day")} <= set(found)


def rows(found: list[Any]) -> list[str]:
    return sorted(repr([str(value) for value in row]) for row in found)


def test_reported_totals_of_shopify_equal_the_raw_parts(duckdb_path: Path) -> None:
    api.generate(Config(to=f"duckdb:{duckdb_path}", platforms=("shopify",), **SMALL))
    with duckdb.connect(str(duckdb_path)) as connection:
        connection.execute("use raw_shopify")
        wrong = connection.execute(_PLACED).fetchone()
        refunds = connection.execute(_REFUNDED).fetchone()
    assert wrong == (SMALL["orders"], 0)
    assert refunds is not None
    assert refunds[0] > 10
    assert refunds[1] == 0


_PLACED = """
    with lines as (
        select order_id, sum(price * quantity - total_discount) as amount
        from order_line where coalesce(title, '') <> 'Tip' group by 1
    ), taxes as (
        select l.order_id, sum(t.price) as amount
        from tax_line t join order_line l on l.id = t.order_line_id group by 1
    ), allocations as (
        select l.order_id, sum(a.amount) as amount
        from discount_allocation a join order_line l on l.id = a.order_line_id group by 1
    ), headers as (
        select c.order_id, sum(c.amount) as amount from order_discount_code c
        where not exists (
            select 1 from discount_application a where a.order_id = c.order_id and a.code = c.code
        ) group by 1
    ), shipping as (
        select s.order_id, sum(s.discounted_price) as amount, sum(t.tax) as tax from order_shipping_line s
        left join (select order_shipping_line_id, sum(price) as tax from order_shipping_tax_line group by 1) t
            on t.order_shipping_line_id = s.id group by 1
    )
    select
        count(*),
        count(*) filter (
            where abs(
                lines.amount - coalesce(allocations.amount, 0) - coalesce(headers.amount, 0) + coalesce(taxes.amount, 0)
                + coalesce(shipping.amount, 0) + coalesce(shipping.tax, 0) + o.total_tip_received - o.total_price
            ) > 0.001
        )
    from "order" o
    join lines on lines.order_id = o.id
    left join taxes on taxes.order_id = o.id
    left join allocations on allocations.order_id = o.id
    left join headers on headers.order_id = o.id
    left join shipping on shipping.order_id = o.id
"""
_REFUNDED = """
    with lines as (
        select refund_id, sum(subtotal + total_tax) as amount from order_line_refund group by 1
    ), adjustments as (
        select refund_id, sum(amount + tax_amount) as amount from order_adjustment group by 1
    ), paid as (
        select refund_id, sum(coalesce(currency_exchange_final_amount, amount)) as amount
        from "transaction" where kind = 'refund' and status = 'success' group by 1
    )
    select
        count(*),
        count(*) filter (
            where abs(coalesce(lines.amount, 0) - coalesce(adjustments.amount, 0) - paid.amount) > 0.001
        )
    from refund r
    join paid on paid.refund_id = r.id
    left join lines on lines.refund_id = r.id
    left join adjustments on adjustments.refund_id = r.id
"""


def test_the_answer_sheet_says_what_is_in_the_data(duckdb_path: Path, tmp_path: Path) -> None:
    dirty = Config(to=f"duckdb:{duckdb_path}", defects=0.1, **SMALL)
    api.generate(dirty)
    api.generate(Config(to=f"parquet:{tmp_path}", **SMALL))
    with duckdb.connect(str(duckdb_path)) as connection:
        found = connection.execute(
            'select platform, "table", id, "column", value, reason from raw_commerce.commerce_defects'
        )
        answers = found.fetchall()
        assert {platform for platform, *_ in answers} == set(platforms.names())
        for platform, table, _, column, value, reason in answers:
            same = "is not distinct from ?"
            query = f'select count(*) from raw_{platform}."{table}" where cast("{column}" as varchar) {same}'
            if reason not in ("row_missing", "older_version", "redelivered"):
                count = connection.execute(query, [value]).fetchone()
                assert count is not None
                assert count[0] > 0, (table, column, value, reason)
        for name in platforms.names():
            for declared in platforms.get(name).tables:
                clean = parquet.read_table(tmp_path / f"raw_{name}" / f"{declared.name}.parquet").num_rows
                reasons = [answer[5] for answer in answers if answer[0] == name and answer[1] == declared.name]
                more = sum(reason in ("exact_duplicate", "older_version", "redelivered") for reason in reasons)
                landed = connection.table(f'raw_{name}."{declared.name}"').count("*").fetchone()
                assert landed == (clean + more - reasons.count("row_missing"),), declared.name
    api.generate(Config(to=f"duckdb:{duckdb_path}", **SMALL))
    with duckdb.connect(str(duckdb_path)) as connection:
        assert connection.execute("select count(*) from raw_commerce.commerce_defects").fetchone() == (0,)


def test_dirty_csv_files_are_spelled_as_windows_programs_do(tmp_path: Path) -> None:
    api.generate(Config(to=f"csv:{tmp_path}", platforms=("csv_shop",), defects=0.1, **SMALL))
    folder = tmp_path / "raw_csv_shop"
    assert (folder / "products.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    customers = (folder / "customers.csv").read_bytes()
    assert b"\r\n" in customers
    with pytest.raises(UnicodeDecodeError):
        customers.decode("utf-8")
    assert (tmp_path / "commerce_defects.csv").exists()


def test_a_failed_run_leaves_the_old_tables(duckdb_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = Config(to=f"duckdb:{duckdb_path}", platforms=("csv_shop",), **SMALL)
    api.generate(config)

    def fail(*_: Any) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(type(platforms.get("csv_shop")), "rest", fail)
    with pytest.raises(RuntimeError, match="power cut"):
        api.generate(config)
    with duckdb.connect(str(duckdb_path)) as connection:
        names = connection.execute("select table_name from information_schema.tables order by 1").fetchall()
        assert ("orders",) in names
        assert not [name for (name,) in names if "loading" in name]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--platform", "ebay"], f"choose one of {', '.join(platforms.names())}"),
        (["--orders", "0"], "--orders must be 1 or more"),
        (["--orders", "many"], "'many' is not a valid integer"),
        (["--days", "99999"], "--days and --end"),
        (["--currency", "XXX"], "unknown currency 'XXX'"),
        (["--time-zone", "Mars/Olympus"], "use an IANA name"),
        (["--defects", "7"], "--defects must be a share"),
        (["--store", "a b"], "--store must be"),
        (["--to", "excel"], "--to must be duckdb"),
        (["--to", "csv"], "--to csv:FOLDER"),
        (["--to", "postgres:host=/nowhere"], "cannot reach PostgreSQL"),
    ],
)
def test_mistakes_are_named_in_one_line(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["commerce", "generate", *arguments])
    with pytest.raises(SystemExit) as stop:
        main()
    assert stop.value.code == 2
    message = capsys.readouterr().err
    assert says in message
    assert message.count("\n") == 1


def test_the_module_is_the_command(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "generators", "generate", "--orders", "50", "--to", f"csv:{tmp_path}"]
    command += ["--platform", "csv_shop", "--store", "eu", "--currency", "EUR", "--time-zone", "Europe/Paris"]
    subprocess.run(command, check=True, capture_output=True)
    assert (tmp_path / "raw_csv_shop_eu" / "orders.csv").exists()
