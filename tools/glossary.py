"""Every metric with its definition, as a page: `docs/metrics.md`."""

from __future__ import annotations

from collections.abc import Iterator

from tools import markdown
from tools.matrix import Platform
from tools.metrics import METRICS, Metric

_HEAD = """# Metrics

Written by `make docs-matrix` from `tools/metrics.py`. A test fails when it is stale.

Each metric has one definition and one owner, the model that has it at the finest grain. Other models show the same:
where they are marked with =, a test compares them with the owner by store and currency. Amounts are in the currency of
the row; those in the reporting currency are called `reporting_<amount>` and follow the same formula. What a platform
cannot tell of a metric is in [What each platform can tell](platforms.md).
"""


def page(platforms: list[Platform]) -> str:
    """Return docs/metrics.md."""
    return markdown.page([_HEAD, *_domains(platforms)])


def _domains(platforms: list[Platform]) -> Iterator[str]:
    for domain in dict.fromkeys(metric.domain for metric in METRICS):
        yield f"## {domain}"
        for metric in METRICS:
            if metric.domain == domain:
                yield f"### {metric.name}"
                yield markdown.table(["", ""], _rows(metric, platforms))


def _rows(metric: Metric, platforms: list[Platform]) -> Iterator[list[str]]:
    yield ["formula", metric.formula]
    yield ["unit", metric.unit]
    yield ["grain", metric.grain]
    yield ["owner", f"`{metric.owner}`{_read(metric, metric.owner)}"]
    others = [f"{'= ' if name in metric.measures else ''}`{name}`" for name in metric.places if name != metric.owner]
    if others:
        yield ["also in", "<br>".join(others)]
    names = dict.fromkeys(platform.adapter for platform in platforms if platform.metric_mark(metric))
    yield ["platforms", ", ".join(names) or "none yet"]


def _read(metric: Metric, model: str) -> str:
    return f": `{metric.measures[model]}`" if model in metric.measures else ""
