"""Rules that every model, source, macro and test of the package keeps; each test lists what breaks one."""

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from operations import export
from tools import marts
from tools.project import Project

ROOT = Path(__file__).parents[1]
PLATFORMS = sorted(folder.name for folder in (ROOT / "adapters").iterdir() if (folder / "staging").is_dir())
# Macros a person runs by name may look at the warehouse; nothing else may.
RUN_OPERATIONS = ROOT / "macros" / "operations"
MODEL_FILES = sorted([*(ROOT / "models").rglob("*.sql"), *(ROOT / "adapters").rglob("*.sql")])
MACRO_FILES = sorted(path for path in (ROOT / "macros").rglob("*.sql") if not path.is_relative_to(RUN_OPERATIONS))
# The proof that staging kept every row has to count the raw tables themselves.
COUNTS_RAW_ROWS = "commerce_quality__row_conservation"
KEY_TESTS = {"unique_combination_of_columns", "expect_compound_columns_to_be_unique"}
MONEY = r"\w*(?:amount|price|cost)\b"

Node = dict[str, Any]


@pytest.fixture(scope="module")
def manifest(parsed: Project) -> dict[str, Any]:
    return parsed.manifest


@pytest.fixture(scope="module")
def models(manifest: dict[str, Any]) -> list[Node]:
    return [node for node in _own(manifest["nodes"]) if node["resource_type"] == "model"]


def test_models_say_their_grain(models: list[Node]) -> None:
    without = [node["name"] for node in models if not re.search(r"One row per [^.]+\.\s*$", node["description"])]
    assert without == [], "their description must end with a sentence `One row per ….`"


def test_models_have_a_tested_key(manifest: dict[str, Any], models: list[Node]) -> None:
    tests: dict[str, set[tuple[str, str | None]]] = {}
    for node in _own(manifest["nodes"]):
        if node["resource_type"] == "test" and node.get("attached_node"):
            found = tests.setdefault(node["attached_node"], set())
            found.add((node["test_metadata"]["name"], node.get("column_name")))
    # An adapter's keys are tested where they meet those of others, on the entity: a test of a model that is switched
    # off would stay a node. Staging keeps what is landed twice. A view is tested where its rows are written.
    tested = [
        node
        for node in models
        if node["original_file_path"].startswith("models/")
        and "/staging/" not in node["original_file_path"]
        and node["config"]["materialized"] != "view"
    ]
    without = [node["name"] for node in tested if not _has_key_test(tests.get(node["unique_id"], set()))]
    assert without == [], "they need `unique` and `not_null` on one column, or a unique combination of columns"


def test_models_that_are_off_by_default_are_linted_too(manifest: dict[str, Any]) -> None:
    """Of what is off sqlfluff says nothing: `make lint` has a run of its own for it."""
    alone = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["make", "--dry-run", "lint-sql"]
    planned = subprocess.run(command, cwd=ROOT, env=alone, capture_output=True, text=True, check=True).stdout
    (default, other) = (set(line.split()) for line in planned.splitlines() if "sqlfluff lint" in line)
    off = [node for nodes in manifest["disabled"].values() for node in nodes if node["resource_type"] == "model"]
    paths = {node["original_file_path"] for node in off}
    written = {path for path in paths if re.search(r"\bselect\b", (ROOT / path).read_text(encoding="utf-8"))}
    assert written & default == set()
    assert written == {word for word in other if word.endswith(".sql")}


def test_export_knows_the_public_tables_by_name(manifest: dict[str, Any], models: list[Node]) -> None:
    tables = {node["name"]: node["access"] for node in models if node["config"]["schema"] == "commerce"}
    wrong = [name for name, access in tables.items() if export.is_public(name) != (access == "public")]
    wrong += {mart.name for mart in marts.read(manifest)} & set(tables) ^ set(filter(export.is_mart, tables))
    assert wrong == [], "operations/export.py must know their prefix, or their access is wrong"


def test_names_carry_commerce(manifest: dict[str, Any]) -> None:
    names = [node["name"] for node in _own(manifest["nodes"]) if node["resource_type"] in {"model", "seed", "snapshot"}]
    names += [source["source_name"] for source in _own(manifest["sources"])]
    names += [block["name"] for block in _own(manifest["docs"])]
    # Tests that users write down are called with the package's name before them: commerce.expect_….
    names += [macro["name"] for macro in _own(manifest["macros"]) if re.match(r"test_(?!expect_)", macro["name"])]
    names += [node["name"] for node in _own(manifest["exposures"])]
    assert [name for name in names if "commerce" not in name] == []


def test_variables_carry_commerce() -> None:
    pattern = re.compile(r"\bvar\(\s*['\"]([^'\"]+)")
    files = [*MODEL_FILES, *MACRO_FILES, *ROOT.glob("adapters/**/*.yml"), *ROOT.glob("models/**/*.yml")]
    names = {name for path in files for name in pattern.findall(path.read_text(encoding="utf-8"))}
    assert [name for name in sorted(names) if not name.startswith("commerce_")] == []


def test_layers_have_their_access_and_schema(models: list[Node]) -> None:
    wrong = []
    for node in models:
        layer = node["original_file_path"].split("/")
        if layer[0] == "models":
            access, schema = {"public", "protected"}, "commerce"
        else:
            access, schema = {"private" if layer[2] == "staging" else "protected"}, "commerce_staging"
        if node["access"] not in access or node["config"]["schema"] != schema:
            wrong.append(f"{node['name']}: {node['access']}, {node['config']['schema']}")
    assert wrong == [], "is the platform named in dbt_project.yml as the others are?"


def test_data_flows_one_way(manifest: dict[str, Any], models: list[Node]) -> None:
    folders = {node["unique_id"]: node["original_file_path"] for node in models}
    wrong = []
    for node in models:
        path = node["original_file_path"]
        for parent in node["depends_on"]["nodes"]:
            if parent.startswith("source.") and "/staging/" not in path and not path.startswith("models/quality/"):
                wrong.append(f"{node['name']} reads {parent}: only staging and quality read sources")
            above = folders.get(parent, "")
            if above.startswith("adapters/") and not path.startswith(
                ("adapters/", "models/commerce/", "models/quality/")
            ):
                wrong.append(f"{node['name']} reads the adapter model {above}")
            if path.startswith("adapters/") and above.startswith("models/"):
                wrong.append(f"the adapter model {node['name']} reads {above}")
    assert wrong == []


def test_no_platform_outside_its_folder() -> None:
    pattern = re.compile(rf"(?<![a-z])({'|'.join(PLATFORMS)})(?![a-z])")
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted((ROOT / "models").rglob("*.sql"))
        for name in pattern.findall(_without_comments(path))
    ]
    assert found == []


def test_models_read_no_target_and_no_variable() -> None:
    pattern = re.compile(r"target\.(?:type|name)|\bvar\(")
    assert _matches(pattern, MODEL_FILES) == []


def test_models_choose_a_version() -> None:
    """Customers and products can have several rows: who joins them takes the current one, or the one of a day."""
    dimension = re.compile(r"ref\(.dim_commerce__(?:customers|products).\)")
    choice = re.compile(r"\bis_current\b|\bvalid_from\b|_version_key\b")
    found = [
        str(path.relative_to(ROOT))
        for path in MODEL_FILES
        if dimension.search(text := _without_comments(path)) and not choice.search(text)
    ]
    assert found == [], "add `where is_current`"


def test_nothing_introspects() -> None:
    pattern = re.compile(
        r"\brun_query\b|\bget_relation\b|\bload_relation\b|\bget_columns_in_relation\b|\bgraph\."
        # the names of time zones are a list: they ask neither the warehouse nor the clock
        r"|\bmodules\.(?!pytz\.all_timezones_set\b)"
        # what may be left out while dbt parses asks nothing: `if not execute`
        r"|(?<!\bnot )\bexecute\b|\bstatement\(|\bload_result\b"
    )
    inside = re.compile(r"\{[%{].*?[%}]\}", flags=re.DOTALL)
    found = [
        f"{path.relative_to(ROOT)}: {match}"
        for path in [*MODEL_FILES, *MACRO_FILES]
        for block in inside.findall(_without_comments(path))
        for match in pattern.findall(block)
    ]
    assert found == []


def test_money_is_divided_by_macros_only() -> None:
    pattern = re.compile(rf"(?:{MONEY}\s*\)*\s*/|/\s*\(*\s*{MONEY}|\bavg\(\s*(?:\w+\.)?{MONEY})")
    assert _matches(pattern, MODEL_FILES) == [], "use commerce.divide_amount or commerce.allocate_amount"


def test_models_are_short() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODEL_FILES}
    too_long = [f"{path.relative_to(ROOT)}: {length}" for path, length in lengths.items() if length > 120]
    assert too_long == [], "an intermediate model is missing"


def _own(resources: dict[str, Node]) -> list[Node]:
    return [node for node in resources.values() if node["package_name"] == "commerce"]


def _has_key_test(tests: set[tuple[str, str | None]]) -> bool:
    unique = {column for name, column in tests if name == "unique"}
    not_null = {column for name, column in tests if name == "not_null"}
    return bool(unique & not_null) or any(name in KEY_TESTS for name, _ in tests)


def _without_comments(path: Path) -> str:
    text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"--.*", "", text)


def _matches(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in files
        for match in pattern.finditer(_without_comments(path))
    ]
