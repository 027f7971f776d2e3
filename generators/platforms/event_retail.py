"""event_retail: a retailer's warehouse files and the stream of a Kafka topic, as a sink lands it; offsets are numbers.

`sales_fact` has one row per order line under the order's id: `order_amount` is what was paid for the row, after
discount, with tax; `discount_applied` the fraction that was taken off; `shipping_cost`, what was charged with its tax,
stands on the order's first row. The stream is delivered at least once, partition by partition: some messages come again
with the same offset, and time runs back where the next partition begins. `customer` keeps former versions of some
customers; `product` and `product_category` number categories each in its own way. What the shape cannot carry: refunds,
cancellations, tips, taxes of their own, statuses, and what a line cost that was given away. Test and deleted orders do
not exist here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from generators.arrays import Array, Frame, Ints, chance, mix, pick
from generators.clock import DAY, NEVER
from generators.history import Chunk, History
from generators.history.catalog import ADJECTIVES, BRANDS, CATEGORIES, NOUNS, SIZES
from generators.history.schema import Interaction, LineKind
from generators.money import divide
from generators.platforms import register
from generators.profile import StoreProfile, TaxRate
from generators.raw import (
    Defect,
    RawTable,
    amounts_text,
    constant,
    decimal_text,
    integers,
    joined,
    numbers_text,
    parse_columns,
    pooled,
    wall_text,
)
from generators.writers import Dialect

_ORDER, _PRODUCT, _SUBSCRIPTION = 500_001, 1_001, 70_001
_GIFT_CARD, _CUSTOM = -2, -3  # variants that the catalog does not have, as they are numbered here
_CITIES, _PARTITIONS = 2, 6
_REDELIVERED = 0.008  # share of messages that come again
_TOPIC = "customer-interactions"
_LANDED = {Interaction.VIEW: "view", Interaction.ADD_TO_CART: "add_to_cart", Interaction.PURCHASE: "purchase"}
_PAYMENT_METHODS = ("credit_card", "debit_card", "bank_transfer", "paypal", "cash", "gift_card")
_PLANS, _STATUSES = ("Basic", "Plus", "Premium"), ("Active", "Trial", "Paused", "Cancelled", "Expired")
_FOREVER = "9999-12-31"
_DIGITS = (2, 3, 4, 6, 12)  # of a discount's fraction: as few as give back the price


class EventRetail:
    """Renders the seven tables; see the module's text for what they mean."""

    name = "event_retail"
    profile = StoreProfile(
        store_id="event_retail",
        name="Lakeside Outfitters",
        currency="USD",
        time_zone="America/Chicago",
        prices_include_tax=False,
        taxes=(TaxRate("IL State Tax", 62_500), TaxRate("Chicago City Tax", 12_500)),
        country="US",
        locales=("en_US",),
    )
    tables: tuple[RawTable, ...] = (
        RawTable(
            "kafka_stream",
            parse_columns(
                "customer_id product_id interaction_type timestamp topic partition:bigint offset:bigint key value"
            ),
            ("topic", "partition", "offset"),
        ),
        RawTable("product", parse_columns("product_id product_name product_category_id"), ("product_id",)),
        RawTable(
            "product_category",
            parse_columns(
                "product_id category_id category_name subcategory brand supplier_id cost_price retail_price "
                "margin_percent stock_level reorder_point discontinued launch_date last_updated"
            ),
            ("product_id",),
        ),
        RawTable(
            "sales_fact",
            parse_columns(
                "order_id product_id customer_id order_date order_amount order_quantity payment_method "
                "discount_applied shipping_cost created_at"
            ),
            ("order_id", "product_id", "created_at"),
            required=True,
        ),
        RawTable(
            "customer",
            parse_columns("customer_id customer_name customer_email start_date end_date status"),
            ("customer_id", "start_date"),
        ),
        RawTable(
            "subscription_data",
            parse_columns(
                "customer_id subscription_id plan_type subscription_start_date subscription_end_date monthly_fee status"
            ),
            ("subscription_id",),
        ),
        RawTable("weather_data", parse_columns("date temperature precipitation city"), ("date", "city")),
    )
    defects: tuple[Defect, ...] = (
        Defect("kafka_stream", "value", "broken_json"),
        Defect("kafka_stream", "timestamp", "unreadable_date"),
        Defect("kafka_stream", "interaction_type", "unknown_status"),
        Defect("kafka_stream", "customer_id", "text_null"),
        Defect("kafka_stream", "product_id", "decimal_id"),
        Defect("kafka_stream", "offset", "exact_duplicate"),
        Defect("product", "product_id", "missing_key"),
        Defect("product", "product_id", "exact_duplicate"),
        Defect("product_category", "product_id", "decimal_id"),
        Defect("product_category", "product_id", "row_missing"),
        Defect("product_category", "cost_price", "unreadable_amount"),
        Defect("sales_fact", "order_id", "missing_key"),
        Defect("sales_fact", "order_id", "exact_duplicate"),
        Defect("sales_fact", "order_date", "unreadable_date"),
        Defect("sales_fact", "order_date", "month_first_date"),
        Defect("sales_fact", "order_amount", "unreadable_amount"),
        Defect("sales_fact", "order_amount", "three_decimals"),
        Defect("sales_fact", "order_quantity", "zero_quantity"),
        Defect("sales_fact", "discount_applied", "not_given"),
        Defect("sales_fact", "shipping_cost", "not_given"),
        Defect("sales_fact", "payment_method", "unknown_status"),
        Defect("sales_fact", "customer_id", "text_null"),
        Defect("sales_fact", "product_id", "decimal_id"),
        Defect("customer", "customer_id", "missing_key"),
        Defect("customer", "customer_id", "exact_duplicate"),
        Defect("customer", "customer_email", "text_null"),
        Defect("subscription_data", "customer_id", "decimal_id"),
        Defect("subscription_data", "customer_id", "unknown_customer"),
        Defect("subscription_data", "monthly_fee", "unreadable_amount"),
        Defect("weather_data", "temperature", "unreadable_amount"),
        Defect("weather_data", "date", "exact_duplicate"),
    )
    dialects: Mapping[str, Dialect] = {
        "sales_fact": Dialect(bom=True, crlf=True),
        "customer": Dialect(encoding="latin-1", crlf=True),
        "subscription_data": Dialect(bom=True),
    }

    def chunk(self, history: History, chunk: Chunk) -> Iterator[tuple[str, pa.Table]]:
        """Render sales and stream of a chunk."""
        first = int(chunk.orders["order_id"][0])
        shown = ~(chunk.orders["is_test"] | chunk.orders["is_deleted"])
        lines = chunk.lines.take(shown[chunk.lines["order_id"] - first])
        yield self._sales(history, chunk.orders, lines, lines["order_id"] - first)
        yield self._stream(landed_interactions(history, chunk))

    def rest(self, history: History) -> Iterator[tuple[str, pa.Table]]:
        """Render products, customers, subscriptions and weather."""
        yield self._products(history)
        yield self._categories(history)
        for customers in history.customers():
            yield self._customers(history, customers)
        for subscriptions in history.subscriptions():
            yield self._subscriptions(history, subscriptions)
        yield self._weather(history)

    def _build(self, name: str, columns: Mapping[str, Any], rows: int) -> tuple[str, pa.Table]:
        return name, next(table for table in self.tables if table.name == name).build(columns, rows)

    def _sales(self, history: History, orders: Frame, lines: Frame, row: Ints) -> tuple[str, pa.Table]:
        digits, zone = history.profile.digits, history.profile.zone
        price = lines["gross_amount"] + lines["tax_amount"]
        shipping = (
            orders["shipping_gross_amount"] - orders["shipping_discount_net_amount"] + orders["shipping_tax_amount"]
        )
        # rows are recorded one after the other, so that two alike of one order differ
        recorded = orders["created_at"][row] + lines["position"]
        return self._build(
            "sales_fact",
            {
                "order_id": order_ids(lines["order_id"]),
                "product_id": _product_ids(_variant(lines)),
                "customer_id": _customer_ids(orders["customer_id"][row]),
                "order_date": _days_text(orders["business_date"][row]),
                "order_amount": amounts_text(price - lines["discount_amount"], digits),
                "order_quantity": numbers_text(lines["quantity"]),
                "payment_method": pooled(_PAYMENT_METHODS, orders["method"][row]),
                "discount_applied": fractions_text(lines["discount_amount"], price),
                "shipping_cost": amounts_text(np.where(lines["position"] == 1, shipping[row], 0), digits),
                "created_at": wall_text(zone.to_local(recorded)),
            },
            len(lines),
        )

    def _stream(self, events: Frame) -> tuple[str, pa.Table]:
        """Render messages partition by partition; those delivered again come last."""
        partition = (mix(events["person"], 141) % np.uint64(_PARTITIONS)).astype(np.int64)
        order = np.lexsort((events["interaction_id"], partition))
        again = order[chance(events["interaction_id"][order], 143, _REDELIVERED)]
        order = np.concatenate([order, again])
        events, partition = events.take(order), partition[order]
        customer, product = _customer_ids(events["customer_id"]), _product_ids(events["variant_id"])
        kind = pooled([_LANDED.get(code, "") for code in Interaction], events["kind"])
        quoted = pc.coalesce(joined('"', customer, '"'), pa.scalar("null"))
        opening, then, and_at, milliseconds = '{"customer_id": ', ', "product_id": ', '", "timestamp": ', "000}"
        value = joined(
            opening,
            quoted,
            then,
            product,
            ', "interaction_type": "',
            kind,
            and_at,
            numbers_text(events["at"]),
            milliseconds,
        )
        return self._build(
            "kafka_stream",
            {
                "customer_id": customer,
                "product_id": product,
                "interaction_type": kind,
                "timestamp": joined(wall_text(events["at"]), "Z"),
                "topic": constant(_TOPIC, len(events)),
                "partition": integers(partition),
                "offset": integers(events["interaction_id"]),
                "key": customer,
                "value": value,
            },
            len(events),
        )

    def _products(self, history: History) -> tuple[str, pa.Table]:
        variants, products = history.catalog.variants, history.catalog.products
        product = variants["product_id"]
        names = ["Gift card", "Custom item"]
        for place, size in zip(product, variants["position"], strict=True):
            words = (ADJECTIVES[products["adjective"][place]], NOUNS[products["noun"][place]], SIZES[size - 1])
            names.append(" ".join(words))
        category = products["category"][product]
        own = np.array([len(CATEGORIES), len(CATEGORIES) + 1])
        ids = np.concatenate([[_GIFT_CARD, _CUSTOM], variants["variant_id"]])
        return self._build(
            "product",
            {
                "product_id": _product_ids(ids),
                "product_name": pa.array(names),
                "product_category_id": numbers_text(
                    np.concatenate([own, category]) + 1, "", np.concatenate([own, category]) == NEVER
                ),
            },
            len(ids),
        )

    def _categories(self, history: History) -> tuple[str, pa.Table]:
        variants, profile = history.catalog.variants, history.profile
        products = history.catalog.products.take(variants["product_id"])
        price, cost = variants["unit_price"], variants["unit_cost"]
        size, ids = len(variants), variants["variant_id"]
        updated = np.full(size, history.ends_at - 6 * 3600)
        discontinued = (products["status"] == 1) | products["is_deleted"]
        return self._build(
            "product_category",
            {
                "product_id": _product_ids(ids),
                "category_id": numbers_text(900 - products["category"], "", products["category"] == NEVER),
                "category_name": pooled([row[0] for row in CATEGORIES], products["category"]),
                "subcategory": pooled(NOUNS, products["noun"]),
                "brand": pooled(BRANDS, products["brand"]),
                "supplier_id": numbers_text(products["supplier_id"] + 1, "SUP"),
                "cost_price": amounts_text(cost, profile.digits),
                "retail_price": amounts_text(price, profile.digits),
                "margin_percent": amounts_text(divide((price - cost) * 1000, price), 1),
                "stock_level": numbers_text(variants["on_hand"]),
                "reorder_point": numbers_text(5 + pick(ids, 145, 60)),
                "discontinued": pooled(("False", "True"), discontinued.astype(np.int64)),
                "launch_date": _days_text(profile.zone.to_local(products["created_at"]) // DAY),
                "last_updated": wall_text(profile.zone.to_local(updated)),
            },
            size,
        )

    def _customers(self, history: History, customers: Frame) -> tuple[str, pa.Table]:
        """Render customers: some with a former version before the current one, some that have left."""
        ids, pools = customers["customer_id"], history.pools
        since = history.profile.zone.dates(customers["created_at"])
        changed = since + 30 + pick(ids, 149, 300)
        renamed = chance(ids, 147, 0.06) & (changed < history.ends_at // DAY)
        former = np.flatnonzero(renamed)
        left = chance(ids, 151, 0.04)
        row = np.concatenate([former, np.arange(len(ids))])
        is_former = np.arange(len(row)) < len(former)
        start = np.where(is_former | ~renamed[row], since[row], changed[row])
        end = np.where(is_former, changed[row], start + 365 * (1 + pick(ids[row], 153, 5)))
        ends = pc.if_else(
            pa.array(is_former | left[row] | chance(ids[row], 155, 0.5)), _days_text(end), pa.scalar(_FOREVER)
        )
        gone = is_former | left[row]
        first, last = pools.first_name(ids[row]), pools.last_name(np.where(is_former, ids[row] + 1, ids[row]))
        box = numbers_text(ids[row], "buyer")
        host = pooled(("@example.com", "@example.org"), is_former.astype(np.int64))
        return self._build(
            "customer",
            {
                "customer_id": _customer_ids(ids[row]),
                "customer_name": joined(pooled(pools.first_names, first), " ", pooled(pools.last_names, last)),
                "customer_email": joined(box, host),
                "start_date": _days_text(start),
                "end_date": ends,
                "status": pooled(("active", "inactive"), gone.astype(np.int64)),
            },
            len(row),
        )

    def _subscriptions(self, history: History, subscriptions: Frame) -> tuple[str, pa.Table]:
        """Render subscriptions: an end that has not come is missing, or in the year 9999."""
        ids, end = subscriptions["subscription_id"], subscriptions["end_date"]
        endless = pa.array((end == NEVER) & chance(ids, 157, 0.5))
        return self._build(
            "subscription_data",
            {
                "customer_id": numbers_text(subscriptions["customer_id"] + 1),
                "subscription_id": numbers_text(_SUBSCRIPTION + ids, "SUB"),
                "plan_type": pooled(_PLANS, subscriptions["plan"]),
                "subscription_start_date": _days_text(subscriptions["start_date"]),
                "subscription_end_date": pc.if_else(endless, pa.scalar(_FOREVER), _days_text(end)),
                "monthly_fee": amounts_text(subscriptions["price_amount"], history.profile.digits),
                "status": pooled(_STATUSES, subscriptions["status"]),
            },
            len(ids),
        )

    def _weather(self, history: History) -> tuple[str, pa.Table]:
        weather = history.weather(_CITIES)
        cities = list(dict.fromkeys(address.city for address in history.pools.addresses))[:_CITIES]
        return self._build(
            "weather_data",
            {
                "date": _days_text(weather["date"]),
                "temperature": amounts_text(weather["temperature"], 1),
                "precipitation": amounts_text(weather["precipitation"], 1),
                "city": pooled(cities, weather["city"]),
            },
            len(weather),
        )


def order_ids(orders: Ints) -> pa.Array:
    """Return the native ids of orders."""
    return numbers_text(_ORDER + orders)


def landed_interactions(history: History, chunk: Chunk) -> Frame:
    """Return what the stream tells of a chunk, each message once: no checkouts, nothing of orders that are not here."""
    events = history.interactions(chunk)
    first = int(chunk.orders["order_id"][0])
    shown = ~(chunk.orders["is_test"] | chunk.orders["is_deleted"])
    known = shown[np.where(events["order_id"] == NEVER, first, events["order_id"]) - first]
    told = np.isin(events["kind"], list(_LANDED))
    return events.take(told & (known | (events["order_id"] == NEVER)))


def fractions_text(discounts: Ints, prices: Ints) -> pa.Array:
    """Write which fraction of the prices was taken off, with as few digits as give the price back.

    What was paid, divided by 1 less the fraction, half up, is the price, unless all of it was taken off.
    """
    safe = np.maximum(prices, 1)
    digits = np.zeros(len(prices), np.int64)
    scaled = np.zeros(len(prices), np.int64)
    open_rows = discounts > 0
    for places in _DIGITS:
        rounded = _scaled_fraction(discounts, safe, places)
        fits = open_rows & ((rounded == 10**places) == (discounts == prices))
        if places < 12:
            fits &= (divide((prices - discounts) * 10**places, 10**places - rounded) == prices) | (discounts == prices)
        scaled, digits = np.where(fits, rounded, scaled), np.where(fits, places, digits)
        open_rows = open_rows & ~fits
    encoded = pa.array(scaled * 100 + digits).dictionary_encode()
    texts = [decimal_text(code // 100, code % 100) for code in encoded.dictionary.to_pylist()]
    return pa.DictionaryArray.from_arrays(encoded.indices, pa.array(texts, pa.string()))


def _scaled_fraction(parts: Ints, wholes: Ints, places: int) -> Ints:
    """Return parts / wholes in 10**-places, half up; in two steps, for 64 bits do not hold twelve places at once."""
    if places <= 6:
        return divide(parts * 10**places, wholes)
    high, rest = np.divmod(parts * 10**6, wholes)
    fraction: Ints = high * 10 ** (places - 6) + divide(rest * 10 ** (places - 6), wholes)
    return fraction


def _variant(lines: Frame) -> Ints:
    """Return the variant of each line, gift cards and custom items under numbers of their own."""
    other = np.where(lines["kind"] == LineKind.GIFT_CARD, _GIFT_CARD, _CUSTOM)
    return np.where(lines["variant_id"] == NEVER, other, lines["variant_id"])


def _product_ids(variant: Ints) -> pa.Array:
    return numbers_text(_PRODUCT + variant)


def _customer_ids(customer: Ints) -> pa.Array:
    """Return CUST001 and so on, null for nobody."""
    padded = pc.utf8_lpad(numbers_text(customer + 1, "", customer == NEVER), 3, "0")
    return pc.binary_join_element_wise(pa.scalar("CUST"), padded, "")


def _days_text(days: Array) -> pa.Array:
    """Write days since 1970 as `YYYY-MM-DD`, each once (a dictionary column), null where it never was."""
    known, place = np.unique(days, return_inverse=True)
    texts = [str(np.datetime64(int(day), "D")) for day in known]
    return pooled(texts, place, days == NEVER)


register(EventRetail())
