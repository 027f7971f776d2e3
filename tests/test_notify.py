"""`commerce notify` tells what the last dbt command left, and posts it where people read."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from generators.errors import CommerceError
from operations import notify
from tests import commands, consumers, tables
from tools.project import Project

# A package of the same name, with rows to tell of; that the real one has these columns, a test of the shops shows.
_MODELS = {
    "commerce_quality__rejected_rows": """
        select 'shopify' as platform, 'null_key' as reason union all
        select 'shopify', 'null_key' union all
        select 'olist', 'parent_missing'
    """,
    "commerce_quality__order_reconciliation": """
        select 'shopify' as platform, 'unexplained' as status union all
        select 'olist', 'balanced'
    """,
    "commerce_quality__missing_rates": "select 'orders' as fact, 'USD' as currency_code",
    "commerce_quality__unmapped_values": """
        select 'olist' as platform, 'orders' as entity, 'order_status' as column_name, '<!channel>' as value
    """,
    "broken": "select {{ 'no_such_column' if var('is_broken', false) else 1 }} as number",
    "below": "select * from {{ ref('broken') }}",
}
_PROPERTIES = {
    "models": [
        {
            "name": "commerce_quality__rejected_rows",
            "columns": [
                {
                    "name": "platform",
                    "data_tests": [
                        {"unique": {"name": "every_platform_is_there_once"}},
                        {"accepted_values": {"arguments": {"values": ["olist"]}, "config": {"severity": "warn"}}},
                    ],
                }
            ],
        }
    ]
}
_DROP = "{% macro drop(name) %} {% do run_query('drop view ' ~ target.schema ~ '.' ~ name) %} {% endmacro %}"
_FIGURES = [
    "- days without a rate: 1 (orders in USD 1)",
    "- rejected rows: 3 (shopify null_key 2, olist parent_missing 1)",
    "- unexplained orders: 1 (shopify 1)",
    "- unmapped values: 1 (olist orders.order_status 1)",
]
_WELL = "commerce: dbt build on duckdb, 2025-01-31 05:00 UTC: all is well"


@dataclass
class Webhook:
    """A server that keeps what is posted to it, and answers as it is told.

    Attributes:
        url: with a secret in its path.
        status: of its answers.
        posted: the bodies.
    """

    url: str = ""
    status: int = 200
    posted: list[Any] = field(default_factory=list)


@pytest.fixture
def webhook() -> Iterator[Webhook]:
    told = Webhook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            assert self.headers["Content-Type"] == "application/json"
            told.posted.append(json.loads(body))
            self.send_response(told.status)
            self.send_header("Location", "/elsewhere/s3cret")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        told.url = f"http://127.0.0.1:{server.server_port}/services/s3cret"
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield told
        server.shutdown()
        thread.join()


def _results(*results: Mapping[str, Any], at: str = "2025-01-31T05:00:00.123456Z") -> dict[str, Any]:
    arguments = {"which": "build", "target": "duckdb", "vars": {}}
    return {"metadata": {"generated_at": at}, "args": arguments, "results": list(results)}


def _left(folder: Path, **artifacts: Any) -> Path:
    """Write a project with artifacts of dbt, and return its folder."""
    consumers.write(folder, consumers.base_files())
    return consumers.write(folder, {f"target/{name}.json": content for name, content in artifacts.items()})


@pytest.fixture
def no_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the warehouse alone."""
    monkeypatch.setattr(notify, "_figures", lambda *_: [])


_PASSED = {"unique_id": "model.commerce.commerce__orders", "status": "success", "message": "OK"}
_FAILED = {"unique_id": "model.commerce.commerce__orders", "status": "error", "message": "Runtime Error\n  in a < b"}


def test_all_is_well(tmp_path: Path, webhook: Webhook, no_figures: None) -> None:
    folder = _left(tmp_path, run_results=_results(_PASSED))
    options = ("notify", "--project-dir", str(folder), "--webhook", webhook.url)
    done = commands.commerce(*options, "--only-problems")
    assert (done.returncode, done.stdout) == (0, f"{_WELL}\n\n- 1 node: 1 success\n")
    assert webhook.posted == []
    assert commands.commerce(*options).returncode == 0
    assert webhook.posted == [{"text": done.stdout.removesuffix("\n")}]


def test_a_failure_is_posted(tmp_path: Path, webhook: Webhook, no_figures: None) -> None:
    folder = _left(tmp_path, run_results=_results(_PASSED, _FAILED))
    options = ("--only-problems", "--webhook", webhook.url)
    done = commands.commerce("notify", "--project-dir", str(folder), *options)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "commerce: dbt build on duckdb, 2025-01-31 05:00 UTC: 1 failure",
        "",
        "- 2 nodes: 1 success, 1 error",
        "- failed: commerce__orders: Runtime Error in a < b",
    ]
    assert [message["text"].splitlines()[-1] for message in webhook.posted] == [
        "- failed: commerce__orders: Runtime Error in a &lt; b"
    ]
    assert "s3cret" not in done.stdout + done.stderr


def test_a_long_list_is_cut(tmp_path: Path, no_figures: None) -> None:
    failures = [{**_FAILED, "unique_id": f"model.commerce.m{number}", "message": "x" * 999} for number in range(12)]
    folder = _left(tmp_path, run_results=_results(*failures))
    done = commands.commerce("notify", "--project-dir", str(folder))
    assert done.stdout.count("- failed: m") == 10
    assert "- failed: 2 more" in done.stdout
    assert max(map(len, done.stdout.splitlines())) < 330


def test_sources_that_are_not_fresh_are_told(tmp_path: Path, no_figures: None) -> None:
    results = [
        {"unique_id": "source.shop.shopify.order", "status": "warn", "max_loaded_at": "2025-01-28T00:00:00Z"},
        {"unique_id": "source.shop.olist.orders", "status": "runtime error", "error": "no such table"},
        {"unique_id": "source.shop.woocommerce.orders", "status": "pass", "max_loaded_at": "2025-01-31T00:00:00Z"},
    ]
    sources = {"metadata": {"generated_at": "2025-01-31T05:10:00Z"}, "results": results}
    folder = _left(tmp_path, run_results=_results(_PASSED), sources=sources)
    done = commands.commerce("notify", "--project-dir", str(folder))
    assert done.returncode == 1
    assert "- failed: source olist.orders: no such table" in done.stdout
    assert "- warning: source shopify.order: last loaded at 2025-01-28T00:00:00Z" in done.stdout
    assert "woocommerce" not in done.stdout


def test_results_of_yesterday_are_none(tmp_path: Path, no_figures: None) -> None:
    folder = _left(tmp_path, run_results=_results(_PASSED))
    options = ("notify", "--project-dir", str(folder), "--newer-than")
    assert commands.commerce(*options, "2025-01-31T06:00:00.1+01:00").returncode == 0
    done = commands.commerce(*options, "2025-01-31T05:00:01+00:00")
    assert done.returncode == 1
    assert "commerce: no results of dbt: 1 failure" in done.stdout


def _log(*commands: tuple[str, str, Mapping[str, str]]) -> str:
    """Return a log of dbt with commands: id, command and other arguments of each."""
    return "".join(
        f"\n\n{'=' * 30} 05:00:00.123456 | {_id(name)} {'=' * 30}\n"
        "\x1b[0m05:00:00.123456 [info ] [MainThread]: Running with dbt=1.11.0\n"
        "\x1b[0m05:00:00.123456 [debug] [MainThread]: running dbt with arguments "
        f"{ {'target_path': 'None', 'write_json': 'True', 'invocation_command': command, **arguments} }\n"
        for name, command, arguments in commands
    )


def _id(name: str) -> str:
    return f"00000000-0000-0000-0000-{ord(name):012}"


def _logged_run(folder: Path) -> dict[str, Any]:
    results = _results(_PASSED)
    results["metadata"]["invocation_id"] = _id("b")
    results["args"]["log_path"] = str(folder / "logs")
    return results


@pytest.mark.parametrize(
    ("command", "arguments", "dead"),
    [
        ("dbt build", {}, "dbt build"),
        ("dbt --log-level none test --vars {'x': \"it's\"}", {}, "dbt test"),
        ("dbt source freshness", {}, None),
        ("dbt ls --select build", {}, None),
        ("dbt docs generate", {}, None),
        ("dbt run", {"target_path": "elsewhere"}, None),
        ("dbt test", {"write_json": "False"}, None),
    ],
)
def test_results_of_the_command_before_one_that_died_are_none(
    tmp_path: Path, no_figures: None, command: str, arguments: Mapping[str, str], dead: str | None
) -> None:
    folder = _left(tmp_path, run_results=_logged_run(tmp_path))
    log = tmp_path / "logs" / "dbt.log"
    consumers.write(tmp_path / "logs", {"dbt.log": _log(("b", "dbt build", {}), ("c", command, arguments))})
    done = commands.commerce("notify", "--project-dir", str(folder))
    if dead:
        assert done.returncode == 1
        assert "commerce: no results of dbt: 1 failure" in done.stdout
        assert f"- failed: dbt: `{dead}` left none: it stopped before it ran anything, {log} says why" in done.stdout
    else:
        assert (done.returncode, done.stdout.splitlines()[0]) == (0, _WELL)


@pytest.mark.parametrize(
    "logs",
    [
        {"dbt.log": _log(("a", "dbt build", {}), ("b", "dbt build", {}))},
        {"dbt.log": _log(("c", "dbt build", {}))},
        {},
    ],
    ids=["they_are_of_the_last", "the_log_is_of_others", "no_log"],
)
def test_results_that_no_command_followed_are_told(tmp_path: Path, no_figures: None, logs: Mapping[str, str]) -> None:
    folder = _left(tmp_path, run_results=_logged_run(tmp_path))
    consumers.write(tmp_path / "logs", logs)
    done = commands.commerce("notify", "--project-dir", str(folder))
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, _WELL)


def test_a_log_that_was_cut_is_read_from_its_first_part(tmp_path: Path, no_figures: None) -> None:
    folder = _left(tmp_path, run_results=_logged_run(tmp_path))
    parts = {"dbt.log.10": "", "dbt.log.2": _log(("b", "dbt build", {})), "dbt.log": _log(("c", "dbt build", {}))}
    consumers.write(tmp_path / "logs", parts)
    assert "`dbt build` left none" in commands.commerce("notify", "--project-dir", str(folder)).stdout


def test_a_run_without_a_node_is_a_failure(tmp_path: Path, no_figures: None) -> None:
    folder = _left(tmp_path, run_results=_results())
    done = commands.commerce("notify", "--project-dir", str(folder))
    assert (done.returncode, "it ran no node" in done.stdout) == (1, True)


def test_results_that_are_missing_or_torn_are_said_in_one_line(tmp_path: Path, no_figures: None) -> None:
    folder = _left(tmp_path)
    assert "no run_results.json in" in commands.commerce("notify", "--project-dir", str(folder)).stdout
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "run_results.json").write_text('{"metadata":')
    done = commands.commerce("notify", "--project-dir", str(folder), "--target-path", str(tmp_path / "elsewhere"))
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "run_results.json cannot be read: run dbt again" in done.stderr
    assert commands.commerce("notify", "--project-dir", str(tmp_path / "none")).returncode == 2


@pytest.mark.parametrize(
    ("status", "remedy"),
    [
        (302, "look at its URL"),
        (400, "look at its URL"),
        (403, "make a new one there"),
        (404, "make a new one there"),
        (410, "make a new one there"),
        (429, "try again later"),
        (500, "try again later"),
        (503, "try again later"),
    ],
)
def test_a_webhook_that_refuses_is_said_without_its_secret(webhook: Webhook, status: int, remedy: str) -> None:
    webhook.status = status
    with pytest.raises(CommerceError) as raised:
        notify.post(webhook.url, "text")
    assert f"the webhook of 127.0.0.1 refused ({status} " in str(raised.value)
    assert str(raised.value).endswith(f"): {remedy}")
    assert "s3cret" not in str(raised.value)
    assert len(webhook.posted) == 1, "no redirect is followed"


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://127.0.0.1:1/s3cret", "the webhook of 127.0.0.1 cannot be reached (.*refused.*)"),
        ("http://127.0.0.1:x/s3cret", "the webhook is no URL"),
        ("http://127.0.0.1/s3 cret", "the webhook is no URL"),
        ("file:///s3cret", "the webhook is no URL"),
        ("s3cret", "the webhook is no URL"),
    ],
)
def test_a_webhook_that_cannot_be_is_said_without_its_secret(url: str, message: str) -> None:
    with pytest.raises(CommerceError, match=message) as raised:
        notify.post(url, "text")
    assert "cret" not in str(raised.value)


@pytest.fixture(scope="module", params=["duckdb", "postgres"])
def shop(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, postgres_server: Mapping[str, str]
) -> Project:
    """A project whose models of quality have something to tell."""
    work = tmp_path_factory.mktemp("notify")
    files = consumers.base_files()
    files["dbt_project.yml"]["name"] = "commerce"
    files["macros/drop.sql"] = _DROP
    files |= {f"models/{name}.sql": sql for name, sql in _MODELS.items()} | {"models/models.yml": _PROPERTIES}
    folder = consumers.write(work / "shop", files)
    if request.param == "duckdb":
        return Project(folder, work)
    return Project(folder, work, target="postgres", environment=tables.fresh_database(postgres_server, "notify"))


@pytest.mark.slow
def test_what_dbt_left_is_told(shop: Project, webhook: Webhook) -> None:
    shop.attempt("build", variables={"is_broken": True})
    left = (shop.work / "target" / "run_results.json").read_bytes()
    done = commands.notify(shop, "--only-problems", COMMERCE_WEBHOOK_URL=webhook.url)
    assert done.returncode == 1, done.stderr
    title, _, counts, *lines = done.stdout.splitlines()
    assert title.startswith(f"commerce: dbt build on {shop.target}, ")
    assert title.endswith(" UTC: 2 failures, 1 warning")
    assert sorted(counts.removeprefix("- 8 nodes: ").split(", ")) == [
        *("1 error", "1 fail", "1 skipped", "1 warn", "4 success"),
    ]
    assert [line for line in lines if line.startswith("- failed: broken: ") and "no_such_column" in line]
    assert (
        "- failed: every_platform_is_there_once of commerce_quality__rejected_rows: Got 1 result, configured to fail"
        " if != 0"
    ) in lines
    assert [line for line in lines if line.startswith("- warning: accepted_values_commerce_quality__rejected_rows_")]
    assert lines[-4:] == _FIGURES
    assert [message["text"].splitlines()[0] for message in webhook.posted] == [title]
    assert (shop.work / "target" / "run_results.json").read_bytes() == left, "telling of it leaves it alone"


@pytest.mark.slow
def test_a_command_that_died_is_told_and_not_the_one_before(shop: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["dbt", "build"])  # what dbt logs as its command
    shop = replace(shop, environment={**shop.environment, "DBT_LOG_LEVEL_FILE": "debug"})
    shop.run("run", "--select", "broken")
    assert commands.notify(shop).stdout.splitlines()[2] == "- 1 node: 1 success"
    torn = shop.folder / "models" / "torn.yml"
    torn.write_text("models: [")
    shop.attempt("build")
    torn.unlink()
    done = commands.notify(shop)
    assert done.returncode == 1
    assert done.stdout.splitlines()[0].startswith("commerce: no results of dbt: 1 failure")
    assert "- failed: dbt: `dbt build` left none: it stopped before it ran anything" in done.stdout
    assert done.stdout.splitlines()[-1] == _FIGURES[-1], "what is built is still read"


@pytest.mark.slow
def test_models_that_are_not_built_are_no_figures(shop: Project) -> None:
    shop.run("run", "--select", "broken")
    for name in ("commerce_quality__missing_rates", "commerce_quality__unmapped_values"):
        shop.run("run-operation", "drop", "--args", json.dumps({"name": name}))
    done = commands.notify(shop)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0].endswith(" UTC: look at the quality")
    assert done.stdout.splitlines()[3:] == _FIGURES[1:3]


@pytest.mark.slow
def test_a_warehouse_that_cannot_be_read_is_told(shop: Project) -> None:
    done = commands.notify(shop, "--vars", "[]")
    assert "- the figures of quality cannot be read: " in done.stdout
