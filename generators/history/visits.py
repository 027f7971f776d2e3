"""Visits: what buyers looked at and put into their carts before they bought, and visits that led to nothing.

Every product line that an order of the web shop or the app had on its first day was viewed, put into the cart and
bought, in this order, within one visit; the purchase is at the instant of the sale. Interactions are computed only when
a platform asks for them.
"""

from __future__ import annotations

import numpy as np

from generators.arrays import Array, Frame, Ints, concat
from generators.clock import DAY, NEVER
from generators.history.context import Context
from generators.history.schema import Channel, Interaction, frame
from generators.randomness import stream

VISIT_STEP = 4  # visits per order: its own, then up to three that come after it and lead to nothing
STEP = 64  # interactions per visit
_LINE_STEP, _REGRET, _CHECKOUT = 4, 60, 63  # places in a visit: four a line; an item put back; the checkout
_IDLE_VISITS = (0.62, 0.28, 0.08, 0.02)
_SECOND_VIEWS, _REGRETS, _IDLE_CARTS, _IDLE_REGRETS, _KNOWN = 0.25, 0.08, 0.25, 0.3, 0.55
_SLOTS = 8  # of a visit: one for each line, the last for an item that is put back


def visit(context: Context, chunk: int, orders: Frame, lines: Frame, ends_at: int) -> Frame:
    """Return the interactions around the orders of a chunk: `schema.TABLES["interactions"]`, by id."""
    rng = stream(context.seed, "visits", chunk)
    parts = [*_bought(rng, context, orders, lines), *_idle(rng, context, orders)]
    found = concat(parts)
    found = found.take(found["at"] < ends_at)
    found = found.take(np.argsort(found["interaction_id"], kind="stable"))
    variant = found["variant_id"]
    found["product_id"] = np.where(variant == NEVER, NEVER, context.catalog.variants["product_id"][variant])
    return frame("interactions", {name: found[name] for name in found})


def _bought(rng: np.random.Generator, context: Context, orders: Frame, lines: Frame) -> list[Frame]:
    """Return views, carts, checkouts and purchases of the orders themselves."""
    count, total = len(orders), len(lines)
    length = rng.integers(600, 5400, count)
    again = rng.random(total) < _SECOND_VIEWS
    waits = rng.random((3, total))
    regret = rng.random(count) < _REGRETS
    regretted = _popular(rng, context, count)
    last_steps = rng.integers(5, 30, count)
    online = np.isin(orders["channel"], (Channel.WEB, Channel.APP))
    first = int(orders["order_id"][0]) if count else 0
    line = np.flatnonzero(
        online[lines["order_id"] - first] & (lines["variant_id"] != NEVER) & (lines["added_at"] == NEVER)
    )
    row = lines["order_id"][line] - first
    slot = length[row] // _SLOTS
    third = slot // 3
    begins = orders["processed_at"][row] - length[row] + (lines["position"][line] - 1) * slot
    place = _LINE_STEP * (lines["position"][line] - 1)
    variant, quantity = lines["variant_id"][line], lines["quantity"][line]
    wait = [(third * waits[number][line]).astype(np.int64) for number in range(3)]
    twice = np.flatnonzero(again[line])
    back = np.flatnonzero(online & regret)
    begins_back = orders["processed_at"][back] - length[back] + (_SLOTS - 1) * (length[back] // _SLOTS)
    paying = np.flatnonzero(online)
    nothing = np.full(len(paying), NEVER)
    return [
        _own(orders, row, place, Interaction.VIEW, variant, 1, begins + wait[0]),
        _own(
            orders, row[twice], place[twice] + 1, Interaction.VIEW, variant[twice], 1, (begins + third + wait[1])[twice]
        ),
        _own(orders, row, place + 2, Interaction.ADD_TO_CART, variant, quantity, begins + 2 * third + wait[2]),
        _own(orders, row, place + 3, Interaction.PURCHASE, variant, quantity, orders["processed_at"][row]),
        _own(orders, back, _REGRET, Interaction.VIEW, regretted[back], 1, begins_back),
        _own(orders, back, _REGRET + 1, Interaction.ADD_TO_CART, regretted[back], 1, begins_back + 15),
        _own(orders, back, _REGRET + 2, Interaction.REMOVE_FROM_CART, regretted[back], 1, begins_back + 35),
        _own(
            orders,
            paying,
            _CHECKOUT,
            Interaction.CHECKOUT,
            nothing,
            0,
            orders["processed_at"][paying] - last_steps[paying],
        ),
    ]


def _idle(rng: np.random.Generator, context: Context, orders: Frame) -> list[Frame]:
    """Return the visits of the days after an order, by its buyer or by somebody unknown, that led to nothing."""
    count = len(orders)
    row = np.repeat(np.arange(count), rng.choice(len(_IDLE_VISITS), count, p=_IDLE_VISITS))
    size = len(row)
    number = np.arange(size) - np.searchsorted(row, row) + 1
    visit_id = orders["order_id"][row] * VISIT_STEP + number
    begins = orders["processed_at"][row] + rng.integers(3600, 5 * DAY, size)
    known = rng.random(size) < _KNOWN
    views = rng.choice(np.arange(1, 5), size, p=[0.35, 0.35, 0.2, 0.1])
    carts = rng.random(size) < _IDLE_CARTS
    regrets = carts & (rng.random(size) < _IDLE_REGRETS)
    each = np.repeat(np.arange(size), views)
    place = np.arange(len(each)) - np.searchsorted(each, each)
    variant = _popular(rng, context, len(each))
    visitor = {
        "customer_id": np.where(known, orders["customer_id"][row], NEVER),
        "person": np.where(known, orders["person"][row], 2**42 + visit_id),
    }
    last = np.cumsum(views) - 1
    parts = [_events(visit_id[each], place, Interaction.VIEW, variant, begins[each] + 70 * place, visitor, each)]
    for chosen, step, kind in ((carts, 0, Interaction.ADD_TO_CART), (regrets, 1, Interaction.REMOVE_FROM_CART)):
        some = np.flatnonzero(chosen)
        at = begins[some] + 70 * views[some] + 40 * step
        parts.append(_events(visit_id[some], views[some] + step, kind, variant[last[some]], at, visitor, some))
    return parts


def _own(
    orders: Frame, row: Ints, place: Ints | int, kind: Interaction, variant: Ints, quantity: Ints | int, at: Ints
) -> Frame:
    """Build interactions of the visits in which orders were placed."""
    order_id = orders["order_id"][row]
    return Frame(
        {
            "interaction_id": order_id * VISIT_STEP * STEP + place,
            "visit_id": order_id * VISIT_STEP,
            "order_id": order_id,
            "customer_id": orders["customer_id"][row],
            "person": orders["person"][row],
            "kind": np.full(len(row), kind),
            "variant_id": variant,
            "quantity": np.broadcast_to(quantity, len(row)),
            "at": at,
        }
    )


def _events(
    visit_id: Ints, place: Ints, kind: Interaction, variant: Ints, at: Ints, visitor: dict[str, Array], visits: Ints
) -> Frame:
    """Build interactions of visits that led to nothing; `visits` are their places among the visitors."""
    size = len(visit_id)
    return Frame(
        {
            "interaction_id": visit_id * STEP + place,
            "visit_id": visit_id,
            "order_id": np.full(size, NEVER),
            "customer_id": visitor["customer_id"][visits],
            "person": visitor["person"][visits],
            "kind": np.full(size, kind),
            "variant_id": variant,
            "quantity": np.ones(size, np.int64),
            "at": at,
        }
    )


def _popular(rng: np.random.Generator, context: Context, size: int) -> Ints:
    """Draw variants by their popularity."""
    drawn: Ints = np.searchsorted(context.catalog.popularity, rng.random(size))
    return np.minimum(drawn, len(context.catalog.variants) - 1)
