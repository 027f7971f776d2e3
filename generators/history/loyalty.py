"""The till and the loyalty programme: receipts, points earned, taken back and redeemed, accounts and tiers.

Nothing of it is part of a chunk: whoever renders a loyalty programme asks for it, and other platforms pay nothing.

A customer earns a tenth of what is paid for goods, and loses it again with what is given back. Points are redeemed with
a purchase, whole ones only, out of what the purchases before it earned and will not lose to a refund: so no balance is
ever below zero, on whatever day one looks at it. Guests have no account.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from generators.arrays import Array, Frame, Ints
from generators.clock import NEVER
from generators.history.chunk import Chunk
from generators.history.schema import Document, Tier, frame
from generators.money import minor_per_dollar
from generators.profile import StoreProfile
from generators.randomness import stream

DOCUMENTS = 16  # receipts per line: the sale, its refunds, the remainder
LINES = 32  # lines per order
_SHARES = (0.0, 0.5, 1.0)  # of the points at hand that a purchase redeems, and how likely that is
_LIKELY = (0.72, 0.12, 0.16)
_MEDIUM, _HIGH = 120, 400  # from how many dollars spent on


def receipts(chunk: Chunk) -> Frame:
    """Return what the till books of a chunk: a row per line sold, and per line and refund what came back.

    Test and deleted orders are out. An amount is what was paid: net of discounts, with tax.
    """
    orders, lines, refunds, parts = chunk.orders, chunk.lines, chunk.refunds, chunk.refund_lines
    first = int(orders["order_id"][0])
    shown = ~(orders["is_test"] | orders["is_deleted"])
    row = lines["order_id"] - first
    paid = lines["gross_amount"] - lines["discount_amount"] + lines["tax_amount"]
    sold = np.where(lines["added_at"] == NEVER, orders["processed_at"][row], lines["added_at"])
    of_refund = np.searchsorted(refunds["refund_id"], parts["refund_id"])
    of_line = np.searchsorted(lines["line_id"], parts["line_id"])
    given = parts["product_amount"] - parts["discount_amount"] + parts["tax_amount"]
    returned = np.bincount(of_line, given, minlength=len(lines)).astype(np.int64)
    reversed_at = orders["remainder_reversed_at"][row]
    rest = np.flatnonzero((reversed_at != NEVER) & (lines["quantity"] > lines["refunded_quantity"]))
    line = np.concatenate([np.arange(len(lines)), of_line, rest])
    document = np.concatenate(
        [
            np.full(len(lines), Document.SALE),
            refunds["sequence"][of_refund],
            np.full(len(rest), Document.REMAINDER),
        ]
    )
    draft = Frame(
        {
            "receipt_id": (lines["order_id"][line] * DOCUMENTS + document) * LINES + lines["position"][line],
            "order_id": lines["order_id"][line],
            "line_id": lines["line_id"][line],
            "line": line,
            "document": document,
            "at": np.concatenate([sold, refunds["processed_at"][of_refund], reversed_at[rest]]),
            "quantity": np.concatenate(
                [lines["quantity"], -parts["quantity"], (lines["refunded_quantity"] - lines["quantity"])[rest]]
            ),
            "amount": np.concatenate([paid, -given, (returned - paid)[rest]]),
        }
    )
    real = shown[row[line]] & ((draft["amount"] != 0) | (draft["quantity"] != 0))
    return frame("receipts", {name: draft[name][real] for name in draft})


class Programme:
    """The loyalty programme of one history; `History.loyalty` has it.

    Args:
        seed: seed of the history.
        profile: the store.
        customers: number of customers, each of whom has an account.
    """

    def __init__(self, seed: int, profile: StoreProfile, customers: int) -> None:
        self._seed, self._profile = seed, profile
        self.point = 10 ** (profile.digits + 1)  # one point: a tenth of a minor unit is the unit of all points
        self._earned = np.zeros(customers, np.int64)
        self._redeemed = np.zeros(customers, np.int64)
        self._at_hand = np.zeros(customers, np.int64)

    def entries(self, chunk: Chunk, booked: Frame) -> Frame:
        """Return the entries of a chunk from its receipts: a row per order of a customer and document.

        Chunks come in order; the first one begins the programme anew.
        """
        if chunk.number == 0:
            for totals in (self._earned, self._redeemed, self._at_hand):
                totals[:] = 0
        orders = chunk.orders
        first = int(orders["order_id"][0])
        buyer = orders["customer_id"][booked["order_id"] - first]
        known = booked.take(buyer != NEVER)
        is_added = chunk.lines["added_at"][known["line"]] != NEVER
        entry_id = (known["order_id"] * DOCUMENTS + known["document"]) * 2 + (is_added & (known["document"] == 0))
        ids, place, row = np.unique(entry_id, return_index=True, return_inverse=True)
        amount = _sum(row, known["amount"], len(ids))
        order = known["order_id"][place]
        np.add.at(self._earned, orders["customer_id"][order - first], amount)
        # What a later edit adds is not there yet when the next purchase redeems.
        safe = _sum((known["order_id"] - first)[~is_added], known["amount"][~is_added], len(orders))
        redeemed = self._redeem(chunk, np.maximum(safe, 0))
        is_sale = ids == order * DOCUMENTS * 2
        # A tenth of the amount, in tenths of a minor unit, is the amount itself.
        return frame(
            "loyalty_entries",
            {
                "entry_id": ids,
                "order_id": order,
                "customer_id": orders["customer_id"][order - first],
                "at": known["at"][place],
                "earned": amount,
                "redeemed": np.where(is_sale, redeemed[order - first], 0),
                "amount": amount,
                "quantity": _sum(row, known["quantity"], len(ids)),
            },
        )

    def accounts(self, customers: Ints) -> Frame:
        """Return the accounts of customers, with the totals of all entries gone through."""
        dollar = minor_per_dollar(self._profile.currency)
        earned = self._earned[customers]
        thresholds = [earned >= _HIGH * dollar, earned >= _MEDIUM * dollar]
        return frame(
            "loyalty_accounts",
            {
                "customer_id": customers,
                "earned": earned,
                "redeemed": self._redeemed[customers],
                "tier": np.select(thresholds, [Tier.HIGH, Tier.MEDIUM], Tier.LOW),
            },
        )

    def _redeem(self, chunk: Chunk, safe: Ints) -> Ints:
        """Return the points that each order redeems; `safe` is what an order earns at once and will not lose again.

        The n-th orders of all customers are one step, for what one may redeem depends on the one before.
        """
        orders = chunk.orders
        rng = stream(self._seed, "loyalty", chunk.number)
        share = rng.choice(_SHARES, len(orders), p=_LIKELY)
        redeemed = np.zeros(len(orders), np.int64)
        buys = np.flatnonzero((orders["customer_id"] != NEVER) & ~orders["is_test"] & ~orders["is_deleted"])
        for rows in _turns(buys, orders["customer_id"][buys]):
            customer = orders["customer_id"][rows]
            points = (self._at_hand[customer] * share[rows]).astype(np.int64) // self.point * self.point
            redeemed[rows] = points
            self._redeemed[customer] += points
            self._at_hand[customer] += safe[rows] - points
        return redeemed


def _turns(rows: Ints, owners: Array) -> Iterator[Ints]:
    """Yield the first row of every owner, then the second of those who have one, and so on."""
    order = np.argsort(owners, kind="stable")
    sorted_owners = owners[order]
    turn = np.arange(len(rows)) - np.searchsorted(sorted_owners, sorted_owners)
    by_turn = np.argsort(turn, kind="stable")
    ends = np.cumsum(np.bincount(turn)) if len(turn) else np.zeros(0, np.int64)
    for start, end in zip(np.concatenate([[0], ends[:-1]]), ends, strict=True):
        yield rows[order[by_turn[start:end]]]


def _sum(rows: Ints, amounts: Ints, count: int) -> Ints:
    return np.bincount(rows, amounts, minlength=count).astype(np.int64)
