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
_ANSWERS = dict(_QUESTIONS)
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
def test_the_best_category_of_every_month_is_told(duckdb_shops: Project) -> None:
    mart = "commerce_finance__product_category_revenue_monthly"
    months = tables.query(
        duckdb_shops, f"select distinct store_id, currency_code, month_start_date from {SCHEMA}.{mart}"
    )
    query = _ANSWERS["Which category brings the most, and how much of all?"]
    assert {row[:3] for row in tables.query(duckdb_shops, _qualified(query))} == {tuple(month) for month in months}


@pytest.mark.slow
def test_months_in_which_goods_only_came_back_lower_the_margin(duckdb_shops: Project) -> None:
    rows = tables.query(
        duckdb_shops, _qualified(_ANSWERS["What is the gross margin of each product, where its cost is known?"])
    )
    profit = f"select sum(gross_profit_amount) from {SCHEMA}.commerce_finance__gross_margin"
    assert [(sum(row[4] for row in rows),)] == tables.query(duckdb_shops, profit)


@pytest.mark.slow
def test_nobody_leaves_who_never_came(duckdb_shops: Project) -> None:
    """People with an account and no order have no day of a last one, and no gap to compare it with."""
    leaving = tables.query(duckdb_shops, _qualified(_ANSWERS["Who is about to leave?"]))
    assert [row for row in leaving if row[2] != "at_risk" or None in row] == []


@pytest.mark.slow
def test_a_month_without_a_review_is_in_the_series(duckdb_shops: Project) -> None:
    question = "How do ratings move from month to month, months without a review among them?"
    rows = tables.query(duckdb_shops, _qualified(_ANSWERS[question]))
    whole = f"select count(distinct month_start_date) from {SCHEMA}.dim_commerce__dates"
    reviews = f"select count(*) from {SCHEMA}.fct_commerce__reviews"
    assert [(len(rows),)] == tables.query(duckdb_shops, whole)
    assert [(sum(row[1] for row in rows),)] == tables.query(duckdb_shops, reviews)
    assert {row[3] for row in rows if row[1] == 0} == {None}


@pytest.mark.slow
@every_question
def test_postgresql_answers_the_same(query: str, duckdb_shops: Project, postgres_shops: Project) -> None:
    assert _answer(query, postgres_shops) == _answer(query, duckdb_shops)


def _answer(query: str, shops: Project) -> list[str]:
    """Return the rows as text; where nulls come in an order is the engine's own."""
    return sorted(" | ".join(tables.text(cell) for cell in row) for row in tables.query(shops, _qualified(query)))


def _qualified(query: str) -> str:
    return re.sub(r"\b(from|join) (?=[a-z])", rf"\1 {SCHEMA}.", query)
