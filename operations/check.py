"""Run every test `commerce.expect_conformant` of a project and read back what fails."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generators.errors import CommerceError
from operations.dbt import DbtProject

TEST = "expect_conformant"
_ADD_ONE = (
    "add `data_tests: [{commerce.expect_conformant: {arguments: {entity: orders}}}]`"
    " to the model commerce_<platform>__orders"
)


@dataclass(frozen=True)
class Failure:
    """A row of a test: the model it is of, and what the test says.

    Attributes:
        model: name of the tested model.
        severity: error, or warn where raw data can be the reason.
        check, key, message: as the test returns them; key is the row's surrogate key, None for a whole store.
        alike: failures of this check in this model, this one included.
    """

    model: str
    severity: str
    check: str
    key: str | None
    message: str
    alike: int


@dataclass(frozen=True)
class Report:
    """What the tests said.

    Attributes:
        models: names of the tested models.
        failures: by model and check, of each at most as many as were asked for.
        failed: names of the models whose test failed, by the severity that the project gives it.
        unread: models that dbt could not test, and why: a failing test keeps `dbt build` from what comes after it.
    """

    models: tuple[str, ...]
    failures: tuple[Failure, ...]
    failed: tuple[str, ...]
    unread: Mapping[str, str]


def check(project: DbtProject, limit: int = 20) -> Report:
    """Run the tests and return at most `limit` failures of each check of each model.

    Raises:
        CommerceError: where there is no project or no such test, or dbt cannot run them.
    """
    results = project.run("test", "--select", f"test_name:{TEST}")
    if not results:
        raise CommerceError(f"no test commerce.{TEST} in {project.folder}: {_ADD_ONE}")
    run = [result for result in results if result.status in {"pass", "warn", "fail"}]
    unread = {_model(result): " ".join(str(result.message).split()) for result in results if result not in run}
    if not run:
        raise CommerceError(
            f"dbt could not run any of {len(results)} tests, build first: {next(iter(unread.values()))}"
        )
    told = [result for result in run if result.status != "pass"]
    return Report(
        models=tuple(sorted(map(_model, run))),
        failures=tuple(_failures(project, told, limit)) if told else (),
        failed=tuple(sorted(_model(result) for result in told if result.status == "fail")),
        unread=dict(sorted(unread.items())),
    )


def _failures(project: DbtProject, results: list[Any], limit: int) -> Iterator[Failure]:
    tests = " union all ".join(
        f"select '{_model(result)}' as model_name, test_{place}.* from ({result.node.compiled_code}) as test_{place}"
        for place, result in enumerate(results)
    )
    name, key = '{{ adapter.quote("check") }}', '{{ adapter.quote("key") }}'
    query = f"""
        select model_name, severity, {name} as check_name, {key} as failing_key, message, alike
        from (
            select
                failures.*,
                row_number() over (partition by model_name, {name} order by {key}, message) as place,
                count(*) over (partition by model_name, {name}) as alike
            from ({{% raw %}}{tests}{{% endraw %}}) as failures
        ) as placed
        where place <= {limit}
        order by model_name, severity, {name}, place
    """
    (shown,) = project.run("show", "--inline", query, "--limit", "-1")
    for row in shown.agate_table.rows:
        model, severity, check_name, failing_key, message, alike = row.values()
        yield Failure(model, severity, check_name, failing_key, message, int(alike))


def _model(result: Any) -> str:
    return str(result.node.attached_node or result.node.name).rpartition(".")[2]
