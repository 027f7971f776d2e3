"""spotify_storefront: an artist's merch storefront on a streaming service, in a raw shape of this project's own.

Ids, amounts and instants are text, `_fivetran_synced` is the row's last change plus a delay, children carry the time of
their order. Amounts contain the tax where `taxes_included`, those of refunds as well. An automatic discount is one of
an offer and stands in `offer_discount`; discounts that only the header knows are in no item. Records are sold before
they are pressed: such items are pre-orders, and their parcels wait. Brands of the history are artists, the first one
owns the storefront. What the shape cannot carry: the day an edit added an item, the split of a tax over jurisdictions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pyarrow as pa

from generators.arrays import Array, Bools, Frame, Ints, chance, pick
from generators.clock import DAY, NEVER
from generators.history import Chunk, History, listening, releases
from generators.history.catalog import ADJECTIVES, BRANDS, SIZES
from generators.history.schema import (
    Channel,
    Financial,
    LineKind,
    Method,
    PaymentKind,
    PaymentStatus,
    RefundKind,
    Source,
)
from generators.money import minor_units
from generators.platforms import register
from generators.platforms._spotify_storefront_tables import TABLES
from generators.profile import StoreProfile, TaxRate
from generators.raw import (
    Defect,
    RawTable,
    amounts_text,
    booleans,
    constant,
    date_text,
    decimal_text,
    hex_ids,
    instants,
    integers,
    iso_text,
    joined,
    numbers_text,
    pooled,
)
from generators.writers import Dialect

_ARTIST, _LISTENER, _PRODUCT, _VARIANT, _OFFER, _ORDER, _ITEM = 201, 203, 205, 207, 209, 211, 213
_PAYMENT, _REFUND, _REFUND_ITEM, _SHIPMENT, _EVENT, _TRACK, _SESSION = 215, 217, 219, 221, 223, 225, 227
_SYNC_DELAY = 900
# What each category of the catalog is as merch: category, subcategory, type.
_MERCH = (
    ("Apparel", "Tops", "T-shirt"),
    ("Apparel", "Tops", "Hoodie"),
    ("Music", "Records", "Vinyl"),
    ("Accessories", "Headwear", "Cap"),
    ("Accessories", "Bags", "Tote bag"),
    ("Collectibles", "Figures", "Figure"),
    ("Accessories", "Jewellery", "Pendant"),
    ("Print", "Books", "Tour book"),
    ("Home", "Kitchen", "Hot sauce"),
    ("Apparel", "Footwear", "Socks"),
    ("Print", "Posters", "Poster"),
    ("Music", "Records", "CD"),
    ("Music", "Records", "Box set"),
    ("Home", "Audio", "Turntable mat"),
)
_PRESSED = (2, 12)  # of these: records that are sold before they are pressed
_GENRES = ("indie pop", "techno", "folk", "hip hop", "jazz")
_FINANCIAL = ("pending", "authorized", "partially_paid", "paid", "partially_refunded", "refunded", "voided", "expired")
_FULFILLMENTS = ("unfulfilled", "partial", "shipped", "restocked", "delivered")
_STATUSES = ("placed", "preordered", "processing", "shipped", "delivered", "cancelled", "pending")
_CHANNELS = ("web", "venue", "draft", "app")
_SOURCES = ("artist_page", "release_page", "playlist", "search", "now_playing")
_CANCEL_REASONS = ("listener", "fraud", "inventory", "declined", "other")
_METHODS = ("card", "debit_card", "bank_transfer", "wallet", "cash", "gift_card")
_PROVIDERS = ("cardhouse", "cardhouse", "bankline", "pocket", "till", "storefront")
_KINDS = ("sale", "authorization", "capture", "void", "refund")
_CARRIERS = ("PostNord", "DHL", "UPS", "Budbee")
_OFFER_TYPES = ("fan_first", "pre_save")
_EVENT_TYPES = ("stream", "merch_click", "pre_save")
_WAREHOUSE = "main"


class SpotifyStorefront:
    """Renders the tables; see the module's text for what they mean."""

    name = "spotify_storefront"
    profile = StoreProfile(
        store_id="spotify_storefront",
        name="Alba",
        currency="SEK",
        time_zone="Europe/Stockholm",
        prices_include_tax=True,
        taxes=(TaxRate("VAT", 250_000),),
        country="SE",
        locales=("sv_SE", "en_GB"),
        presentment_currencies=("EUR", "USD", "JPY"),
    )
    tables: tuple[RawTable, ...] = TABLES
    defects: tuple[Defect, ...] = (
        Defect("listeners", "listener_id", "missing_key"),
        Defect("listeners", "_fivetran_synced", "older_version"),
        Defect("listeners", "created_at", "unreadable_date"),
        Defect("merch_products", "product_id", "missing_key"),
        Defect("merch_products", "product_id", "exact_duplicate"),
        Defect("merch_variants", "price", "unreadable_amount"),
        Defect("merch_variants", "currency", "unknown_currency"),
        Defect("offers", "starts_on", "unreadable_date"),
        Defect("offers", "budget", "unreadable_amount"),
        Defect("merch_orders", "order_id", "missing_key"),
        Defect("merch_orders", "_fivetran_synced", "older_version"),
        Defect("merch_orders", "order_id", "exact_duplicate"),
        Defect("merch_orders", "order_id", "row_missing"),
        Defect("merch_orders", "currency", "unknown_currency"),
        Defect("merch_orders", "status", "unknown_status"),
        Defect("merch_orders", "payment_status", "unknown_status"),
        Defect("merch_orders", "total", "unreadable_amount"),
        Defect("merch_orders", "ordered_at", "unreadable_date"),
        Defect("merch_order_items", "order_item_id", "missing_key"),
        Defect("merch_order_items", "order_id", "parent_missing"),
        Defect("merch_order_items", "_fivetran_synced", "older_version"),
        Defect("merch_order_items", "unit_price", "unreadable_amount"),
        Defect("merch_order_items", "unit_price", "three_decimals"),
        Defect("merch_order_items", "tax", "unreadable_amount"),
        Defect("merch_payments", "payment_id", "missing_key"),
        Defect("merch_payments", "order_id", "parent_missing"),
        Defect("merch_payments", "method", "unknown_status"),
        Defect("merch_payments", "status", "unknown_status"),
        Defect("merch_payments", "currency", "unknown_currency"),
        Defect("merch_payments", "amount", "unreadable_amount"),
        Defect("merch_payments", "_fivetran_synced", "older_version"),
        Defect("merch_refunds", "order_id", "parent_missing"),
        Defect("merch_refunds", "total", "unreadable_amount"),
        Defect("merch_refund_items", "refund_id", "parent_missing"),
        Defect("merch_refund_items", "subtotal", "unreadable_amount"),
        Defect("merch_shipments", "order_id", "parent_missing"),
        Defect("merch_shipments", "shipped_at", "unreadable_date"),
        Defect("merch_shipments", "status", "unknown_status"),
        Defect("listening_events", "event_id", "missing_key"),
        Defect("listening_events", "event_id", "exact_duplicate"),
        Defect("listening_events", "_fivetran_synced", "redelivered"),
        Defect("listening_events", "listener_id", "unknown_customer"),
        Defect("listening_events", "event_type", "unknown_status"),
        Defect("listening_events", "occurred_at", "unreadable_date"),
    )
    dialects: Mapping[str, Dialect] = {}

    def chunk(self, history: History, chunk: Chunk) -> Iterator[tuple[str, pa.Table]]:
        """Render a chunk's orders, all their children, and what listeners did meanwhile."""
        view = _View(history, chunk)
        yield "merch_orders", _orders(view)
        yield "merch_order_items", _items(view)
        yield "merch_payments", _payments(view)
        yield "merch_refunds", _refunds(view)
        yield "merch_refund_items", _refund_items(view)
        yield "merch_shipments", _shipments(view)
        yield "listening_events", _events(view)

    def rest(self, history: History) -> Iterator[tuple[str, pa.Table]]:
        """Render artists, their merch and offers, and the listeners."""
        yield "artists", _artists(history)
        yield "merch_products", _products(history)
        yield "merch_variants", _variants(history)
        yield "offers", _offers(history)
        for customers in history.customers():
            yield "listeners", _listeners(history, customers)


def native_ids(values: Ints, salt: int) -> pa.Array:
    """Return native ids, 16 hexadecimal digits, null for -1; no two of one salt are alike."""
    return hex_ids(values, salt, words=1)


_BY_NAME = {table.name: table for table in TABLES}


def _build(name: str, rows: int, synced: Array, columns: Mapping[str, Any]) -> pa.Table:
    """Build a table of rows that were landed at these instants; none of them deleted unless it says so."""
    loader = {"_fivetran_synced": instants(synced + _SYNC_DELAY)}
    if "_fivetran_deleted" in _BY_NAME[name].kinds:
        loader["_fivetran_deleted"] = booleans(np.zeros(rows))
    return _BY_NAME[name].build(loader | dict(columns), rows)


class _View:
    """A chunk with what its children need of their order."""

    def __init__(self, history: History, chunk: Chunk) -> None:
        self.history, self.chunk, self.orders = history, chunk, chunk.orders
        self.digits, self.included = history.profile.digits, int(history.profile.prices_include_tax)
        self.first = int(chunk.orders["order_id"][0])
        self.order_ids = native_ids(chunk.orders["order_id"], _ORDER)
        self.currencies = (history.profile.currency, *history.profile.presentment_currencies)
        self.decimals = np.array([minor_units(code) for code in self.currencies])
        self.offers = listening.offers(history)
        self.released = releases.preorders(history, chunk, _PRESSED)
        self.parcels, self.shipped_lines = releases.ship(history, chunk, self.released)
        touched = chunk.orders["updated_at"].copy()
        for name in ("shipped_at", "delivered_at"):
            np.maximum.at(touched, self.row(self.parcels), self.parcels[name])
        self.touched: Ints = touched

    def row(self, frame: Frame) -> Ints:
        """Return the order row of each row of a child table."""
        rows: Ints = frame["order_id"] - self.first
        return rows

    def amounts(self, minor: Array, missing: Array | None = None) -> pa.Array:
        """Return amounts in the store's currency."""
        return amounts_text(minor, self.digits, missing)

    def shown(self, row: Ints, minor: Array, missing: Array | None = None) -> pa.Array:
        """Return amounts as the listener saw them; null where that was the store's own currency."""
        currency = self.orders["currency"][row]
        return self.in_currency(currency, minor, (currency == 0) if missing is None else (currency == 0) | missing)

    def in_currency(self, currency: Ints, minor: Array, missing: Array | None = None) -> pa.Array:
        """Return amounts that are each in a currency of its own, given by its place in `currencies`."""
        encoded = pa.array(minor * 16 + currency, mask=missing).dictionary_encode()
        digits = self.decimals.tolist()
        texts = [decimal_text(value >> 4, digits[value & 15]) for value in encoded.dictionary.to_pylist()]
        return pa.DictionaryArray.from_arrays(encoded.indices, pa.array(texts, pa.string()))

    def shares(self, source: Source) -> tuple[Ints, Ints]:
        """Return what discounts of a source took off each line, landed and as shown."""
        lines, shares = self.chunk.lines, self.chunk.line_discounts
        shares = shares.take(shares["source"] == source)
        place = np.searchsorted(lines["line_id"], shares["line_id"])
        landed, shown = np.zeros(len(lines), np.int64), np.zeros(len(lines), np.int64)
        landed[place], shown[place] = shares["amount"], shares["presentment_amount"]
        return landed, shown


def _tax(history: History) -> tuple[str, str]:
    """Return name and rate of all taxes of the store together."""
    taxes = history.profile.taxes
    return " + ".join(tax.name for tax in taxes), decimal_text(sum(tax.rate for tax in taxes), 6)


def _email(history: History, person: Ints) -> pa.Array:
    """Return the persons' e-mail addresses; some are written with capitals."""
    pools = history.pools
    plain = ["".join(c for c in name.lower() if c.isascii() and c.isalpha()) for name in pools.first_names]
    names = [f"{name.title() if place % 9 == 0 else name}." for place, name in enumerate(plain)]
    return joined(pooled(names, pools.first_name(person)), numbers_text(person), "@example.com")


def _orders(view: _View) -> pa.Table:
    orders, history = view.orders, view.history
    count, order_id = len(orders), orders["order_id"]
    row = np.arange(count)
    counter = orders["channel"] == Channel.POS
    no_shipping = ~orders["has_shipping"]
    taxed = (orders["has_shipping"] & orders["is_taxed"]).astype(np.int64)
    tax_name, tax_rate = _tax(history)
    place = history.pools.address(orders["person"])
    addresses = history.pools.addresses
    offer = listening.offers_of_orders(history, view.chunk, view.offers)
    delivered = _all_delivered(view)
    fulfillment = np.where(delivered, 4, view.shipped_lines)
    shown = {
        name: view.shown(row, orders[f"presentment_{name}_amount"], no_shipping if "shipping" in name else None)
        for name in ("discount", "shipping", "shipping_discount", "shipping_tax", "tip")
    }
    return _build(
        "merch_orders",
        count,
        view.touched,
        {
            "order_id": view.order_ids,
            "order_number": numbers_text(order_id + 10_001, "M-"),
            "listener_id": native_ids(orders["customer_id"], _LISTENER),
            "email": _email(history, orders["person"]),
            "offer_id": native_ids(offer, _OFFER),
            "status": pooled(_STATUSES, _status(view, delivered)),
            "payment_status": pooled(_FINANCIAL, orders["financial"]),
            "fulfillment_status": pooled(_FULFILLMENTS, fulfillment),
            "cancel_reason": pooled(
                _CANCEL_REASONS, np.where(orders["cancelled_at"] == NEVER, NEVER, orders["cancel_reason"])
            ),
            "sales_channel": pooled(_CHANNELS, orders["channel"]),
            "venue_id": pooled(("venue-1", "venue-2"), pick(order_id, 231, 2), ~counter),
            "source": pooled(_SOURCES, pick(order_id, 233, len(_SOURCES)), counter),
            "landing_page": pooled([f"/artist/{name.lower()}" for name in BRANDS], pick(order_id, 235, 10), counter),
            "referrer": pooled(_REFERRERS, pick(order_id, 237, len(_REFERRERS)), counter),
            **_code(view),
            "currency": constant(history.profile.currency, count),
            "taxes_included": booleans(np.full(count, history.profile.prices_include_tax)),
            "subtotal": view.amounts(orders["subtotal_amount"]),
            "discount": view.amounts(orders["discount_amount"]),
            "shipping": view.amounts(orders["shipping_amount"], no_shipping),
            "shipping_discount": view.amounts(orders["shipping_discount_amount"], no_shipping),
            "shipping_tax": view.amounts(orders["shipping_tax_amount"], no_shipping),
            "shipping_tax_rate": pooled(("0.000000", tax_rate), taxed, no_shipping),
            "tip": view.amounts(orders["tip_amount"]),
            "tax": view.amounts(orders["tax_amount"]),
            "tax_name": pooled((tax_name,), np.where(orders["is_taxed"], 0, NEVER)),
            "total": view.amounts(orders["total_amount"]),
            "presentment_currency": pooled(view.currencies, orders["currency"], orders["currency"] == 0),
            **{f"presentment_{name}": texts for name, texts in shown.items()},
            "is_marketplace_tax": booleans(orders["is_taxed"] & chance(order_id, 239, 0.1)),
            "ship_city": pooled([address.city for address in addresses], place, counter),
            "ship_region": pooled([address.province for address in addresses], place, counter),
            "ship_postal_code": pooled([address.zip for address in addresses], place, counter),
            "ship_country": pooled([address.country_code for address in addresses], place, counter),
            "is_test": booleans(orders["is_test"]),
            "ordered_at": iso_text(orders["processed_at"]),
            "recorded_at": iso_text(orders["created_at"]),
            "paid_at": iso_text(orders["paid_at"]),
            "cancelled_at": iso_text(orders["cancelled_at"]),
            "updated_at": iso_text(view.touched),
            "_fivetran_deleted": booleans(orders["is_deleted"]),
        },
    )


_REFERRERS = (None, None, "https://www.instagram.com/", "https://news.example.com/")


def _all_delivered(view: _View) -> Bools:
    """Tell which orders were shipped wholly and have no parcel on the way."""
    parcels = view.parcels.take(~view.parcels["is_cancelled"])
    waiting = np.zeros(len(view.orders), np.bool_)
    waiting[view.row(parcels)[parcels["delivered_at"] == NEVER]] = True
    whole: Bools = (view.shipped_lines == 2) & ~waiting
    return whole


def _status(view: _View, delivered: Bools) -> Ints:
    """Return each order's place in `_STATUSES`."""
    orders = view.orders
    waits = np.zeros(len(orders), np.bool_)
    waits[view.row(view.chunk.lines)[view.released != NEVER]] = True
    status = np.where(orders["financial"] == Financial.PENDING, 6, np.where(waits, 1, 0))
    for code, mask in (
        (2, view.shipped_lines == 1),
        (3, view.shipped_lines == 2),
        (4, delivered),
        (5, orders["cancelled_at"] != NEVER),
    ):
        status = np.where(mask, code, status)
    return np.asarray(status, np.int64)


def _code(view: _View) -> dict[str, pa.Array]:
    """Return the code that was entered with each order, and what it promises."""
    discounts = view.chunk.discounts
    code, value = np.full(len(view.orders), NEVER), np.zeros(len(view.orders), np.int64)
    is_percentage = np.zeros(len(view.orders), np.bool_)
    coded = discounts["code"] != NEVER
    for of_shipping in (True, False):  # where one code is for both, it is known by what it takes off the goods
        chosen = discounts.take(coded & ((discounts["source"] == Source.FREE_SHIPPING) == of_shipping))
        row = view.row(chosen)
        code[row], value[row], is_percentage[row] = chosen["code"], chosen["value"], chosen["is_percentage"]
    none = code == NEVER
    amount = np.where(is_percentage, value * 10**view.digits, value)
    return {
        "discount_code": pooled([f"FAN{number:02d}" for number in range(64)], code),
        "discount_value_type": pooled(("fixed", "percentage"), is_percentage.astype(np.int64), none),
        "discount_value": view.amounts(amount, none),
    }


def _items(view: _View) -> pa.Table:
    lines, catalog, orders = view.chunk.lines, view.history.catalog, view.orders
    row, count = view.row(lines), len(lines)
    card = lines["kind"] == LineKind.GIFT_CARD
    variant, product = lines["variant_id"], lines["product_id"]
    titles = [*_titles(view.history), "Gift card", "Custom item"]
    title = np.where(card, len(titles) - 2, np.where(product == NEVER, len(titles) - 1, product))
    automatic, shown_automatic = view.shares(Source.AUTOMATIC)
    header, shown_header = view.shares(Source.HEADER)
    _, tax_rate = _tax(view.history)
    return _build(
        "merch_order_items",
        count,
        view.touched[row],
        {
            "order_item_id": native_ids(lines["line_id"], _ITEM),
            "order_id": view.order_ids.take(pa.array(row)),
            "position": integers(lines["position"]),
            "product_id": native_ids(product, _PRODUCT),
            "variant_id": native_ids(variant, _VARIANT),
            "artist_id": _of_artists(np.where(product == NEVER, NEVER, catalog.products["brand"][product])),
            "item_type": pooled(("merch", "gift_card"), card.astype(np.int64)),
            "sku": pooled(_skus(view.history), variant),
            "title": pooled(titles, title),
            "variant_title": pooled(SIZES, catalog.variants["position"][variant] - 1, variant == NEVER),
            "quantity": integers(lines["quantity"]),
            "unit_price": view.amounts(lines["unit_price"]),
            "discount": view.amounts(lines["landed_discount_amount"] - header),
            "offer_discount": view.amounts(automatic, automatic == 0),
            "tax": view.amounts(lines["tax_amount"]),
            "tax_rate": pooled(("0.000000", tax_rate), lines["is_taxed"].astype(np.int64)),
            "presentment_unit_price": view.shown(row, lines["presentment_unit_price"]),
            "presentment_discount": view.shown(row, lines["presentment_discount_amount"] - shown_header),
            "presentment_offer_discount": view.shown(row, shown_automatic, automatic == 0),
            "presentment_tax": view.shown(row, lines["presentment_tax_amount"]),
            "requires_shipping": booleans(~card & (orders["channel"][row] != Channel.POS)),
            "is_preorder": booleans(view.released != NEVER),
            "release_date": date_text(view.released),
        },
    )


def _payments(view: _View) -> pa.Table:
    payments, orders = view.chunk.payments, view.orders
    row, count = view.row(payments), len(payments)
    abroad = orders["settles_in_presentment"][row] & (orders["currency"][row] != 0)
    currency = np.where(abroad, orders["currency"][row], 0)
    amount = np.where(abroad, payments["presentment_amount"], payments["amount"])
    failed = payments["status"] == PaymentStatus.FAILURE
    return _build(
        "merch_payments",
        count,
        view.touched[row],
        {
            "payment_id": native_ids(payments["payment_id"], _PAYMENT),
            "order_id": view.order_ids.take(pa.array(row)),
            "refund_id": native_ids(payments["refund_id"], _REFUND),
            "parent_payment_id": native_ids(payments["parent_id"], _PAYMENT),
            "kind": pooled(_KINDS, payments["kind"]),
            "method": pooled(_METHODS, payments["method"]),
            "provider": pooled(_PROVIDERS, payments["method"]),
            "status": pooled(("succeeded", "failed", "pending"), payments["status"]),
            "failure_code": pooled(("declined",), np.where(failed, 0, NEVER)),
            "amount": view.in_currency(currency, amount),
            "currency": pooled(view.currencies, currency),
            "instalments": integers(
                payments["instalments"],
                (payments["method"] != Method.CARD) | (payments["kind"] == PaymentKind.REFUND),
            ),
            "is_test": booleans(orders["is_test"][row]),
            "processed_at": iso_text(payments["at"]),
        },
    )


def _refunds(view: _View) -> pa.Table:
    refunds, orders = view.chunk.refunds, view.orders
    row, refund_id = view.row(refunds), refunds["refund_id"]
    no_shipping = (refunds["shipping_amount"] == 0) & (refunds["shipping_tax_amount"] == 0)
    exact = refunds["adjustment_amount"] == 0
    moves_no_money = (refunds["kind"] == RefundKind.EDIT) | (orders["paid_amount"][row] == 0)
    shipping, shown_shipping = (
        refunds[f"{prefix}shipping_amount"] + view.included * refunds[f"{prefix}shipping_tax_amount"]
        for prefix in ("", "presentment_")
    )
    return _build(
        "merch_refunds",
        len(refunds),
        view.touched[row],
        {
            "refund_id": native_ids(refund_id, _REFUND),
            "order_id": view.order_ids.take(pa.array(row)),
            "kind": pooled(("return", "edit", "cancellation"), refunds["kind"]),
            "reason": pooled(("damaged", "wrong size", "changed mind", None), pick(refund_id, 241, 4)),
            "note": pooled(("Sleeve creased", None, None, None, None), pick(refund_id, 243, 5)),
            "shipping": view.amounts(shipping, no_shipping),
            "shipping_tax": view.amounts(refunds["shipping_tax_amount"], no_shipping),
            "adjustment": view.amounts(-refunds["adjustment_amount"], exact),
            "total": view.amounts(refunds["paid_back_amount"], moves_no_money),
            "presentment_shipping": view.shown(row, shown_shipping, no_shipping),
            "presentment_shipping_tax": view.shown(row, refunds["presentment_shipping_tax_amount"], no_shipping),
            "presentment_adjustment": view.shown(row, -refunds["presentment_adjustment_amount"], exact),
            "created_at": iso_text(refunds["created_at"]),
            "refunded_at": iso_text(refunds["processed_at"]),
        },
    )


def _refund_items(view: _View) -> pa.Table:
    parts, refunds = view.chunk.refund_lines, view.chunk.refunds
    row = view.row(parts)
    kind = refunds["kind"][np.searchsorted(refunds["refund_id"], parts["refund_id"])]
    restock = np.where(parts["quantity"] == 0, 2, np.where(kind == RefundKind.RETURN, 0, 1))
    return _build(
        "merch_refund_items",
        len(parts),
        view.touched[row],
        {
            "refund_item_id": native_ids(parts["refund_line_id"], _REFUND_ITEM),
            "refund_id": native_ids(parts["refund_id"], _REFUND),
            "order_item_id": native_ids(parts["line_id"], _ITEM),
            "quantity": integers(parts["quantity"]),
            "subtotal": view.amounts(parts["landed_amount"]),
            "tax": view.amounts(parts["tax_amount"]),
            "presentment_subtotal": view.shown(row, parts["presentment_landed_amount"]),
            "presentment_tax": view.shown(row, parts["presentment_tax_amount"]),
            "restock_type": pooled(("return", "cancel", "no_restock"), restock),
        },
    )


def _shipments(view: _View) -> pa.Table:
    parcels = view.parcels
    row = view.row(parcels)
    status = np.where(parcels["is_cancelled"], 2, np.where(parcels["delivered_at"] == NEVER, 1, 0))
    return _build(
        "merch_shipments",
        len(parcels),
        view.touched[row],
        {
            "shipment_id": native_ids(parcels["fulfillment_id"], _SHIPMENT),
            "order_id": view.order_ids.take(pa.array(row)),
            "status": pooled(("delivered", "in_transit", "cancelled"), status),
            "carrier": pooled(_CARRIERS, parcels["carrier"]),
            "tracking_number": numbers_text(parcels["fulfillment_id"], "TRK"),
            "warehouse": constant(_WAREHOUSE, len(parcels)),
            "created_at": iso_text(parcels["shipped_at"]),
            "shipped_at": iso_text(parcels["shipped_at"]),
            "estimated_delivery_at": iso_text(parcels["estimated_at"]),
            "delivered_at": iso_text(parcels["delivered_at"]),
            "updated_at": iso_text(np.maximum(parcels["shipped_at"], parcels["delivered_at"])),
        },
    )


def _events(view: _View) -> pa.Table:
    events = listening.events(view.history, view.chunk, view.offers)
    track = np.where(events["track"] == NEVER, NEVER, events["artist"] * listening.TRACKS + events["track"])
    tracks = native_ids(np.arange(len(BRANDS) * listening.TRACKS), _TRACK).to_pylist()
    return _build(
        "listening_events",
        len(events),
        events["at"],
        {
            "event_id": native_ids(events["event_id"], _EVENT),
            "event_type": pooled(_EVENT_TYPES, events["kind"]),
            "listener_id": native_ids(events["customer_id"], _LISTENER),
            "artist_id": _of_artists(events["artist"]),
            "track_id": pooled(tracks, track),
            "product_id": native_ids(events["product_id"], _PRODUCT),
            "offer_id": native_ids(events["offer_id"], _OFFER),
            "session_id": native_ids(events["session_id"], _SESSION),
            "ms_played": integers(events["ms_played"], events["ms_played"] == NEVER),
            "occurred_at": iso_text(events["at"]),
        },
    )


def _of_artists(artist: Ints) -> pa.Array:
    """Return the ids of artists, each written once."""
    return pooled(native_ids(np.arange(len(BRANDS)), _ARTIST).to_pylist(), artist)


def _artists(history: History) -> pa.Table:
    count, profile = len(BRANDS), history.profile
    artist = np.arange(count)
    owner = np.where(artist == 0, 0, NEVER)
    began = np.full(count, history.starts_at)
    return _build(
        "artists",
        count,
        began,
        {
            "artist_id": _of_artists(artist),
            "name": pooled(BRANDS, artist),
            "genre": pooled(_GENRES, artist % len(_GENRES)),
            "country": pooled((profile.country,), owner),
            "followers": integers(pick(artist, 245, 2_000_000)),
            "storefront_currency": pooled((profile.currency,), owner),
            "storefront_time_zone": pooled((profile.time_zone,), owner),
            "created_at": iso_text(began - 400 * DAY),
            "updated_at": iso_text(began),
        },
    )


def _titles(history: History) -> list[str]:
    """Return the title of every product."""
    products = history.catalog.products
    kinds = [_MERCH[category][2] if category != NEVER else "Surprise" for category in products["category"]]
    return [f"{ADJECTIVES[place]} {kind}" for place, kind in zip(products["adjective"], kinds, strict=True)]


def _skus(history: History) -> list[str]:
    """Return the SKU of every variant."""
    variants = history.catalog.variants
    pairs = zip(variants["product_id"].tolist(), variants["position"].tolist(), strict=True)
    return [f"MERCH-{product:05d}-{position}" for product, position in pairs]


def _products(history: History) -> pa.Table:
    products = history.catalog.products
    count, product_id, category = len(products), products["product_id"], products["category"]
    created = history.profile.zone.to_utc(products["created_at"])
    pressed = np.isin(category, _PRESSED)
    return _build(
        "merch_products",
        count,
        np.full(count, history.ends_at),
        {
            "product_id": native_ids(product_id, _PRODUCT),
            "artist_id": _of_artists(products["brand"]),
            "title": pa.array(_titles(history)),
            "category": pooled([kind[0] for kind in _MERCH], category),
            "subcategory": pooled([kind[1] for kind in _MERCH], category),
            "product_type": pooled([kind[2] for kind in _MERCH], category),
            "status": pooled(("active", "archived", "draft"), products["status"]),
            "weight_grams": integers(products["weight"]),
            "is_gift_card": booleans(np.zeros(count)),
            "release_date": date_text(np.where(pressed, products["created_at"] // DAY, NEVER)),
            "created_at": iso_text(created),
            "updated_at": iso_text(np.maximum(created, history.starts_at)),
            "_fivetran_deleted": booleans(products["is_deleted"]),
        },
    )


def _variants(history: History) -> pa.Table:
    variants, digits = history.catalog.variants, history.profile.digits
    count, variant_id, price = len(variants), variants["variant_id"], variants["unit_price"]
    created = history.profile.zone.to_utc(history.catalog.products["created_at"])[variants["product_id"]]
    available = variants["on_hand"] - variants["committed"]
    on_sale = pick(variant_id, 247, 5) == 0
    return _build(
        "merch_variants",
        count,
        np.full(count, history.ends_at),
        {
            "variant_id": native_ids(variant_id, _VARIANT),
            "product_id": native_ids(variants["product_id"], _PRODUCT),
            "position": integers(variants["position"]),
            "title": pooled(SIZES, variants["position"] - 1),
            "sku": pa.array(_skus(history)),
            "ean": numbers_text(4_000_000_000_000 + 7 * variant_id),
            "price": amounts_text(price * 106 // 100, digits),
            "compare_at_price": amounts_text(price * 13 // 10, digits, ~on_sale),
            "cost": amounts_text(variants["unit_cost"], digits),
            "currency": constant(history.profile.currency, count),
            "is_available": booleans(available > 0),
            "warehouse": constant(_WAREHOUSE, count),
            "stock_on_hand": integers(variants["on_hand"]),
            "stock_available": integers(available),
            "stock_committed": integers(variants["committed"]),
            "stock_incoming": integers(np.where(available < 20, 100, 0)),
            "reorder_point": integers(np.full(count, 20)),
            "created_at": iso_text(created),
            "updated_at": iso_text(np.full(count, history.ends_at - 1)),
        },
    )


def _offers(history: History) -> pa.Table:
    offers = listening.offers(history)
    count, kind, artist = len(offers), offers["kind"], offers["artist"]
    begins = history.profile.zone.to_utc(offers["start_date"] * DAY)
    names = [f"{brand} {name}" for brand in BRANDS for name in ("fans first", "pre-save")]
    return _build(
        "offers",
        count,
        begins,
        {
            "offer_id": native_ids(offers["offer_id"], _OFFER),
            "artist_id": _of_artists(artist),
            "product_id": native_ids(offers["product_id"], _PRODUCT),
            "offer_type": pooled(_OFFER_TYPES, kind),
            "name": joined(pooled(names, artist * 2 + kind), " ", date_text(offers["start_date"])),
            "channel": pooled(("email", "in_app", "push"), offers["channel"]),
            "audience": pooled(("top_listeners", "followers", "everyone"), offers["audience"]),
            "starts_on": date_text(offers["start_date"]),
            "ends_on": date_text(offers["end_date"]),
            "budget": amounts_text(offers["budget_amount"], history.profile.digits),
            "currency": constant(history.profile.currency, count),
            "created_at": iso_text(begins - 10 * DAY),
            "updated_at": iso_text(begins),
        },
    )


def _listeners(history: History, customers: Frame) -> pa.Table:
    pools, customer_id = history.pools, customers["customer_id"]
    count, place = len(customers), history.pools.address(customer_id)
    business = customers["is_organization"]
    return _build(
        "listeners",
        count,
        customers["updated_at"],
        {
            "listener_id": native_ids(customer_id, _LISTENER),
            "first_name": pooled(pools.first_names, pools.first_name(customer_id)),
            "last_name": pooled(pools.last_names, pools.last_name(customer_id)),
            "email": _email(history, customer_id),
            "phone": numbers_text(customer_id + 2_000_000, "+46 70 ", pick(customer_id, 249, 3) == 0),
            "account_type": pooled(("personal", "business"), business.astype(np.int64)),
            "company": pooled(pools.companies, pick(customer_id, 251, len(pools.companies)), ~business),
            "plan": pooled(("free", "premium", "family"), pick(customer_id, 253, 3)),
            "status": pooled(("active", "active", "active", "closed"), pick(customer_id, 255, 4)),
            "city": pooled([address.city for address in pools.addresses], place),
            "region": pooled([address.province for address in pools.addresses], place),
            "postal_code": pooled([address.zip for address in pools.addresses], place),
            "country": pooled([address.country_code for address in pools.addresses], place),
            "currency": constant(history.profile.currency, count),
            "marketing_opt_in": booleans(customers["accepts_marketing"]),
            "is_tax_exempt": booleans(np.zeros(count)),
            # Somebody listens long before buying a shirt.
            "created_at": iso_text(customers["created_at"] - (1 + pick(customer_id, 257, 1500)) * DAY),
            "updated_at": iso_text(customers["updated_at"]),
        },
    )


register(SpotifyStorefront())
