"""The `## Known gaps` tables of the adapters' READMEs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
LEDGER = "sales_ledger"
_HEADER = ("entity", "what", "kind", "why")
_KIND = re.compile(r"absent|derived|merged into \S.*")


class GapError(Exception):
    """A table of gaps cannot be read; the message says where and why."""


@dataclass(frozen=True)
class Gap:
    """Something that a raw shape cannot carry.

    Attributes:
        platform: whose raw shape it is.
        entity: an entity of the contract, or `sales_ledger`.
        what: `all`; a column of the entity; `column: a value or part of it`; or rows of the ledger.
        kind: `absent`, `derived` or `merged into X`.
        why: why the raw shape cannot carry it.
    """

    platform: str
    entity: str
    what: str
    kind: str
    why: str

    @property
    def column(self) -> str:
        """The column that the gap is in."""
        return self.what.partition(":")[0]


def headings(adapter: str) -> list[str]:
    """Return the headings of the tables in a README: one per shape that the platform is landed in."""
    return re.findall(r"(?m)^## (Known gaps(?:: .+)?)$", (ROOT / "adapters" / adapter / "README.md").read_text("utf-8"))


def declared(adapter: str, heading: str = "Known gaps", platform: str = "") -> list[Gap]:
    """Return the gaps that the README of an adapter declares below a heading, in their order.

    `platform` is what the gaps are said to be of; the adapter's name without one.

    Raises:
        GapError: when the section, the header, a row or a kind is not as it must be, or a gap stands there twice.
    """
    path = ROOT / "adapters" / adapter / "README.md"
    _, found, section = path.read_text(encoding="utf-8").partition(f"\n## {heading}\n")
    if not found:
        raise GapError(f"{path}: there is no section `## {heading}`")
    lines = [line for line in section.partition("\n## ")[0].splitlines() if line.startswith("|")]
    cells = [tuple(cell.strip() for cell in line.strip().strip("|").split("|")) for line in lines]
    if not cells or cells[0] != _HEADER:
        raise GapError(f"{path}: the table of gaps must begin with | {' | '.join(_HEADER)} |")
    gaps = [gap for row in cells[2:] for gap in _gaps(path, platform or adapter, row)]
    names = [(gap.entity, gap.what) for gap in gaps]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise GapError(f"{path}: declared twice: {twice}")
    return gaps


def _gaps(path: Path, platform: str, row: tuple[str, ...]) -> list[Gap]:
    """Read a row; it can name several columns that lack for the same reason."""
    if len(row) != len(_HEADER) or not all(row):
        raise GapError(f"{path}: each row needs {', '.join(_HEADER)}: {row}")
    entity, whats, kind, why = row
    if not _KIND.fullmatch(kind):
        raise GapError(f"{path}: a kind must be absent, derived or merged into X, not {kind!r}")
    return [Gap(platform, entity, what, kind, why) for what in whats.split(", ")]
