"""What a history says beside its ledger: who bought, what was paid, what was given back."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from generators.clock import NEVER
from generators.history.loyalty import receipts
from generators.history.schema import PaymentKind, PaymentStatus, Plan, RefundKind
from generators.money import minor_units
from tests.round_trip.expected import rows
from tests.round_trip.shops import Shop


def real_orders(shop: Shop) -> Iterator[Any]:
    """Yield the orders that are neither tests nor deleted."""
    for chunk in shop.chunks:
        yield from (row for row in rows(chunk.orders) if not (row.is_test or row.is_deleted))


def cancelled_orders(shop: Shop) -> set[int]:
    """Return the real orders that were cancelled, paid or not."""
    return {row.order_id for row in real_orders(shop) if row.cancelled_at != NEVER}


def ends(shop: Shop) -> dict[str, set[int]]:
    """Return the real orders that were given up, by how: failed, unpaid, paid and all refunded, paid and some kept."""
    found: dict[str, set[int]] = {"failed": set(), "unpaid": set(), "refunded": set(), "kept": set()}
    for row in real_orders(shop):
        if row.plan == Plan.FAILED and row.cancelled_at != NEVER:
            found["failed"].add(row.order_id)
        elif row.voided_at != NEVER or (row.cancelled_at != NEVER and not row.paid_amount):
            found["unpaid"].add(row.order_id)
        elif row.cancelled_at != NEVER:
            found["refunded" if row.paid_back_amount == row.paid_amount else "kept"].add(row.order_id)
    return found


def paid_orders(shop: Shop) -> dict[int, tuple[dt.date, Decimal]]:
    """Return day and amount of the real orders that were wholly paid, by order id; not of those that cost nothing."""
    profile = shop.history.profile
    zone = ZoneInfo(profile.time_zone)
    return {
        row.order_id: (
            dt.datetime.fromtimestamp(row.paid_at, zone).date(),
            Decimal(row.paid_amount).scaleb(-profile.digits),
        )
        for row in real_orders(shop)
        if row.paid_at != NEVER and row.paid_amount
    }


def money_refunds(shop: Shop) -> dict[tuple[int, dt.date], tuple[int, Decimal]]:
    """Return number and amount of the refunds of real, paid orders by order id and day; edits give no money back."""
    profile = shop.history.profile
    zone = ZoneInfo(profile.time_zone)
    paid = {row.order_id for row in real_orders(shop) if row.paid_amount}
    found: defaultdict[tuple[int, dt.date], list[Any]] = defaultdict(lambda: [0, Decimal(0)])
    for chunk in shop.chunks:
        for row in rows(chunk.refunds):
            if row.order_id in paid and row.kind != RefundKind.EDIT:
                sums = found[row.order_id, dt.datetime.fromtimestamp(row.processed_at, zone).date()]
                sums[0] += 1
                sums[1] += Decimal(row.paid_back_amount).scaleb(-profile.digits)
    return {key: (count, amount) for key, (count, amount) in found.items()}


def money_moves(shop: Shop, is_in_books: bool) -> dict[tuple[str, str, str], tuple[int, Decimal]]:
    """Return number and amount of the payments of all orders by (kind, status, currency).

    `is_in_books`: all of them in the currency of the store; else each in the one that it was settled in.
    """
    profile = shop.history.profile
    currencies = (profile.currency, *profile.presentment_currencies)
    moves: defaultdict[tuple[str, str, str], list[Any]] = defaultdict(lambda: [0, Decimal(0)])
    for chunk in shop.chunks:
        orders = {row.order_id: row for row in rows(chunk.orders)}
        for payment in rows(chunk.payments):
            order = orders[payment.order_id]
            abroad = order.settles_in_presentment and order.currency != 0 and not is_in_books
            currency = currencies[order.currency] if abroad else profile.currency
            amount = payment.presentment_amount if abroad else payment.amount
            key = (PaymentKind(payment.kind).name.lower(), PaymentStatus(payment.status).name.lower(), currency)
            moves[key][0] += 1
            moves[key][1] += Decimal(amount).scaleb(-minor_units(currency))
    return {key: (count, amount) for key, (count, amount) in moves.items()}


def refund_count(shop: Shop) -> int:
    """Return the number of refunds of real orders, edits included."""
    real = {row.order_id for row in real_orders(shop)}
    return sum(row.order_id in real for chunk in shop.chunks for row in rows(chunk.refunds))


def given_back(shop: Shop, is_abroad_known: bool) -> dict[int, Decimal]:
    """Return what real orders got back, by order id, where any refund was recorded and money moved.

    `is_abroad_known`: that of orders settled in another currency too, in the currency of the store.
    """
    unit = Decimal(1).scaleb(-shop.history.profile.digits)
    orders = list(real_orders(shop))
    real = {row.order_id for row in orders}
    abroad = {row.order_id for row in orders if row.settles_in_presentment and row.currency != 0}
    sums: defaultdict[int, Decimal] = defaultdict(Decimal)
    for chunk in shop.chunks:
        for refund in rows(chunk.refunds):
            is_known = is_abroad_known or refund.order_id not in abroad
            if refund.order_id in real and is_known and refund.paid_back_amount:
                sums[refund.order_id] += refund.paid_back_amount * unit
    return dict(sums)


def listed_payments(shop: Shop) -> dict[int, Decimal]:
    """Return what a marketplace lists as paid, by order id: made or promised, with interest, without tips."""
    unit = Decimal(1).scaleb(-shop.history.profile.digits)
    orders = {row.order_id: row for row in real_orders(shop)}
    made: defaultdict[int, int] = defaultdict(int)
    promised: defaultdict[int, int] = defaultdict(int)
    for chunk in shop.chunks:
        for row in rows(chunk.payments):
            taken = row.status == PaymentStatus.SUCCESS and row.kind in (PaymentKind.SALE, PaymentKind.CAPTURE)
            waits = row.status == PaymentStatus.PENDING or row.kind == PaymentKind.AUTHORIZATION
            if row.order_id in orders and taken:
                made[row.order_id] += row.amount + row.surplus_amount
            elif row.order_id in orders and waits:
                promised[row.order_id] += row.amount
    listed = {order_id: made.get(order_id, promised.get(order_id, 0)) for order_id in made.keys() | promised.keys()}
    return {order_id: (amount - orders[order_id].tip_amount) * unit for order_id, amount in listed.items() if amount}


def orders_of_guests(shop: Shop) -> set[int]:
    """Return the real orders of nobody known."""
    return {row.order_id for row in real_orders(shop) if row.customer_id == NEVER}


def buyers(shop: Shop) -> tuple[int, int, int]:
    """Return the numbers of accounts, of persons who bought, and of orders of guests."""
    accounts = sum(len(frame) for frame in shop.history.customers())
    orders = list(real_orders(shop))
    return accounts, len({row.person for row in orders}), len(orders_of_guests(shop))


def points(shop: Shop) -> dict[int, tuple[Decimal, Decimal, Decimal]]:
    """Return points earned, lost again (negative) and redeemed by customer; earned is a tenth of what goods cost."""
    customers = {row.order_id: row.customer_id for row in real_orders(shop) if row.customer_id != NEVER}
    sums: defaultdict[int, list[Decimal]] = defaultdict(lambda: [Decimal(0)] * 3)
    for row in shop.ledger.movements:
        if row.order_id in customers and row.applies_to in ("product", "gift_card"):
            sums[customers[row.order_id]][row.movement_event == "reversal"] += row.amount / 10
    unit = Decimal(1).scaleb(-shop.history.profile.digits - 1)
    for chunk in shop.chunks:
        for entry in rows(shop.history.loyalty.entries(chunk, receipts(chunk))):
            sums[entry.customer_id][2] += entry.redeemed * unit
    return {customer: (earned, lost, redeemed) for customer, (earned, lost, redeemed) in sums.items()}
