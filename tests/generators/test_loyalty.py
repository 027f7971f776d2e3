"""The till and the loyalty programme agree with the history, and no balance is ever below zero."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from generators import platforms
from generators.arrays import Frame, concat
from generators.clock import NEVER
from generators.history import History
from generators.history.loyalty import receipts
from generators.history.schema import Document, Tier
from generators.platforms import loyalty_pos

ORDERS = 60_000  # two chunks


@pytest.fixture(scope="module", params=["EUR", "JPY", "KWD"])
def history(request: pytest.FixtureRequest) -> History:
    profile = replace(platforms.get("loyalty_pos").profile, currency=request.param)
    return History(7, ORDERS, 500, dt.date(2026, 1, 1), profile)


@pytest.fixture(scope="module")
def booked(history: History) -> tuple[Frame, Frame]:
    """All receipts and all entries."""
    pairs = []
    for chunk in history.chunks():
        rows = receipts(chunk)
        pairs.append((rows, history.loyalty.entries(chunk, rows)))
    return concat([rows for rows, _ in pairs]), concat([entries for _, entries in pairs])


def test_receipts_are_what_was_paid_less_what_came_back(history: History, booked: tuple[Frame, Frame]) -> None:
    rows = booked[0]
    assert len(np.unique(rows["receipt_id"])) == len(rows)
    assert (rows["document"] == Document.REMAINDER).any()
    sold = rows["document"] == Document.SALE
    assert (rows["amount"][sold] >= 0).all()
    assert (rows["amount"][~sold] <= 0).all()
    _, line = np.unique(rows["line_id"], return_inverse=True)
    assert (np.bincount(line, rows["amount"]) >= 0).all(), "no more comes back than was paid"
    assert (np.bincount(line, rows["quantity"]) >= 0).all()


def test_points_are_a_tenth_of_the_receipts(history: History, booked: tuple[Frame, Frame]) -> None:
    rows, entries = booked
    np.testing.assert_array_equal(entries["earned"], entries["amount"])
    known = np.isin(rows["order_id"], entries["order_id"])
    orders = np.arange(ORDERS + 1)
    for name in ("amount", "quantity"):
        in_rows = np.bincount(rows["order_id"][known], rows[name][known], minlength=len(orders))
        in_entries = np.bincount(entries["order_id"], entries[name], minlength=len(orders))
        np.testing.assert_array_equal(in_rows, in_entries)
    assert (entries["customer_id"] != NEVER).all()


def test_no_balance_is_ever_below_zero(history: History, booked: tuple[Frame, Frame]) -> None:
    entries = booked[1]
    assert (entries["redeemed"] > 0).sum() > 500
    assert (entries["redeemed"] % history.loyalty.point == 0).all()
    day = history.profile.zone.dates(entries["at"])
    order = np.lexsort((entries["earned"] < 0, day, entries["customer_id"]))
    customer = entries["customer_id"][order]
    running = np.cumsum((entries["earned"] - entries["redeemed"])[order])
    first = np.searchsorted(customer, customer)
    before = np.where(first > 0, running[first - 1], 0)
    last_of_day = np.append((np.diff(customer) != 0) | (np.diff(day[order]) != 0), True)
    assert (running - before)[last_of_day].min() >= 0


def test_accounts_hold_the_totals_of_the_entries(history: History, booked: tuple[Frame, Frame]) -> None:
    entries = booked[1]
    accounts = concat([history.loyalty.accounts(frame["customer_id"]) for frame in history.customers()])
    for name in ("earned", "redeemed"):
        totals = np.bincount(entries["customer_id"], entries[name], minlength=len(accounts))
        np.testing.assert_array_equal(accounts[name], totals)
    assert set(np.unique(accounts["tier"])) == set(Tier)
    ordered = accounts["tier"][np.argsort(accounts["earned"])]
    assert (np.diff(ordered) >= 0).all()


def test_the_first_chunk_begins_anew() -> None:
    history = History(3, 400, 300, dt.date(2026, 1, 1), platforms.get("loyalty_pos").profile)
    (chunk,) = history.chunks()
    once, again = (history.loyalty.entries(chunk, receipts(chunk)) for _ in range(2))
    for name in once:
        np.testing.assert_array_equal(once[name], again[name])


@pytest.mark.parametrize(
    ("day", "holiday"),
    [
        ("2024-01-01", True),
        ("2024-04-01", True),  # Easter Monday
        ("2024-05-09", True),  # Ascension
        ("2024-05-20", True),  # Whit Monday
        ("2025-04-21", True),
        ("2024-03-31", False),  # Easter Sunday itself is none by law
        ("2024-12-26", False),
    ],
)
def test_holidays_of_france(day: str, holiday: bool) -> None:
    assert loyalty_pos.is_holiday(dt.date.fromisoformat(day)) == holiday
