"""Every way to join a fact or a bridge to a dimension by a key, and whether it keeps each row once."""

from __future__ import annotations

from dataclasses import dataclass

from tests import tables
from tests.answers import SCHEMA
from tools.project import Project

_COLUMNS = f"select table_name, column_name from information_schema.columns where table_schema = '{SCHEMA}'"


@dataclass(frozen=True)
class Join:
    """A fact or bridge and a dimension, which has the column as its own key."""

    fact: str
    dimension: str
    column: str
    takes_current: bool


def of(project: Project) -> list[Join]:
    """Return every join of what a project has built, by the keys of members and by those of their versions."""
    columns: dict[str, set[str]] = {}
    for table, column in tables.query(project, _COLUMNS):
        columns.setdefault(table, set()).add(column)
    found = []
    for dimension in sorted(name for name in columns if name.startswith("dim_")):
        member = dimension.removeprefix("dim_commerce__").removesuffix("s")
        version_key = f"{member}_version_key"
        for column in (f"{member}_key", version_key):
            takes_current = "is_current" in columns[dimension] and column != version_key
            found += [
                Join(fact, dimension, column, takes_current)
                for fact in sorted(columns)
                if fact.startswith(("fct_", "bridge_")) and column in columns[fact]
            ]
    return found


def broken(project: Project) -> list[tuple[Join, int, int]]:
    """Return the inner joins that lose or repeat rows, with the rows of the fact and those of the join."""
    counted = [(join, *tables.query(project, _counts(join))[0]) for join in of(project)]
    return [(join, rows, joined) for join, rows, joined in counted if rows != joined]


def inferred(project: Project) -> dict[str, int]:
    """Return how many members each dimension holds that nobody landed: dimension to count, those without any aside."""
    found = {
        table: tables.query(project, f"select count(*) from {SCHEMA}.{table} where is_inferred")[0][0]
        for table, _ in tables.query(project, f"{_COLUMNS} and column_name = 'is_inferred' order by table_name")
    }
    return {table: count for table, count in found.items() if count}


def _counts(join: Join) -> str:
    current = " and dimension.is_current" if join.takes_current else ""
    return (
        f"select (select count(*) from {SCHEMA}.{join.fact}), (select count(*) from {SCHEMA}.{join.fact} as fact "
        f"inner join {SCHEMA}.{join.dimension} as dimension on fact.{join.column} = dimension.{join.column}{current})"
    )
