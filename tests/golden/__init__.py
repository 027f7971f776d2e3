"""Golden cases: raw rows written by hand, and what the ledger must make of them, derived by hand.

A module per platform and shape, named like it, with a `SUITE`. Each case is a store of its own; all cases of all
modules are landed in one warehouse and built once.
"""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from generators.raw import RawTable

RawRow = Mapping[str, object]


class Row(NamedTuple):
    """A row of the ledger.

    Attributes:
        kind: the movement type, or `type -> what it applies to` for discounts and taxes.
        event: sale or reversal.
        business_date: of the store.
        amount, quantity: signed; quantity is null where the row is no goods.
        presentment: what the customer saw; compared where any row of the case names it.
        reason: compared where any row of the case names it.
        is_derived: whether the row was computed, not landed; compared where any row of the case is.
    """

    kind: str
    event: str
    business_date: dt.date
    amount: Decimal
    quantity: Decimal | None = None
    presentment: Decimal | None = None
    reason: str | None = None
    is_derived: bool = False


def sale(
    day: dt.date,
    kind: str,
    amount: str,
    quantity: str | None = None,
    presentment: str | None = None,
    reason: str | None = None,
    is_derived: bool = False,
) -> Row:
    """Write a row of a sale; numbers are decimal texts."""
    return Row(kind, "sale", day, Decimal(amount), _decimal(quantity), _decimal(presentment), reason, is_derived)


def reversal(
    day: dt.date,
    kind: str,
    amount: str,
    quantity: str | None = None,
    presentment: str | None = None,
    reason: str | None = None,
    is_derived: bool = False,
) -> Row:
    """Write a row of a reversal; numbers are decimal texts."""
    return sale(day, kind, amount, quantity, presentment, reason, is_derived)._replace(event="reversal")


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@dataclass(frozen=True)
class Figures:
    """The figures of an order, as decimal texts; those that a case does not name are zero."""

    gross: str = "0"
    discounts: str = "0"
    reversals: str = "0"
    net: str = "0"
    shipping: str = "0"
    duty: str = "0"
    fees: str = "0"
    tax: str = "0"
    total: str = "0"
    tips: str = "0"
    gift_cards: str = "0"
    sum: str = "0"


@dataclass(frozen=True)
class Order:
    """What is expected of one order.

    Attributes:
        ledger: all its rows, in any order.
        figures: None for an order that is out: test or deleted.
        reconciliation: columns of commerce_quality__order_reconciliation with their values; amounts as decimal texts.
        facts: columns of commerce__orders with their values.
    """

    ledger: Sequence[Row] = ()
    figures: Figures | None = None
    reconciliation: Mapping[str, object] = field(default_factory=dict)
    facts: Mapping[str, object] = field(default_factory=dict)


BALANCED: Mapping[str, object] = {"status": "balanced", "reason": None}


@dataclass(frozen=True)
class Case:
    """One store with its raw rows.

    Attributes:
        name: id of the store, unique among all cases of a platform; lower-case letters, digits and _.
        shows: what the case is about.
        raw: table -> rows with the columns that matter; the others are null. A table without rows is not landed.
        orders: native id -> what is expected, for every order of the store.
        store: settings of the store: currency_code, time_zone and so on.
        rejected: table, id of the row and reason of every row that is rejected.
        attributes: entity, id of its row, name and value of attributes that are there.
        gift_card_liability: gift cards sold less those spent, over all orders; compared where it is named.
    """

    name: str
    shows: str
    raw: Mapping[str, Sequence[RawRow]]
    orders: Mapping[str, Order]
    store: Mapping[str, Any] = field(default_factory=dict)
    rejected: Sequence[tuple[str, str, str]] = ()
    attributes: Sequence[tuple[str, str, str, str]] = ()
    gift_card_liability: str | None = None


@dataclass(frozen=True)
class Suite:
    """The cases of a platform, or of one shape of it.

    Attributes:
        platform: name of the adapter.
        tables: the raw tables with their types, as the generator of the platform declares them.
        cases: each a store of its own.
        variables: vars of the project that the cases need; two suites must not set the same var differently.
        store: settings of every store, such as the shape of its raw tables.
    """

    platform: str
    tables: Sequence[RawTable]
    cases: Sequence[Case]
    variables: Mapping[str, Any] = field(default_factory=dict)
    store: Mapping[str, Any] = field(default_factory=dict)


def suites() -> dict[str, Suite]:
    """Return the suites by the name of their module."""
    names = [module.name for module in pkgutil.iter_modules(__path__)]
    modules = {
        name: importlib.import_module(f"{__name__}.{name}")
        for name in names
        if not name.startswith(("test_", "conftest", "landing"))
    }
    return {name: module.SUITE for name, module in sorted(modules.items())}
