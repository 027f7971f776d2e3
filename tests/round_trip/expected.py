"""The true ledger of a simulated history: what a shop that forgets nothing would post.

Written from the ledger's specification and the history's tables alone. It knows no platform: what a raw shape cannot
carry is taken away by `projection`.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict, namedtuple
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from generators.arrays import Frame
from generators.clock import NEVER
from generators.history import Chunk, History
from generators.history.schema import LineKind, PaymentKind, PaymentStatus, Plan, RefundKind
from generators.profile import StoreProfile

ORDER, CANCELLATION = "order", "cancellation"  # documents
_APPROVAL = 600  # seconds after which an authorized payment is approved
_REASONS = {RefundKind.RETURN: "return", RefundKind.EDIT: "edit", RefundKind.CANCELLATION: "cancellation"}


class Movement(NamedTuple):
    """One row of the true ledger.

    Attributes:
        order_id: of the history.
        document: what the platform numbers: the order, or a cancellation beside it.
        movement_type, applies_to, movement_event: as in the ledger.
        reason: order, edit, return, cancellation or void; tells projections what they look at.
        business_date: None where it cannot be compared.
        amount: signed, in the store's currency, exact.
        quantity: signed pieces of products and gift cards, 0 on every other row.
        pieces: of the lines that the row is about, taxes and discounts included; 0 where it is about none.
        position: of the line in its order that the row is about; 0 where it is about none.
        refund: the number of the refund within its order; 0 of a sale, and of what goes when an order is given up.
        recorded_date: when the refund was recorded, later than it was given where it was imported; else None.
    """

    order_id: int
    document: str
    movement_type: str
    applies_to: str
    movement_event: str
    reason: str
    business_date: dt.date | None
    amount: Decimal
    quantity: int
    pieces: int
    position: int = 0
    refund: int = 0
    recorded_date: dt.date | None = None


@dataclass(frozen=True)
class Order:
    """What projections may know of an order beside its movements.

    Attributes:
        business_date: of the sale.
        last_dated_event: date of the latest of purchase, approval of the payment, dispatch and delivery.
        is_unavailable: given up because nothing was on stock.
        is_failed: given up after every attempt to pay had failed.
    """

    business_date: dt.date
    last_dated_event: dt.date
    is_unavailable: bool
    is_failed: bool


@dataclass(frozen=True)
class Ledger:
    """The true ledger of a history, and the orders in it by id; test and deleted orders are out."""

    profile: StoreProfile
    orders: dict[int, Order]
    movements: list[Movement]


def true_ledger(history: History, chunks: Sequence[Chunk]) -> Ledger:
    """Post a history by the rules of the ledger."""
    orders: dict[int, Order] = {}
    movements: list[Movement] = []
    for chunk in chunks:
        posted = _Posting(history.profile, chunk)
        orders |= posted.orders
        movements += posted.movements()
    return Ledger(history.profile, orders, movements)


def rows(frame: Frame) -> Iterator[Any]:
    """Yield the rows of a history table as named tuples of Python values."""
    row = namedtuple("row", list(frame))  # type: ignore[misc]
    for values in zip(*(frame[name].tolist() for name in frame), strict=True):
        yield row(*values)


class _When(NamedTuple):
    """What all rows of one event have in common."""

    order_id: int
    event: str
    reason: str
    at: int
    pieces: int = 0
    position: int = 0
    refund: int = 0
    recorded_at: int = NEVER


class _Posting:
    """Posts one stretch of a history."""

    def __init__(self, profile: StoreProfile, chunk: Chunk) -> None:
        self._chunk, self._zone, self._unit = chunk, ZoneInfo(profile.time_zone), Decimal(1).scaleb(-profile.digits)
        # Rule 19: test and deleted orders are out, with all their children.
        self._headers = {row.order_id: row for row in rows(chunk.orders) if not (row.is_test or row.is_deleted)}
        self._lines = {row.line_id: row for row in rows(chunk.lines)}
        latest = _last_dated_events(chunk)
        self.orders = {
            order_id: Order(
                business_date=_date(self._zone, header.processed_at),
                last_dated_event=_date(self._zone, latest[order_id]),
                is_unavailable=header.is_unavailable,
                is_failed=header.plan == Plan.FAILED and header.cancelled_at != NEVER,
            )
            for order_id, header in self._headers.items()
        }

    def movements(self) -> list[Movement]:
        """Return all rows: sales, then refunds, then what is left of the orders that were given up."""
        posted = [*self._sales_of_lines(), *self._sales_of_orders(), *self._refunded_lines(), *self._refunds()]
        posted = [row for row in posted if row.amount or row.quantity]
        return posted + list(self._remainders(posted))

    def _post(self, when: _When, kind: str, amount: int, quantity: int = 0) -> Movement:
        """Build a row; `kind` is a type, or `type -> what it applies to`; `amount` is in minor units."""
        movement_type, _, applies_to = kind.partition(" -> ")
        applies_to = applies_to or ("order" if movement_type == "adjustment" else movement_type)
        date = _date(self._zone, when.at)
        return Movement(
            when.order_id,
            ORDER,
            movement_type,
            applies_to,
            when.event,
            when.reason,
            date,
            amount * self._unit,
            quantity,
            when.pieces,
            when.position,
            when.refund,
            None if when.recorded_at == NEVER else _date(self._zone, when.recorded_at),
        )

    def _sales_of_lines(self) -> Iterator[Movement]:
        for line in self._lines.values():
            header = self._headers.get(line.order_id)
            if header is None:
                continue
            # Whoever was there sold an added line on the day of the edit.
            at = header.processed_at if line.added_at == NEVER else line.added_at
            sold = _When(line.order_id, "sale", "order", at, line.quantity, line.position)
            goods = _goods(line.kind)
            yield self._post(sold, goods, line.gross_amount, line.quantity)
            yield self._post(sold, f"discount -> {goods}", -line.discount_amount)
            yield self._post(sold, f"tax -> {goods}", line.tax_amount)

    def _sales_of_orders(self) -> Iterator[Movement]:
        for header in self._headers.values():
            sold = _When(header.order_id, "sale", "order", header.processed_at)
            yield self._post(sold, "shipping", header.shipping_gross_amount)
            yield self._post(sold, "discount -> shipping", -header.shipping_discount_net_amount)
            yield self._post(sold, "tax -> shipping", header.shipping_tax_amount)
            yield self._post(sold, "tip", header.tip_amount)

    def _refunded_lines(self) -> Iterator[Movement]:
        """Rule 3: product + discount of a refunded line are what was refunded, net of tax."""
        refunds = {row.refund_id: row for row in rows(self._chunk.refunds)}
        for part in rows(self._chunk.refund_lines):
            if part.order_id not in self._headers:
                continue
            refund, line = refunds[part.refund_id], self._lines[part.line_id]
            goods = _goods(line.kind)
            given = _given(refund)._replace(pieces=part.quantity, position=line.position)
            yield self._post(given, goods, -part.product_amount, -part.quantity)
            yield self._post(given, f"discount -> {goods}", part.discount_amount)
            yield self._post(given, f"tax -> {goods}", -part.tax_amount)

    def _refunds(self) -> Iterator[Movement]:
        """Rules 4 and 5: refunded shipping with its tax, and one adjustment, never shared out to lines."""
        for refund in rows(self._chunk.refunds):
            if refund.order_id not in self._headers:
                continue
            given = _given(refund)
            yield self._post(given, "shipping", -refund.shipping_amount)
            yield self._post(given, "tax -> shipping", -refund.shipping_tax_amount)
            yield self._post(given, "adjustment", refund.adjustment_amount)

    def _remainders(self, posted: Sequence[Movement]) -> Iterator[Movement]:
        """Rules 11b and 12: nothing was captured, so what is left goes at the void, else at the cancellation."""
        captured = {
            row.order_id
            for row in rows(self._chunk.payments)
            if row.status == PaymentStatus.SUCCESS and row.kind in (PaymentKind.SALE, PaymentKind.CAPTURE)
        }
        left: defaultdict[tuple[int, int, str, str], list[Any]] = defaultdict(lambda: [Decimal(0), 0])
        pieces: Counter[tuple[int, int, str]] = Counter()
        for row in posted:
            sums = left[row.order_id, row.position, row.movement_type, row.applies_to]
            sums[0] += row.amount
            sums[1] += row.quantity
            pieces[row.order_id, row.position, row.applies_to] += row.quantity
        for (order_id, position, movement_type, applies_to), (amount, quantity) in left.items():
            header = self._headers[order_id]
            at = header.cancelled_at if header.voided_at == NEVER else header.voided_at
            if at == NEVER or order_id in captured or not (amount or quantity):
                continue
            reason = "cancellation" if header.voided_at == NEVER else "void"
            when = _When(order_id, "reversal", reason, at, pieces[order_id, position, applies_to], position)
            row = self._post(when, f"{movement_type} -> {applies_to}", 0, -quantity)
            yield row._replace(amount=-amount)


def _given(refund: Any) -> _When:
    reason = _REASONS[RefundKind(refund.kind)]
    at, recorded = refund.processed_at, refund.created_at
    return _When(refund.order_id, "reversal", reason, at, refund=refund.sequence, recorded_at=recorded)


def _goods(kind: int) -> str:
    return "gift_card" if kind == LineKind.GIFT_CARD else "product"


def _date(zone: ZoneInfo, instant: int) -> dt.date:
    return dt.datetime.fromtimestamp(instant, zone).date()


def _last_dated_events(chunk: Chunk) -> dict[int, int]:
    """Return the latest of purchase, approval, dispatch and delivery of each order, as instants."""
    latest = {}
    authorized = {row.order_id for row in rows(chunk.payments) if row.kind == PaymentKind.AUTHORIZATION}
    for order in rows(chunk.orders):
        approved = order.paid_at
        if approved == NEVER and order.order_id in authorized:
            approved = order.processed_at + _APPROVAL
        latest[order.order_id] = max(order.processed_at, approved)
    for parcel in rows(chunk.fulfillments):
        latest[parcel.order_id] = max(latest[parcel.order_id], parcel.shipped_at, parcel.delivered_at)
    return latest
