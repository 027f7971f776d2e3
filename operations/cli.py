"""The commands around somebody's dbt project: `check`, `new-adapter` and `stores`, `export` and `notify`."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from generators.clock import zone
from operations.check import Report
from operations.check import check as run_check
from operations.currencies import check_currency
from operations.dbt import DbtProject
from operations.export import DATE_COLUMNS, Export, Exported
from operations.export import export as write_export
from operations.files import FORMATS
from operations.notify import post, summarize
from operations.scaffold import Adapter
from operations.scaffold import new_adapter as write_adapter
from operations.settings import UnknownVar, unknown_vars
from operations.stores import Stores, read_list
from operations.stores import stores as write_stores
from operations.warehouse import SOURCES

_FOLDER = click.Path(path_type=Path)
_PROJECT = click.option("--project-dir", type=_FOLDER, default=Path(), help="Folder of the dbt project.  [default: .]")
_PROFILES = click.option("--profiles-dir", type=_FOLDER, help="Folder of profiles.yml; default: as dbt looks for it.")
_TARGET = click.option("--target", help="Target of the profile; default: the profile's own.")
_VARS = click.option("--vars", "variables", help="Vars as YAML, as dbt takes them.")
_DAY = click.DateTime(["%Y-%m-%d"])
_INSTANT = click.DateTime(["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S.%f%z"])


@click.command()
@_PROJECT
@_PROFILES
@_TARGET
@_VARS
@click.option("--limit", default=20, show_default=True, help="Rows to show of each check of each model.")
@click.option("--strict", is_flag=True, help="Warnings fail too.")
def check(
    project_dir: Path, profiles_dir: Path | None, target: str | None, variables: str | None, limit: int, strict: bool
) -> None:
    """Run every test commerce.expect_conformant and print what fails: check, key, message.

    Before that, vars that the package does not know. Exits with 1 when a test fails, or cannot be run, or a var is
    misspelt.
    """
    project = DbtProject(project_dir, profiles_dir, target, variables)
    unknown = unknown_vars(project)
    _print_unknown(unknown)
    report = run_check(project, limit)
    _print_report(report)
    is_misspelt = any(var.severity == "error" for var in unknown)
    if report.failed or report.unread or is_misspelt or (strict and (report.failures or unknown)):
        sys.exit(1)


@click.command("new-adapter")
@click.argument("name")
@_PROJECT
@click.option("--store-id", help="Native id of its first store; default: the name.")
@click.option("--currency", default="EUR", show_default=True, help="ISO 4217 code of that store.")
@click.option("--time-zone", default="Europe/Berlin", show_default=True, help="IANA zone of that store.")
@click.option("--add-vars", is_flag=True, help="Add the var lines to dbt_project.yml instead of printing them.")
def new_adapter(
    name: str, project_dir: Path, store_id: str | None, currency: str, time_zone: str, add_vars: bool
) -> None:
    """Write the skeleton of a platform of your own, NAME, into a dbt project."""
    adapter = Adapter(name, store_id or name, currency, time_zone)
    written = write_adapter(DbtProject(project_dir), adapter, add_vars)
    console = _console()
    for path in written.files:
        console.print(f"wrote {path}", highlight=False)
    if written.are_added:
        console.print(f"added its vars to {project_dir / 'dbt_project.yml'}", highlight=False)
    else:
        console.print("\nAdd to dbt_project.yml:\n\nvars:", highlight=False)
        for line in written.variables:
            console.print(f"  {line}", highlight=False, markup=False)
    console.print(
        f"\nNext: fit the files to your raw tables ({written.folder / 'README.md'}), `dbt build`, `commerce check`."
    )


@click.command()
@click.option("--platform", required=True, help="Platform whose stores these are; commerce_adapters must name it.")
@click.option("--store", "named", multiple=True, metavar="ID[=SCHEMA]", help="A store and its raw schema; repeat it.")
@click.option("--from", "listed", type=_FOLDER, help="YAML list of stores: store_id, schema and settings.")
@click.option("--currency", help="ISO 4217 code of stores that name none.")
@click.option("--time-zone", help="IANA zone of stores that name none.")
@_PROJECT
@_PROFILES
@_TARGET
@_VARS
@click.option("--add-vars", is_flag=True, help="Write the var lines to dbt_project.yml instead of printing them.")
def stores(
    platform: str,
    named: tuple[str, ...],
    listed: Path | None,
    currency: str | None,
    time_zone: str | None,
    project_dir: Path,
    profiles_dir: Path | None,
    target: str | None,
    variables: str | None,
    add_vars: bool,
) -> None:
    """Write one source per store of a platform, and the var that names the stores.

    Without --store and --from: of every schema raw_<platform>_<store> in the warehouse.
    """
    if currency:
        check_currency(currency, "--currency")
    if time_zone:
        zone(time_zone)
    wanted = read_list(listed) if listed else []
    for store_id, _, schema in (item.partition("=") for item in named):
        wanted.append({"store_id": store_id, **({"schema": schema} if schema else {})})
    defaults = {"currency_code": currency, "time_zone": time_zone}
    project = DbtProject(project_dir, profiles_dir, target, variables)
    given = {setting: value for setting, value in defaults.items() if value}
    _print_stores(write_stores(project, platform, wanted, given, add_vars), project_dir)


@click.command(
    epilog=f"A table is cut by the first date column that it has of {', '.join(DATE_COLUMNS)};"
    " a month or another period counts by its first day. A table without one is exported whole.",
)
@click.argument("tables", nargs=-1, metavar="[TABLE]...")
@click.option("--from", "source", default="duckdb", show_default=True, help=f"Warehouse: {SOURCES}.")
@click.option("--schema", help="Schema of the tables; default: the only one that holds tables of the package.")
@click.option("--since", type=_DAY, help="First day.  [default: no bound]")
@click.option("--until", type=_DAY, help="Last day.  [default: no bound]")
@click.option("--date-column", help="Date or timestamp column that cuts the tables.")
@click.option("--by", type=click.Choice(["day", "month"]), help="Write a file per day or month, TABLE/2025-01-03.csv.")
@click.option("--format", type=click.Choice(list(FORMATS)), default="csv", show_default=True, help="Of the files.")
@click.option("--into", "folder", type=_FOLDER, required=True, help="Folder of the files.")
def export(since: Any, until: Any, **settings: Any) -> None:
    """Write public tables to files, by date; without a TABLE every mart that is built.

    A file takes its place when it is complete. With --by, files of days or months within the bounds that have no rows
    any more are removed.
    """
    request = Export(since=since and since.date(), until=until and until.date(), **settings)
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("")

        def advance(table: str, done: int, total: int) -> None:
            bar.update(task, description=table, completed=done, total=total)

        exported = write_export(request, advance)
    _print_exported(exported, request.folder)


@click.command()
@_PROJECT
@_PROFILES
@_TARGET
@_VARS
@click.option("--target-path", type=_FOLDER, help="Folder of run_results.json; default: as dbt finds it.")
@click.option("--newer-than", type=_INSTANT, help="Instant before which results count as none.")
@click.option("--webhook", envvar="COMMERCE_WEBHOOK_URL", help="URL to post to; better in COMMERCE_WEBHOOK_URL.")
@click.option("--only-problems", is_flag=True, help="Post nothing when all is well.")
def notify(
    project_dir: Path,
    profiles_dir: Path | None,
    target: str | None,
    variables: str | None,
    target_path: Path | None,
    newer_than: dt.datetime | None,
    webhook: str | None,
    only_problems: bool,
) -> None:
    """Sum up the last dbt command: failures, warnings and the figures of quality. Print it and post it to a webhook.

    Target and vars are those of that command unless others are named. Exits with 1 when something failed.
    """
    summary = summarize(DbtProject(project_dir, profiles_dir, target, variables), target_path, newer_than)
    _console().print(summary.text(), highlight=False, markup=False, soft_wrap=True)
    if webhook and not (only_problems and summary.is_well):
        post(webhook, summary.text())
    if summary.failures:
        sys.exit(1)


def _print_exported(exported: list[Exported], folder: Path) -> None:
    table = Table(title=f"Exported to {folder}", title_justify="left", title_style="bold")
    for name in ("table", "by"):
        table.add_column(name, no_wrap=True)
    for name in ("rows", "files"):
        table.add_column(name, justify="right")
    for part in exported:
        table.add_row(part.table, part.date_column or "whole: no date column", f"{part.rows:,}", f"{part.files:,}")
    console = _console()
    console.print(table)
    for part in exported:
        if part.undated:
            console.print(f"{part.table}: {part.undated:,} rows have no {part.date_column} and are left out")
        if part.removed:
            console.print(f"{part.table}: removed {part.removed:,} files that have no rows any more")


def _print_stores(written: Stores, folder: Path) -> None:
    console = _console()
    word = "wrote" if written.is_changed else "unchanged:"
    console.print(f"{word} {written.path} ({len(written.names)} stores)", highlight=False)
    for store_id, lacks in written.gaps.items():
        console.print(f"  {store_id} lacks {'; '.join(lacks)}", highlight=False, markup=False)
    for store_id, tables in written.unread.items():
        for table, columns in tables.items():
            hint = f"columns of {table} that are not read; to read them say optional_columns in its entry"
            named = f"{{{table}: [{', '.join(columns)}]}}"
            console.print(f"  {store_id} has {hint}: {named}", highlight=False, markup=False)
    if written.are_added:
        console.print(f"its vars are in {folder / 'dbt_project.yml'}", highlight=False)
        return
    console.print("\nIn dbt_project.yml:\n\nvars:", highlight=False)
    for line in written.lines:
        console.print(f"  {line}", highlight=False, markup=False)


def _print_unknown(unknown: tuple[UnknownVar, ...]) -> None:
    if not unknown:
        return
    table = Table(title="vars", title_justify="left", title_style="bold", expand=False)
    for name in ("severity", "var"):
        table.add_column(name, no_wrap=True)
    table.add_column("message", overflow="fold")
    for var in unknown:
        table.add_row(*map(Text, (var.severity, var.name, var.message)))
    console = _console()
    console.print(table)
    console.print()


def _print_report(report: Report) -> None:
    console = _console()
    for model in dict.fromkeys(failure.model for failure in report.failures):
        table = Table(title=model, title_justify="left", title_style="bold", expand=False)
        for name in ("severity", "check", "key"):
            table.add_column(name, no_wrap=True)
        table.add_column("message", overflow="fold")
        hidden: dict[str, int] = {}
        for failure in report.failures:
            if failure.model == model:
                hidden[failure.check] = hidden.get(failure.check, failure.alike) - 1
                cells = (failure.severity, failure.check, failure.key or "", failure.message)
                table.add_row(*map(Text, cells))
        console.print(table)
        for name, count in hidden.items():
            if count:
                console.print(f"{name}: {count:,} more (--limit)")
        console.print()
    _print_summary(console, report)


def _print_summary(console: Console, report: Report) -> None:
    seen: dict[tuple[str, str], Any] = {(failure.model, failure.check): failure for failure in report.failures}
    for severity, word in (("error", "errors"), ("warn", "warnings")):
        rows = sum(failure.alike for failure in seen.values() if failure.severity == severity)
        if rows:
            console.print(f"{rows:,} {word}")
    passed = len(report.models) - len({failure.model for failure in report.failures})
    console.print(f"{passed} of {len(report.models)} models conform")
    if report.unread:
        reason = next(iter(report.unread.values()))
        console.print(f"not built yet, or not readable: {', '.join(report.unread)}", highlight=False, markup=False)
        console.print(f"  dbt says: {reason}", highlight=False, markup=False)


def _console() -> Console:
    """Return a console; piped, nothing tells the width, and a message should stay in one line."""
    console = Console()
    return console if console.is_terminal else Console(width=400)
