"""Payments: how the money of an order comes in, and the till from which refunds are paid back."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np

from generators.arrays import Array, Bools, Frame, Ints, chance, concat
from generators.clock import NEVER
from generators.history.context import Context, present
from generators.history.orders import Placed
from generators.history.schema import Cancel, Method, PaymentKind, PaymentStatus, Plan
from generators.money import divide
from generators.randomness import stream

PAYMENT_STEP = 16  # payment ids per order
_DEPOSIT_PERCENT = 30


class Tag(IntEnum):
    """What a payment is to the later ones that refer to it."""

    NONE = 0
    OPEN = 1  # an authorization, or a sale that is still pending
    MAIN = 2  # the main money
    OTHER = 3  # a gift card, a deposit, or the second sale after an edit


@dataclass
class Till:
    """Money taken per order and not yet paid back, in two drawers: main money and other money.

    All arrays have shape (orders of the chunk,), minor units; `shown_*` in presentment minor units.
    """

    main: Ints
    other: Ints
    shown_main: Ints
    shown_other: Ints
    rows: list[Frame] = field(default_factory=list)

    def add(
        self,
        row: Ints,
        kind: PaymentKind,
        status: PaymentStatus,
        tag: Tag,
        parent: Tag,
        columns: dict[str, Array],
    ) -> None:
        """Record payments of the orders `row`; `columns` holds method, amount, presentment_amount, at, refund_id."""
        size = len(row)
        self.rows.append(
            Frame(
                {
                    "row": row,
                    "kind": np.full(size, kind),
                    "status": np.full(size, status),
                    "tag": np.full(size, tag),
                    "parent": np.full(size, parent),
                    **columns,
                }
            )
        )


def take(context: Context, chunk: int, placed: Placed) -> Till:
    """Take the money of all orders according to their plans; lowers nothing yet, pays nothing back."""
    rng = stream(context.seed, "payments", chunk)
    orders, lines = placed.orders, placed.lines
    count = len(orders)
    amounts = _amounts(context, orders, lines)
    orders["plan"] = np.where(orders["total_amount"] == 0, Plan.FREE, orders["plan"])
    plan, edited = orders["plan"], orders["edited_at"] != NEVER
    card_values = np.array([context.dollars(v) for v in (20, 50, 100)])[rng.integers(0, 3, count)]
    redeems = (rng.random(count) < 0.05) & np.isin(plan, (Plan.SALE, Plan.CAPTURED)) & ~edited
    gift = np.where(redeems, np.minimum(card_values, amounts["first"]), 0)
    deposit = divide(orders["total_amount"] * _DEPOSIT_PERCENT, 100)
    deposit = np.where(np.isin(plan, (Plan.DEPOSIT, Plan.PARTIAL)), np.maximum(deposit, 1), 0)
    extra = np.maximum(amounts["final"] - amounts["first"], 0)
    other = gift + np.where(plan == Plan.DEPOSIT, deposit, 0) + np.where(edited, extra, 0)
    main = np.where(plan == Plan.PARTIAL, deposit, amounts["final"] - other)
    shown_total = amounts["shown_final"]
    shown_other = np.minimum(present(other, orders["rate"]), shown_total)
    partial = np.minimum(present(deposit, orders["rate"]), shown_total)
    shown_main = np.where(plan == Plan.PARTIAL, partial, shown_total - shown_other)
    till = Till(main, other, shown_main, shown_other)
    _record(till, orders, gift, amounts["first"])
    taken = np.isin(plan, (Plan.SALE, Plan.CAPTURED, Plan.DEPOSIT, Plan.RETRY, Plan.BANK_PAID, Plan.PARTIAL))
    for name in ("main", "other", "shown_main", "shown_other"):
        setattr(till, name, np.where(taken, getattr(till, name), 0))
    orders["paid_amount"] = till.main + till.other
    orders["paid_at"] = np.where(plan == Plan.FREE, orders["processed_at"], orders["captured_at"])
    nothing = (orders["paid_amount"] == 0) & (orders["cancel"] != Cancel.NONE)
    late = np.where(nothing, orders["cancelled_at"], NEVER)
    orders["remainder_reversed_at"] = np.where(orders["voided_at"] != NEVER, orders["voided_at"], late)
    return till


def _amounts(context: Context, orders: Frame, lines: Frame) -> Frame:
    """Return what is due on the first day and in the end, before refunds, for orders with and without edits."""
    row, count = lines["row"], len(orders)
    exclusive = not context.profile.prices_include_tax
    value = lines["landed_amount"] - lines["landed_discount_amount"] + exclusive * lines["tax_amount"]
    shown = lines["quantity"] * lines["presentment_unit_price"] - lines["presentment_discount_amount"]
    shown = shown + exclusive * lines["presentment_tax_amount"]
    added, removed = lines["added_at"] != NEVER, lines["removed"]

    def total(mask: Bools, amounts: Ints) -> Ints:
        return np.bincount(row[mask], amounts[mask], minlength=count).astype(np.int64)

    return Frame(
        {
            "first": orders["total_amount"] - total(added, value),
            "final": orders["total_amount"] - total(removed, value),
            "shown_final": orders["presentment_total_amount"] - total(removed, shown),
        }
    )


def _record(till: Till, orders: Frame, gift: Ints, first: Ints) -> None:
    plan, ordered, captured = orders["plan"], orders["processed_at"] + 5, orders["captured_at"]
    rate, method = orders["rate"], orders["method"]
    success, failure, pending = PaymentStatus.SUCCESS, PaymentStatus.FAILURE, PaymentStatus.PENDING
    sale, authorization, capture = PaymentKind.SALE, PaymentKind.AUTHORIZATION, PaymentKind.CAPTURE
    edited = orders["edited_at"] != NEVER
    gifts = np.full(len(orders), Method.GIFT_CARD)

    def add(
        mask: Bools,
        kind: PaymentKind,
        status: PaymentStatus,
        amounts: Ints,
        at: Ints,
        tags: tuple[Tag, Tag],
        **more: Ints,
    ) -> None:
        row = np.flatnonzero(mask & (amounts > 0))
        shown = more.get("shown", present(amounts, rate))
        columns = {
            "method": more.get("method", method)[row],
            "amount": amounts[row],
            "presentment_amount": shown[row],
            "at": at[row],
            "refund_id": np.full(len(row), NEVER),
        }
        till.add(row, kind, status, tags[0], tags[1], columns)

    def when(*plans: Plan) -> Bools:
        return np.asarray(np.isin(plan, plans), np.bool_)

    main, other, shown, shown_other = till.main, till.other, till.shown_main, till.shown_other
    none, opened, taken, more = Tag.NONE, Tag.OPEN, Tag.MAIN, Tag.OTHER
    add(gift > 0, sale, success, gift, ordered, (more, none), shown=shown_other, method=gifts)
    add(when(Plan.DEPOSIT), sale, success, other, ordered, (more, none), shown=shown_other)
    add(
        when(Plan.CAPTURED, Plan.AUTHORIZED, Plan.VOIDED), authorization, success, first - gift, ordered, (opened, none)
    )
    add(when(Plan.DEPOSIT), authorization, success, main, ordered, (opened, none), shown=shown)
    add(when(Plan.BANK_PAID, Plan.PENDING), sale, pending, main, ordered, (opened, none), shown=shown)
    add(when(Plan.RETRY, Plan.FAILED), sale, failure, main, ordered, (none, none), shown=shown)
    add(when(Plan.FAILED), sale, failure, main, ordered + 300, (none, none), shown=shown)
    add(when(Plan.SALE, Plan.RETRY), sale, success, main, captured, (taken, none), shown=shown)
    add(when(Plan.PARTIAL), sale, success, main, ordered, (taken, none), shown=shown)
    add(
        when(Plan.CAPTURED, Plan.DEPOSIT, Plan.BANK_PAID),
        capture,
        success,
        main,
        captured,
        (taken, opened),
        shown=shown,
    )
    extra = np.where(edited, other, 0)
    add(edited, sale, success, extra, orders["edited_at"] + 3600, (more, none), shown=shown_other)
    voided = orders["voided_at"] != NEVER
    add(voided, PaymentKind.VOID, success, first, orders["voided_at"], (none, opened))


def finish(placed: Placed, till: Till) -> Frame:
    """Number all payments of the chunk by time and link them; instants stay on the wall clock."""
    orders = placed.orders
    rows = concat(till.rows)
    rows = rows.take(np.lexsort((rows["kind"], rows["at"], rows["row"])))
    row = rows["row"]
    place = np.arange(len(row)) - np.searchsorted(row, row)
    payment_id = orders["order_id"][row] * PAYMENT_STEP + place + 1
    known = np.full((len(orders), len(Tag)), NEVER)
    known[row, rows["tag"]] = payment_id
    known[:, Tag.NONE] = NEVER
    instalments = np.where(rows["method"] == Method.CARD, orders["instalments"][row], 1)
    instalments = np.where(rows["kind"] == PaymentKind.REFUND, 1, instalments)
    surplus = (rows["tag"] == Tag.MAIN) & (instalments > 1) & chance(orders["order_id"][row], 21, 0.06)
    return Frame(
        {
            "payment_id": payment_id,
            "order_id": orders["order_id"][row],
            "row": row,
            "sequence": place + 1,
            "kind": rows["kind"],
            "status": rows["status"],
            "method": rows["method"],
            "amount": rows["amount"],
            "presentment_amount": rows["presentment_amount"],
            "at": rows["at"],
            "parent_id": known[row, rows["parent"]],
            "refund_id": rows["refund_id"],
            "instalments": instalments,
            "surplus_amount": np.where(surplus, divide(rows["amount"] * 3, 100), 0),
        }
    )
