"""Amounts at a rate are exact to the last digit, whatever way the engine takes."""

import random
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from tests import consumers
from tools.project import Project

MODEL = """
select position, {{ commerce.convert_amount("amount", "rate") }} as converted
from cases
"""


@pytest.fixture
def conversion(tmp_path: Path, dbt_packages: Path) -> str:
    """The SQL of a conversion as DuckDB gets it, over a table `cases`."""
    files = consumers.base_files()
    files["packages.yml"] = {"packages": [{"local": str(consumers.ROOT)}]}
    files["models/converted.sql"] = MODEL
    consumers.write(tmp_path / "shop", files)
    consumers.link_packages(tmp_path / "shop", dbt_packages)
    project = Project(tmp_path / "shop", tmp_path / "work")
    project.run("compile", "--select", "converted")
    return (project.work / "target/compiled/shop/models/converted.sql").read_text(encoding="utf-8")


@pytest.mark.slow
def test_conversion_is_exact(conversion: str) -> None:
    chance = random.Random(1)
    cases: list[tuple[Decimal, Decimal]] = [
        (Decimal(amount), Decimal(rate))
        for amount in ("0", "0.0001", "-0.0001", "0.5", "99999999.9999", "100000000", "-399999999.9999", "12345678901")
        for rate in ("0.5", "1", "0.000000000001", "0.86", "1.000000500000", "0.999999999999", "99999.5", "100000", "4")
    ]
    for _ in range(20_000):
        largest = 10 ** chance.randint(1, 14)
        amount = Decimal(chance.randrange(-largest, largest)).scaleb(-4)
        cases.append((amount, Decimal(chance.randrange(1, 10 ** chance.randint(1, 16))).scaleb(-12)))
    cases = [(amount, rate) for amount, rate in cases if abs(amount * rate) < 10**14]  # what decimal(18, 4) holds
    assert len(cases) > 19_000
    rows = pa.table(
        {
            "position": [-1, -2, *range(len(cases))],
            "amount": pa.array([None, Decimal(1), *(amount for amount, _ in cases)], pa.decimal128(18, 4)),
            "rate": pa.array([Decimal(1), None, *(rate for _, rate in cases)], pa.decimal128(28, 12)),
        }
    )
    with duckdb.connect() as connection:
        connection.register("cases", rows)
        found = dict(connection.execute(conversion).fetchall())
    assert found.pop(-1) is None
    assert found.pop(-2) is None
    expected = {i: (a * r).quantize(Decimal("0.0001"), ROUND_HALF_UP) for i, (a, r) in enumerate(cases)}
    wrong = [(cases[i], found[i], expected[i]) for i in expected if found[i] != expected[i]]
    assert wrong == []
