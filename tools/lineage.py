"""What each mart is made of, as diagrams: `docs/lineage.md`.

The edges are the `ref`s of the parsed project; staging and adapters, which are many and alike, stand as layers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tools import markdown

_MARTS = "models/marts/"
_LAYERS = {
    "adapters/*/staging": "staging",
    "adapters": "adapters",
    "models/commerce": "entities",
    "models/identity": "identity",
    "models/currency": "currency",
    "models/ledger": "ledger",
    "models/core": "core",
    "models/marts": "marts",
    "models/quality": "quality",
}
_HEAD = """# Lineage

Written by `make docs-matrix` from the models themselves. A test fails when it is stale.

## Layers

Data flows from top to bottom. The number in a box is that of its models, the number at an arrow how many `ref`s it
stands for.
"""

Node = Mapping[str, Any]


def page(manifest: Mapping[str, Any]) -> str:
    """Return docs/lineage.md."""
    nodes = {
        key: node
        for key, node in manifest["nodes"].items()
        if node["resource_type"] in {"model", "snapshot"} and node["package_name"] == "commerce"
    }
    return markdown.page([_HEAD, _layers(nodes), *_domains(nodes)])


def _layer(node: Node) -> str:
    path: str = node["original_file_path"]
    if path.startswith("adapters/"):
        return "staging" if "/staging/" in path else "adapters"
    folder = "/".join(path.split("/")[:2])
    return _LAYERS.get(folder, "snapshots" if node["resource_type"] == "snapshot" else folder.split("/")[-1])


def _layers(nodes: Mapping[str, Node]) -> str:
    counts: dict[str, int] = {}
    edges: dict[tuple[str, str], int] = {}
    for node in nodes.values():
        layer = _layer(node)
        counts[layer] = counts.get(layer, 0) + 1
        for parent in node["depends_on"]["nodes"]:
            above = _layer(nodes[parent]) if parent in nodes else "raw" if parent.startswith("source.") else layer
            if above != layer:
                edges[above, layer] = edges.get((above, layer), 0) + 1
    order = ["raw", *dict.fromkeys(_LAYERS.values()), *sorted(counts)]
    names = sorted({*counts, "raw"}, key=order.index)
    lines = [f"    {name}[{name}{f'<br>{counts[name]}' if name in counts else ''}]" for name in names]
    lines += [
        f"    {above} -->|{edges[above, below]}| {below}"
        for above, below in sorted(edges, key=lambda edge: (order.index(edge[0]), order.index(edge[1])))
    ]
    return _flowchart("TB", lines)


def _domains(nodes: Mapping[str, Node]) -> Iterator[str]:
    marts = {key: node for key, node in nodes.items() if node["original_file_path"].startswith(_MARTS)}
    domains = {key: node["original_file_path"].removeprefix(_MARTS).split("/")[0] for key, node in marts.items()}
    for domain in sorted(set(domains.values())):
        own = sorted((node for key, node in marts.items() if domains[key] == domain), key=_name)
        edges = sorted(
            (parent, _name(node))
            for node in own
            for parent in {_name(nodes[key]) for key in node["depends_on"]["nodes"] if key in nodes}
        )
        names = [_name(node) for node in own]
        others = sorted({parent for parent, _ in edges if parent not in names})
        yield f"## {domain}"
        yield _flowchart(
            "LR",
            [
                *(f"    {name}([{name}])" for name in others),
                *(f"    {name}[{name}]" for name in names),
                *(f"    {parent} --> {name}" for parent, name in edges),
            ],
        )


def _name(node: Node) -> str:
    return str(node["name"])


def _flowchart(direction: str, lines: list[str]) -> str:
    return "\n".join(["```mermaid", f"flowchart {direction}", *lines, "```"])
