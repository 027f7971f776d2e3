"""Write every page that is made from the project itself.

python -m tools.pages

A test fails when one of them is stale. `docs/erd.md` is made by `tools.erd`, which needs a program of its own.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tools import glossary, lineage, markdown, marts, matrix
from tools.project import Project

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
README = ROOT / "README.md"


def render(manifest: Mapping[str, Any]) -> dict[Path, str]:
    """Return the content of every page that is written.

    Raises:
        matrix.MatrixError: a metric names what is not there.
        ValueError: the README has lost its marks.
    """
    platforms, contract = matrix.read(manifest)
    found = marts.read(manifest)
    readme = markdown.replaced(README.read_text(encoding="utf-8"), "matrix", matrix.summary(platforms, contract))
    return {
        README: markdown.replaced(readme, "marts", marts.summary(found)),
        DOCS / "platforms.md": matrix.page(platforms, contract),
        DOCS / "metrics.md": glossary.page(platforms),
        DOCS / "marts.md": marts.page(found, platforms),
        DOCS / "lineage.md": lineage.page(manifest),
    }


def main() -> None:
    """Parse the project and write the pages."""
    with tempfile.TemporaryDirectory() as work:
        project = Project(ROOT, Path(work))
        project.run("parse")
        for path, content in render(project.manifest).items():
            path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
