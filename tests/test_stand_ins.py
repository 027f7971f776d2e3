"""The stand-ins are what the package uses of dbt_utils and dbt_expectations, and behave as the real packages do."""

import hashlib
import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tools import hub
from tools.project import Project

ROOT = Path(__file__).parents[1]
NAMES = ("dbt_utils", "dbt_expectations")
MIRRORS = os.environ.get(hub.MIRRORS_VARIABLE)

NULL = "_dbt_utils_surrogate_key_null_"
KEYS = {
    ("'a'", "'b'"): "a-b",
    ("'a'", "null"): f"a-{NULL}",
    ("null",): NULL,
    ("1", "cast('2024-02-29' as date)"): "1-2024-02-29",
    ("cast(1.5 as decimal(18, 4))", "true"): "1.5000-true",
    ("'é'", "''"): "é-",
}
SERIES = 1234
ROWS = """
    select *
    from (
        values
            (1, 'a', 10, 'AB', 1, 2),
            (2, 'b', 20, 'CD', 2, 2),
            (3, 'b', null, 'EFG', 3, 1),
            (4, null, 40, null, null, 4)
    ) as t (id, kind, amount, code, low, high)
"""


@dataclass(frozen=True)
class Case:
    """A generic test on the column, or on the whole model, with its arguments."""

    test: str
    column: str | None = None
    arguments: dict[str, Any] = field(default_factory=dict)


CASES = [
    Case("dbt_utils.unique_combination_of_columns", None, {"combination_of_columns": ["id", "kind"]}),
    Case("dbt_utils.unique_combination_of_columns", None, {"combination_of_columns": ["kind"]}),
    Case("dbt_utils.expression_is_true", None, {"expression": "amount >= 10"}),
    Case("dbt_utils.expression_is_true", None, {"expression": "amount > 10 or id = 2"}),
    Case("dbt_utils.expression_is_true", "amount", {"expression": ">= 10"}),
    Case("dbt_utils.expression_is_true", "amount", {"expression": "> 10"}),
    Case("dbt_utils.accepted_range", "amount", {"min_value": 10, "max_value": 40}),
    Case("dbt_utils.accepted_range", "amount", {"min_value": 10, "inclusive": False}),
    Case("dbt_utils.accepted_range", "amount", {"max_value": 39}),
    Case("dbt_utils.equal_rowcount", None, {"compare_model": "ref('others')"}),
    Case("dbt_utils.equal_rowcount", None, {"compare_model": "ref('fewer')"}),
    Case("dbt_utils.equal_rowcount", None, {"compare_model": "ref('others')", "group_by_columns": ["kind"]}),
    Case("dbt_utils.equal_rowcount", None, {"compare_model": "ref('fewer')", "group_by_columns": ["kind"]}),
    Case("dbt_utils.relationships_where", "id", {"to": "ref('others')", "field": "id"}),
    Case("dbt_utils.relationships_where", "id", {"to": "ref('fewer')", "field": "id"}),
    Case(
        "dbt_utils.relationships_where",
        "id",
        {"to": "ref('fewer')", "field": "id", "from_condition": "id < 3"},
    ),
    Case(
        "dbt_utils.relationships_where",
        "id",
        {"to": "ref('others')", "field": "id", "to_condition": "id < 3"},
    ),
    Case("dbt_expectations.expect_column_values_to_be_between", "amount", {"min_value": 10, "max_value": 40}),
    Case("dbt_expectations.expect_column_values_to_be_between", "amount", {"min_value": 10, "strictly": True}),
    Case("dbt_expectations.expect_column_values_to_be_between", "amount", {"max_value": 30}),
    Case(
        "dbt_expectations.expect_column_values_to_be_between",
        "amount",
        {"max_value": 30, "row_condition": "id < 4"},
    ),
    Case("dbt_expectations.expect_column_values_to_match_regex", "code", {"regex": "^[A-Z]+$"}),
    Case("dbt_expectations.expect_column_values_to_match_regex", "code", {"regex": "^[A-Z]{2}$"}),
    Case(
        "dbt_expectations.expect_column_values_to_match_regex",
        "code",
        {"regex": "^[A-Z]{2}$", "row_condition": "id < 3"},
    ),
    Case("dbt_expectations.expect_column_value_lengths_to_equal", "kind", {"value": 1}),
    Case("dbt_expectations.expect_column_value_lengths_to_equal", "code", {"value": 2}),
    Case(
        "dbt_expectations.expect_column_pair_values_A_to_be_greater_than_B",
        None,
        {"column_A": "high", "column_B": "low", "or_equal": True, "row_condition": "id <> 3"},
    ),
    Case(
        "dbt_expectations.expect_column_pair_values_A_to_be_greater_than_B",
        None,
        {"column_A": "high", "column_B": "low"},
    ),
    Case("dbt_expectations.expect_column_values_to_be_in_set", "kind", {"value_set": ["a", "b"]}),
    Case(
        "dbt_expectations.expect_column_values_to_be_in_set",
        "kind",
        {"value_set": ["a", "b"], "row_condition": "kind is not null"},
    ),
    Case(
        "dbt_expectations.expect_column_values_to_be_in_set",
        "id",
        {"value_set": [1, 2, 3, 4], "quote_values": False},
    ),
    Case("dbt_expectations.expect_column_values_to_be_null", "amount", {"row_condition": "id = 3"}),
    Case("dbt_expectations.expect_column_values_to_be_null", "amount"),
    Case("dbt_expectations.expect_compound_columns_to_be_unique", None, {"column_list": ["id", "kind"]}),
    Case("dbt_expectations.expect_compound_columns_to_be_unique", None, {"column_list": ["kind", "high"]}),
    Case("dbt_expectations.expect_compound_columns_to_be_unique", None, {"column_list": ["kind"]}),
]


def _used() -> set[str]:
    folders = ("macros", "models", "adapters", "seeds", "snapshots", "data_tests", "integration_tests")
    paths = (path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in {".sql", ".yml"})
    texts = (
        path.read_text(encoding="utf-8")
        for path in paths
        if not {"stand_ins", "dbt_packages", "target"} & set(path.relative_to(ROOT).parts)
    )
    return {found for text in texts for found in re.findall(rf"\b(?:{'|'.join(NAMES)})\.\w+", text)}


def _provided() -> set[str]:
    """Everything a stand-in defines, except what only serves the stand-in itself."""
    provided = set()
    for name in NAMES:
        text = "".join(path.read_text(encoding="utf-8") for path in (hub.STAND_INS / name).rglob("*.sql"))
        defined = set(re.findall(r"\{%-?\s*(?:macro|test)\s+(\w+)", text))
        helpers = {macro for macro in defined if f"{name}.{macro}(" in text or "__" in macro}
        provided |= {f"{name}.{macro}" for macro in defined - helpers}
    return provided


def test_everything_used_is_there() -> None:
    assert _used() - _provided() == set()


def test_nothing_is_there_unused() -> None:
    assert _provided() - _used() == set()


def test_cases_cover_the_stand_ins() -> None:
    macros = {"dbt_utils.generate_surrogate_key", "dbt_utils.generate_series"}
    assert _provided() - {case.test for case in CASES} <= macros


def test_macros(tmp_path: Path) -> None:
    project = _project(tmp_path, hub.stand_ins())
    keys, series = _rows(project, "keys")[0], [number for (number,) in _rows(project, "series")]
    assert series == list(range(1, SERIES + 1))
    assert list(keys) == [hashlib.md5(text.encode()).hexdigest() for text in KEYS.values()]  # noqa: S324 - a key, no secret


@pytest.mark.skipif(MIRRORS is None, reason=f"{hub.MIRRORS_VARIABLE} names no mirrors of the real packages")
def test_behave_as_the_real_packages_do(tmp_path: Path) -> None:
    real = _project(tmp_path / "real", hub.mirrored(Path(MIRRORS or "")))
    ours = _project(tmp_path / "ours", hub.stand_ins())
    for macro in ("keys", "series"):
        assert _rows(ours, macro) == _rows(real, macro)
    real_statuses = _statuses(real)
    assert _statuses(ours) == real_statuses
    for test in {case.test for case in CASES}:
        assert {status for case, status in real_statuses.items() if case.split()[0] == test} == {
            "pass",
            "fail",
        }, test


def _project(folder: Path, packages: list[hub.Package]) -> Project:
    project = Project(_write_project(folder, packages), folder / "work")
    project.run("run")
    return project


def _rows(project: Project, table: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(project.duckdb_path), read_only=True) as connection:
        rows: list[tuple[Any, ...]] = connection.execute(f"select * from {table}").fetchall()
    return rows


def _statuses(project: Project) -> dict[str, str]:
    """Return the status of each of CASES."""
    result: Any = project.attempt("test").result
    assert result is not None
    cases = {_test_name(position): case for position, case in enumerate(CASES)}
    statuses = {
        f"{case.test} {case.column} {json.dumps(case.arguments)}": str(node.status)
        for node in result.results
        if (case := cases.get(node.node.name))
    }
    assert len(statuses) == len(CASES)
    return statuses


def _write_project(folder: Path, packages: list[hub.Package]) -> Path:
    files = {
        "dbt_project.yml": {"name": "trial", "version": "0.1.0", "config-version": 2, "profile": "trial"},
        "profiles.yml": {
            "trial": {
                "target": "duckdb",
                "outputs": {"duckdb": {"type": "duckdb", "path": "{{ env_var('COMMERCE_DUCKDB_PATH') }}"}},
            }
        },
        "packages.yml": {
            "packages": [{"package": package.full_name, "version": package.version} for package in packages]
        },
        "models/trial.yml": {"models": [{"name": "rows", **_tests(None), "columns": _columns()}]},
    }
    keys = ", ".join(
        f"{{{{ dbt_utils.generate_surrogate_key({json.dumps(fields)}) }}}} as key_{position}"
        for position, fields in enumerate(KEYS)
    )
    models = {
        "rows": ROWS,
        "others": "select * from {{ ref('rows') }}",
        "fewer": "select * from {{ ref('rows') }} where id < 3",
        "keys": f"select {keys}",
        "series": f"{{{{ dbt_utils.generate_series({SERIES}) }}}}",
    }
    (folder / "models").mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_text(json.dumps(content), encoding="utf-8")  # JSON is YAML
    for name, text in models.items():
        (folder / "models" / f"{name}.sql").write_text(text, encoding="utf-8")
    for package in packages:
        package.unpack(folder / "dbt_packages")
    return folder


def _columns() -> list[dict[str, Any]]:
    names = sorted({case.column for case in CASES if case.column})
    return [{"name": name, **_tests(name)} for name in names]


def _tests(column: str | None) -> dict[str, Any]:
    return {
        "data_tests": [
            {case.test: {"name": _test_name(position), "arguments": case.arguments}}
            for position, case in enumerate(CASES)
            if case.column == column
        ]
    }


def _test_name(position: int) -> str:
    return f"case_{position}"
