"""Listening: offers that artists make to fans, and what listeners do around them; an artist is a brand of the catalog.

Computed from a chunk on demand, from a stream of numbers of its own: a platform without listeners pays nothing.
Instants are UTC, dates are days since 1970 in the store's zone, ids count from 0, -1 is none.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from generators.arrays import Array, Frame, Ints, chance
from generators.clock import DAY, NEVER
from generators.history import orders as placing
from generators.history.catalog import BRANDS
from generators.history.chunk import Chunk
from generators.history.schema import Channel, Source
from generators.history.shop import History
from generators.money import minor_per_dollar
from generators.randomness import stream

TRACKS = 24  # per artist
_OFFER_EVERY = 45  # days
_STEP = 8  # events per visit
_VISITS = 2**24  # visits per chunk; more than any has


class Offer(IntEnum):
    """What an offer is."""

    FAN_FIRST = 0  # a sale that opens to fans first
    PRE_SAVE = 1  # save a record now, hear and buy it when it is out


class Event(IntEnum):
    """What a listener did."""

    STREAM = 0
    MERCH_CLICK = 1
    PRE_SAVE = 2


def offers(history: History) -> Frame:
    """Return the offers that began within the history, by offer_id.

    Columns: offer_id, artist, kind (`Offer`), product_id (-1 where the artist has none), start_date, end_date,
    budget_amount, audience (0 to 2), channel (0 to 2).
    """
    rng = stream(history.seed, "listening", 0)
    first, last = (int(day) for day in history.profile.zone.dates(np.array([history.starts_at, history.ends_at - 1])))
    rounds = -(-(last - first + 1) // _OFFER_EVERY)
    turn, artist = np.divmod(np.arange(rounds * len(BRANDS)), len(BRANDS))
    size = len(turn)
    start = first + turn * _OFFER_EVERY + artist * 4
    brand = history.catalog.products["brand"]
    products = np.argsort(brand, kind="stable")
    low, high = np.searchsorted(brand[products], artist), np.searchsorted(brand[products], artist, side="right")
    place = np.minimum(low + np.floor(rng.random(size) * (high - low)).astype(np.int64), len(products) - 1)
    drawn = Frame(
        {
            "offer_id": np.arange(size),
            "artist": artist,
            "kind": (turn + artist) % len(Offer),
            "product_id": np.where(high > low, products[place], NEVER),
            "start_date": start,
            "end_date": start + rng.integers(6, 30, size),
            "budget_amount": rng.integers(2, 50, size) * round(100 * minor_per_dollar(history.profile.currency)),
            "audience": rng.integers(0, 3, size),
            "channel": rng.integers(0, 3, size),
        }
    )
    return drawn.take(start <= last)


def offers_of_orders(history: History, chunk: Chunk, made: Frame) -> Ints:
    """Return the fan-first offer through which each order came, -1 for none; shape (orders,).

    An automatic discount is one of an offer; of the other orders some come while an offer of their artist runs.
    """
    orders = chunk.orders
    first = int(orders["order_id"][0])
    _, artist = _first_goods(history, chunk)
    place = _latest(made, Offer.FAN_FIRST, artist, orders["business_date"])
    runs = (place != NEVER) & (made["end_date"][place] >= orders["business_date"])
    discounts = chunk.discounts
    automatic = np.zeros(len(orders), np.bool_)
    automatic[discounts["order_id"][discounts["source"] == Source.AUTOMATIC] - first] = True
    comes = automatic | (runs & chance(orders["order_id"], 303, 0.3))
    return np.where(comes & (place != NEVER), made["offer_id"][place], NEVER)


def events(history: History, chunk: Chunk, made: Frame) -> Frame:
    """Return what listeners did around a chunk's orders, in time order.

    Columns: event_id, kind (`Event`), customer_id, artist, track (of a stream), product_id (of a click), offer_id (of
    a pre-save), session_id, ms_played (of a stream), at.
    """
    rng = stream(history.seed, "listening", 1, chunk.number)
    visits = _visits(rng, history, chunk)
    size = len(visits)
    streams = 1 + np.floor(rng.random(size) * 3).astype(np.int64)
    clicks = (visits["product_id"] != NEVER) & (visits["buys"] | (rng.random(size) < 0.15))
    offer = _latest(made, Offer.PRE_SAVE, visits["artist"], history.profile.zone.dates(visits["at"]))
    open_offer = (offer != NEVER) & (made["end_date"][offer] >= history.profile.zone.dates(visits["at"]))
    saves = open_offer & ~visits["buys"] & (rng.random(size) < 0.25)
    count = streams + clicks + saves
    visit = np.repeat(np.arange(size), count)
    place = np.arange(len(visit)) - np.repeat(np.cumsum(count) - count, count)
    kind = np.where(place < streams[visit], Event.STREAM, np.where(clicks[visit], Event.MERCH_CLICK, Event.PRE_SAVE))
    kind = np.where((place == count[visit] - 1) & saves[visit], Event.PRE_SAVE, kind)
    track = np.floor(rng.random(len(visit)) ** 2 * TRACKS).astype(np.int64)
    played = rng.integers(30_000, 280_000, len(visit))
    session = chunk.number * _VISITS + visit
    happened = Frame(
        {
            "event_id": session * _STEP + place,
            "kind": kind,
            "customer_id": visits["customer_id"][visit],
            "artist": visits["artist"][visit],
            "track": np.where(kind == Event.STREAM, track, NEVER),
            "product_id": np.where(kind == Event.MERCH_CLICK, visits["product_id"][visit], NEVER),
            "offer_id": np.where(kind == Event.PRE_SAVE, made["offer_id"][offer[visit]], NEVER),
            "session_id": session,
            "ms_played": np.where(kind == Event.STREAM, played, NEVER),
            "at": visits["at"][visit] + place * 290,
        }
    )
    return happened.take(np.argsort(happened["at"], kind="stable"))


def _visits(rng: np.random.Generator, history: History, chunk: Chunk) -> Frame:
    """Draw visits: half an hour before most purchases, and others at any time of the chunk."""
    orders, products = chunk.orders, history.catalog.products
    size = len(orders)
    product, artist = _first_goods(history, chunk)
    before = rng.integers(1500, 5400, size)
    known = (orders["customer_id"] != NEVER) & (orders["channel"] != Channel.POS)
    buys = np.flatnonzero(known & (rng.random(size) < 0.6))
    like = np.sort(rng.integers(0, size, size // 2))
    accounts = placing.buyers_known(orders["order_id"][like])[0]
    listener = np.floor(rng.random(len(like)) * accounts).astype(np.int64)
    seen = rng.integers(0, len(products), len(like))
    earlier = rng.integers(3600, 3 * DAY, len(like))
    visits = Frame(
        {
            "customer_id": np.concatenate([orders["customer_id"][buys], np.where(accounts > 0, listener, NEVER)]),
            "product_id": np.concatenate([product[buys], seen]),
            "artist": np.concatenate([artist[buys], products["brand"][seen]]),
            "buys": np.arange(len(buys) + len(like)) < len(buys),
            "at": np.concatenate([(orders["processed_at"] - before)[buys], orders["processed_at"][like] - earlier]),
        }
    )
    return visits.take((visits["customer_id"] != NEVER) & (visits["at"] >= history.starts_at))


def _first_goods(history: History, chunk: Chunk) -> tuple[Ints, Ints]:
    """Return product and artist of each order's first line, -1 and any artist where it is of no product."""
    lines = chunk.lines
    product = lines["product_id"][lines["position"] == 1]
    brand = history.catalog.products["brand"][np.maximum(product, 0)]
    return product, np.where(product == NEVER, chunk.orders["order_id"] % len(BRANDS), brand)


def _latest(made: Frame, kind: Offer, artist: Array, date: Array) -> Ints:
    """Return the row of the latest offer of a kind and artist that began by a date, `NEVER` where there is none."""
    of_kind = np.flatnonzero(made["kind"] == kind)
    if not len(of_kind):
        return np.full(len(artist), NEVER)
    keys = made["artist"][of_kind] * 10**6 + made["start_date"][of_kind]
    order = np.argsort(keys, kind="stable")
    place = np.searchsorted(keys[order], artist * 10**6 + date, side="right") - 1
    found = of_kind[order[np.maximum(place, 0)]]
    return np.where((place >= 0) & (made["artist"][found] == artist), found, NEVER)
