"""Every mart, its question, its grain and the entities that it needs: `docs/marts.md`, and the table in `README.md`.

All of it is read from the parsed project: the question is the first sentence of the mart's description, the grain the
last, and the entities are those that the `commerce.is_fed("…")` of its config name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tools import markdown
from tools.matrix import Platform

_FOLDER = "models/marts/"
_HEAD = """# Marts

Written by `make docs-matrix` from the models themselves. A test fails when it is stale.

A mart is there when enabled platforms, yours included, feed every entity that it needs, and off otherwise.
"""


@dataclass(frozen=True)
class Mart:
    """A mart as its model states it.

    Attributes:
        name: of the model.
        domain: its folder.
        question: the first sentence of its description.
        grain: what one row is per.
        entities: those without which it is off.
        is_on: in the project that was parsed.
    """

    name: str
    domain: str
    question: str
    grain: str
    entities: tuple[str, ...]
    is_on: bool


def read(manifest: Mapping[str, Any]) -> list[Mart]:
    """Return the marts of a parsed project, those that are off included."""
    off = [nodes[0] for nodes in manifest["disabled"].values()]
    nodes = [node for node in [*manifest["nodes"].values(), *off] if _is_mart(node)]
    return sorted((_mart(node) for node in nodes), key=lambda mart: mart.name)


def page(marts: list[Mart], platforms: list[Platform]) -> str:
    """Return docs/marts.md."""
    return markdown.page([_HEAD, *_fed(marts, platforms), *_domains(marts)])


def summary(marts: list[Mart]) -> str:
    """Return the table of the README: the marts of a domain that need the same entities in one row."""
    groups: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for mart in sorted(marts, key=lambda mart: (mart.domain, len(mart.entities), mart.entities)):
        name = mart.name.removeprefix(f"commerce_{mart.domain}__")
        groups.setdefault((mart.domain, mart.entities), []).append(f"`{name}`")
    rows = [[domain, ", ".join(names), ", ".join(entities)] for (domain, entities), names in groups.items()]
    return markdown.table(["domain", "marts", "needs"], rows)


def _is_mart(node: Mapping[str, Any]) -> bool:
    path = node["original_file_path"]
    return bool(node["resource_type"] == "model" and path.startswith(_FOLDER) and "/intermediate/" not in path)


def _mart(node: Mapping[str, Any]) -> Mart:
    text = " ".join(node["description"].split())
    question = re.match(r"(.+?[.?])(?= |$)", text)
    grain = re.search(r"One row per ([^.]+)\.$", text)
    # what the body asks for fills some columns; only the config switches the mart off
    config = re.search(r"\{\{\s*config\((.+?)\)\s*\}\}", node["raw_code"], flags=re.DOTALL)
    entities = dict.fromkeys(re.findall(r"""commerce\.is_fed\(["'](\w+)["']\)""", config.group(1) if config else ""))
    return Mart(
        node["name"],
        node["original_file_path"].removeprefix(_FOLDER).split("/")[0],
        question.group(1).removesuffix(".") if question else "",
        grain.group(1) if grain else "",
        tuple(entities),
        node["config"]["enabled"],
    )


def _fed(marts: list[Mart], platforms: list[Platform]) -> Iterator[str]:
    needed = dict.fromkeys(entity for mart in marts for entity in mart.entities)
    yield "## Who feeds what marts need"
    rows = []
    for entity in sorted(needed):
        names = dict.fromkeys(platform.adapter for platform in platforms if entity in platform.columns)
        rows.append([entity, ", ".join(names) or "no platform yet"])
    yield markdown.table(["entity", "platforms"], rows)


def _domains(marts: list[Mart]) -> Iterator[str]:
    for domain in sorted({mart.domain for mart in marts}):
        yield f"## {domain}"
        rows = [
            [f"`{mart.name}`", mart.question, mart.grain, ", ".join(mart.entities)]
            for mart in marts
            if mart.domain == domain
        ]
        yield markdown.table(["mart", "what it says", "one row per", "needs"], rows)
