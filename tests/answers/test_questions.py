"""Every query of `docs/questions.md` runs on both engines, and answers."""

from __future__ import annotations

import re

import pytest

from tests import tables
from tests.answers import SCHEMA
from tests.conftest import ROOT
from tools.project import Project

_PAGE = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
_QUESTIONS = re.findall(r"^### ([^\n]+\?)\n\n```sql\n(.+?)```", _PAGE, flags=re.MULTILINE | re.DOTALL)
_LONGEST = 15  # lines of a query

every_question = pytest.mark.parametrize("query", [pytest.param(query, id=question) for question, query in _QUESTIONS])


def test_there_are_thirty_questions_at_least() -> None:
    assert len(_QUESTIONS) >= 30
    assert len(_QUESTIONS) == _PAGE.count("\n### ") == len({question for question, _ in _QUESTIONS})


@every_question
def test_the_query_is_short(query: str) -> None:
    assert len(query.splitlines()) <= _LONGEST


@pytest.mark.slow
@every_question
def test_the_query_answers(query: str, duckdb_shops: Project) -> None:
    rows = tables.query(duckdb_shops, _qualified(query))
    assert rows
    empty = [place for place, cells in enumerate(zip(*rows, strict=True), 1) if all(cell is None for cell in cells)]
    assert empty == [], "columns of these numbers are null in every row"


@pytest.mark.slow
@every_question
def test_postgresql_answers_the_same(query: str, duckdb_shops: Project, postgres_shops: Project) -> None:
    assert _answer(query, postgres_shops) == _answer(query, duckdb_shops)


def _answer(query: str, shops: Project) -> list[str]:
    """Return the rows as text; where nulls come in an order is the engine's own."""
    return sorted(" | ".join(tables.text(cell) for cell in row) for row in tables.query(shops, _qualified(query)))


def _qualified(query: str) -> str:
    return re.sub(r"\b(from|join) (?=[a-z])", rf"\1 {SCHEMA}.", query)
