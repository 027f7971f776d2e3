"""The shops of the round trip, simulated, landed and built once."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
import yaml

from tests.round_trip import shops
from tests.round_trip.built import Built, name_by_shape
from tools.project import Project

ROOT = Path(__file__).parents[2]
QUALITY = ("order_reconciliation", "money_conservation", "row_conservation", "unmapped_values")


@pytest.fixture(scope="session")
def contract() -> dict[str, list[str]]:
    """The columns of the entities."""
    text = (ROOT / "models" / "commerce" / "commerce_schema.yml").read_text(encoding="utf-8")
    models = yaml.safe_load(text)["models"]
    return {
        model["name"].removeprefix("commerce__"): [column["name"] for column in model["columns"]] for model in models
    }


@pytest.fixture(scope="session")
def built(
    tmp_path_factory: pytest.TempPathFactory, dbt_packages: Path, contract: dict[str, list[str]]
) -> Iterator[Built]:
    """Every shop on every platform, built by one dbt run."""
    simulated = shops.simulate()
    folder = tmp_path_factory.mktemp("round_trip")
    project = Project(shops.consumer(folder / "consumer", simulated, dbt_packages), folder / "work")
    shops.land(simulated, project.duckdb_path)
    models = [f"+commerce__{entity}" for entity in contract]
    models += ["+commerce__sales_ledger", *(f"+commerce_quality__{name}" for name in QUALITY)]
    project.run("run", "--select", *models)
    with duckdb.connect(str(project.duckdb_path), read_only=True) as connection:
        name_by_shape(connection)
        yield Built(simulated, connection)
