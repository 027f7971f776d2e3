"""What each platform can tell, as pages: `docs/platforms.md`, and the table of platforms in `README.md`.

The columns that an adapter fills are read from the parsed project, what its raw tables cannot carry from the gaps in
its README. A test fails when the pages are stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tools.gaps import LEDGER, Gap, declared, headings
from tools.markdown import table
from tools.metrics import METRICS, Metric

ROOT = Path(__file__).parents[1]
# Who a row is and when it was landed: every adapter fills these.
_TECHNICAL = frozenset({"platform", "store_id", "is_deleted", "_synced_at"})
_NAMED = frozenset({"exchange_rates"})  # comes from a table that the user names, not from a platform
FILLED, DERIVED, MERGED, IN_PART, ABSENT = "●", "◐", "→", "○", ""
_HEAD = f"""# What each platform can tell

Written by `make docs-matrix` from the adapters themselves and from the known gaps in their READMEs.
A test fails when it is stale.

| mark | meaning |
| --- | --- |
| {FILLED} | filled from the raw tables |
| {DERIVED} | derived: read from something else, or by a rule |
| {MERGED} | contained in another column or figure |
| {IN_PART} | there, but for some values |
| empty | the raw tables cannot carry it, or no adapter reads it |
"""


class MatrixError(Exception):
    """The pages cannot be written; the message says which declaration is wrong."""


@dataclass(frozen=True)
class Platform:
    """What one adapter says.

    Attributes:
        name: of the platform, with the shape that it is landed in where there are several.
        adapter: its folder.
        columns: entity -> columns that its model fills.
        gaps: what its README declares.
    """

    name: str
    adapter: str
    columns: Mapping[str, frozenset[str]]
    gaps: tuple[Gap, ...]

    def mark(self, entity: str, column: str) -> str:
        """Return the mark of a column."""
        found = [gap for gap in self.gaps if gap.entity == entity and gap.what in ("all", column)]
        if entity in self.columns and column in self.columns[entity]:
            if found:
                return {"derived": DERIVED, "absent": ABSENT}.get(found[0].kind, MERGED)
            return IN_PART if any(gap.entity == entity and gap.column == column for gap in self.gaps) else FILLED
        return MERGED if found and found[0].kind.startswith("merged") else ABSENT

    def effects(self, metric: Metric) -> list[str]:
        """Return what keeps a metric from being whole: gaps of the ledger, and columns that are not filled."""
        effects = [
            f"{gap.what} {gap.kind}"
            for gap in self.gaps
            if gap.entity == LEDGER and metric.is_touched(gap.what, gap.kind)
        ]
        for needed in metric.columns:
            entity, _, column = needed.partition(".")
            mark = self.mark(entity, column)
            if entity not in self.columns:
                held = [gap.kind for gap in self.gaps if gap.entity == entity and gap.kind.startswith("merged")]
                effects.append(f"no {entity}" + (f", {held[0]}" if held else ""))
            elif mark != FILLED:
                word = {DERIVED: "derived", MERGED: "merged", IN_PART: "in part", ABSENT: "absent"}[mark]
                effects.append(f"{needed} {word}")
        return list(dict.fromkeys(effects))

    def metric_mark(self, metric: Metric) -> str:
        """Return the mark of a metric: empty where nothing of it is there."""
        effects = self.effects(metric)
        if metric.ledger and "order_lines" not in self.columns:
            return ABSENT
        lost = {gap.what for gap in self.gaps if gap.entity == LEDGER and gap.kind != "derived"}
        if metric.movements and lost.issuperset(metric.movements):
            return ABSENT
        # An entity that is merged into another has no rows of its own.
        needs = [needed.split(".") for needed in metric.columns]
        marks = [self.mark(entity, column) for entity, column in needs if entity in self.columns or metric.ledger]
        if needs and not marks:
            return ABSENT
        if marks and not any(marks):
            return ABSENT
        return IN_PART if effects else FILLED


def read(manifest: Mapping[str, Any]) -> tuple[list[Platform], dict[str, list[str]]]:
    """Return the platforms of a parsed project, and the columns of each entity.

    Raises:
        MatrixError: a metric names an entity, a column or a model that is not there.
    """
    nodes = manifest["nodes"]
    contract = _contract()
    columns: dict[str, dict[str, frozenset[str]]] = {}
    for node in nodes.values():
        if node["resource_type"] == "model" and node["original_file_path"].startswith("adapters/"):
            platform, _, entity = node["name"].removeprefix("commerce_").partition("__")
            if (filled := node["config"]["meta"].get("commerce_columns")) is not None:
                columns.setdefault(platform, {})[entity] = frozenset(filled)
    platforms = [
        Platform(_label(name, heading), name, columns[name], tuple(declared(name, heading, _label(name, heading))))
        for name in sorted(columns)
        for heading in headings(name)
    ]
    _check(contract, {node["name"] for node in nodes.values()})
    return platforms, contract


def _label(adapter: str, heading: str) -> str:
    shape = heading.partition(": ")[2]
    return f"{adapter}, {shape}" if shape else adapter


def _contract() -> dict[str, list[str]]:
    """Return the entities in the order of their YAML, and their columns: dbt holds the models to it."""
    content = yaml.safe_load((ROOT / "models" / "commerce" / "commerce_schema.yml").read_text(encoding="utf-8"))
    return {
        model["name"].removeprefix("commerce__"): [
            column["name"]
            for column in model["columns"]
            if column["name"] not in _TECHNICAL and not column["name"].endswith("_key")
        ]
        for model in content["models"]
        if model["name"].startswith("commerce__")
    }


def _check(contract: Mapping[str, list[str]], models: set[str]) -> None:
    for metric in METRICS:
        wrong = [name for name in metric.columns if name.split(".")[1] not in contract.get(name.split(".")[0], ())]
        wrong += [name for name in metric.places if name not in models]
        if wrong:
            raise MatrixError(f"tools/metrics.py: {metric.name} names what is not there: {', '.join(wrong)}")


def page(platforms: list[Platform], contract: Mapping[str, list[str]]) -> str:
    """Return docs/platforms.md."""
    sections = [_HEAD, *_metrics(platforms), *_movements(platforms)]
    for entity in contract:
        sections += _entity(platforms, entity, contract[entity])
    return "\n".join(section.rstrip() + "\n" for section in sections)


def _metrics(platforms: list[Platform]) -> Iterator[str]:
    rows = [
        [metric.name, f"`{metric.owner}`"] + [platform.metric_mark(metric) for platform in platforms]
        for metric in METRICS
    ]
    yield "## Figures and marts"
    yield table(["figure", "where", *(platform.name for platform in platforms)], rows)
    yield "What a figure lacks, where it is not whole:"
    lines = []
    for metric in METRICS:
        for platform in platforms:
            if effects := platform.effects(metric):
                prefix = "" if platform.metric_mark(metric) else "not there: "
                lines.append([metric.name, platform.name, prefix + "; ".join(effects)])
    yield table(["figure", "platform", "why"], lines)


def _movements(platforms: list[Platform]) -> Iterator[str]:
    gaps = [gap for platform in platforms for gap in platform.gaps if gap.entity == LEDGER]
    yield "## The sales ledger"
    yield "What raw tables cannot carry. The rest is exact to the minor unit: the round-trip test proves it."
    rows = [
        [what, *(_kind(gaps, platform.name, what) for platform in platforms)]
        for what in sorted({gap.what for gap in gaps})
    ]
    yield table(["rows", *(platform.name for platform in platforms)], rows)


def _kind(gaps: Iterable[Gap], platform: str, what: str) -> str:
    return next((gap.kind for gap in gaps if gap.platform == platform and gap.what == what), "")


def _entity(platforms: list[Platform], entity: str, columns: list[str]) -> Iterator[str]:
    fed = [platform for platform in platforms if entity in platform.columns]
    gaps = [gap for platform in platforms for gap in platform.gaps if gap.entity == entity]
    yield f"## {entity}"
    if fed:
        rows = [[column, *(platform.mark(entity, column) for platform in fed)] for column in columns]
        yield table(["column", *(platform.name for platform in fed)], rows)
    else:
        yield "A table of yours, named in `commerce_exchange_rates`." if entity in _NAMED else "No platform feeds it."
    if gaps:
        yield table(["platform", "what", "kind", "why"], [[gap.platform, gap.what, gap.kind, gap.why] for gap in gaps])


def summary(platforms: list[Platform], contract: Mapping[str, list[str]]) -> str:
    """Return the table of the README: entities and who feeds them."""
    fed = [entity for entity in contract if any(entity in platform.columns for platform in platforms)]
    adapters = {platform.adapter: platform for platform in platforms}
    links = [f"[{name}](adapters/{name}/README.md)" for name in adapters]
    rows = [
        [entity, *("yes" if entity in platform.columns else "" for platform in adapters.values())] for entity in fed
    ]
    lines = table(["entity", *links], rows)
    if waiting := [entity for entity in contract if entity not in fed and entity not in _NAMED]:
        lines += f"\nThere, and waiting for a platform that feeds them: {', '.join(waiting)}.\n"
    return lines
