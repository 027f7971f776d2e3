"""Listeners, offers and releases: drawn from the history alone, and true to it."""

import datetime as dt

import numpy as np
import pytest

from generators.arrays import concat
from generators.clock import DAY, NEVER
from generators.history import History, listening, releases
from generators.history.listening import Event, Offer
from generators.history.schema import Source
from generators.platforms import get

PROFILE = get("spotify_storefront").profile
CATEGORIES = (2, 12)


def history(orders: int = 1500, days: int = 400, seed: int = 3) -> History:
    return History(seed, orders, days, dt.date(2026, 1, 1), PROFILE)


def test_offers_are_of_artists_and_their_products() -> None:
    shop = history()
    made = listening.offers(shop)
    assert set(made["kind"]) == set(Offer)
    assert len(set(made["offer_id"])) == len(made)
    has = made["product_id"] != NEVER
    assert (shop.catalog.products["brand"][made["product_id"][has]] == made["artist"][has]).all()
    assert (made["start_date"] <= made["end_date"]).all()
    first, last = shop.profile.zone.dates(np.array([shop.starts_at, shop.ends_at - 1]))
    assert first <= made["start_date"].min() <= made["start_date"].max() <= last


def test_events_are_of_known_listeners_within_the_history() -> None:
    shop = history()
    made = listening.offers(shop)
    events = concat([listening.events(shop, chunk, made) for chunk in shop.chunks()])
    accounts = sum(len(frame) for frame in shop.customers())
    assert len(set(events["event_id"])) == len(events) > 1500
    assert set(events["kind"]) == set(Event)
    assert events["customer_id"].min() >= 0
    assert events["customer_id"].max() < accounts
    assert (events["at"] >= shop.starts_at).all()
    assert (events["at"] < shop.ends_at).all()
    for column, kind in (
        ("track", Event.STREAM),
        ("ms_played", Event.STREAM),
        ("product_id", Event.MERCH_CLICK),
        ("offer_id", Event.PRE_SAVE),
    ):
        assert ((events[column] != NEVER) == (events["kind"] == kind)).all(), column
    saved = events.take(events["kind"] == Event.PRE_SAVE)
    offer, day = saved["offer_id"], shop.profile.zone.dates(saved["at"])
    assert (made["kind"][offer] == Offer.PRE_SAVE).all()
    assert (made["artist"][offer] == saved["artist"]).all()
    # a visit that begins on the last day can end after it
    assert (made["start_date"][offer] <= day).all()
    assert (day <= made["end_date"][offer] + 1).all()


def test_the_same_seed_listens_alike_and_buys_as_without_listeners() -> None:
    one, two, other = history(), history(), history(seed=4)
    made = listening.offers(one)
    for chunk, again in zip(one.chunks(), two.chunks(), strict=True):
        events = listening.events(one, chunk, made)
        same = listening.events(two, again, listening.offers(two))
        assert all((events[name] == same[name]).all() for name in events)
        assert all((chunk.orders[name] == again.orders[name]).all() for name in chunk.orders)
    assert len(listening.offers(other)) == len(made)
    assert (listening.offers(other)["product_id"] != made["product_id"]).any()


def test_an_automatic_discount_comes_of_an_offer() -> None:
    shop = history()
    made = listening.offers(shop)
    (chunk,) = shop.chunks()
    offer = listening.offers_of_orders(shop, chunk, made)
    automatic = np.unique(chunk.discounts["order_id"][chunk.discounts["source"] == Source.AUTOMATIC])
    # an artist's first offer can be later than an order of the first days
    late = chunk.orders["business_date"] > chunk.orders["business_date"][0] + 130
    assert (offer[automatic][late[automatic]] != NEVER).all()
    assert (made["kind"][offer[offer != NEVER]] == Offer.FAN_FIRST).all()
    assert (made["start_date"][offer] <= chunk.orders["business_date"])[offer != NEVER].all()


@pytest.mark.parametrize("days", [1, 30])
def test_a_short_history_has_listeners_too(days: int) -> None:
    shop = history(orders=20, days=days)
    made = listening.offers(shop)
    for chunk in shop.chunks():
        assert len(listening.offers_of_orders(shop, chunk, made)) == len(chunk.orders)
        assert len(listening.events(shop, chunk, made)) > 0


def test_records_ship_when_they_are_released() -> None:
    shop = history()
    (chunk,) = shop.chunks()
    released = releases.preorders(shop, chunk, CATEGORIES)
    parcels, shipped_lines = releases.ship(shop, chunk, released)
    waits = released != NEVER
    assert waits.any()
    lines, orders = chunk.lines, chunk.orders
    assert (released > orders["business_date"][lines["order_id"]])[waits].all()
    assert (released <= orders["business_date"][lines["order_id"]] + 90)[waits].all()
    assert np.isin(shop.catalog.products["category"][lines["product_id"][waits]], CATEGORIES).all()
    latest = np.full(len(orders), NEVER)
    np.maximum.at(latest, lines["order_id"], released)
    assert (shop.profile.zone.dates(parcels["shipped_at"]) >= latest[parcels["order_id"]]).all()
    arrived = parcels.take(parcels["delivered_at"] != NEVER)
    assert (arrived["delivered_at"] >= arrived["shipped_at"]).all()
    assert (arrived["delivered_at"] < shop.ends_at).all()
    months = (parcels["shipped_at"] - orders["paid_at"][parcels["order_id"]])[latest[parcels["order_id"]] != NEVER]
    assert months.max() > 60 * DAY
    # parcels without a record leave as ever
    plain = latest == NEVER
    assert (shipped_lines[plain] == orders["shipped_lines"][plain]).all()
    before = chunk.fulfillments.take(plain[chunk.fulfillments["order_id"]])
    after = parcels.take(plain[parcels["order_id"]])
    assert all((before[name] == after[name]).all() for name in before)
    assert (shipped_lines != orders["shipped_lines"]).any()
