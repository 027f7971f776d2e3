"""olist: the Brazilian marketplace as its nine published CSV files, landed as text.

One row per unit in the items file: `price` is what was paid for the unit (after discounts, with tax), `freight_value`
the unit's share of shipping (after discounts, with tax); shares are by largest remainder, so that sums are exact.
What the shape cannot carry: discounts, taxes, tips (left out of the payments too), refunds, edits, the date of a
cancellation. Gift cards and custom items are items like any other. Only orders reversed as a whole are `canceled`
(some `unavailable`, then without items, but with payments). Payments in instalments may carry interest. Test and
deleted orders do not exist here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pyarrow as pa

from generators.arrays import Array, Frame, Ints, chance, pick
from generators.clock import DAY, NEVER
from generators.history import Chunk, History
from generators.history.catalog import CATEGORIES
from generators.history.schema import (
    Cancel,
    LineKind,
    Method,
    PaymentKind,
    PaymentStatus,
    Plan,
)
from generators.money import allocate
from generators.platforms import register
from generators.profile import StoreProfile, TaxRate
from generators.raw import Defect, RawTable, amounts_text, hex_ids, numbers_text, parse_columns, pooled, wall_text
from generators.writers import Dialect

_ORDER, _CUSTOMER, _PERSON, _PRODUCT, _SELLER, _REVIEW = 101, 103, 105, 107, 109, 111
_STATUSES = (
    "delivered",
    "shipped",
    "canceled",
    "unavailable",
    "invoiced",
    "processing",
    "created",
    "approved",
)
_PAYMENT_TYPES = ("credit_card", "debit_card", "boleto", "credit_card", "boleto", "voucher", "not_defined")
_UNTRANSLATED = 2  # the last categories have no translation


class Olist:
    """Renders the nine files; see the module's text for what they mean."""

    name = "olist"
    profile = StoreProfile(
        store_id="olist",
        name="Olist",
        currency="BRL",
        time_zone="America/Sao_Paulo",
        prices_include_tax=True,
        taxes=(TaxRate("ICMS", 180_000),),
        country="BR",
        locales=("pt_BR",),
        channel="marketplace",
        presentment_currencies=("BRL",),
    )
    tables: tuple[RawTable, ...] = (
        RawTable(
            "olist_orders_dataset",
            parse_columns(
                "order_id customer_id order_status order_purchase_timestamp order_approved_at "
                "order_delivered_carrier_date order_delivered_customer_date order_estimated_delivery_date"
            ),
            ("order_id",),
            required=True,
        ),
        RawTable(
            "olist_order_items_dataset",
            parse_columns("order_id order_item_id product_id seller_id shipping_limit_date price freight_value"),
            ("order_id", "order_item_id"),
            required=True,
        ),
        RawTable(
            "olist_order_payments_dataset",
            parse_columns("order_id payment_sequential payment_type payment_installments payment_value"),
            ("order_id", "payment_sequential"),
        ),
        RawTable(
            "olist_order_reviews_dataset",
            parse_columns(
                "review_id order_id review_score review_comment_title review_comment_message "
                "review_creation_date review_answer_timestamp"
            ),
            ("review_id", "order_id"),
        ),
        RawTable(
            "olist_customers_dataset",
            parse_columns("customer_id customer_unique_id customer_zip_code_prefix customer_city customer_state"),
            ("customer_id",),
        ),
        RawTable(
            "olist_products_dataset",
            parse_columns(
                "product_id product_category_name product_name_lenght product_description_lenght "
                "product_photos_qty product_weight_g product_length_cm product_height_cm product_width_cm"
            ),
            ("product_id",),
        ),
        RawTable(
            "olist_sellers_dataset",
            parse_columns("seller_id seller_zip_code_prefix seller_city seller_state"),
            ("seller_id",),
        ),
        RawTable(
            "olist_geolocation_dataset",
            parse_columns(
                "geolocation_zip_code_prefix geolocation_lat geolocation_lng geolocation_city geolocation_state"
            ),
            (),
        ),
        RawTable(
            "product_category_name_translation",
            parse_columns("product_category_name product_category_name_english"),
            ("product_category_name",),
        ),
    )
    defects: tuple[Defect, ...] = (
        Defect("olist_orders_dataset", "order_id", "missing_key"),
        Defect("olist_orders_dataset", "order_id", "exact_duplicate"),
        Defect("olist_orders_dataset", "order_id", "row_missing"),
        Defect("olist_orders_dataset", "order_purchase_timestamp", "unreadable_date"),
        Defect("olist_orders_dataset", "order_status", "unknown_status"),
        Defect("olist_order_items_dataset", "order_id", "parent_missing"),
        Defect("olist_order_items_dataset", "order_item_id", "missing_key"),
        Defect("olist_order_items_dataset", "order_item_id", "exact_duplicate"),
        Defect("olist_order_items_dataset", "price", "unreadable_amount"),
        Defect("olist_order_items_dataset", "price", "three_decimals"),
        Defect("olist_order_payments_dataset", "payment_value", "unreadable_amount"),
        Defect("olist_order_payments_dataset", "order_id", "parent_missing"),
        Defect("olist_order_reviews_dataset", "review_creation_date", "unreadable_date"),
        Defect("olist_order_reviews_dataset", "review_score", "text_null"),
        Defect("olist_customers_dataset", "customer_unique_id", "text_null"),
        Defect("olist_products_dataset", "product_id", "missing_key"),
    )
    dialects: Mapping[str, Dialect] = {"product_category_name_translation": Dialect(bom=True, crlf=True)}

    def chunk(self, history: History, chunk: Chunk) -> Iterator[tuple[str, pa.Table]]:
        """Render orders, customers, items, payments and reviews of a chunk."""
        orders = chunk.orders
        shown = ~(orders["is_test"] | orders["is_deleted"])
        yield self._orders(history, chunk, shown)
        yield self._customers(history, orders.take(shown))
        yield self._items(history, chunk, shown)
        yield self._payments(history, chunk, shown)
        first = int(orders["order_id"][0])
        yield self._reviews(history, chunk.reviews.take(shown[chunk.reviews["order_id"] - first]))

    def rest(self, history: History) -> Iterator[tuple[str, pa.Table]]:
        """Render products, sellers, places and translations."""
        yield self._products(history)
        yield self._sellers(history)
        yield self._places(history)
        known = CATEGORIES[: len(CATEGORIES) - _UNTRANSLATED]
        yield self._build(
            "product_category_name_translation",
            [pa.array([row[1] for row in known]), pa.array([row[0] for row in known])],
        )

    def _build(self, name: str, columns: list[Any]) -> tuple[str, pa.Table]:
        declared = next(table for table in self.tables if table.name == name)
        return name, pa.table(columns, names=[column for column, _ in declared.columns])

    def _orders(self, history: History, chunk: Chunk, shown: Array) -> tuple[str, pa.Table]:
        zone = history.profile.zone
        carrier, delivered, estimated = self._parcel_times(chunk)
        orders = chunk.orders
        approved = _approved(orders)
        status = _status(orders, carrier, delivered)
        promised = np.where(estimated == NEVER, orders["processed_at"] + 20 * DAY, estimated)
        promised_day = zone.to_local(promised) // DAY * DAY
        rows = np.flatnonzero(shown)
        return self._build(
            "olist_orders_dataset",
            [
                hex_ids(orders["order_id"][rows], _ORDER),
                hex_ids(orders["order_id"][rows], _CUSTOMER),
                pooled(_STATUSES, status[rows]),
                wall_text(zone.to_local(orders["processed_at"][rows])),
                wall_text(zone.to_local(approved[rows])),
                wall_text(zone.to_local(carrier[rows])),
                wall_text(zone.to_local(delivered[rows])),
                wall_text(promised_day[rows]),
            ],
        )

    def _parcel_times(self, chunk: Chunk) -> tuple[Ints, Ints, Ints]:
        """Return first shipping, last delivery (only when all parcels arrived) and last promise, per order."""
        count, first = len(chunk.orders), int(chunk.orders["order_id"][0])
        parcels = chunk.fulfillments.take(~chunk.fulfillments["is_cancelled"])
        row = parcels["order_id"] - first
        carrier = np.full(count, np.iinfo(np.int64).max)
        np.minimum.at(carrier, row, parcels["shipped_at"])
        delivered, estimated = np.full(count, NEVER), np.full(count, NEVER)
        np.maximum.at(delivered, row, parcels["delivered_at"])
        np.maximum.at(estimated, row, parcels["estimated_at"])
        waiting = np.zeros(count, np.bool_)
        waiting[row[parcels["delivered_at"] == NEVER]] = True
        whole = (chunk.orders["shipped_lines"] == 2) & ~waiting
        return np.where(estimated == NEVER, NEVER, carrier), np.where(whole, delivered, NEVER), estimated

    def _customers(self, history: History, orders: Frame) -> tuple[str, pa.Table]:
        addresses = history.pools.addresses
        place = history.pools.address(orders["person"])
        return self._build(
            "olist_customers_dataset",
            [
                hex_ids(orders["order_id"], _CUSTOMER),
                hex_ids(orders["person"], _PERSON),
                pooled(_prefixes(history), place),
                pooled([address.city.lower() for address in addresses], place),
                pooled([address.province_code for address in addresses], place),
            ],
        )

    def _items(self, history: History, chunk: Chunk, shown: Array) -> tuple[str, pa.Table]:
        orders, digits = chunk.orders, history.profile.digits
        first = int(orders["order_id"][0])
        lines = chunk.lines
        landed = shown & ~orders["is_unavailable"]
        lines = lines.take(landed[lines["order_id"] - first])
        quantity = lines["quantity"]
        unit = np.repeat(np.arange(len(lines)), quantity)
        row = lines["order_id"][unit] - first
        paid = lines["gross_amount"] - lines["discount_amount"] + lines["tax_amount"]
        price = allocate(paid, unit, np.ones(len(unit), np.int64))
        shipping = (
            orders["shipping_gross_amount"] - orders["shipping_discount_net_amount"] + orders["shipping_tax_amount"]
        )
        freight = allocate(shipping, row, np.ones(len(unit), np.int64))
        limit = orders["processed_at"][row] + 6 * DAY
        return self._build(
            "olist_order_items_dataset",
            [
                hex_ids(lines["order_id"][unit], _ORDER),
                numbers_text(np.arange(len(unit)) - np.searchsorted(row, row) + 1),
                hex_ids(_product(lines)[unit], _PRODUCT),
                hex_ids(np.maximum(lines["supplier_id"], 0)[unit], _SELLER),
                wall_text(history.profile.zone.to_local(limit)),
                amounts_text(price, digits),
                amounts_text(freight, digits),
            ],
        )

    def _payments(self, history: History, chunk: Chunk, shown: Array) -> tuple[str, pa.Table]:
        """Render what was taken or at least promised: a marketplace lists payments when the order is placed."""
        orders, payments = chunk.orders, chunk.payments
        first = int(orders["order_id"][0])
        row = payments["order_id"] - first
        kind, status = payments["kind"], payments["status"]
        taken = (status == PaymentStatus.SUCCESS) & np.isin(kind, (PaymentKind.SALE, PaymentKind.CAPTURE))
        open_plans = np.isin(orders["plan"], (Plan.PENDING, Plan.AUTHORIZED, Plan.VOIDED))
        promised = open_plans[row] & np.isin(kind, (PaymentKind.SALE, PaymentKind.AUTHORIZATION))
        rows = np.flatnonzero((taken | promised) & shown[row])
        payments, row = payments.take(rows), row[rows]
        by_size = np.lexsort((payments["amount"], row))
        largest = np.zeros(len(row), np.bool_)
        largest[by_size[np.flatnonzero(np.diff(row[by_size], append=len(orders)))]] = True
        tip = np.where(largest, orders["tip_amount"][row], 0)
        amount = np.maximum(payments["amount"] + payments["surplus_amount"] - tip, 0)
        undefined = shown & (orders["plan"] == Plan.FAILED)
        place = np.arange(len(row)) - np.searchsorted(row, row)
        lost_first = chance(payments["order_id"], 41, 0.002)
        extra = np.flatnonzero(undefined)
        none = np.zeros(len(extra), np.int64)
        order_id = np.concatenate([payments["order_id"], orders["order_id"][extra]])
        return self._build(
            "olist_order_payments_dataset",
            [
                hex_ids(order_id, _ORDER),
                numbers_text(np.concatenate([place + 1 + lost_first, none + 1])),
                pooled(_PAYMENT_TYPES, np.concatenate([payments["method"], none + len(Method)])),
                numbers_text(np.concatenate([payments["instalments"], none + 1])),
                amounts_text(np.concatenate([amount, none]), history.profile.digits),
            ],
        )

    def _reviews(self, history: History, reviews: Frame) -> tuple[str, pa.Table]:
        zone, text = history.profile.zone, reviews["text"]
        titles = np.where(reviews["has_title"], pick(reviews["review_id"], 43, len(history.pools.sentences)), NEVER)
        messages = [
            sentence.replace(" ", "\r\n", 1) if place % 7 == 0 else sentence
            for place, sentence in enumerate(history.pools.sentences)
        ]
        return self._build(
            "olist_order_reviews_dataset",
            [
                hex_ids(reviews["review_id"], _REVIEW),
                hex_ids(reviews["order_id"], _ORDER),
                numbers_text(reviews["score"]),
                pooled([sentence.split(" ")[0] for sentence in history.pools.sentences], titles),
                pooled(messages, text),
                wall_text(zone.to_local(reviews["created_at"]) // DAY * DAY),
                wall_text(zone.to_local(reviews["answered_at"])),
            ],
        )

    def _products(self, history: History) -> tuple[str, pa.Table]:
        products = history.catalog.products
        names = [row[1] for row in CATEGORIES]
        unknown = products["category"] == NEVER
        size = pick(products["product_id"], 45, 60) + 5
        texts = [(size, unknown), (size * 20, unknown), (products["photos"], unknown)]
        sizes = [(products[name], None) for name in ("weight", "length", "height", "width")]
        extra = np.array(_EXTRA_PRODUCTS)
        blank = pa.nulls(len(extra), pa.string())
        name, table = self._build(
            "olist_products_dataset",
            [
                hex_ids(products["product_id"], _PRODUCT),
                pooled(names, products["category"]).cast(pa.string()),
                *(numbers_text(values, "", missing) for values, missing in texts + sizes),
            ],
        )
        _, more = self._build("olist_products_dataset", [hex_ids(extra, _PRODUCT), *[blank] * 8])
        return name, pa.concat_tables([table, more])

    def _sellers(self, history: History) -> tuple[str, pa.Table]:
        sellers = np.arange(history.catalog.suppliers)
        addresses = history.pools.addresses
        place = pick(sellers, 47, len(addresses))
        return self._build(
            "olist_sellers_dataset",
            [
                hex_ids(sellers, _SELLER),
                pooled(_prefixes(history), place),
                pooled([address.city.lower() for address in addresses], place),
                pooled([address.province_code for address in addresses], place),
            ],
        )

    def _places(self, history: History) -> tuple[str, pa.Table]:
        """Render several coordinates per zip prefix, and some with another spelling of the city."""
        addresses = history.pools.addresses
        place = np.repeat(np.arange(len(addresses)), 1 + pick(np.arange(len(addresses)), 49, 5))
        number = np.arange(len(place))
        shift = (pick(number, 51, 20_001) - 10_000) / 1e6
        latitude = np.array([float(address.latitude) for address in addresses])[place] - 50 + shift
        longitude = np.array([float(address.longitude) for address in addresses])[place] + 60 + shift
        cities = [address.city.lower() for address in addresses]
        cities += [city.replace("ã", "a").replace("é", "e") for city in cities]
        return self._build(
            "olist_geolocation_dataset",
            [
                pooled(_prefixes(history), place),
                pa.array([f"{value:.8f}" for value in latitude]),
                pa.array([f"{value:.8f}" for value in longitude]),
                pooled(cities, np.where(chance(number, 53, 0.3), place + len(addresses), place)),
                pooled([address.province_code for address in addresses], place),
            ],
        )


# Items that are no product of the catalog: custom items and gift cards.
_EXTRA_PRODUCTS = (10**9, 10**9 + 1)


def _product(lines: Frame) -> Ints:
    """Return the product of each line, all variants of a product alike."""
    extra = np.where(lines["kind"] == LineKind.GIFT_CARD, _EXTRA_PRODUCTS[1], _EXTRA_PRODUCTS[0])
    return np.where(lines["product_id"] == NEVER, extra, lines["product_id"])


def _prefixes(history: History) -> list[str]:
    """Return zip code prefixes of five digits, many with a leading zero."""
    digits = ["".join(c for c in address.zip if c.isdigit()) for address in history.pools.addresses]
    return [f"0{text[:4]:0>4}" if place % 4 == 0 else f"{text[:5]:0>5}" for place, text in enumerate(digits)]


def _approved(orders: Frame) -> Ints:
    """Return when the payment was approved: when paid, or authorized."""
    authorized = np.isin(orders["plan"], (Plan.AUTHORIZED, Plan.VOIDED, Plan.PARTIAL))
    return np.where(authorized, orders["processed_at"] + 600, orders["paid_at"])


def _status(orders: Frame, carrier: Ints, delivered: Ints) -> Ints:
    """Return the place in `_STATUSES` of each order's status."""
    place = {name: code for code, name in enumerate(_STATUSES)}
    approved = _approved(orders)
    status = np.where(approved == NEVER, place["created"], place["approved"])
    paid = orders["paid_at"] != NEVER
    step = pick(orders["order_id"], 55, 3)
    status = np.where(paid, np.array([place[n] for n in ("approved", "processing", "invoiced")])[step], status)
    status = np.where(carrier != NEVER, place["shipped"], status)
    status = np.where(delivered != NEVER, place["delivered"], status)
    status = np.where(orders["cancel"] == Cancel.KEPT, place["delivered"], status)
    nothing_kept = (orders["cancel"] == Cancel.KEPT) & (orders["paid_back_amount"] == orders["paid_amount"])
    whole = (orders["cancel"] == Cancel.REFUNDED) | nothing_kept | (orders["remainder_reversed_at"] != NEVER)
    status = np.where(whole, place["canceled"], status)
    return np.where(orders["is_unavailable"], place["unavailable"], status)


register(Olist())
