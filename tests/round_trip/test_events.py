"""What a history tells beside its sales is there once: interactions, subscriptions, weather."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from generators.arrays import concat
from generators.clock import NEVER
from generators.history.schema import Interaction, SubscriptionStatus
from generators.platforms import event_retail
from tests.round_trip.built import SCHEMA, Built
from tests.round_trip.expected import rows
from tests.round_trip.shops import STORES

every_store = pytest.mark.parametrize("store", STORES)


@pytest.mark.slow
@every_store
def test_each_interaction_is_there_once(store: str, built: Built) -> None:
    shop = built.shops["event_retail", store]
    events = concat([event_retail.landed_interactions(shop.history, chunk) for chunk in shop.chunks])
    expected = Counter(
        (event.kind, event.customer_id, event.variant_id, event.at, event.interaction_id) for event in rows(events)
    )
    query = f"""
        select
            interaction_type, customer_id, product_id, cast(epoch(occurred_at) as bigint),
            cast(split_part(interaction_id, '-', -1) as bigint)
        from {SCHEMA}.commerce__interactions where platform = 'event_retail' and store_id = ?
    """
    found = Counter(
        (
            Interaction[kind.upper()].value,
            NEVER if customer is None else int(customer.removeprefix("CUST")) - 1,
            int(product) - event_retail._PRODUCT,
            *rest,
        )
        for kind, customer, product, *rest in built.rows(query, store)
    )
    assert found == expected


@pytest.mark.slow
@every_store
def test_messages_come_again_and_out_of_order(store: str, built: Built) -> None:
    """The rendering shows what de-duplication is for."""
    query = f"""
        select raw_rows - accepted_rows, superseded_rows from {SCHEMA}.commerce_quality__row_conservation
        where platform = 'event_retail' and store_id = ? and raw_table = 'kafka_stream'
    """
    ((more, superseded),) = built.rows(query, store)
    assert more == superseded > 0
    times = built.rows(f"select timestamp, partition from raw_event_retail_{store}.kafka_stream")
    assert times != sorted(times)
    for number in {partition for _, partition in times}:
        first = next(place for place, (_, partition) in enumerate(times) if partition == number)
        assert first == 0 or times[first - 1][0] > times[first][0], "time runs back where a partition begins"


@pytest.mark.slow
@every_store
def test_subscriptions_are_those_of_the_history(store: str, built: Built) -> None:
    shop = built.shops["event_retail", store]
    unit = Decimal(1).scaleb(-shop.history.profile.digits)
    expected: Counter[tuple[str, str, Decimal, bool]] = Counter(
        (
            SubscriptionStatus(row.status).name.lower(),
            event_retail._customer_ids(subscriptions["customer_id"][place : place + 1])[0].as_py(),
            row.price_amount * unit,
            row.end_date == NEVER,
        )
        for subscriptions in shop.history.subscriptions()
        for place, row in enumerate(rows(subscriptions))
    )
    query = f"""
        select subscriptions.status, customers.customer_id, subscriptions.price_amount, subscriptions.end_date is null
        from {SCHEMA}.commerce__subscriptions as subscriptions
        left join {SCHEMA}.commerce__customers as customers on subscriptions.customer_key = customers.customer_key
        where subscriptions.platform = 'event_retail' and subscriptions.store_id = ?
    """
    assert Counter(built.rows(query, store)) == expected
    assert len({status for status, *_ in expected}) == len(SubscriptionStatus)


@pytest.mark.slow
@every_store
def test_weather_is_that_of_the_history(store: str, built: Built) -> None:
    weather = built.shops["event_retail", store].history.weather(event_retail._CITIES)
    expected = sorted(
        (row.date, Decimal(row.temperature) / 10, Decimal(row.precipitation) / 10) for row in rows(weather)
    )
    query = f"""
        select observed_date - date '1970-01-01', temperature_celsius, precipitation_millimetres
        from {SCHEMA}.commerce__weather_observations where platform = 'event_retail' and store_id = ?
    """
    found = built.rows(query, store)
    assert sorted(found) == expected
    assert set(Counter(date for date, *_ in found).values()) == {event_retail._CITIES}
