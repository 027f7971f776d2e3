"""Refunds: what is taken off, given back, kept, and when. Every rounding follows the sales ledger's rule 3."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generators.arrays import Array, Bools, Frame, Ints, concat
from generators.clock import DAY, NEVER
from generators.history.context import Context, present
from generators.history.orders import LINE_STEP, Placed
from generators.history.payments import Tag, Till
from generators.history.schema import Cancel, LineKind, Method, PaymentKind, PaymentStatus, Plan, RefundKind
from generators.money import divide
from generators.randomness import stream

REFUND_STEP = 8  # refund ids per order
_ROUNDS = (0.09, 0.3, 0.4)  # how likely a first, second, third return is, each after the one before
_TYPES = {"partial": 0.45, "whole": 0.25, "amount": 0.1, "shipping": 0.06, "goodwill": 0.06, "restocking": 0.08}


@dataclass
class Books:
    """What is left to refund, per line (first seven) and per order (last four); minor units."""

    quantity: Ints
    landed: Ints
    tax: Ints
    product: Ints
    discount: Ints
    shown_landed: Ints
    shown_tax: Ints
    shipping: Ints
    shipping_tax: Ints
    shown_shipping: Ints
    shown_shipping_tax: Ints


@dataclass
class Request:
    """Refunds to be made in one round.

    Attributes:
        row: orders, ascending, each once, shape (refunds,).
        at: wall-clock second, shape (refunds,).
        kind: RefundKind, shape (refunds,).
        line: line rows, ascending, shape (lines,); each belongs to one of the orders.
        quantity: taken back, 0 for an amount only, shape (lines,).
        share: percent of what is left of the line, where the quantity is 0, shape (lines,).
        shipping, kept, goodwill: percent of shipping given back, of the refund kept, of the money left given
            on top, shape (refunds,).
    """

    row: Ints
    at: Ints
    kind: Ints
    line: Ints
    quantity: Ints
    share: Ints
    shipping: Ints
    kept: Ints
    goodwill: Ints


def make(context: Context, chunk: int, placed: Placed, till: Till) -> tuple[Frame, Frame]:
    """Refund the chunk's orders; return refunds and refund lines, instants on the wall clock."""
    rng = stream(context.seed, "refunds", chunk)
    orders = placed.orders
    books = _open(context, placed)
    orders["refund_count"] = np.zeros(len(orders), np.int64)
    done = [_settle(context, placed, till, books, _fated(placed))]
    last = np.where(orders["paid_at"] == NEVER, NEVER, np.maximum(orders["paid_at"], orders["edited_at"]))
    settled = np.isin(orders["plan"], (Plan.SALE, Plan.CAPTURED, Plan.DEPOSIT, Plan.RETRY, Plan.BANK_PAID))
    open_for = settled & (last != NEVER) & (orders["cancel"] == Cancel.NONE)
    for likely in _ROUNDS:
        request, last = _returns(rng, context, placed, books, open_for & (rng.random(len(orders)) < likely), last)
        open_for = np.zeros(len(orders), np.bool_)
        open_for[request.row] = True
        done.append(_settle(context, placed, till, books, request))
    placed.lines["refunded_quantity"] = placed.lines["quantity"] - books.quantity
    refunds, refund_lines = concat([pair[0] for pair in done]), concat([pair[1] for pair in done])
    orders["paid_back_amount"] = orders["paid_amount"] - till.main - till.other
    by_id = np.argsort(refunds["refund_id"], kind="stable")
    return refunds.take(by_id), refund_lines.take(np.argsort(refund_lines["refund_line_id"], kind="stable"))


def _open(context: Context, placed: Placed) -> Books:
    orders, lines = placed.orders, placed.lines
    shown = lines["quantity"] * lines["presentment_unit_price"] - lines["presentment_discount_amount"]
    included = int(context.profile.prices_include_tax)
    paid = orders["shipping_amount"] - orders["shipping_discount_amount"]
    shown_paid = orders["presentment_shipping_amount"] - orders["presentment_shipping_discount_amount"]
    return Books(
        quantity=lines["quantity"].copy(),
        landed=lines["landed_amount"] - lines["landed_discount_amount"],
        tax=lines["tax_amount"].copy(),
        product=lines["gross_amount"].copy(),
        discount=lines["discount_amount"].copy(),
        shown_landed=shown,
        shown_tax=lines["presentment_tax_amount"].copy(),
        shipping=paid - included * orders["shipping_tax_amount"],
        shipping_tax=orders["shipping_tax_amount"].copy(),
        shown_shipping=shown_paid - included * orders["presentment_shipping_tax_amount"],
        shown_shipping_tax=orders["presentment_shipping_tax_amount"].copy(),
    )


def _fated(placed: Placed) -> Request:
    """Ask for the refunds that edits and cancellations bring: an order has at most one of them."""
    orders, lines = placed.orders, placed.lines
    cancel, edit = orders["cancel"], orders["removes"]
    paid = (cancel == Cancel.REFUNDED) | (cancel == Cancel.KEPT)
    row = np.flatnonzero(edit | paid | ((cancel == Cancel.UNPAID) & orders["has_cancel_lines"]))
    cancelled = cancel[row] != Cancel.NONE
    chosen = np.zeros(len(orders), np.bool_)
    chosen[row] = True
    line = np.flatnonzero(chosen[lines["row"]] & ((cancel != Cancel.NONE)[lines["row"]] | lines["removed"]))
    return Request(
        row=row,
        at=np.where(cancelled, orders["cancelled_at"][row], orders["edited_at"][row]),
        kind=np.where(cancelled, RefundKind.CANCELLATION, RefundKind.EDIT),
        line=line,
        quantity=lines["quantity"][line],
        share=np.zeros(len(line), np.int64),
        shipping=np.where(cancel[row] == Cancel.REFUNDED, 100, 0),
        kept=np.zeros(len(row), np.int64),
        goodwill=np.zeros(len(row), np.int64),
    )


def _returns(
    rng: np.random.Generator, context: Context, placed: Placed, books: Books, wanted: Bools, last: Ints
) -> tuple[Request, Ints]:
    """Ask for one more return of the wanted orders that still fits into the history."""
    orders, lines = placed.orders, placed.lines
    count, size = len(orders), len(lines)
    late = rng.random(count) < 0.1
    days = np.where(late, rng.uniform(60, 240, count), 2 + rng.exponential(12, count))
    at = context.happens(last + (days * DAY).astype(np.int64), wanted)
    kinds = rng.choice(len(_TYPES), count, p=list(_TYPES.values()))
    is_type = {name: kinds == place for place, name in enumerate(_TYPES)}
    target = np.floor(rng.random(count) * orders["line_count"]).astype(np.int64) + 1
    row = np.flatnonzero(at != NEVER)
    luck, part = rng.random(size), rng.random(size)
    in_order = lines["row"]
    left = books.quantity
    refundable = (at != NEVER)[in_order] & (lines["kind"] == LineKind.PRODUCT) & (left > 0)
    aimed = lines["position"] == target[in_order]
    some = (is_type["partial"] | is_type["restocking"])[in_order] & (aimed | (luck < 0.2))
    amount_only = is_type["amount"][in_order] & aimed
    line = np.flatnonzero(refundable & (some | amount_only | is_type["whole"][in_order]))
    asked = np.where(is_type["whole"][in_order], left, np.minimum(np.floor(part * left).astype(np.int64) + 1, left))
    percent = np.array([10, 20, 25, 40])[np.floor(part * 4).astype(np.int64)]
    shipping = np.where(is_type["whole"], 100, np.where(is_type["shipping"], np.where(late, 50, 100), 0))
    request = Request(
        row=row,
        at=at[row],
        kind=np.full(len(row), RefundKind.RETURN),
        line=line,
        quantity=np.where(amount_only, 0, asked)[line],
        share=np.where(amount_only, percent, 0)[line],
        shipping=shipping[row],
        kept=np.where(is_type["restocking"], 10, 0)[row],
        goodwill=np.where(is_type["goodwill"], 8, 0)[row],
    )
    return request, np.where(at == NEVER, last, at)


def _settle(context: Context, placed: Placed, till: Till, books: Books, request: Request) -> tuple[Frame, Frame]:
    """Book a round: lower what is left, pay back, and return its refunds and refund lines."""
    orders = placed.orders
    refund_lines = _book_lines(context, placed.lines, books, request)
    place = np.zeros(len(orders), np.int64)
    place[request.row] = np.arange(len(request.row))
    of_line = place[placed.lines["row"][request.line]]
    shipping = {
        name: divide(getattr(books, name)[request.row] * request.shipping, 100)
        for name in ("shipping", "shipping_tax", "shown_shipping", "shown_shipping_tax")
    }
    exclusive = int(not context.profile.prices_include_tax)
    size = len(request.row)
    value = refund_lines["landed_amount"] + exclusive * refund_lines["tax_amount"]
    shown = refund_lines["presentment_landed_amount"] + exclusive * refund_lines["presentment_tax_amount"]
    given = _sum(of_line, value, size) + shipping["shipping"] + shipping["shipping_tax"]
    shown_given = _sum(of_line, shown, size) + shipping["shown_shipping"] + shipping["shown_shipping_tax"]
    has_money = orders["paid_amount"][request.row] > 0
    pays = has_money & (request.kind != RefundKind.EDIT)
    left = till.main[request.row] + till.other[request.row]
    goodwill = divide(np.maximum(left - given, 0) * request.goodwill, 100)
    adjustment = np.maximum(divide(given * request.kept, 100), given - left) - goodwill
    adjustment = np.where(pays, np.where(given > left, given - left, adjustment), 0)
    paid_back = np.where(pays, given - adjustment, 0)
    sign = np.sign(adjustment)
    shown_adjustment = sign * present(np.abs(adjustment), orders["rate"][request.row])
    shown_back = np.where(pays, np.maximum(shown_given - shown_adjustment, 0), 0)
    exists = (given > 0) | (adjustment != 0) | (np.bincount(of_line, minlength=size) > 0)
    for name, amounts in shipping.items():
        getattr(books, name)[request.row] -= amounts
    orders["refund_count"][request.row] += exists
    sequence = orders["refund_count"][request.row]
    refund_id = orders["order_id"][request.row] * REFUND_STEP + sequence
    _pay_back(till, orders, request, refund_id, paid_back, shown_back)
    refunds = Frame(
        {
            "refund_id": refund_id,
            "order_id": orders["order_id"][request.row],
            "row": request.row,
            "sequence": sequence,
            "kind": request.kind,
            "processed_at": request.at,
            "created_at": np.maximum(request.at, orders["created_at"][request.row]),
            "shipping_amount": shipping["shipping"],
            "shipping_tax_amount": shipping["shipping_tax"],
            "adjustment_amount": adjustment,
            "paid_back_amount": paid_back,
            "presentment_shipping_amount": shipping["shown_shipping"],
            "presentment_shipping_tax_amount": shipping["shown_shipping_tax"],
            "presentment_adjustment_amount": shown_adjustment,
            "presentment_paid_back_amount": shown_back,
        }
    )
    refund_lines["refund_id"] = refund_id[of_line]
    refund_lines["refund_line_id"] = refund_id[of_line] * LINE_STEP + placed.lines["position"][request.line]
    return refunds.take(exists), refund_lines.take(exists[of_line])


def _book_lines(context: Context, lines: Frame, books: Books, request: Request) -> Frame:
    """Reverse lines: shares of the line by quantity, and what is left where the quantity closes it."""
    line, quantity = request.line, request.quantity
    whole = lines.take(line)
    amount_only = quantity == 0
    closing = quantity == books.quantity[line]

    def part(total: Ints, left: Array) -> Ints:
        by_quantity = np.minimum(divide(total * quantity, whole["quantity"]), left)
        by_share = divide(left * request.share, 100)
        return np.where(amount_only, by_share, np.where(closing, left, by_quantity))

    shown = whole["quantity"] * whole["presentment_unit_price"] - whole["presentment_discount_amount"]
    landed = part(whole["landed_amount"] - whole["landed_discount_amount"], books.landed[line])
    tax = part(whole["tax_amount"], books.tax[line])
    shown_landed = part(shown, books.shown_landed[line])
    shown_tax = part(whole["presentment_tax_amount"], books.shown_tax[line])
    net = landed - tax if context.profile.prices_include_tax else landed
    gross = np.where(closing, books.product[line], divide(whole["gross_amount"] * quantity, whole["quantity"]))
    discount = np.where(amount_only, 0, np.clip(gross - net, 0, books.discount[line]))
    booked = {
        "quantity": quantity,
        "landed": landed,
        "tax": tax,
        "product": net + discount,
        "discount": discount,
        "shown_landed": shown_landed,
        "shown_tax": shown_tax,
    }
    for name, amounts in booked.items():
        getattr(books, name)[line] -= amounts
    return Frame(
        {
            "order_id": whole["order_id"],
            "line_id": whole["line_id"],
            "quantity": quantity,
            "landed_amount": landed,
            "tax_amount": tax,
            "product_amount": net + discount,
            "discount_amount": discount,
            "presentment_landed_amount": shown_landed,
            "presentment_tax_amount": shown_tax,
        }
    )


def _pay_back(till: Till, orders: Frame, request: Request, refund_id: Ints, amounts: Ints, shown: Ints) -> None:
    """Pay back out of the main money first, then out of the other; now and then a first try fails."""
    row = request.row
    from_main = np.minimum(amounts, till.main[row])
    from_other = amounts - from_main
    all_main = from_other == 0
    shown_main = np.where(all_main, shown, np.minimum(shown, till.shown_main[row]))
    shown_main = np.where(from_main == 0, 0, shown_main)
    gift = orders["edited_at"][row] == NEVER
    gift &= np.isin(orders["plan"][row], (Plan.SALE, Plan.CAPTURED))
    drawers = (
        (Tag.MAIN, from_main, shown_main, orders["method"][row]),
        (Tag.OTHER, from_other, shown - shown_main, np.where(gift, Method.GIFT_CARD, orders["method"][row])),
    )
    for tag, paid, shown_paid, method in drawers:
        for status, delay in ((PaymentStatus.FAILURE, 30), (PaymentStatus.SUCCESS, 60)):
            tried = status == PaymentStatus.SUCCESS
            rows = np.flatnonzero((paid > 0) & (tried | (refund_id % 53 == 0)))
            columns = {
                "method": method[rows],
                "amount": paid[rows],
                "presentment_amount": shown_paid[rows],
                "at": request.at[rows] + delay,
                "refund_id": refund_id[rows],
            }
            till.add(row[rows], PaymentKind.REFUND, status, Tag.NONE, tag, columns)
    till.main[row] -= from_main
    till.other[row] -= from_other
    till.shown_main[row] = np.maximum(till.shown_main[row] - shown_main, 0)
    till.shown_other[row] = np.maximum(till.shown_other[row] - (shown - shown_main), 0)


def _sum(rows: Ints, amounts: Ints, count: int) -> Ints:
    return np.bincount(rows, amounts, minlength=count).astype(np.int64)
