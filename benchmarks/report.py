"""Tables of figures in README.md."""

import os
from pathlib import Path

import click

README = Path(__file__).parent / "README.md"


def conclude(marks: tuple[str, str], lines: list[str], found: list[str], command: str, *, to_write: bool) -> None:
    """Put the table and the broken bounds between the marks of README.md, if asked to.

    Raises:
        ClickException: a bound is broken.
    """
    if to_write:
        _write(marks, lines, found, command)
    if found:
        raise click.ClickException("\n".join(found))


def _write(marks: tuple[str, str], lines: list[str], found: list[str], command: str) -> None:
    before, _, rest = README.read_text(encoding="utf-8").partition(marks[0])
    after = rest.partition(marks[1])[2]
    where = f"{os.cpu_count()} cores, load average of the last 15 minutes {os.getloadavg()[2]:.1f}"
    memory = os.environ.get("COMMERCE_DUCKDB_MEMORY")
    command = f"COMMERCE_DUCKDB_MEMORY={memory} {command}" if memory else command
    verdict = ["Broken in this run:", "", *(f"- {line}" for line in found)] if found else ["All bounds held."]
    body = "\n".join(["", f"`{command}` ({where}):", "", *lines, "", *verdict, ""])
    README.write_text(before + marks[0] + body + marks[1] + after, encoding="utf-8")
