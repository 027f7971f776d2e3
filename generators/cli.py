"""The `commerce` command: raw data to try things on, and help with a dbt project that uses the package."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from generators import api
from generators.config import Config
from generators.errors import CommerceError
from generators.writers import TARGETS
from operations import cli as operations

_TO = click.option("--to", default="duckdb", show_default=True, help=f"Target: {TARGETS}.")
_STORE = click.option("--store", help="Store id; the raw schema becomes raw_<platform>_<store>.")


@click.group(help=__doc__)
def commands() -> None:
    """Group the commands."""


commands.add_command(operations.check)
commands.add_command(operations.export)
commands.add_command(operations.new_adapter)
commands.add_command(operations.notify)
commands.add_command(operations.stores)


@commands.command()
@click.option("--platform", "platforms", multiple=True, default=("all",), help="Platform; repeat it; or all.")
@click.option("--api", help="Shape of a platform that is landed in several: rest or graphql (shopify).")
@click.option("--orders", default=2000, show_default=True, help="Number of orders per platform.")
@click.option("--seed", default=1, show_default=True, help="Same seed, same bytes.")
@click.option("--days", default=730, show_default=True, help="Length of the history.")
@click.option("--end", type=click.DateTime(["%Y-%m-%d"]), default="2026-01-01", help="First day after the history.")
@click.option("--defects", type=float, default=0.0, is_flag=False, flag_value=0.02, help="Share of rows to spoil.")
@click.option("--currency", help="ISO 4217 code instead of the platform's own.")
@click.option("--time-zone", help="IANA zone instead of the platform's own.")
@click.option("--prices-include-tax/--prices-exclude-tax", default=None, help="Instead of the platform's own.")
@_STORE
@_TO
def generate(platforms: tuple[str, ...], end: Any, **settings: Any) -> None:
    """Simulate shops and land their raw tables."""
    chosen = () if "all" in platforms else tuple(dict.fromkeys(platforms))
    config = Config(platforms=chosen, end=end.date(), **settings)
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
    tasks: dict[str, Any] = {}

    def advance(platform: str, done: int, total: int) -> None:
        if platform not in tasks:
            tasks[platform] = bar.add_task(platform, total=total)
        bar.update(tasks[platform], completed=done)

    with bar:
        landed = api.generate(config, advance)
    _print_landed(landed)


@commands.command()
@click.option("--platform", required=True, help="Platform whose files these are.")
@click.option("--from", "source", required=True, type=click.Path(path_type=Path), help="Folder of raw files.")
@click.option("--table", "tables", multiple=True, metavar="TABLE=FILE", help="A file of another name; repeat it.")
@_STORE
@_TO
def load(platform: str, tables: tuple[str, ...], **settings: Any) -> None:
    """Land a folder of CSV, JSON-lines or Parquet files, gzipped or not, as a platform's raw tables."""
    pairs = [item.partition("=") for item in tables]
    for table, mark, file in pairs:
        if not (table and mark and file):
            raise CommerceError(
                f"--table {table}{mark}{file}: write it as TABLE=FILE, such as orders=Online_Retail.csv"
            )
    mapped = {table: file for table, _, file in pairs}
    _print_loaded(api.load(Config(platforms=(platform,), tables=mapped, **settings)))


def _print_loaded(report: api.LoadReport) -> None:
    table = Table(title=f"Loaded into {report.schema}")
    for name in ("table", "file", "encoding"):
        table.add_column(name, overflow="fold")
    for name in ("rows", "rejected"):
        table.add_column(name, justify="right")
    for file in report.files:
        table.add_row(file.table, file.file, file.encoding, f"{file.rows:,}", f"{file.rejected:,}")
    console = Console()
    console.print(table)
    for file in report.files:
        if file.missing_columns:
            missing = ", ".join(file.missing_columns)
            console.print(f"{file.file} lacks columns of {file.table}: {missing}")
            console.print("  (where vars can name other columns, the adapter's README says how)")
    if report.missing:
        console.print(f"landed empty, without a file: {', '.join(report.missing)}")
    if report.missing_required:
        console.print(f"needed, without a file: {', '.join(report.missing_required)}")
    if report.ignored:
        console.print(f"ignored: {', '.join(report.ignored)} (expected: {', '.join(report.expected)})")
    if sum(file.rejected for file in report.files):
        console.print(f"rejected records are in {report.schema}.commerce_load_rejects")


def _print_landed(landed: list[api.Landed]) -> None:
    table = Table("schema", "table", title="Landed")
    table.add_column("rows", justify="right")
    table.add_column("seconds", justify="right")
    before = ""
    for row in landed:
        seconds = f"{row.seconds:.1f}" if row.schema != before else ""
        table.add_row(row.schema if row.schema != before else "", row.table, f"{row.rows:,}", seconds)
        before = row.schema
    Console().print(table)


def main() -> None:
    """Run the command line; exits with 2 and one line when the user can put something right."""
    try:
        commands(standalone_mode=False)
    except CommerceError as error:
        print(f"error: {error}", file=sys.stderr)  # noqa: T201
        sys.exit(2)
    except click.ClickException as error:
        print(f"error: {error.format_message()}", file=sys.stderr)  # noqa: T201
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
