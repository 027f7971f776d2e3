"""Visits, subscriptions and weather: what a history tells only when it is asked."""

import datetime as dt
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest

from generators import platforms
from generators.arrays import Frame, concat
from generators.clock import DAY, NEVER
from generators.history import Chunk, History
from generators.history.schema import Channel, Interaction, SubscriptionStatus
from generators.platforms.event_retail import fractions_text

ORDERS, DAYS, END = 4000, 500, dt.date(2026, 1, 1)


def simulate(platform: str = "event_retail") -> tuple[History, Chunk]:
    history = History(7, ORDERS, DAYS, END, platforms.get(platform).profile)
    return history, next(history.chunks())


@pytest.fixture(scope="module")
def told() -> tuple[History, Chunk, Frame]:
    history, chunk = simulate()
    return history, chunk, history.interactions(chunk)


def test_every_purchase_was_seen_and_put_into_the_cart(told: tuple[History, Chunk, Frame]) -> None:
    _, chunk, events = told
    steps: defaultdict[tuple[int, int], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for visit, variant, kind, at in zip(*(events[n] for n in ("visit_id", "variant_id", "kind", "at")), strict=True):
        steps[int(visit), int(variant)][int(kind)].append(int(at))
    bought = [times for times in steps.values() if Interaction.PURCHASE in times]
    for times in bought:
        assert min(times[Interaction.VIEW]) < min(times[Interaction.ADD_TO_CART]) < min(times[Interaction.PURCHASE])
    online = np.isin(chunk.orders["channel"], (Channel.WEB, Channel.APP))[chunk.lines["order_id"]]
    known = online & (chunk.lines["variant_id"] != NEVER) & (chunk.lines["added_at"] == NEVER)
    purchases = events.take(events["kind"] == Interaction.PURCHASE)
    for name in ("order_id", "variant_id", "quantity"):
        np.testing.assert_array_equal(purchases[name], chunk.lines[name][known], name)
    np.testing.assert_array_equal(purchases["at"], chunk.orders["processed_at"][purchases["order_id"]])


def test_visits_lead_to_one_order_or_to_nothing(told: tuple[History, Chunk, Frame]) -> None:
    history, _, events = told
    assert len(np.unique(events["interaction_id"])) == len(events)
    assert set(np.unique(events["kind"])) == set(Interaction)
    assert (events["at"] < history.ends_at).all()
    idle = events.take(events["order_id"] == NEVER)
    assert not np.isin(idle["kind"], (Interaction.PURCHASE, Interaction.CHECKOUT)).any()
    assert (idle["customer_id"] == NEVER).any()
    assert (idle["customer_id"] != NEVER).any()
    pairs = np.unique(np.stack([events["visit_id"], events["order_id"]]), axis=1)
    assert pairs.shape[1] == len(np.unique(events["visit_id"]))


def test_who_asks_changes_nothing(told: tuple[History, Chunk, Frame]) -> None:
    history, chunk, events = told
    assert history.interactions(chunk).to_arrow() == events.to_arrow()
    _, other = simulate()
    for table in ("orders", "lines", "payments", "refunds", "checkouts"):
        assert getattr(chunk, table).to_arrow() == getattr(other, table).to_arrow(), table


def test_events_do_not_depend_on_the_store(told: tuple[History, Chunk, Frame]) -> None:
    history, chunk = simulate("olist")
    ours, theirs = told[2], history.interactions(chunk)
    # visits at the end of the history can begin an hour earlier or later in another zone
    both = np.intersect1d(ours["interaction_id"], theirs["interaction_id"])
    assert len(both) > 0.999 * len(ours)
    for name in ("customer_id", "kind", "variant_id", "quantity", "order_id"):
        here, there = (frame[name][np.isin(frame["interaction_id"], both)] for frame in (ours, theirs))
        np.testing.assert_array_equal(here, there, name)


def test_subscriptions_start_and_end_in_their_time(told: tuple[History, Chunk, Frame]) -> None:
    history = told[0]
    customers, subscriptions = concat(list(history.customers())), concat(list(history.subscriptions()))
    since = history.profile.zone.dates(customers["created_at"])[subscriptions["customer_id"]]
    start, end = subscriptions["start_date"], subscriptions["end_date"]
    today = (END - dt.date(1970, 1, 1)).days
    assert (start >= since).all()
    assert (start < today).all()
    gone = np.isin(subscriptions["status"], (SubscriptionStatus.CANCELLED, SubscriptionStatus.EXPIRED))
    np.testing.assert_array_equal(gone, end != NEVER)
    assert (end[gone] > start[gone]).all()
    assert (end < today).all()
    assert len(np.unique(subscriptions["subscription_id"])) == len(subscriptions)
    again = np.flatnonzero(subscriptions["subscription_id"] % 2 == 1)
    assert len(again)
    np.testing.assert_array_equal(subscriptions["customer_id"][again], subscriptions["customer_id"][again - 1])
    assert (start[again] > end[again - 1]).all()


def test_weather_has_seasons_and_cities(told: tuple[History, Chunk, Frame]) -> None:
    two, three = told[0].weather(), told[0].weather(3)
    assert len(two) == 2 * DAYS
    for name in two:
        np.testing.assert_array_equal(two[name], three.take(three["city"] < 2)[name], name)
    months = (two["date"] * DAY).astype("datetime64[s]").astype("datetime64[M]").astype(int) % 12
    summer, winter = (two["temperature"][np.isin(months, wanted)] for wanted in ((5, 6, 7), (11, 0, 1)))
    assert summer.mean() > winter.mean() + 80
    assert (two["precipitation"] >= 0).all()
    assert (two["precipitation"] == 0).any()


def test_a_fraction_gives_the_price_back() -> None:
    rng = np.random.default_rng(1)
    prices = np.concatenate([rng.integers(1, 3_000_000, 3000), [1, 3, 2001, 9_000_000]])
    shares = np.concatenate([rng.choice([0, 0.05, 0.1, 1 / 3, 0.5, 0.64, 1], 3000), [1, 0, 1, 0.5]])
    discounts = np.floor(prices * shares + 0.5).astype(np.int64)
    discounts[3002] = 2000  # one cent is left of 20.01
    texts = fractions_text(discounts, prices).to_pylist()
    for price, discount, text in zip(prices.tolist(), discounts.tolist(), texts, strict=True):
        fraction = Decimal(text)
        if discount == price:
            assert fraction == 1
        else:
            before = Decimal(price - discount) / (1 - fraction)
            assert before.quantize(Decimal(1), ROUND_HALF_UP) == price, (price, discount, text)
            assert (fraction == 0) == (discount == 0)
