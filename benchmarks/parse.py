"""Measure how long dbt parses the package with all platforms; exits with 1 when a bound is broken."""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks import report
from benchmarks.steps import ROOT, BenchmarkError

MARKS = ("<!-- parse:start -->", "<!-- parse:end -->")
COLD_BOUND = 15.0  # seconds
PARTIAL_BOUND = 3.0  # seconds
REPEATS = 3


@dataclass(frozen=True)
class Seconds:
    """One parse: as dbt reports it, and of its whole process with start and imports."""

    reported: float
    process: float


def parse(project: Path, target: Path, *options: str) -> Seconds:
    """Parse a project in a process of its own, and take what dbt itself wrote of it.

    Raises:
        BenchmarkError: dbt failed; the message is its output.
    """
    logs = target / "logs"
    command = [str(Path(sys.executable).with_name("dbt")), "--log-format-file", "json", "parse", *options]
    command += ["--project-dir", str(project), "--profiles-dir", str(ROOT), "--target", "duckdb"]
    command += ["--target-path", str(target), "--log-path", str(logs)]
    environment = {**os.environ, "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}
    environment["COMMERCE_DUCKDB_PATH"] = str(target / "commerce.duckdb")
    began = time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    process = time.perf_counter() - began
    if done.returncode:
        raise BenchmarkError(f"dbt parse failed in {project}:\n{done.stdout}{done.stderr}")
    lines = (logs / "dbt.log").read_text(encoding="utf-8").splitlines()
    (*_, last) = (json.loads(line)["data"] for line in lines if '"ResourceReport"' in line)
    return Seconds(last["command_wall_clock_time"], process)


def measure(project: Path, folder: Path) -> tuple[Seconds, Seconds]:
    """Return the first parse and the fastest of those after it, which find nothing changed."""
    cold = parse(project, folder, "--no-partial-parse")
    again = [parse(project, folder) for _ in range(REPEATS)]
    return cold, min(again, key=lambda seconds: seconds.reported)


def _empty_project(folder: Path) -> Path:
    (folder / "models").mkdir(parents=True)
    (folder / "models" / "one.sql").write_text("select 1 as number\n", encoding="utf-8")
    (folder / "dbt_project.yml").write_text("name: empty\nversion: '1.0'\nprofile: commerce\n", encoding="utf-8")
    return folder


@click.command(help=__doc__)
@click.option("--write/--no-write", "to_write", default=True, help="Write the table to benchmarks/README.md.")
def main(to_write: bool) -> None:
    """Run the command line."""
    with tempfile.TemporaryDirectory(prefix="commerce-bench-") as name:
        folder = Path(name)
        rows = {
            "all platforms": measure(ROOT, folder / "all"),
            "a project with one model": measure(_empty_project(folder / "one"), folder / "target"),
        }
    lines = [
        "| project | first parse | nothing changed | first, whole process | nothing changed, whole process |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for label, (cold, again) in rows.items():
        figures = (cold.reported, again.reported, cold.process, again.process)
        lines.append(f"| {label} | " + " | ".join(f"{seconds:.1f} s" for seconds in figures) + " |")
    cold, again = rows["all platforms"]
    found = [
        f"{label} takes {seconds:.1f} s, more than {bound:.0f}"
        for label, seconds, bound in (
            ("the first parse", cold.reported, COLD_BOUND),
            ("a parse without changes", again.reported, PARTIAL_BOUND),
        )
        if seconds > bound
    ]
    click.echo("\n".join(lines))
    report.conclude(MARKS, lines, found, "python -m benchmarks.parse", to_write=to_write)


if __name__ == "__main__":
    try:
        main()
    except BenchmarkError as error:
        sys.exit(f"error: {error}")
