"""Draw the star, with dbterd, from the relationship tests of dimensions, facts and bridges: `docs/erd.md`.

python -m tools.erd path/to/dbterd

dbterd is no part of the development environment; `make docs-erd` puts it into one of its own.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.project import Project

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "erd.md"
_HEAD = """# The star

Written by `make docs-erd`, by dbterd from the relationship tests of the models. Keys and dates are drawn; all columns
are in the documentation of dbt. Every dimension has a member `-1` for what belongs to nobody.

"""
_KEPT = re.compile(r"\w+_(?:key|date)|date_day")


def page(drawing: str) -> str:
    """Return docs/erd.md from what dbterd drew."""
    lines = []
    for line in drawing.splitlines():
        column = re.fullmatch(r" +unknown (\w+)", line)
        if column is None:
            lines.append(re.sub(r'"[A-Z_]+"', lambda name: name.group().lower(), line))
        elif _KEPT.fullmatch(column.group(1)):
            lines.append(f"    {'key' if column.group(1).endswith('_key') else 'date'} {column.group(1)}")
    return _HEAD + "\n".join(["```mermaid", *lines, "```"]) + "\n"


def draw(program: str, work: Path) -> str:
    """Run dbterd on the parsed project and return its drawing.

    Raises:
        subprocess.CalledProcessError: when dbterd fails.
    """
    project = Project(ROOT, work)
    project.run("parse")
    project.run("docs", "generate", "--empty-catalog", "--no-compile")
    chosen = [f"wildcard:model.commerce.{kind}_*" for kind in ("dim", "fct", "bridge")]
    selection = [option for pattern in chosen for option in ("--select", pattern)]
    options = ["--target", "mermaid", "--entity-name-format", "model", "--output", str(work)]
    subprocess.run(
        [program, "run", "--artifacts-dir", str(work / "target"), *options, *selection], check=True, cwd=work
    )
    return (work / "output.md").read_text(encoding="utf-8")


def main() -> None:
    """Draw the star and write the page."""
    with tempfile.TemporaryDirectory() as work:
        PAGE.write_text(page(draw(str(Path(sys.argv[1]).absolute()), Path(work))), encoding="utf-8")


if __name__ == "__main__":
    main()
