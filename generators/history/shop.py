"""The history of one shop: a catalog, then orders in chunks, then its customers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cached_property

import numpy as np

from generators.arrays import Array, Frame, Ints, pick
from generators.clock import DAY, NEVER, seconds_of
from generators.history import calendar, catalog, deliveries, payments, people, refunds, visits
from generators.history import orders as placing
from generators.history import subscriptions as subscribing
from generators.history import weather as observing
from generators.history.chunk import Chunk
from generators.history.context import Context
from generators.history.crm import Crm, simulate
from generators.history.loyalty import Programme
from generators.history.schema import Cancel, Financial, Plan, frame
from generators.profile import StoreProfile

CHUNK = 50_000  # orders per chunk; part of the seed: another size is another history


class History:
    """One simulated shop. The same arguments give the same history; memory does not grow with its orders.

    Args:
        seed: seed of everything.
        orders: number of orders, at least 1.
        days: length in days, at least 1.
        end: first day after the history.
        profile: the store. Another profile changes amounts and instants, not the events.
    """

    def __init__(self, seed: int, orders: int, days: int, end: dt.date, profile: StoreProfile) -> None:
        self.profile, self.seed = profile, seed
        start = seconds_of(end - dt.timedelta(days))
        calendar_days, cumulative = calendar.order_days(seed, orders, end, days)
        self.catalog = catalog.build(seed, orders, start, profile)
        self.pools = people.draw(seed, profile)
        self._context = Context(seed, orders, profile, self.catalog, start, seconds_of(end), calendar_days, cumulative)
        self.starts_at, self.ends_at = (int(t) for t in profile.zone.to_utc(np.array([start, seconds_of(end)])))
        customers = max(1, int(placing.buyers_known(np.array([orders - 1]))[0][0]))
        self._created = np.full(customers, self.starts_at)
        self._updated = np.full(customers, NEVER)
        self._counts = np.zeros(customers, np.int64)
        self._spent = np.zeros(customers, np.int64)

    @property
    def chunk_count(self) -> int:
        """How many chunks `chunks` yields."""
        return -(-self._context.orders // CHUNK)

    @cached_property
    def loyalty(self) -> Programme:
        """The loyalty programme, simulated when asked for."""
        return Programme(self._context.seed, self.profile, len(self._created))

    def chunks(self) -> Iterator[Chunk]:
        """Yield the history in time order. Go through it once, wholly, before asking for `customers`."""
        self._counts[:] = 0
        self._spent[:] = 0
        for number in range(self.chunk_count):
            first = number * CHUNK
            chunk = self._chunk(number, first, min(CHUNK, self._context.orders - first))
            self._remember(chunk)
            yield chunk

    def customers(self) -> Iterator[Frame]:
        """Yield the customers in chunks, with the totals of all orders gone through."""
        for first in range(0, len(self._created), CHUNK):
            ids = np.arange(first, min(first + CHUNK, len(self._created)))
            yield frame(
                "customers",
                {
                    "customer_id": ids,
                    "created_at": self._created[ids],
                    "updated_at": np.maximum(self._updated[ids], self._created[ids]),
                    "orders_count": self._counts[ids],
                    "spent_amount": self._spent[ids],
                    "accepts_marketing": pick(ids, 31, 100) < 40,
                    "is_organization": pick(ids, 32, 100) < 4,
                },
            )

    @cached_property
    def crm(self) -> Crm:
        """What the shop's sales team keeps; drawn when it is first asked for."""
        return simulate(self._context, len(self._created))

    def interactions(self, chunk: Chunk) -> Frame:
        """Compute what visitors did around the orders of a chunk."""
        return visits.visit(self._context, chunk.number, chunk.orders, chunk.lines, self.ends_at)

    def subscriptions(self) -> Iterator[Frame]:
        """Compute the subscriptions of the customers in chunks, once all orders were gone through."""
        for first in range(0, len(self._created), CHUNK):
            created = self._created[first : first + CHUNK]
            since = self.profile.zone.dates(created)
            yield subscribing.subscribe(self._context, first + np.arange(len(created)), since)

    def weather(self, cities: int = 2) -> Frame:
        """Compute the weather of every day in so many cities."""
        return observing.observe(self._context, cities)

    def _chunk(self, number: int, first: int, count: int) -> Chunk:
        context = self._context
        placed = placing.place(context, number, first, count)
        till = payments.take(context, number, placed)
        refunded, refund_lines = refunds.make(context, number, placed, till)
        paid = payments.finish(placed, till)
        parcels = deliveries.ship(context, number, placed)
        reviews = deliveries.review(context, number, parcels)
        checkouts = deliveries.abandon(context, number, placed)
        _close(placed.orders, paid, refunded, parcels, self._context.end)
        return Chunk(
            number,
            self._finish("orders", placed.orders),
            self._finish("lines", placed.lines),
            self._finish("discounts", placed.discounts),
            self._finish("line_discounts", placed.line_discounts),
            self._finish("line_taxes", placed.line_taxes),
            self._finish("shipping_taxes", placed.shipping_taxes),
            self._finish("payments", paid),
            self._finish("refunds", refunded),
            self._finish("refund_lines", refund_lines),
            self._finish("fulfillments", parcels),
            self._finish("reviews", reviews),
            self._finish("checkouts", checkouts),
        )

    def _finish(self, table: str, draft: Frame) -> Frame:
        """Turn wall-clock seconds into instants, add business dates, keep the declared columns."""
        zone = self.profile.zone
        columns: dict[str, Array] = {}
        for name in draft:
            instant = name == "at" or name.endswith("_at")
            columns[name] = zone.to_utc(draft[name]) if instant else draft[name]
        if table in ("orders", "refunds"):
            columns["business_date"] = zone.dates(columns["processed_at"])
        return frame(table, {k: v for k, v in columns.items() if k not in _WORKING})

    def _remember(self, chunk: Chunk) -> None:
        orders = chunk.orders
        known, is_new = placing.buyers_known(orders["order_id"])
        self._created[known[is_new] - 1] = orders["created_at"][is_new] - 60
        real = (orders["customer_id"] != NEVER) & ~orders["is_test"] & ~orders["is_deleted"]
        buyers = orders["customer_id"][real]
        np.add.at(self._counts, buyers, 1)
        np.add.at(self._spent, buyers, (orders["paid_amount"] - orders["paid_back_amount"])[real])
        np.maximum.at(self._updated, buyers, orders["processed_at"][real])


# Columns that only the simulation itself needs.
_WORKING = frozenset(("row", "rate", "captured_at", "removes", "adds", "removed", "has_cancel_lines", "refund_count"))


def _close(orders: Frame, paid: Frame, refunded: Frame, parcels: Frame, end: int) -> None:
    """Set the statuses an order has when the history ends, and when it was last touched."""
    plan = orders["plan"]
    status = np.full(len(orders), Financial.PAID)
    late = orders["processed_at"] + 30 * DAY < end
    for code, mask in (
        (Financial.PENDING, np.isin(plan, (Plan.PENDING, Plan.FAILED))),
        (Financial.AUTHORIZED, np.isin(plan, (Plan.AUTHORIZED, Plan.VOIDED))),
        (Financial.EXPIRED, (plan == Plan.AUTHORIZED) & late),
        (Financial.PARTIALLY_PAID, plan == Plan.PARTIAL),
        (Financial.PARTIALLY_REFUNDED, orders["paid_back_amount"] > 0),
        (Financial.REFUNDED, (orders["paid_amount"] > 0) & (orders["paid_back_amount"] == orders["paid_amount"])),
        (Financial.VOIDED, (orders["cancel"] == Cancel.UNPAID) | (orders["voided_at"] != NEVER)),
    ):
        status = np.where(mask, code, status)
    orders["financial"] = status
    touched = np.maximum.reduce(
        [orders[name] for name in ("processed_at", "created_at", "cancelled_at", "voided_at", "edited_at")]
    )
    touched = _latest(touched, paid["row"], paid["at"])
    touched = _latest(touched, refunded["row"], refunded["created_at"] + 60)
    touched = _latest(touched, parcels["row"], parcels["shipped_at"])
    orders["updated_at"] = _latest(touched, parcels["row"], parcels["delivered_at"])


def _latest(known: Ints, rows: Ints, times: Ints) -> Ints:
    latest = known.copy()
    np.maximum.at(latest, rows, times)
    return latest
