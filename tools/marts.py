"""Every mart, its question, its grain and the entities that it needs, as a page: `docs/marts.md`.

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

A mart that needs an entity is there when an enabled platform feeds it, yours included, and off otherwise. Those that
need none stand on orders, lines and the sales ledger, which every shop has.
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
    """

    name: str
    domain: str
    question: str
    grain: str
    entities: tuple[str, ...]


def read(manifest: Mapping[str, Any]) -> list[Mart]:
    """Return the marts of a parsed project, those that are off included."""
    off = [nodes[0] for nodes in manifest["disabled"].values()]
    nodes = [node for node in [*manifest["nodes"].values(), *off] if _is_mart(node)]
    return sorted((_mart(node) for node in nodes), key=lambda mart: mart.name)


def page(marts: list[Mart], platforms: list[Platform]) -> str:
    """Return docs/marts.md."""
    return markdown.page([_HEAD, *_domains(marts, platforms)])


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
    )


def _domains(marts: list[Mart], platforms: list[Platform]) -> Iterator[str]:
    for domain in sorted({mart.domain for mart in marts}):
        yield f"## {domain}"
        rows = [
            [
                f"`{mart.name}`",
                mart.question,
                mart.grain,
                "<br>".join(_fed(entity, platforms) for entity in mart.entities) or "every shop",
            ]
            for mart in marts
            if mart.domain == domain
        ]
        yield markdown.table(["mart", "what it says", "one row per", "needs"], rows)


def _fed(entity: str, platforms: list[Platform]) -> str:
    names = dict.fromkeys(platform.adapter for platform in platforms if entity in platform.columns)
    return f"{entity}: {', '.join(names) or 'no platform yet'}"
