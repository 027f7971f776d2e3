"""After the sale: fulfillments, reviews, and the checkouts that never became a sale."""

from __future__ import annotations

import numpy as np

from generators.arrays import Frame
from generators.clock import DAY, NEVER
from generators.history.context import Context, present
from generators.history.orders import Placed
from generators.history.schema import Cancel, Channel
from generators.money import divide
from generators.randomness import stream

_STEP = 4  # fulfillment and review ids per order
_CHECKOUTS = 0.3  # abandoned checkouts per order


def ship(context: Context, chunk: int, placed: Placed) -> Frame:
    """Fulfil the paid orders, some in two parcels, some late; instants stay on the wall clock."""
    rng = stream(context.seed, "deliveries", chunk)
    orders = placed.orders
    count = len(orders)
    counter = orders["channel"] == Channel.POS
    ready = np.where(orders["paid_at"] == NEVER, NEVER, np.maximum(orders["paid_at"], orders["edited_at"] + 7200))
    paid = (ready != NEVER) & (orders["cancel"] == Cancel.NONE)
    luck = rng.random(count)
    again = paid & ~counter & (luck < 0.007)
    split = paid & ~counter & ~again & (luck < 0.07) & (orders["line_count"] > 1)
    parcels = []
    start = ready
    for sequence, needed in ((1, paid), (2, split | again)):
        wait = np.where(counter, 0, rng.integers(DAY // 3, 3 * DAY, count))
        promise = np.where(counter, 0, rng.integers(4 * DAY, 11 * DAY, count))
        travel = np.where(counter, 0, (rng.lognormal(1.5, 0.5, count) * DAY).astype(np.int64))
        shipped = context.happens(start + wait, needed)
        row = np.flatnonzero(shipped != NEVER)
        cancelled = again[row] & (sequence == 1)
        arrived = context.happens(shipped + travel, shipped != NEVER)[row]
        parcels.append(
            {
                "fulfillment_id": orders["order_id"][row] * _STEP + sequence,
                "order_id": orders["order_id"][row],
                "row": row,
                "sequence": np.full(len(row), sequence),
                "shipped_at": shipped[row],
                "estimated_at": (shipped + promise)[row] // DAY * DAY,
                "delivered_at": np.where(cancelled, NEVER, arrived),
                "carrier": rng.integers(0, 4, count)[row],
                "is_cancelled": cancelled,
            }
        )
        start = np.where(shipped == NEVER, context.end, shipped)
    fulfillments = Frame({name: np.concatenate([parcel[name] for parcel in parcels]) for name in parcels[0]})
    fulfillments = fulfillments.take(np.argsort(fulfillments["fulfillment_id"], kind="stable"))
    good = fulfillments["row"][~fulfillments["is_cancelled"]]
    sent = np.bincount(good, minlength=count)
    shipped_lines = np.where(sent >= 1 + split, 2, np.minimum(sent, 1))
    taken_back = np.isin(orders["cancel"], (Cancel.REFUNDED, Cancel.KEPT))
    orders["shipped_lines"] = np.where(taken_back, 3, shipped_lines)
    return fulfillments


def review(context: Context, chunk: int, fulfillments: Frame) -> Frame:
    """Let some buyers of delivered orders review them: most once, a few twice, a few with an older review."""
    rng = stream(context.seed, "reviews", chunk)
    done = fulfillments.take(fulfillments["delivered_at"] != NEVER)
    order_id, first = np.unique(done["order_id"], return_index=True)
    delivered, late = done["delivered_at"][first], (done["delivered_at"] > done["estimated_at"] + DAY)[first]
    count = len(order_id)
    written = np.flatnonzero(rng.random(count) < 0.58)
    written = np.sort(np.concatenate([written, written[rng.random(len(written)) < 0.012]]))
    size = len(written)
    owner = order_id[written]
    sequence = np.arange(size) - np.searchsorted(owner, owner)
    review_id = owner * _STEP + sequence
    shares = np.flatnonzero(rng.random(size) < 0.006)
    shares = shares[shares > 0]
    review_id[shares] = review_id[shares - 1]
    good = rng.choice(np.arange(1, 6), size, p=[0.06, 0.03, 0.08, 0.2, 0.63])
    bad = rng.choice(np.arange(1, 6), size, p=[0.5, 0.12, 0.15, 0.1, 0.13])
    created = delivered[written] // DAY * DAY + rng.integers(1, 4, size) * DAY
    answered = created + rng.integers(3600, 4 * DAY, size)
    reviews = Frame(
        {
            "review_id": review_id,
            "order_id": owner,
            "score": np.where(late[written], bad, good),
            "text": np.where(rng.random(size) < 0.42, rng.integers(0, 300, size), NEVER),
            "has_title": rng.random(size) < 0.12,
            "created_at": created,
            "answered_at": answered,
        }
    )
    pairs = reviews["review_id"] * 2**8 + reviews["order_id"] % 2**8
    unique = np.zeros(size, np.bool_)
    unique[np.unique(pairs, return_index=True)[1]] = True
    return reviews.take(unique & (answered < context.end))


def abandon(context: Context, chunk: int, placed: Placed) -> Frame:
    """Start checkouts that end nowhere, at about the times of the chunk's orders."""
    rng = stream(context.seed, "checkouts", chunk)
    orders = placed.orders
    first = int(placed.first * _CHECKOUTS)
    checkout_id = np.arange(first, int((placed.first + len(orders)) * _CHECKOUTS))
    size = len(checkout_id)
    like = np.sort(rng.integers(0, max(len(orders), 1), size))
    variant = rng.integers(0, len(context.catalog.variants), size)
    quantity = rng.choice([1, 1, 1, 2, 3], size)
    created = orders["processed_at"][like] - rng.integers(60, 3600, size)
    guest = rng.random(size) < 0.4
    rate = orders["rate"][like]
    landed = present(context.catalog.variants["unit_price"][variant], rate) * quantity
    product = context.catalog.variants["product_id"][variant]
    taxed = context.catalog.products["is_taxed"][product]
    total_rate = sum(tax.rate for tax in context.profile.taxes)
    if context.profile.prices_include_tax:
        tax = landed - divide(landed * 1_000_000, 1_000_000 + total_rate)
    else:
        tax = divide(landed * total_rate, 1_000_000)
    tax = np.where(taxed, tax, 0)
    return Frame(
        {
            "checkout_id": checkout_id,
            "customer_id": np.where(guest, NEVER, orders["customer_id"][like]),
            "person": np.where(guest, 2**41 + checkout_id, orders["person"][like]),
            "created_at": created,
            "updated_at": created + rng.integers(10, 50, size),
            "variant_id": variant,
            "quantity": quantity,
            "line_items_amount": landed,
            "tax_amount": tax,
            "total_amount": landed + (0 if context.profile.prices_include_tax else tax),
            "currency": orders["currency"][like],
        }
    )
