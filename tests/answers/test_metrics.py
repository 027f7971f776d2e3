"""A metric is the same whichever model it is read from."""

from __future__ import annotations

from typing import Any

import pytest

from tests import tables
from tests.answers import SCHEMA
from tools.metrics import METRICS, Metric
from tools.project import Project

Values = dict[tuple[Any, ...], Any]

_READ = [metric for metric in METRICS if len(metric.measures) > 1]


@pytest.mark.slow
@pytest.mark.parametrize("metric", _READ, ids=[metric.name for metric in _READ])
def test_every_model_gives_the_metric_of_its_owner(metric: Metric, duckdb_shops: Project) -> None:
    of_owner = _values(metric, metric.owner, duckdb_shops)
    assert of_owner, "no shop has anything of it: give one an example"
    found = {model: _values(metric, model, duckdb_shops) for model in metric.measures}
    assert {model: values for model, values in found.items() if values != of_owner} == {}


@pytest.mark.slow
@pytest.mark.parametrize("metric", _READ, ids=[metric.name for metric in _READ])
def test_postgresql_gives_the_same(metric: Metric, duckdb_shops: Project, postgres_shops: Project) -> None:
    assert _values(metric, metric.owner, postgres_shops) == _values(metric, metric.owner, duckdb_shops)


def _values(metric: Metric, model: str, shops: Project) -> Values:
    """Return what is not zero, by store and currency."""
    found = tables.query(shops, metric.query(model, f"{SCHEMA}.{model}"))
    return {row[:-1]: row[-1] for row in found if row[-1]}
