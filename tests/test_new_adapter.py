"""`commerce new-adapter` writes a platform that builds and conforms; `commerce check` names what breaks it."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import psycopg
import pytest
import yaml

from operations.currencies import CODES
from tests import commands, consumers, tables
from tests.conftest import ROOT
from tools.project import Project

RAW = """
    create schema raw_acme;
    create table raw_acme.orders (
        order_id varchar(20), ordered_at varchar(30), status varchar(20), currency varchar(3), total varchar(20)
    );
    create table raw_acme.order_lines (
        order_id varchar(20), line_number varchar(5), product_id varchar(20), title varchar(50), quantity varchar(10),
        unit_price varchar(20)
    );
    insert into raw_acme.orders values
        ('A1', '2025-03-01 10:15:00', 'paid', 'EUR', '35.50'),
        ('A2', '2025-03-02T23:30:00+01:00', 'cancelled', 'EUR', '8.00'),
        ('A3', 'yesterday', 'open', 'EUR', '8.00');
    insert into raw_acme.order_lines values
        ('A1', '1', 'TEA', 'Green tea', '1.5', '15.00'),
        ('A1', '2', 'CUP', 'Cup', '1', '13.00'),
        ('A2', '1', 'CUP', 'Cup', '1', '8.00');
"""
BREAK = "insert into raw_acme.order_lines values ('A9', '1', 'CUP', 'Cup', '-2', '8.00')"


def _execute(project: Project, sql: str) -> None:
    if project.target == "postgres":
        with psycopg.connect(tables.dsn(project.environment)) as postgres:
            postgres.execute(sql.encode())
        return
    with duckdb.connect(str(project.duckdb_path)) as file:
        file.execute(sql)


@pytest.fixture
def shop(tmp_path: Path, dbt_packages: Path) -> Path:
    """A dbt project with the package installed, and nothing more."""
    files = consumers.base_files()
    files["dbt_project.yml"]["flags"] = {"require_ref_searches_node_package_before_root": True}
    folder = consumers.write(tmp_path / "shop", files)
    (folder / "dbt_project.yml").write_text(yaml.safe_dump(files["dbt_project.yml"]), encoding="utf-8")
    consumers.link_packages(folder, dbt_packages)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["duckdb", "postgres"])
def test_a_scaffold_builds_and_conforms(
    engine: str, shop: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    environment: Mapping[str, str] = {}
    if engine == "postgres":
        environment = tables.fresh_database(request.getfixturevalue("postgres_server"), "scaffold")
    project = Project(shop, tmp_path / "work", target=engine, environment=environment)
    project.work.mkdir()
    done = commands.commerce("new-adapter", "acme", "--project-dir", str(shop), "--add-vars")
    assert done.returncode == 0, done.stderr
    _execute(project, RAW)
    project.run("build")
    sales = tables.query(
        project,
        "select platform, order_id, currency_code, gross_amount, net_amount from dev_commerce.fct_commerce__orders"
        " order by order_id",
    )
    assert [(*row[:3], str(row[3]), str(row[4])) for row in sales] == [
        ("acme", "A1", "EUR", "35.5000", "35.5000"),
        ("acme", "A2", "EUR", "8.0000", "0.0000"),
    ]
    rejected = tables.query(project, "select row_id, value from dev_commerce.commerce_quality__rejected_rows")
    assert rejected == [("A3", "yesterday")]

    passed = commands.check(project)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert commands.printed_failures(passed.stdout) == set()

    _execute(project, BREAK)
    project.run("run")
    failed = commands.check(project)
    assert failed.returncode == 1, failed.stdout + failed.stderr
    of_lines = {
        (check, message)
        for model, check, message in commands.printed_failures(failed.stdout)
        if model == "commerce_acme__order_lines"
    }
    assert {check for check, _ in of_lines} == {"parent", "sign"}
    assert all("order_line_id A9-1 of acme store acme: " in message for _, message in of_lines)


def test_var_lines_are_printed(shop: Path) -> None:
    before = (shop / "dbt_project.yml").read_text(encoding="utf-8")
    options = ("--store-id", "Köln", "--currency", "CHF", "--time-zone", "Europe/Zurich")
    done = commands.commerce("new-adapter", "acme_pos", "--project-dir", str(shop), *options)
    assert done.returncode == 0, done.stderr
    assert (shop / "dbt_project.yml").read_text(encoding="utf-8") == before
    printed: dict[str, Any] = yaml.safe_load("vars:" + done.stdout.split("\nvars:")[1].split("\n\n")[0])
    assert list(printed["vars"]["commerce_custom_adapters"]) == ["acme_pos"]
    assert printed["vars"]["commerce_acme_pos_stores"] == [
        {"store_id": "Köln", "currency_code": "CHF", "time_zone": "Europe/Zurich"}
    ]


def test_vars_are_added_to_what_is_there(shop: Path) -> None:
    path = shop / "dbt_project.yml"
    path.write_text(
        "name: shop\nprofile: shop\n\nvars:\n    # platforms\n    commerce_adapters: [olist]\n"
        "    commerce_custom_adapters: # ours\n        beta: [stores]\n\nmodels: {}\n",
        encoding="utf-8",
    )
    for name in ("acme", "gamma"):
        done = commands.commerce("new-adapter", name, "--project-dir", str(shop), "--add-vars")
        assert done.returncode == 0, done.stderr
    text = path.read_text(encoding="utf-8")
    content = yaml.safe_load(text)
    assert "    # platforms\n" in text
    assert content["models"] == {}
    assert content["vars"]["commerce_adapters"] == ["olist"]
    assert set(content["vars"]["commerce_custom_adapters"]) == {"acme", "beta", "gamma"}
    assert content["vars"]["commerce_gamma_stores"][0]["store_id"] == "gamma"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["Acme"], "cannot name a platform"),
        (["acme__pos"], "cannot name a platform"),
        (["a" * 40], "cannot name a platform"),
        (["olist"], "platform of the package already"),
        (["finance"], "names a part of the package"),
        (["taken"], "is there already"),
        (["acme", "--currency", "EURO"], "ISO 4217"),
        (["acme", "--currency", "XXX"], "--currency: 'XXX' is no ISO 4217 currency code"),
        (["acme", "--time-zone", "Europe/Atlantis"], "unknown time zone"),
        (["acme", "--project-dir", "nowhere"], "no dbt_project.yml"),
        (["acme", "--add-vars"], "--add-vars"),
    ],
)
def test_what_cannot_be_is_refused(shop: Path, arguments: list[str], words: str) -> None:
    (shop / "models" / "taken").mkdir(parents=True)
    flow = "name: shop\nprofile: shop\nvars: {commerce_adapters: [olist]}\n"
    (shop / "dbt_project.yml").write_text(flow, encoding="utf-8")
    done = commands.commerce("new-adapter", "--project-dir", str(shop), *arguments)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert words in done.stderr
    assert (shop / "dbt_project.yml").read_text(encoding="utf-8") == flow
    assert [path.name for path in (shop / "models").iterdir()] == ["taken"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--currency", "XXX"], "--currency: 'XXX' is no ISO 4217 currency code"),
        (["--time-zone", "Europe/Atlantis"], "unknown time zone"),
    ],
)
def test_stores_refuses_it_too(shop: Path, arguments: list[str], words: str) -> None:
    done = commands.commerce("stores", "--platform", "olist", "--project-dir", str(shop), *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert not (shop / "models").exists()


def test_codes_are_those_of_the_package() -> None:
    macro = (ROOT / "macros" / "money" / "currencies.sql").read_text(encoding="utf-8")
    assert sorted(" ".join(re.findall(r'"([A-Z ]+)"\.split', macro)).split()) == sorted(CODES)


def test_check_says_what_is_missing(tmp_path: Path) -> None:
    done = commands.commerce("check", "--project-dir", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert "no dbt_project.yml" in done.stderr


@pytest.mark.slow
def test_check_reads_what_a_failed_build_left(shop: Path, tmp_path: Path) -> None:
    """A failing test keeps `dbt build` from the models after it: the tests of those cannot run."""
    project = Project(shop, tmp_path / "work")
    project.work.mkdir()
    done = commands.commerce("new-adapter", "acme", "--project-dir", str(shop), "--add-vars")
    assert done.returncode == 0, done.stderr
    _execute(project, RAW + BREAK)
    assert not project.attempt("build").success
    failed = commands.check(project)
    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert {check for _, check, _ in commands.printed_failures(failed.stdout)} == {"parent", "sign"}
    assert "not built yet, or not readable: " in failed.stdout
    assert "commerce__order_lines" in failed.stdout.partition("not built yet")[2]


@pytest.mark.slow
def test_check_says_why_dbt_failed(shop: Path, tmp_path: Path) -> None:
    project = Project(shop, tmp_path / "work")
    project.work.mkdir()
    unbuilt = commands.check(project)
    assert unbuilt.returncode == 2
    assert "build first" in unbuilt.stderr
    wrong = commands.check(project, "--vars", "commerce_adapters: [shopfy]")
    assert wrong.returncode == 2
    assert "shopfy" in wrong.stderr
    (shop / "dbt_packages" / "commerce").unlink()
    bare = commands.check(project)
    assert bare.returncode == 2
    assert "no test commerce.expect_conformant" in bare.stderr
