"""Measure the platforms, print the table, write it to README.md; exits with 1 when a bound is broken."""

import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks import report
from benchmarks.measure import measured
from benchmarks.steps import ROOT, BenchmarkError, compare, generate, run_by_hand, run_dbt

PLATFORMS = tuple(sorted(script.stem for script in (ROOT / "benchmarks" / "hand_written").glob("*.sql")))
MARKS = ("<!-- results:start -->", "<!-- results:end -->")
RATIO_BOUND = 3.0  # dbt run / hand-written script
SCALING_BOUND = 12.0  # dbt run of ten times the orders / dbt run
PEAK_BOUND = 4 * 1024**3  # bytes
_MEASURES = (
    "ledger rows",
    "ratio",
    "scaling",
    "dbt run",
    "hand-written",
    "dbt start-up",
    "dbt parse",
    "peak, dbt",
    "peak, hand-written",
)


@dataclass(frozen=True)
class Result:
    """One platform at one size: seconds, and peak memory in bytes."""

    platform: str
    orders: int
    ledger_rows: int
    start_up: float
    parse: float
    run: float
    by_hand: float
    peak: int
    peak_by_hand: int

    @property
    def ratio(self) -> float:
        """How many times as long dbt's nodes take as the script."""
        return self.run / self.by_hand


def measure(platform: str, orders: int, folder: Path) -> Result:
    """Generate once, build twice, compare.

    Raises:
        BenchmarkError: the two do not agree.
    """
    built, by_hand = folder / "built.duckdb", folder / "by_hand.duckdb"
    measured(generate, platform, orders, built)
    shutil.copy(built, by_hand)
    script = measured(run_by_hand, platform, by_hand)
    dbt = measured(run_dbt, platform, built)
    rows = measured(compare, built, by_hand).result
    steps = dbt.result
    return Result(
        platform, orders, rows, steps["start-up"], steps["parse"], steps["run"], script.result, dbt.peak, script.peak
    )


def table(pairs: list[tuple[Result, Result]]) -> list[str]:
    """Return Markdown lines of (result, result of a tenth of the orders) pairs."""
    lines = [
        "| platform | orders | " + " | ".join(_MEASURES) + " |",
        "| --- |" + " ---: |" * (1 + len(_MEASURES)),
    ]
    for large, small in pairs:
        for result, scaling in ((large, f"{large.run / small.run:.1f}"), (small, "")):
            times = (result.run, result.by_hand, result.start_up, result.parse)
            peaks = (result.peak, result.peak_by_hand)
            cells = [result.platform, f"{result.orders:,}", f"{result.ledger_rows:,}", f"{result.ratio:.1f}", scaling]
            cells += [f"{seconds:.1f} s" for seconds in times] + [f"{peak / 1024**3:.1f} GiB" for peak in peaks]
            lines.append("| " + " | ".join(cells) + " |")
    return lines


def broken(large: Result, small: Result) -> list[str]:
    """Return the bounds that a platform breaks."""
    found = []
    if large.ratio > RATIO_BOUND:
        found.append(f"{large.platform}: dbt run takes {large.ratio:.1f} times the script, more than {RATIO_BOUND:.0f}")
    if large.run > SCALING_BOUND * small.run:
        found.append(
            f"{large.platform}: ten times the orders cost {large.run / small.run:.1f}, more than {SCALING_BOUND:.0f}"
        )
    if max(large.peak, large.peak_by_hand) >= PEAK_BOUND:
        found.append(f"{large.platform}: the peak is not below {PEAK_BOUND / 1024**3:.0f} GiB")
    return found


@click.command(help=__doc__)
@click.option("--orders", default=1_000_000, show_default=True, help="Orders per platform; a tenth is measured too.")
@click.option("--platform", "platforms", multiple=True, type=click.Choice(PLATFORMS), help="Repeat it; default all.")
@click.option("--work", type=click.Path(path_type=Path), help="Folder for the files, some 10 GB; default temporary.")
@click.option("--write/--no-write", "to_write", default=True, help="Write the table to benchmarks/README.md.")
def main(orders: int, platforms: tuple[str, ...], work: Path | None, to_write: bool) -> None:
    """Run the command line."""
    pairs: list[tuple[Result, Result]] = []
    for platform in platforms or PLATFORMS:
        results: list[Result] = []
        for size in (orders // 10, orders):
            with tempfile.TemporaryDirectory(prefix="commerce-bench-", dir=work) as folder:
                results.append(measure(platform, size, Path(folder)))
        pairs.append((results[1], results[0]))
        click.echo("\n".join(table(pairs[-1:])[0 if len(pairs) == 1 else 2 :]))
    found = [line for pair in pairs for line in broken(*pair)]
    command = ["python -m benchmarks", f"--orders {orders}", *(f"--platform {name}" for name in platforms)]
    report.conclude(MARKS, table(pairs), found, " ".join(command), to_write=to_write)


if __name__ == "__main__":
    try:
        main()
    except BenchmarkError as error:
        sys.exit(f"error: {error}")
