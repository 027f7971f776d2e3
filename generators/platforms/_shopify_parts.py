"""What a Shopify connection lands of a history, whichever shape gives the columns their names.

`_fivetran_synced` is the row's last change plus a delay; children carry the time of their order. Ids are large
integers. What neither shape can carry: the day a line was added by an edit, instalments, reviews. Discounts typed on
a line are landed in the line's own discount only, header discounts in the order and its code list only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from generators.arrays import Array, Bools, Frame, Ints, chance, concat, pick
from generators.clock import DAY, NEVER
from generators.history import Chunk, History
from generators.history.catalog import ADJECTIVES, BRANDS, CATEGORIES, NOUNS, SIZES
from generators.history.schema import Channel, LineKind, Method, PaymentKind, PaymentStatus, RefundKind, Source
from generators.money import minor_units
from generators.profile import StoreProfile, TaxRate
from generators.raw import (
    booleans,
    constant,
    decimal_text,
    doubles,
    hex_ids,
    ids,
    instants,
    integers,
    joined,
    numbers_text,
    pooled,
)

PROFILE = StoreProfile(
    store_id="shopify",
    name="Harbor Supply",
    currency="USD",
    time_zone="America/New_York",
    prices_include_tax=False,
    taxes=(TaxRate("New York State Tax", 40_000), TaxRate("New York County Tax", 48_750)),
    country="US",
    locales=("en_US",),
)
BASE = {
    "order": 5_000_000_000_000,
    "line": 13_000_000_000_000,
    "customer": 7_000_000_000_000,
    "product": 8_000_000_000_000,
    "variant": 44_000_000_000_000,
    "inventory": 46_000_000_000_000,
    "level": 47_000_000_000_000,
    "quantity": 48_000_000_000_000,
    "transaction": 6_000_000_000_000,
    "refund": 900_000_000_000,
    "return": 700_000_000_000,
    "return_line": 20_000_000_000_000,
    "visit": 1_000_000_000_000,
    "address": 9_000_000_000_000,
    "refund_line": 500_000_000_000,
    "adjustment": 300_000_000_000,
    "fulfillment": 4_000_000_000_000,
    "event": 3_000_000_000_000,
    "shipping_line": 4_500_000_000_000,
    "checkout": 34_000_000_000_000,
    "metafield": 21_000_000_000_000,
}
_LOCATIONS = (68_000_000_001, 68_000_000_002)
_TIP_POSITION = 31  # of a tip line among the 32 line ids of an order
SYNC_DELAY = 900
_GATEWAYS = ("shopify_payments", "shopify_payments", "Bank Deposit", "paypal", "cash", "gift_card")
_TENDERS = ("credit_card", "credit_card", "other", "paypal", "cash", "other")
_KINDS = ("sale", "authorization", "capture", "void", "refund")
_TRANSACTION_STATUSES = ("success", "failure", "pending")
_FINANCIAL = (
    "pending",
    "authorized",
    "partially_paid",
    "paid",
    "partially_refunded",
    "refunded",
    "voided",
    "expired",
)
_CHANNELS = ("web", "pos", "shopify_draft_order", "580111")
_CANCEL_REASONS = ("customer", "fraud", "inventory", "declined", "other")
_CARRIERS = ("UPS", "USPS", "FedEx", "DHL Express")
_SUFFIXES = (
    "address_1",
    "city",
    "country",
    "country_code",
    "latitude",
    "longitude",
    "province",
    "province_code",
    "zip",
)
_SOURCES = ("newsletter", "google", "instagram", "tiktok")


@dataclass
class Part:
    """Rows of a raw table before a shape lands them.

    Attributes:
        rows: how many.
        columns: Arrow columns by their REST name.
        row: the order row of each row, shape (rows,); empty where there is no money.
        money: name -> amounts in minor units of the store's and of the order's presentment currency, shape (rows,).
    """

    rows: int
    columns: dict[str, Any]
    row: Ints = field(default_factory=lambda: np.zeros(0, np.int64))
    money: dict[str, tuple[Ints, Ints]] = field(default_factory=dict)


def of_orders(view: View, without: tuple[str, ...] = ()) -> Iterator[tuple[str, Part]]:
    """Yield the tables of orders and their children by their REST names, a table once or more."""
    for name, part in _OF_ORDERS:
        if name not in without:
            yield name, part(view)


def of_shop(history: History) -> Iterator[tuple[str, Part]]:
    """Yield the tables of catalog, stock, customers and the shop itself by their REST names, a table once or more."""
    for name, part in _OF_SHOP:
        yield name, part(history)
    for customers in history.customers():
        yield "customer", _customer(history, customers)
        yield "customer_tag", _customer_tag(history, customers)


class View:
    """A chunk with what its children need of their order: row, currencies, sync time."""

    def __init__(self, history: History, chunk: Chunk) -> None:
        self.history, self.chunk, self.orders = history, chunk, chunk.orders
        self.digits = history.profile.digits
        self.first = int(chunk.orders["order_id"][0])
        self.currencies = (history.profile.currency, *history.profile.presentment_currencies)
        self.decimals = np.array([minor_units(code) for code in self.currencies])

    def row(self, frame: Frame) -> Ints:
        """Return the order row of each row of a child table."""
        rows: Ints = frame["order_id"] - self.first
        return rows

    def synced(self, row: Ints) -> pa.Array:
        """Return when rows of these orders were loaded."""
        return instants(self.orders["updated_at"][row] + SYNC_DELAY)

    def money_set(self, row: Ints, amounts: Ints, shown: Ints) -> pa.Array:
        """Return the JSON of shop and presentment money, each distinct pair written once."""
        currency = self.orders["currency"][row]
        return money_set(self.currencies, self.decimals, amounts, shown, currency)

    def money_columns(
        self, row: Ints, amounts: Ints, shown: Ints, name: str, sides: tuple[str, str] = ("shop", "pres")
    ) -> dict[str, Any]:
        """Return amount and currency of both sides as columns of their own: `<name>_<side>_amount` and so on."""
        currency = self.orders["currency"][row]
        shop, presentment = (f"{name}_{side}" for side in sides)
        return {
            f"{shop}_amount": self.doubles(amounts),
            f"{shop}_currency_code": constant(self.currencies[0], len(row)),
            f"{presentment}_amount": pa.array(shown / 10.0 ** self.decimals[currency]),
            f"{presentment}_currency_code": pooled(self.currencies, currency),
        }

    def doubles(self, amounts: Array) -> pa.Array:
        """Return amounts in shop money."""
        return doubles(amounts, self.digits)


def money_set(currencies: tuple[str, ...], decimals: Array, amounts: Ints, shown: Ints, currency: Ints) -> pa.Array:
    """Return a dictionary column of JSON money sets.

    `amounts` and `shown` are shop and presentment minor units, each below 2**28 in size, `currency` is the place in
    `currencies` (the shop's own first, with `decimals` minor units each); all three of shape (rows,).
    """
    keys = ((amounts + 2**28) << 33) + ((shown + 2**28) << 4) + currency
    encoded = pa.array(keys).dictionary_encode()
    distinct = np.asarray(encoded.dictionary)
    pairs = zip(
        ((distinct >> 33) - 2**28).tolist(),
        (((distinct >> 4) & (2**29 - 1)) - 2**28).tolist(),
        (distinct & 15).tolist(),
        strict=True,
    )
    digits = decimals.tolist()
    shop = f'","currency_code":"{currencies[0]}"}}'
    others = [f'","currency_code":"{code}"}}}}' for code in currencies]
    texts = [
        f'{{"shop_money":{{"amount":"{decimal_text(amount, digits[0])}{shop}'
        f',"presentment_money":{{"amount":"{decimal_text(seen, digits[code])}{others[code]}'
        for amount, seen, code in pairs
    ]
    return pa.DictionaryArray.from_arrays(encoded.indices, pa.array(texts, pa.string()))


def address(history: History, person: Ints, prefix: str, missing: Array | None = None) -> dict[str, Any]:
    """Return the address columns of persons, name and phone included."""
    pools = history.pools
    place, first, last = pools.address(person), pools.first_name(person), pools.last_name(person)
    names = {"address_1": "street"}
    columns = {
        f"{prefix}_{suffix}": pooled(
            [getattr(address, names.get(suffix, suffix)) for address in pools.addresses], place, missing
        )
        for suffix in _SUFFIXES
    }
    pairs, which = np.unique(first * len(pools.last_names) + last, return_inverse=True)
    size = len(pools.last_names)
    full = [f"{pools.first_names[pair // size]} {pools.last_names[pair % size]}" for pair in pairs.tolist()]
    phones = [f"+1555{place:07d}" for place in range(len(pools.addresses))]
    return columns | {
        f"{prefix}_first_name": pooled(pools.first_names, first, missing),
        f"{prefix}_last_name": pooled(pools.last_names, last, missing),
        f"{prefix}_name": pooled(full, which, missing),
        f"{prefix}_phone": pooled(phones, place, missing),
    }


def _email(history: History, person: Ints) -> pa.Array:
    """Return the persons' e-mail addresses; some are written with capitals."""
    pools = history.pools
    names = [f"{'' if place % 9 else ' '}{_ascii(name)}." for place, name in enumerate(pools.first_names)]
    names = [name.strip().title() if place % 9 == 0 else name for place, name in enumerate(names)]
    return joined(pooled(names, pools.first_name(person)), numbers_text(person), "@example.com")


def _ascii(name: str) -> str:
    return "".join(c for c in name.lower() if c.isascii() and c.isalpha())


def _order(view: View) -> Part:
    orders, history = view.orders, view.history
    count = len(orders)
    row = np.arange(count)
    order_id = orders["order_id"]
    counter = orders["channel"] == Channel.POS
    tip, shown_tip = (
        np.where(orders["has_tip_line"], orders[name], 0) for name in ("tip_amount", "presentment_tip_amount")
    )
    items = orders["line_items_amount"] + tip
    shown_items = orders["presentment_line_items_amount"] + shown_tip
    person = orders["person"]
    fulfillment = np.where(orders["shipped_lines"] == 0, NEVER, orders["shipped_lines"] - 1)
    closed = (orders["shipped_lines"] == 2) & (orders["updated_at"] + 14 * DAY < history.ends_at)
    return Part(
        count,
        {
            "id": ids(order_id, BASE["order"], 1024),
            "processed_at": instants(orders["processed_at"]),
            "updated_at": instants(orders["updated_at"]),
            "source_name": pooled(_CHANNELS, orders["channel"]),
            "taxes_included": booleans(np.full(count, history.profile.prices_include_tax)),
            "total_weight": integers(orders["line_count"] * 400),
            "location_id": integers(np.full(count, _LOCATIONS[1]), ~counter),
            "name": numbers_text(order_id + 1001, "#"),
            "number": integers(order_id + 1),
            "order_number": integers(order_id + 1001),
            "cancel_reason": pooled(
                _CANCEL_REASONS, np.where(orders["cancelled_at"] == NEVER, NEVER, orders["cancel_reason"])
            ),
            "cancelled_at": instants(orders["cancelled_at"]),
            "checkout_token": hex_ids(np.where(counter, NEVER, order_id), 61),
            "closed_at": instants(np.where(closed, orders["updated_at"], NEVER)),
            "created_at": instants(orders["created_at"]),
            "currency": constant(history.profile.currency, count),
            "customer_id": ids(orders["customer_id"], BASE["customer"], 64),
            "email": _email(history, person),
            "financial_status": pooled(_FINANCIAL, orders["financial"]),
            "fulfillment_status": pooled(("partial", "fulfilled", "restocked"), fulfillment),
            "referring_site": pooled(_SITES, np.where(counter, NEVER, pick(order_id, 63, len(_SITES)))),
            **address(history, person, "billing_address", counter),
            **address(history, person, "shipping_address", counter),
            "browser_ip": pooled(_IPS, pick(order_id, 65, len(_IPS)), counter),
            "buyer_accepts_marketing": booleans(chance(person, 67, 0.4)),
            "test": booleans(orders["is_test"]),
            "token": hex_ids(order_id, 69),
            "_fivetran_synced": view.synced(row),
            "_fivetran_deleted": booleans(orders["is_deleted"]),
            "app_id": integers(np.where(orders["channel"] == Channel.APP, 580_111, 1_354_745)),
            "checkout_id": ids(np.where(counter, NEVER, order_id), 35_000_000_000_000),
            "customer_locale": constant(history.profile.locales[0].partition("_")[0], count),
            "presentment_currency": pooled(view.currencies, orders["currency"]),
            "confirmed": booleans(np.ones(count)),
        },
        row,
        {
            "total_line_items_price": (items, shown_items),
            **{
                name: (orders[amount], orders[f"presentment_{amount}"])
                for name, amount in (
                    ("total_discounts", "discount_amount"),
                    ("total_price", "total_amount"),
                    ("subtotal_price", "subtotal_amount"),
                    ("total_tax", "tax_amount"),
                    ("total_shipping_price", "shipping_amount"),
                    ("total_tip_received", "tip_amount"),
                )
            },
        },
    )


_SITES = (None, None, "https://www.google.com/", "https://www.instagram.com/", "https://news.example.com/")
_IPS = tuple(f"203.0.113.{number}" for number in range(256))


def _titles(history: History) -> tuple[list[str], list[str], list[str]]:
    """Return title, vendor and SKU of every variant; a title lacks its size."""
    products, variants = history.catalog.products, history.catalog.variants
    titles = [f"{ADJECTIVES[a]} {NOUNS[n]}" for a, n in zip(products["adjective"], products["noun"], strict=True)]
    vendors = [BRANDS[b] for b in products["brand"]]
    owners = variants["product_id"].tolist()
    skus = [f"SKU-{owner:05d}-{position}" for owner, position in zip(owners, variants["position"], strict=True)]
    return [titles[p] for p in owners], [vendors[p] for p in owners], skus


def _tip_line(view: View) -> Part:
    """Render the tips that are lines: no product, no variant, no gift card."""
    orders = view.orders
    tipped = np.flatnonzero(orders["has_tip_line"])
    none = np.zeros(len(tipped), np.int64)
    tips = {
        "_fivetran_synced": view.synced(tipped),
        "fulfillable_quantity": integers(none),
        "gift_card": booleans(none),
        "grams": integers(none),
        "id": ids(orders["order_id"][tipped] * 32 + _TIP_POSITION, BASE["line"], 32),
        "index": integers(orders["line_count"][tipped] + 1),
        "name": constant("Tip", len(tipped)),
        "order_id": ids(orders["order_id"][tipped], BASE["order"], 1024),
        "quantity": integers(none + 1),
        "requires_shipping": booleans(none),
        "taxable": booleans(none),
        "title": constant("Tip", len(tipped)),
    }
    tip = (orders["tip_amount"][tipped], orders["presentment_tip_amount"][tipped])
    return Part(len(tipped), tips, tipped, {"price": tip, "line_price": tip, "total_discount": (none, none)})


def _order_line(view: View) -> Part:
    lines = view.chunk.lines
    row = view.row(lines)
    titles, vendors, skus = _titles(view.history)
    count, orders = len(lines), view.orders
    card = lines["kind"] == LineKind.GIFT_CARD
    variant = np.where(card, len(titles), np.where(lines["variant_id"] == NEVER, len(titles) + 1, lines["variant_id"]))
    product = lines["product_id"]
    positions = view.history.catalog.variants["position"]
    sizes = [SIZES[place - 1] for place in positions]
    done = np.isin(orders["shipped_lines"][row], (2, 3))
    open_quantity = np.where(done, 0, lines["quantity"] - lines["refunded_quantity"])
    manual, shown_manual = lines["manual_discount_amount"], _shown_manual(view, lines)
    no_grams = np.where(product == NEVER, 0, view.history.catalog.products["weight"][np.maximum(product, 0)])
    return Part(
        count,
        {
            "_fivetran_synced": view.synced(row),
            "fulfillable_quantity": integers(open_quantity),
            "fulfillment_status": pooled(("fulfilled",), np.where(orders["shipped_lines"][row] == 2, 0, NEVER)),
            "gift_card": booleans(card),
            "grams": integers(no_grams),
            "id": ids(lines["line_id"], BASE["line"], 32),
            "index": integers(lines["position"]),
            "name": pooled([*titles, "Gift card", "Custom item"], variant),
            "order_id": ids(lines["order_id"], BASE["order"], 1024),
            "product_id": ids(product, BASE["product"], 256),
            "quantity": integers(lines["quantity"]),
            "requires_shipping": booleans(~card),
            "sku": pooled(skus, lines["variant_id"]),
            "taxable": booleans(lines["is_taxed"]),
            "title": pooled([*titles, "Gift card", "Custom item"], variant),
            "variant_id": ids(lines["variant_id"], BASE["variant"], 256),
            "variant_title": pooled(sizes, lines["variant_id"]),
            "vendor": pooled(vendors, lines["variant_id"]),
            "properties": constant("[]", count),
        },
        row,
        {
            "price": (lines["unit_price"], lines["presentment_unit_price"]),
            "line_price": (lines["landed_amount"], lines["quantity"] * lines["presentment_unit_price"]),
            "total_discount": (manual, shown_manual),
        },
    )


def _shown_manual(view: View, lines: Frame) -> Ints:
    """Return the presentment amount of the discounts typed on lines."""
    shares = view.chunk.line_discounts
    shares = shares.take(shares["source"] == Source.MANUAL)
    shown = np.zeros(len(lines), np.int64)
    shown[np.searchsorted(lines["line_id"], shares["line_id"])] = shares["presentment_amount"]
    return shown


def _tax_line(view: View) -> Part:
    taxes = view.chunk.line_taxes
    return _taxes(view, taxes, {"order_line_id": ids(taxes["line_id"], BASE["line"], 32)})


def _taxes(view: View, taxes: Frame, owner: dict[str, Any]) -> Part:
    rates = view.history.profile.taxes
    row = view.row(taxes)
    columns = {
        "_fivetran_synced": view.synced(row),
        "index": integers(taxes["index"]),
        "rate": doubles(np.array([tax.rate for tax in rates])[taxes["index"]], 6),
        "title": pooled([tax.name for tax in rates], taxes["index"]),
    }
    return Part(len(taxes), owner | columns, row, {"price": (taxes["amount"], taxes["presentment_amount"])})


def _shipping_line(view: View) -> Part:
    row = np.flatnonzero(view.orders["has_shipping"])
    orders = view.orders.take(row)
    price, shown = orders["shipping_amount"], orders["presentment_shipping_amount"]
    paid = price - orders["shipping_discount_amount"]
    shown_paid = shown - orders["presentment_shipping_discount_amount"]
    express = (price > 0) & (price % 3 == 0)
    return Part(
        len(row),
        {
            "_fivetran_synced": view.synced(row),
            "code": pooled(("Standard", "Express"), express.astype(np.int64)),
            "id": ids(orders["order_id"], BASE["shipping_line"], 512),
            "order_id": ids(orders["order_id"], BASE["order"], 1024),
            "source": constant("shopify", len(row)),
            "title": pooled(("Standard", "Express"), express.astype(np.int64)),
        },
        row,
        {"price": (price, shown), "discounted_price": (paid, shown_paid)},
    )


def _shipping_tax_line(view: View) -> Part:
    taxes = view.chunk.shipping_taxes
    return _taxes(view, taxes, {"order_shipping_line_id": ids(taxes["order_id"], BASE["shipping_line"], 512)})


def _code_texts() -> list[str]:
    return [f"SAVE{number:02d}" for number in range(64)]


def _discount_application(view: View) -> Part:
    discounts = view.chunk.discounts
    discounts = discounts.take(discounts["index"] != NEVER)
    source = discounts["source"]
    free = (source == Source.FREE_SHIPPING).astype(np.int64)
    automatic = (source == Source.AUTOMATIC).astype(np.int64)
    value = np.where(discounts["is_percentage"], discounts["value"] * 10**view.digits, discounts["value"])
    return Part(
        len(discounts),
        {
            "_fivetran_synced": view.synced(view.row(discounts)),
            "allocation_method": pooled(("across", "each"), np.maximum(free, automatic)),
            "code": pooled(_code_texts(), discounts["code"]),
            "index": integers(discounts["index"]),
            "order_id": ids(discounts["order_id"], BASE["order"], 1024),
            "target_selection": pooled(("all", "entitled"), automatic),
            "target_type": pooled(("line_item", "shipping_line"), free),
            "title": pooled(("Volume offer",), np.where(automatic == 1, 0, NEVER)),
            "type": pooled(("discount_code", "automatic"), automatic),
            "value": view.doubles(value),
            "value_type": pooled(("fixed_amount", "percentage"), discounts["is_percentage"].astype(np.int64)),
        },
    )


def _discount_allocation(view: View) -> Part:
    shares = view.chunk.line_discounts
    shares = shares.take(shares["index"] != NEVER)
    count, row = len(shares), view.row(shares)
    line = shares["line_id"]
    return Part(
        count,
        {
            "_fivetran_synced": view.synced(row),
            "discount_application_index": integers(shares["index"]),
            "index": integers(np.arange(count) - np.searchsorted(line, line)),
            "order_line_id": ids(line, BASE["line"], 32),
        },
        row,
        {"amount": (shares["amount"], shares["presentment_amount"])},
    )


def _order_discount_code(view: View) -> Part:
    discounts = view.chunk.discounts
    discounts = discounts.take(discounts["code"] != NEVER)
    order = discounts["order_id"]
    kind = np.where(discounts["source"] == Source.FREE_SHIPPING, 2, discounts["is_percentage"].astype(np.int64))
    return Part(
        len(discounts),
        {
            "_fivetran_synced": view.synced(view.row(discounts)),
            "amount": view.doubles(discounts["amount"]),
            "code": pooled(_code_texts(), discounts["code"]),
            "index": integers(np.arange(len(order)) - np.searchsorted(order, order) + 1),
            "order_id": ids(order, BASE["order"], 1024),
            "type": pooled(("fixed_amount", "percentage", "shipping"), kind),
        },
    )


def _transaction(view: View) -> Part:
    payments, orders = view.chunk.payments, view.orders
    row = view.row(payments)
    count = len(payments)
    abroad = orders["settles_in_presentment"][row] & (orders["currency"][row] != 0)
    currency = np.where(abroad, orders["currency"][row], 0)
    amount = np.where(abroad, payments["presentment_amount"], payments["amount"])
    own = pa.array(payments["amount"] / 10.0**view.digits, mask=~abroad)
    card = np.isin(payments["method"], (Method.CARD, Method.DEBIT))
    expires = (payments["kind"] == PaymentKind.AUTHORIZATION) & card
    failed = payments["status"] == 1
    return Part(
        count,
        {
            "id": ids(payments["payment_id"], BASE["transaction"], 64),
            "order_id": ids(payments["order_id"], BASE["order"], 1024),
            "refund_id": ids(payments["refund_id"], BASE["refund"], 8),
            "amount": pa.array(amount / 10.0 ** view.decimals[currency]),
            "created_at": instants(payments["at"]),
            "processed_at": instants(payments["at"]),
            "gateway": pooled(_GATEWAYS, payments["method"]),
            "source_name": pooled(_CHANNELS, orders["channel"][row]),
            "message": pooled(("Transaction approved", "Transaction declined"), failed.astype(np.int64)),
            "currency": pooled(view.currencies, currency),
            "parent_id": ids(payments["parent_id"], BASE["transaction"], 64),
            "payment_credit_card_company": pooled(
                ("Visa", "Mastercard", "American Express"), pick(payments["order_id"], 71, 3), ~card
            ),
            "payment_credit_card_number": pooled(("•••• •••• •••• 4242",), np.where(card, 0, NEVER)),
            "kind": pooled(_KINDS, payments["kind"]),
            "receipt": constant("{}", count),
            "currency_exchange_id": integers(payments["payment_id"], ~abroad),
            "currency_exchange_adjustment": pa.array(np.zeros(count), mask=~abroad),
            "currency_exchange_original_amount": pa.array(amount / 10.0 ** view.decimals[currency], mask=~abroad),
            "currency_exchange_final_amount": own,
            "currency_exchange_currency": pooled(view.currencies, np.where(abroad, 0, NEVER)),
            "error_code": pooled(("card_declined",), np.where(failed, 0, NEVER)),
            "status": pooled(_TRANSACTION_STATUSES, payments["status"]),
            "test": booleans(orders["is_test"][row]),
            "_fivetran_synced": view.synced(row),
            "authorization_expires_at": instants(np.where(expires, payments["at"] + 7 * DAY, NEVER)),
            "authorization": hex_ids(np.where(expires, payments["payment_id"], NEVER), 73),
        },
        row,
        {"paid": (payments["amount"], payments["presentment_amount"])},
    )


def _tender_transaction(view: View) -> Part:
    """Render the money that moved, as the customer's tender: successful sales, captures and refunds."""
    payments, orders = view.chunk.payments, view.orders
    moved = np.isin(payments["kind"], (PaymentKind.SALE, PaymentKind.CAPTURE, PaymentKind.REFUND))
    payments = payments.take(moved & (payments["status"] == PaymentStatus.SUCCESS))
    row = view.row(payments)
    abroad = orders["settles_in_presentment"][row] & (orders["currency"][row] != 0)
    currency = np.where(abroad, orders["currency"][row], 0)
    amount = np.where(abroad, payments["presentment_amount"], payments["amount"])
    sign = np.where(payments["kind"] == PaymentKind.REFUND, -1, 1)
    return Part(
        len(payments),
        {
            "_fivetran_synced": view.synced(row),
            "amount": pa.array(sign * amount / 10.0 ** view.decimals[currency]),
            "currency": pooled(view.currencies, currency),
            "id": ids(payments["payment_id"], BASE["transaction"], 64),
            "order_id": ids(payments["order_id"], BASE["order"], 1024),
            "payment_method": pooled(_TENDERS, payments["method"]),
            "processed_at": instants(payments["at"]),
            "test": booleans(orders["is_test"][row]),
        },
    )


def returned(view: View) -> Bools:
    """Tell which refunds are of a return: goods came back, shape (refunds,)."""
    refunds, lines = view.chunk.refunds, view.chunk.refund_lines
    goods = np.isin(refunds["refund_id"], lines["refund_id"][lines["quantity"] > 0])
    came: Bools = goods & (refunds["kind"] == RefundKind.RETURN)
    return came


def _refund(view: View) -> Part:
    refunds = view.chunk.refunds
    row = view.row(refunds)
    return Part(
        len(refunds),
        {
            "_fivetran_synced": view.synced(row),
            "created_at": instants(refunds["created_at"]),
            "id": ids(refunds["refund_id"], BASE["refund"], 8),
            "note": pooled(("Item damaged", "Changed mind", None, None), pick(refunds["refund_id"], 75, 4)),
            "return_id": ids(np.where(returned(view), refunds["refund_id"], NEVER), BASE["return"]),
            "order_id": ids(refunds["order_id"], BASE["order"], 1024),
            "processed_at": instants(refunds["processed_at"]),
            "restock": booleans(refunds["kind"] != RefundKind.EDIT),
        },
        row,
        {"total_refunded": (refunds["paid_back_amount"], refunds["presentment_paid_back_amount"])},
    )


def _order_line_refund(view: View) -> Part:
    parts, refunds = view.chunk.refund_lines, view.chunk.refunds
    row = view.row(parts)
    kind = refunds["kind"][np.searchsorted(refunds["refund_id"], parts["refund_id"])]
    restock = np.where(parts["quantity"] == 0, 2, np.where(kind == RefundKind.RETURN, 0, 1))
    return Part(
        len(parts),
        {
            "_fivetran_synced": view.synced(row),
            "id": ids(parts["refund_line_id"], BASE["refund_line"]),
            "location_id": integers(np.full(len(parts), _LOCATIONS[0]), restock == 2),
            "order_line_id": ids(parts["line_id"], BASE["line"], 32),
            "quantity": pa.array(parts["quantity"].astype(np.float64)),
            "refund_id": ids(parts["refund_id"], BASE["refund"], 8),
            "restock_type": pooled(("return", "cancel", "no_restock"), restock),
        },
        row,
        {
            "subtotal": (parts["landed_amount"], parts["presentment_landed_amount"]),
            "total_tax": (parts["tax_amount"], parts["presentment_tax_amount"]),
        },
    )


def order_adjustment(view: View, with_shipping: bool = True) -> Part:
    """Render shipping given back (negative) and what was kept (+) or given on top (-)."""
    refunds = view.chunk.refunds
    parts = []
    kinds = ((0, -1, "shipping_amount", "shipping_tax_amount"), (1, 1, "adjustment_amount", None))
    for kind, sign, name, tax in kinds if with_shipping else kinds[1:]:
        chosen = refunds.take((refunds[name] != 0) | (refunds[tax] != 0 if tax else False))
        none = np.zeros(len(chosen), np.int64)
        parts.append(
            Frame(
                {
                    "order_id": chosen["order_id"],
                    "refund_id": chosen["refund_id"],
                    "kind": none + kind,
                    "amount": sign * chosen[name],
                    "shown": sign * chosen[f"presentment_{name}"],
                    "tax": sign * chosen[tax] if tax else none,
                    "shown_tax": sign * chosen[f"presentment_{tax}"] if tax else none,
                }
            )
        )
    rows = concat(parts)
    rows = rows.take(np.lexsort((rows["kind"], rows["refund_id"])))
    row = view.row(rows)
    return Part(
        len(rows),
        {
            "id": ids(rows["refund_id"] * 2 + rows["kind"], BASE["adjustment"], 4),
            "order_id": ids(rows["order_id"], BASE["order"], 1024),
            "refund_id": ids(rows["refund_id"], BASE["refund"], 8),
            "kind": pooled(("shipping_refund", "refund_discrepancy"), rows["kind"]),
            "reason": pooled(("Shipping refund", "Refund discrepancy"), rows["kind"]),
            "_fivetran_synced": view.synced(row),
        },
        row,
        {"amount": (rows["amount"], rows["shown"]), "tax_amount": (rows["tax"], rows["shown_tax"])},
    )


def _fulfillment(view: View) -> Part:
    parcels, orders = view.chunk.fulfillments, view.orders
    row = view.row(parcels)
    touched = np.maximum(parcels["shipped_at"], parcels["delivered_at"])
    tracking = numbers_text(parcels["fulfillment_id"], "1Z")
    on_the_way = np.where(parcels["delivered_at"] == NEVER, 1, 0)
    return Part(
        len(parcels),
        {
            "_fivetran_synced": view.synced(row),
            "created_at": instants(parcels["shipped_at"]),
            "id": ids(parcels["fulfillment_id"], BASE["fulfillment"], 16),
            "location_id": integers(np.array(_LOCATIONS)[(orders["channel"][row] == Channel.POS).astype(np.int64)]),
            "name": joined(numbers_text(parcels["order_id"] + 1001, "#"), ".", numbers_text(parcels["sequence"])),
            "order_id": ids(parcels["order_id"], BASE["order"], 1024),
            "service": constant("manual", len(parcels)),
            "shipment_status": pooled(
                ("delivered", "in_transit"), np.where(parcels["is_cancelled"], NEVER, on_the_way)
            ),
            "status": pooled(("success", "cancelled"), parcels["is_cancelled"].astype(np.int64)),
            "tracking_company": pooled(_CARRIERS, parcels["carrier"]),
            "tracking_number": tracking,
            "tracking_numbers": joined('["', tracking, '"]'),
            "updated_at": instants(touched),
        },
    )


def _fulfillment_event(view: View) -> Part:
    """Render two events per parcel: on its way with the promised day, and delivered."""
    parcels = view.chunk.fulfillments.take(~view.chunk.fulfillments["is_cancelled"])
    arrived = parcels.take(parcels["delivered_at"] != NEVER)
    rows = concat([parcels, arrived])
    kind = np.repeat([0, 1], [len(parcels), len(arrived)])
    order = np.lexsort((kind, rows["fulfillment_id"]))
    rows, kind = rows.take(order), kind[order]
    row = view.row(rows)
    happened = np.where(kind == 1, rows["delivered_at"], rows["shipped_at"])
    place = view.history.pools.address(view.orders["person"][row])
    addresses = view.history.pools.addresses
    return Part(
        len(rows),
        {
            "_fivetran_deleted": booleans(np.zeros(len(rows))),
            "_fivetran_synced": view.synced(row),
            "city": pooled([address.city for address in addresses], place),
            "country": pooled([address.country_code for address in addresses], place),
            "created_at": instants(happened),
            "estimated_delivery_at": instants(rows["estimated_at"]),
            "fulfillment_id": ids(rows["fulfillment_id"], BASE["fulfillment"], 16),
            "happened_at": instants(happened),
            "id": ids(rows["fulfillment_id"] * 2 + kind, BASE["event"], 8),
            "order_id": ids(rows["order_id"], BASE["order"], 1024),
            "shop_id": integers(np.full(len(rows), _shop_id(view.history))),
            "status": pooled(("in_transit", "delivered"), kind),
            "updated_at": instants(happened),
            "zip": pooled([address.zip for address in addresses], place),
        },
    )


def _order_tag(view: View) -> Part:
    row = np.flatnonzero(chance(view.orders["order_id"], 77, 0.08))
    order_id = view.orders["order_id"][row]
    return Part(
        len(row),
        {
            "_fivetran_synced": view.synced(row),
            "index": integers(np.ones(len(row))),
            "order_id": ids(order_id, BASE["order"], 1024),
            "value": pooled(("vip", "wholesale", "gift"), pick(order_id, 79, 3)),
        },
    )


def _order_note_attribute(view: View) -> Part:
    row = np.flatnonzero(chance(view.orders["order_id"], 81, 0.05))
    order_id = view.orders["order_id"][row]
    return Part(
        len(row),
        {
            "_fivetran_synced": view.synced(row),
            "name": constant("delivery_note", len(row)),
            "order_id": ids(order_id, BASE["order"], 1024),
            "value": pooled(("Ring twice", "Leave at the door", 'Say "hello"'), pick(order_id, 83, 3)),
        },
    )


def campaigns(view: View) -> tuple[Ints, tuple[Ints, Ints, Ints]]:
    """Return the rows of web orders that a campaign brought: source, medium, name as places in `CAMPAIGN_WORDS`."""
    orders = view.orders
    row = np.flatnonzero((orders["channel"] == Channel.WEB) & chance(orders["order_id"], 85, 0.25))
    source = pick(orders["order_id"][row], 87, len(_SOURCES))
    return row, (source, 4 + source, 8 + pick(orders["business_date"][row] // 30, 89, 12))


CAMPAIGN_WORDS = (*_SOURCES, "email", "cpc", "social", "social", *(f"campaign_{n}" for n in range(12)))


def _order_url_tag(view: View) -> Part:
    came, places = campaigns(view)
    row, key = np.repeat(came, 3), np.tile(np.arange(3), len(came))
    return Part(
        len(row),
        {
            "_fivetran_synced": view.synced(row),
            "key": pooled(("utm_source", "utm_medium", "utm_campaign"), key),
            "order_id": ids(view.orders["order_id"][row], BASE["order"], 1024),
            "value": pooled(CAMPAIGN_WORDS, np.stack(places, axis=1).reshape(-1)),
        },
    )


def _abandoned_checkout(view: View) -> Part:
    checkouts, history = view.chunk.checkouts, view.history
    count = len(checkouts)
    digits = view.decimals[checkouts["currency"]]
    person, checkout_id = checkouts["person"], checkouts["checkout_id"]

    def amounts(name: str) -> pa.Array:
        return pa.array(checkouts[name] / 10.0**digits)

    return Part(
        count,
        {
            "_fivetran_deleted": booleans(np.zeros(count)),
            "_fivetran_synced": instants(checkouts["updated_at"] + SYNC_DELAY),
            "abandoned_checkout_url": joined("https://shop.example.com/checkouts/", hex_ids(checkout_id, 91)),
            "buyer_accepts_marketing": booleans(chance(person, 67, 0.4)),
            "cart_token": hex_ids(checkout_id, 93),
            "created_at": instants(checkouts["created_at"]),
            "currency": constant(history.profile.currency, count),
            "customer_id": ids(checkouts["customer_id"], BASE["customer"], 64),
            "email": _email(history, person),
            "id": ids(checkout_id, BASE["checkout"], 16),
            "name": numbers_text(checkout_id + 1, "#"),
            "presentment_currency": pooled(view.currencies, checkouts["currency"]),
            **address(history, person, "shipping_address"),
            "source_name": constant("web", count),
            "subtotal_price": amounts("line_items_amount"),
            "taxes_included": booleans(np.full(count, history.profile.prices_include_tax)),
            "token": hex_ids(checkout_id, 91),
            "total_discounts": pa.array(np.zeros(count)),
            "total_line_items_price": amounts("line_items_amount"),
            "total_price": amounts("total_amount"),
            "total_tax": amounts("tax_amount"),
            "updated_at": instants(checkouts["updated_at"]),
        },
    )


def _all_synced(history: History, rows: int) -> pa.Array:
    return instants(np.full(rows, history.ends_at + SYNC_DELAY))


def _product(history: History) -> Part:
    products = history.catalog.products
    count = len(products)
    titles = [f"{ADJECTIVES[a]} {NOUNS[n]}" for a, n in zip(products["adjective"], products["noun"], strict=True)]
    created = history.profile.zone.to_utc(products["created_at"])
    return Part(
        count,
        {
            "_fivetran_deleted": booleans(products["is_deleted"]),
            "_fivetran_synced": _all_synced(history, count),
            "created_at": instants(created),
            "handle": pa.array([f"{t.lower().replace(' ', '-')}-{i}" for i, t in enumerate(titles)]),
            "id": ids(products["product_id"], BASE["product"], 256),
            "product_type": pooled([row[0] for row in CATEGORIES], products["category"]),
            "published_at": instants(created + 3600),
            "title": pa.array(titles),
            "updated_at": instants(np.maximum(created, history.starts_at) + products["product_id"] * 60),
            "vendor": pooled(BRANDS, products["brand"]),
            "status": pooled(("active", "archived", "draft"), products["status"]),
        },
    )


def _product_tag(history: History) -> Part:
    product_id = history.catalog.products["product_id"]
    each = np.repeat(product_id, pick(product_id, 95, 3))
    index = np.arange(len(each)) - np.searchsorted(each, each) + 1
    return Part(
        len(each),
        {
            "_fivetran_synced": _all_synced(history, len(each)),
            "index": integers(index),
            "product_id": ids(each, BASE["product"], 256),
            "value": pooled(("new", "sale", "bestseller", "eco"), (pick(each, 97, 2) * 2 + index - 1)),
        },
    )


def _product_variant(history: History) -> Part:
    variants, digits = history.catalog.variants, history.profile.digits
    count = len(variants)
    titles, _, skus = _titles(history)
    sizes = [SIZES[place - 1] for place in variants["position"]]
    products = history.catalog.products
    created = history.profile.zone.to_utc(products["created_at"])[variants["product_id"]]
    sold_out = variants["on_hand"] <= variants["committed"]
    on_sale = pick(variants["variant_id"], 99, 5) == 0
    available = variants["on_hand"] - variants["committed"]
    return Part(
        count,
        {
            "id": ids(variants["variant_id"], BASE["variant"], 256),
            "_fivetran_synced": _all_synced(history, count),
            "created_at": instants(created),
            "updated_at": instants(np.full(count, history.ends_at - 1)),
            "product_id": ids(variants["product_id"], BASE["product"], 256),
            "inventory_item_id": ids(variants["variant_id"], BASE["inventory"], 256),
            "title": pa.array(sizes),
            "price": doubles(variants["unit_price"] * 106 // 100, digits),
            "sku": pa.array(skus),
            "position": integers(variants["position"]),
            "inventory_policy": constant("deny", count),
            "compare_at_price": doubles(variants["unit_price"] * 13 // 10, digits, ~on_sale),
            "taxable": booleans(products["is_taxed"][variants["product_id"]]),
            "barcode": pa.array([f"{4_000_000_000_000 + 7 * int(v)}" for v in variants["variant_id"]]),
            "inventory_quantity": integers(available),
            "available_for_sale": booleans(~sold_out),
            "display_name": pa.array([f"{t} - {s}" for t, s in zip(titles, sizes, strict=True)]),
            "legacy_resource_id": ids(variants["variant_id"], BASE["variant"], 256),
            "requires_components": booleans(np.zeros(count)),
            "sellable_online_quantity": integers(np.maximum(available, 0)),
        },
    )


def _inventory_item(history: History) -> Part:
    variants = history.catalog.variants
    count = len(variants)
    _, _, skus = _titles(history)
    return Part(
        count,
        {
            "_fivetran_deleted": booleans(np.zeros(count)),
            "_fivetran_synced": _all_synced(history, count),
            "created_at": instants(np.full(count, history.starts_at)),
            "id": ids(variants["variant_id"], BASE["inventory"], 256),
            "requires_shipping": booleans(np.ones(count)),
            "sku": pa.array(skus),
            "tracked": booleans(np.ones(count)),
            "updated_at": instants(np.full(count, history.ends_at - 1)),
            "unit_cost_amount": doubles(variants["unit_cost"], history.profile.digits),
            "unit_cost_currency_code": constant(history.profile.currency, count),
        },
    )


def _inventory_level(history: History) -> Part:
    variant = np.repeat(history.catalog.variants["variant_id"], len(_LOCATIONS))
    place = np.tile(np.arange(len(_LOCATIONS)), len(history.catalog.variants))
    return Part(
        len(variant),
        {
            "_fivetran_synced": _all_synced(history, len(variant)),
            "inventory_item_id": ids(variant, BASE["inventory"], 256),
            "location_id": integers(np.array(_LOCATIONS)[place]),
            "updated_at": instants(np.full(len(variant), history.ends_at - 1)),
            "can_deactivate": booleans(np.zeros(len(variant))),
            "created_at": instants(np.full(len(variant), history.starts_at)),
            "id": ids(variant * 2 + place, BASE["level"], 64),
        },
    )


def _inventory_quantity(history: History) -> Part:
    """Render four states per level; the second location holds a quarter of the stock and commits none."""
    variants = history.catalog.variants
    states = ("available", "committed", "on_hand", "safety_stock")
    level = np.repeat(np.arange(len(variants) * 2), len(states))
    state = np.tile(np.arange(len(states)), len(variants) * 2)
    variant, second = level // 2, level % 2
    quarter = variants["on_hand"][variant] // 4
    on_hand = np.where(second == 1, quarter, variants["on_hand"][variant] - quarter)
    committed = np.where(second == 1, 0, variants["committed"][variant])
    quantity = np.choose(state, [on_hand - committed, committed, on_hand, np.full(len(state), 5)])
    return Part(
        len(level),
        {
            "id": ids(level * 8 + state, BASE["quantity"], 4),
            "inventory_item_id": ids(variant, BASE["inventory"], 256),
            "inventory_level_id": ids(level, BASE["level"], 64),
            "name": pooled(states, state),
            "quantity": integers(quantity),
            "updated_at": instants(np.full(len(level), history.ends_at - 1)),
            "_fivetran_synced": _all_synced(history, len(level)),
        },
    )


def _location(history: History) -> Part:
    addresses = history.pools.addresses[:2]
    profile = history.profile
    return Part(
        2,
        {
            "_fivetran_deleted": booleans(np.zeros(2)),
            "_fivetran_synced": _all_synced(history, 2),
            "active": booleans(np.ones(2)),
            "address_1": pa.array([address.street for address in addresses]),
            "city": pa.array([address.city for address in addresses]),
            "country": constant(profile.country, 2),
            "country_code": constant(profile.country, 2),
            "created_at": instants(np.full(2, history.starts_at)),
            "id": integers(np.array(_LOCATIONS)),
            "legacy": booleans(np.zeros(2)),
            "name": pa.array(["Warehouse", "Main Street Store"]),
            "province": pa.array([address.province for address in addresses], pa.string()),
            "province_code": pa.array([address.province_code for address in addresses], pa.string()),
            "updated_at": instants(np.full(2, history.starts_at)),
            "zip": pa.array([address.zip for address in addresses]),
        },
    )


def _shop_id(history: History) -> int:
    """Return the shop's id, made from its store id."""
    text = history.profile.store_id.encode()
    return 60_000_000_000 + int.from_bytes(text, "big") % 1_000_000_007


def _shop(history: History) -> Part:
    profile = history.profile
    texts = {
        "country": profile.country,
        "country_code": profile.country,
        "currency": profile.currency,
        "customer_email": "hello@example.com",
        "domain": "shop.example.com",
        "email": "owner@example.com",
        "enabled_presentment_currencies": "[" + ", ".join(f'"{c}"' for c in profile.presentment_currencies) + "]",
        "iana_timezone": profile.time_zone,
        "myshopify_domain": f"{profile.store_id}.myshopify.com",
        "name": profile.name,
        "plan_display_name": "Basic Shopify",
        "plan_name": "basic",
        "primary_locale": profile.locales[0].partition("_")[0],
        "shop_owner": "Shop Owner",
        "timezone": profile.time_zone,
        "weight_unit": "kg",
    }
    flags = {"tax_shipping": True, "taxes_included": profile.prices_include_tax, "has_gift_cards": True}
    return Part(
        1,
        {
            "_fivetran_deleted": booleans(np.zeros(1)),
            "_fivetran_synced": _all_synced(history, 1),
            "created_at": instants(np.full(1, history.starts_at)),
            "updated_at": instants(np.full(1, history.starts_at)),
            "id": integers(np.array([_shop_id(history)])),
            **{name: pa.array([text]) for name, text in texts.items()},
            **{name: booleans(np.array([flag])) for name, flag in flags.items()},
        },
    )


def _metafield(history: History) -> Part:
    """Render the colour of every third product, and a note on the shop's first customers."""
    product = history.catalog.products["product_id"][::3]
    customer = np.arange(0, min(len(product), 50))
    owner = np.concatenate([BASE["product"] + product * 256, BASE["customer"] + customer * 64])
    kind = np.repeat([0, 1], [len(product), len(customer)])
    count = len(owner)
    return Part(
        count,
        {
            "_fivetran_synced": _all_synced(history, count),
            "created_at": instants(np.full(count, history.starts_at)),
            "id": ids(np.arange(count), BASE["metafield"], 32),
            "key": pooled(("color", "loyalty_level"), kind),
            "namespace": constant("custom", count),
            "owner_id": integers(owner),
            "owner_resource": pooled(("product", "customer"), kind),
            "type": constant("single_line_text_field", count),
            "updated_at": instants(np.full(count, history.starts_at)),
            "value": pooled(("red", "green", "blue", "gold", "silver"), pick(owner, 113, 5)),
        },
    )


def _customer(history: History, customers: Frame) -> Part:
    pools = history.pools
    customer_id = customers["customer_id"]
    count = len(customers)
    consent = customers["accepts_marketing"]
    organization = customers["is_organization"]
    company = [*pools.last_names, *pools.companies]
    last = np.where(
        organization, len(pools.last_names) + pick(customer_id, 115, len(pools.companies)), pools.last_name(customer_id)
    )
    return Part(
        count,
        {
            "_fivetran_synced": instants(customers["updated_at"] + SYNC_DELAY),
            "accepts_marketing": booleans(consent),
            "created_at": instants(customers["created_at"]),
            "default_address_id": ids(customer_id, BASE["address"], 32),
            "email": _email(history, customer_id),
            "first_name": pooled(pools.first_names, pools.first_name(customer_id), organization),
            "id": ids(customer_id, BASE["customer"], 64),
            "last_name": pooled(company, last),
            "orders_count": integers(customers["orders_count"]),
            "phone": numbers_text(customer_id + 2_000_000, "+1555", pick(customer_id, 117, 3) == 0),
            "state": pooled(("disabled", "enabled", "invited"), pick(customer_id, 119, 3)),
            "tax_exempt": booleans(np.zeros(count)),
            "total_spent": doubles(customers["spent_amount"], history.profile.digits),
            "updated_at": instants(customers["updated_at"]),
            "verified_email": booleans(np.ones(count)),
            "email_marketing_consent_consent_updated_at": instants(np.where(consent, customers["created_at"], NEVER)),
            "email_marketing_consent_opt_in_level": pooled(("single_opt_in",), np.where(consent, 0, NEVER)),
            "email_marketing_consent_state": pooled(("not_subscribed", "subscribed"), consent.astype(np.int64)),
            "currency": constant(history.profile.currency, count),
        },
    )


def _customer_tag(history: History, customers: Frame) -> Part:
    tagged = customers["customer_id"][pick(customers["customer_id"], 121, 10) == 0]
    return Part(
        len(tagged),
        {
            "_fivetran_synced": _all_synced(history, len(tagged)),
            "index": integers(np.ones(len(tagged))),
            "customer_id": ids(tagged, BASE["customer"], 64),
            "value": pooled(("vip", "wholesale", "newsletter"), pick(tagged, 123, 3)),
        },
    )


_OF_ORDERS: tuple[tuple[str, Callable[[View], Part]], ...] = (
    ("order", _order),
    ("order_line", _order_line),
    ("order_line", _tip_line),
    ("tax_line", _tax_line),
    ("order_shipping_line", _shipping_line),
    ("order_shipping_tax_line", _shipping_tax_line),
    ("discount_application", _discount_application),
    ("discount_allocation", _discount_allocation),
    ("order_discount_code", _order_discount_code),
    ("transaction", _transaction),
    ("tender_transaction", _tender_transaction),
    ("refund", _refund),
    ("order_line_refund", _order_line_refund),
    ("order_adjustment", order_adjustment),
    ("fulfillment", _fulfillment),
    ("fulfillment_event", _fulfillment_event),
    ("order_tag", _order_tag),
    ("order_note_attribute", _order_note_attribute),
    ("order_url_tag", _order_url_tag),
    ("abandoned_checkout", _abandoned_checkout),
)
_OF_SHOP: tuple[tuple[str, Callable[[History], Part]], ...] = (
    ("product", _product),
    ("product_tag", _product_tag),
    ("product_variant", _product_variant),
    ("inventory_item", _inventory_item),
    ("inventory_level", _inventory_level),
    ("inventory_quantity", _inventory_quantity),
    ("location", _location),
    ("shop", _shop),
    ("metafield", _metafield),
)
