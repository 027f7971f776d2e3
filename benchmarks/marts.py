"""Measure all marts of all platforms against the ledger alone; exits with 1 when a bound is broken."""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks import report
from benchmarks.measure import measured
from benchmarks.steps import BenchmarkError, generate, node_seconds, run_nodes

MARKS = ("<!-- marts:start -->", "<!-- marts:end -->")
RATIO_BOUND = 2.5  # all marts, from the raw tables on / ledger alone
SCALING_BOUND = 12.0  # the affinity of ten times the orders / the affinity
SLOWEST = 10
LEDGER = "+commerce__sales_ledger"
MARTS = ["+path:models/core", "+path:models/marts"]
AFFINITY = "commerce_customers__affinity"


@dataclass(frozen=True)
class Result:
    """One size: orders per platform, and seconds."""

    orders: int
    ledger: float
    marts: float
    others: float
    nodes: dict[str, float]
    peak: int

    @property
    def ratio(self) -> float:
        """How many times as long all marts take, from the raw tables on, as the ledger."""
        return (self.ledger + self.marts) / self.ledger

    @property
    def affinity(self) -> float:
        """Seconds of the affinity and what is made for it alone."""
        return sum(seconds for name, seconds in self.nodes.items() if name == AFFINITY or "baskets" in name)


def measure(orders: int, folder: Path) -> Result:
    """Generate every platform once, build the ledger, then star and marts, then all else."""
    from generators import platforms

    path = folder / "built.duckdb"
    for platform in platforms.names():
        measured(generate, platform, orders, path)
    ledger = measured(run_nodes, path, ["--select", LEDGER])
    marts = measured(run_nodes, path, ["--select", *MARTS, "--exclude", LEDGER])
    nodes = node_seconds(path)
    others = measured(run_nodes, path, ["--exclude", LEDGER, *MARTS])
    peak = max(ledger.peak, marts.peak, others.peak)
    return Result(orders, ledger.result, marts.result, others.result, nodes, peak)


def table(large: Result, small: Result) -> list[str]:
    """Return Markdown lines."""
    lines = [
        "| orders per platform | ratio | ledger | star and marts | quality and all else | peak |",
        "| ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for result in (large, small):
        seconds = [f"{value:.1f} s" for value in (result.ledger, result.marts, result.others)]
        cells = [f"{result.orders:,}", f"{result.ratio:.2f}", *seconds, f"{result.peak / 1024**3:.1f} GiB"]
        lines.append("| " + " | ".join(cells) + " |")
    slowest = sorted(large.nodes.items(), key=lambda node: -node[1])[:SLOWEST]
    lines += ["", "Slowest of star and marts: " + ", ".join(f"{name} {seconds:.1f} s" for name, seconds in slowest)]
    return [*lines, f"Affinity: {large.affinity:.1f} s, with a tenth of the orders {small.affinity:.1f} s."]


def broken(large: Result, small: Result) -> list[str]:
    """Return the bounds that are broken."""
    found = []
    if large.ratio > RATIO_BOUND:
        found.append(f"all marts take {large.ratio:.2f} times the ledger alone, more than {RATIO_BOUND}")
    if large.affinity > SCALING_BOUND * small.affinity:
        found.append(f"affinity: ten times the orders cost {large.affinity / small.affinity:.1f} times")
    return found


@click.command(help=__doc__)
@click.option("--orders", default=1_000_000, show_default=True, help="Orders per platform; a tenth is measured too.")
@click.option("--work", type=click.Path(path_type=Path), help="Folder for the files; default temporary.")
@click.option("--write/--no-write", "to_write", default=True, help="Write the table to benchmarks/README.md.")
def main(orders: int, work: Path | None, to_write: bool) -> None:
    """Run the command line."""
    results = []
    for size in (orders // 10, orders):
        with tempfile.TemporaryDirectory(prefix="commerce-bench-", dir=work) as folder:
            results.append(measure(size, Path(folder)))
    small, large = results
    lines, found = table(large, small), broken(large, small)
    click.echo("\n".join(lines))
    report.conclude(MARKS, lines, found, f"python -m benchmarks.marts --orders {orders}", to_write=to_write)


if __name__ == "__main__":
    try:
        main()
    except BenchmarkError as error:
        sys.exit(f"error: {error}")
