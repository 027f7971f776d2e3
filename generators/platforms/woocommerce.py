"""woocommerce: the WordPress database with order tables (HPOS), as a replicating loader lands it.

Money of items stands in `wp_woocommerce_order_itemmeta` as text without idle zeros, always net of tax; money of headers
in decimals with eight places. A refund is an order of its own with a parent, its amounts negative. Dates are GMT.

What the shape does with the history: an order is paid at once or not at all; a line that an edit took off is gone, half
of them with a tombstone; shipping lands what it cost after its discount; every second cancellation of a paid order was
a change of status, which leaves a refund without lines; a tip is a fee, a gift card a product of a plugin's type; test
orders were deleted for good (tombstones), deleted ones lie in the bin; abandoned checkouts are drafts that WooCommerce
deletes after a day; reviews are of a product.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from generators.arrays import Array, Bools, Frame, Ints, chance, pick
from generators.clock import DAY, NEVER
from generators.history import Chunk, History
from generators.history.catalog import ADJECTIVES, BRANDS, CATEGORIES, NOUNS, SIZES
from generators.history.schema import Cancel, Channel, Financial, LineKind, Method, Plan, RefundKind, Source
from generators.money import divide, minor_units
from generators.platforms import register
from generators.platforms._woocommerce_tables import TABLES
from generators.profile import StoreProfile, TaxRate
from generators.raw import (
    Defect,
    RawTable,
    booleans,
    constant,
    decimals,
    hex_ids,
    ids,
    instants,
    integers,
    joined,
    naive_instants,
    numbers_text,
    pooled,
    short_amounts_text,
    short_decimal_text,
)
from generators.writers import Dialect

ORDER, ORDER_STEP = 100_000, 8  # the ids between two orders are those of the first one's refunds
_ITEM, _ITEM_STEP = 1_000_000, 64
_REFUND_ITEM = 200_000_000_000
_DRAFT, _DRAFT_ITEM = 50_000_000_000, 400_000_000_000
_META_STEP = 16
_SHIPPING, _TIP, _COUPON, _TAX = 40, 41, 42, 48  # places among the items of an order; lines come first
_GIFT_CARD, _PRODUCT, _VARIATION, _COUPON_POST = 900, 1000, 20_000, 60_000
_USER, _LOOKUP, _NOTE = 10, 1000, 50_000_000_000
_CATEGORY, _BRAND, _TYPE, _TAG, _TAXONOMY = 100, 200, 300, 400, 5000
_SYNC_DELAY = 900
_GROUP = "electronics"  # a category above others
_GROUPED = ("computers_accessories", "pc_gamer")

_STATUSES = (
    "wc-pending",
    "wc-on-hold",
    "wc-processing",
    "wc-completed",
    "wc-cancelled",
    "wc-refunded",
    "wc-failed",
    "trash",
)
_PENDING, _ON_HOLD, _PROCESSING, _COMPLETED, _CANCELLED, _REFUNDED, _FAILED, _TRASH = range(8)
# By Method; the last two are cash at the counter, and nothing to pay.
_AT_THE_COUNTER, _NOTHING = 6, 7
_GATEWAYS = ("stripe", "stripe", "bacs", "ppcp-gateway", "cod", "stripe", "pos_cash", "")
_GATEWAY_TITLES = (
    "Credit card",
    "Credit card",
    "Direct bank transfer",
    "PayPal",
    "Cash on delivery",
    "Credit card",
    "Cash",
    "",
)
_VIA = ("checkout", "pos", "admin", "rest-api")
_SOURCES = ("newsletter", "google", "instagram", "tiktok")
_NO_TAXES = 'a:2:{s:5:"total";a:0:{}s:8:"subtotal";a:0:{}}'
_NO_TAXES_OF_SHIPPING = 'a:1:{s:5:"total";a:0:{}}'
_MONEY_KEYS = ("_line_subtotal", "_line_total", "cost")

Landed = tuple[str, pa.Table]


class WooCommerce:
    """Renders the tables; see the module's text for what they mean."""

    name = "woocommerce"
    profile = StoreProfile(
        store_id="woocommerce",
        name="Little Harbour",
        currency="GBP",
        time_zone="Europe/London",
        prices_include_tax=True,
        taxes=(TaxRate("VAT", 200_000),),
        country="GB",
        locales=("en_GB",),
    )
    tables: tuple[RawTable, ...] = TABLES
    defects: tuple[Defect, ...] = (
        Defect("wp_wc_orders", "id", "missing_key"),
        Defect("wp_wc_orders", "_fivetran_synced", "older_version"),
        Defect("wp_wc_orders", "currency", "unknown_currency"),
        Defect("wp_wc_orders", "date_created_gmt", "missing_key"),
        Defect("wp_wc_orders", "status", "unknown_status", ("type", ("shop_order",))),
        Defect("wp_wc_orders", "id", "row_missing", ("type", ("shop_order",))),
        Defect("wp_wc_orders", "parent_order_id", "parent_missing", ("type", ("shop_order_refund",))),
        Defect("wp_wc_order_operational_data", "id", "exact_duplicate"),
        Defect("wp_wc_orders_meta", "order_id", "parent_missing"),
        Defect("wp_woocommerce_order_items", "order_item_id", "missing_key"),
        Defect("wp_woocommerce_order_items", "order_id", "parent_missing"),
        Defect("wp_woocommerce_order_items", "_fivetran_synced", "older_version"),
        Defect("wp_woocommerce_order_itemmeta", "meta_value", "unreadable_amount", ("meta_key", _MONEY_KEYS)),
        Defect("wp_woocommerce_order_itemmeta", "meta_value", "fractional_quantity", ("meta_key", ("_qty",))),
        Defect("wp_woocommerce_order_itemmeta", "meta_value", "unrounded", ("meta_key", ("_line_tax",))),
        Defect("wp_woocommerce_order_itemmeta", "order_item_id", "parent_missing", ("meta_key", ("_product_id",))),
        Defect("wp_woocommerce_order_itemmeta", "meta_id", "missing_key", ("meta_key", ("_tax_class",))),
        Defect("wp_woocommerce_order_itemmeta", "_fivetran_synced", "older_version", ("meta_key", ("_line_total",))),
        Defect("wp_wc_customer_lookup", "customer_id", "missing_key"),
        Defect("wp_wc_customer_lookup", "_fivetran_synced", "older_version"),
        Defect("wp_posts", "id", "missing_key"),
        Defect("wp_posts", "id", "exact_duplicate"),
        Defect("wp_postmeta", "meta_value", "unreadable_amount", ("meta_key", ("_price", "_wc_cog_cost"))),
        Defect("wp_comments", "comment_id", "missing_key"),
        Defect("wp_commentmeta", "meta_value", "unreadable_amount", ("meta_key", ("rating",))),
        Defect("wp_users", "id", "missing_key"),
    )
    dialects: Mapping[str, Dialect] = {}

    def chunk(self, history: History, chunk: Chunk) -> Iterator[Landed]:
        """Render a chunk's orders, refunds, drafts and reviews."""
        view = _View(history, chunk)
        yield "wp_wc_orders", _orders(view)
        yield "wp_wc_orders", _refunds(view)
        yield "wp_wc_orders", _drafts(view)
        yield "wp_wc_order_addresses", _addresses(view, "billing")
        yield "wp_wc_order_addresses", _addresses(view, "shipping")
        yield "wp_wc_order_operational_data", _operational_data(view)
        yield "wp_wc_orders_meta", _attribution(view)
        yield "wp_wc_orders_meta", _refund_meta(view)
        yield from _lines(view)
        yield from _shipping(view)
        yield from _tips(view)
        yield from _coupons(view)
        yield from _taxes(view)
        yield from _refund_items(view)
        yield from _draft_items(view)
        yield "wp_wc_customer_lookup", _guests(view)
        yield from _reviews(view)
        yield "wp_comments", _notes(view)

    def rest(self, history: History) -> Iterator[Landed]:
        """Render catalog, coupons, terms and accounts."""
        yield "wp_posts", _products(history)
        yield "wp_posts", _variations(history)
        yield "wp_posts", _coupon_posts(history)
        yield "wp_posts", _gift_card(history)
        yield from _postmeta(history)
        yield "wp_wc_product_meta_lookup", _product_lookup(history)
        yield from _terms(history)
        yield "wp_users", _owner(history)
        for customers in history.customers():
            yield "wp_users", _users(history, customers)
            yield "wp_wc_customer_lookup", _accounts(history, customers)


_BY_NAME = {table.name: table for table in TABLES}


def _build(name: str, rows: int, columns: Mapping[str, Any]) -> pa.Table:
    return _BY_NAME[name].build(columns, rows)


class _View:
    """A chunk and what WooCommerce makes of it.

    Attributes, one value per order unless said otherwise:
        native: id.
        lines, taxes, kept: the lines that are landed, tombstones included, their taxes (shape (lines, rates)), and
            which of them count.
        refunds, is_lump: the refunds that are landed, and which of them have no items.
        refund_parts: the items of the others; their `landed_amount` is net of tax.
        shipping, discount, tax, total: net shipping, net discount of lines, all taxes, the order's total.
        status, gateway: places in `_STATUSES` and `_GATEWAYS`.
        paid_at, completed_at, updated_at: instants.
    """

    def __init__(self, history: History, chunk: Chunk) -> None:
        self.history, self.chunk, self.orders = history, chunk, chunk.orders
        self.digits = history.profile.digits
        self.first = int(chunk.orders["order_id"][0])
        self.count = len(chunk.orders)
        self.native = ORDER + ORDER_STEP * chunk.orders["order_id"]
        self._take_lines(chunk)
        self._take_refunds(chunk)
        self._judge()

    def row(self, frame: Frame) -> Ints:
        """Return the order row of each row of a child table."""
        rows: Ints = frame["order_id"] - self.first
        return rows

    def sums(self, rows: Ints, amounts: Array) -> Ints:
        """Add up amounts per order."""
        return np.bincount(rows, amounts, minlength=self.count).astype(np.int64)

    def stamps(self, row: Ints, deleted: Bools | None = None) -> dict[str, pa.Array]:
        """Return the loader's columns of rows of these orders."""
        gone = self.orders["is_test"][row]
        return {
            "_fivetran_deleted": booleans(gone if deleted is None else gone | deleted),
            "_fivetran_synced": instants(self.orders["updated_at"][row] + _SYNC_DELAY),
        }

    def text(self, amounts: Array) -> pa.Array:
        """Return amounts as the text of an item's meta."""
        return short_amounts_text(amounts, self.digits)

    def decimals(self, amounts: Array) -> pa.Array:
        """Return amounts as decimals of a header."""
        return decimals(amounts, self.digits)

    def _take_lines(self, chunk: Chunk) -> None:
        lines, edits = chunk.lines, chunk.refunds["refund_id"][chunk.refunds["kind"] == RefundKind.EDIT]
        taken_off = chunk.refund_lines["line_id"][np.isin(chunk.refund_lines["refund_id"], edits)]
        removed = np.isin(lines["line_id"], taken_off)
        rates = len(self.history.profile.taxes)
        taxes, place = np.zeros((len(lines), rates), np.int64), chunk.line_taxes["line_id"]
        taxes[np.searchsorted(lines["line_id"], place), chunk.line_taxes["index"]] = chunk.line_taxes["amount"]
        landed = ~removed | (lines["order_id"] % 2 == 1)
        self.lines, self.taxes, self.kept = lines.take(landed), taxes[landed], ~removed[landed]
        kept, row = self.kept, self.row(self.lines)
        net = self.lines["gross_amount"] - self.lines["discount_amount"]
        orders = self.orders
        self.shipping = orders["shipping_gross_amount"] - orders["shipping_discount_net_amount"]
        self.discount = self.sums(row[kept], self.lines["discount_amount"][kept])
        self.tax = self.sums(row[kept], self.lines["tax_amount"][kept]) + orders["shipping_tax_amount"]
        self.total = self.sums(row[kept], net[kept]) + self.tax + self.shipping + orders["tip_amount"]

    def _take_refunds(self, chunk: Chunk) -> None:
        refunds, orders = chunk.refunds, self.orders
        row = self.row(refunds)
        paid_back = (refunds["kind"] == RefundKind.CANCELLATION) & (orders["paid_amount"][row] > 0)
        landed = (refunds["kind"] == RefundKind.RETURN) | paid_back
        self.refunds = refunds.take(landed)
        row = row[landed]
        whole = (self.refunds["kind"] == RefundKind.CANCELLATION) & (orders["cancel"][row] == Cancel.REFUNDED)
        self.is_lump = whole & (self.refunds["order_id"] % 2 == 0)
        parts = chunk.refund_lines
        place = np.searchsorted(self.refunds["refund_id"], parts["refund_id"])
        place = np.minimum(place, max(len(self.refunds) - 1, 0))
        known = np.zeros(len(parts), np.bool_)
        if len(self.refunds):
            known = (self.refunds["refund_id"][place] == parts["refund_id"]) & ~self.is_lump[place]
        self.refund_parts = parts.take(known)
        included = int(self.history.profile.prices_include_tax)
        self.refund_parts["landed_amount"] = (
            self.refund_parts["landed_amount"] - included * self.refund_parts["tax_amount"]
        )

    def _judge(self) -> None:
        orders, plan = self.orders, self.orders["plan"]
        self.paid_at = orders["paid_at"]
        given_up = ((orders["cancel"] != Cancel.NONE) & (orders["paid_amount"] == 0)) | (orders["voided_at"] != NEVER)
        self.paid_at = np.where(given_up, NEVER, self.paid_at)
        paid = self.paid_at != NEVER
        parcels = self.chunk.fulfillments.take(~self.chunk.fulfillments["is_cancelled"])
        last = np.full(self.count, NEVER)
        np.maximum.at(last, self.row(parcels), parcels["shipped_at"])
        self.completed_at = np.where(orders["shipped_lines"] == 2, last, NEVER)
        completed = self.completed_at != NEVER
        waits = np.isin(plan, (Plan.AUTHORIZED, Plan.PARTIAL)) | (orders["method"] == Method.BANK)
        status = np.where(paid, np.where(completed, _COMPLETED, _PROCESSING), np.where(waits, _ON_HOLD, _PENDING))
        status = np.where(orders["cancel"] == Cancel.KEPT, _CANCELLED, status)
        refunded = (orders["financial"] == Financial.REFUNDED) | (orders["cancel"] == Cancel.REFUNDED)
        status = np.where(refunded, _REFUNDED, status)
        status = np.where(given_up, np.where(plan == Plan.FAILED, _FAILED, _CANCELLED), status)
        self.status = np.where(orders["is_deleted"], _TRASH, status)
        self.updated_at = np.where(given_up, orders["remainder_reversed_at"], orders["updated_at"])
        cash = (orders["method"] == Method.CASH) & ~completed
        self.gateway = np.where(self.total == 0, _NOTHING, np.where(cash, _AT_THE_COUNTER, orders["method"]))


def _email(history: History, person: Ints) -> pa.Array:
    """Return the persons' e-mail addresses; some begin with a capital."""
    names = ["".join(c for c in name.lower() if c.isascii() and c.isalpha()) for name in history.pools.first_names]
    names = [f"{name.title() if place % 9 == 0 else name}." for place, name in enumerate(names)]
    return joined(pooled(names, history.pools.first_name(person)), numbers_text(person), "@example.com")


def _orders(view: _View) -> pa.Table:
    orders, count = view.orders, view.count
    by_gateway = np.isin(view.gateway, (Method.CARD, Method.DEBIT, Method.WALLET))
    held = np.isin(orders["plan"], (Plan.AUTHORIZED, Plan.VOIDED))
    transaction = np.where(by_gateway & ((view.paid_at != NEVER) | held), orders["order_id"], NEVER)
    noted = chance(orders["order_id"], 141, 0.05)
    return _build(
        "wp_wc_orders",
        count,
        {
            "id": integers(view.native),
            "status": pooled(_STATUSES, view.status),
            "currency": constant(view.history.profile.currency, count),
            "type": constant("shop_order", count),
            "tax_amount": view.decimals(view.tax),
            "total_amount": view.decimals(view.total),
            "customer_id": integers(np.where(orders["customer_id"] == NEVER, 0, _USER + orders["customer_id"])),
            "billing_email": _email(view.history, orders["person"]),
            "date_created_gmt": naive_instants(orders["processed_at"]),
            "date_updated_gmt": naive_instants(view.updated_at),
            "parent_order_id": integers(np.zeros(count)),
            "payment_method": pooled(_GATEWAYS, view.gateway),
            "payment_method_title": pooled(_GATEWAY_TITLES, view.gateway),
            "transaction_id": hex_ids(transaction, 143),
            "ip_address": pooled(_IPS, pick(orders["order_id"], 145, len(_IPS))),
            "user_agent": pooled(_AGENTS, pick(orders["person"], 147, len(_AGENTS))),
            "customer_note": pooled(_NOTES, np.where(noted, pick(orders["order_id"], 149, len(_NOTES)), NEVER)),
            **view.stamps(np.arange(count)),
        },
    )


_IPS = tuple(f"203.0.113.{number}" for number in range(256))
_AGENTS = ("Mozilla/5.0 (X11; Linux x86_64)", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)", "Mozilla/5.0 (Macintosh)")
_NOTES = ("Ring twice", "Leave at the door", 'Say "hello"')


def _refunds(view: _View) -> pa.Table:
    """Render refunds: orders of another type, with a parent and negative amounts."""
    refunds, count = view.refunds, len(view.refunds)
    row = view.row(refunds)
    none = np.zeros(count, np.int64)
    place = np.searchsorted(refunds["refund_id"], view.refund_parts["refund_id"])
    tax = np.bincount(place, view.refund_parts["tax_amount"], minlength=count).astype(np.int64)
    tax = np.where(view.is_lump, 0, tax + refunds["shipping_tax_amount"])
    return _build(
        "wp_wc_orders",
        count,
        {
            "id": integers(ORDER + refunds["refund_id"]),
            "status": constant("wc-completed", count),
            "currency": constant(view.history.profile.currency, count),
            "type": constant("shop_order_refund", count),
            "tax_amount": view.decimals(-tax),
            "total_amount": view.decimals(-refunds["paid_back_amount"]),
            "customer_id": integers(none),
            "date_created_gmt": naive_instants(refunds["processed_at"]),
            "date_updated_gmt": naive_instants(refunds["created_at"]),
            "parent_order_id": integers(view.native[row]),
            **view.stamps(row),
        },
    )


def _drafts(view: _View) -> pa.Table:
    """Render abandoned checkouts: drafts, deleted a day later."""
    checkouts, count = view.chunk.checkouts, len(view.chunk.checkouts)
    codes = (view.history.profile.currency, *view.history.profile.presentment_currencies)
    return _build(
        "wp_wc_orders",
        count,
        {
            "id": integers(_DRAFT + checkouts["checkout_id"]),
            "status": constant("wc-checkout-draft", count),
            "currency": pooled(codes, checkouts["currency"]),
            "type": constant("shop_order", count),
            "tax_amount": _shown(view, checkouts, checkouts["tax_amount"]),
            "total_amount": _shown(view, checkouts, checkouts["total_amount"]),
            "customer_id": integers(np.where(checkouts["customer_id"] == NEVER, 0, _USER + checkouts["customer_id"])),
            "billing_email": _email(view.history, checkouts["person"]),
            "date_created_gmt": naive_instants(checkouts["created_at"]),
            "date_updated_gmt": naive_instants(checkouts["updated_at"]),
            "parent_order_id": integers(np.zeros(count)),
            "payment_method": constant("", count),
            **_draft_stamps(view),
        },
    )


def _shown(view: _View, checkouts: Frame, amounts: Ints) -> pa.Array:
    """Return amounts of checkouts, each in minor units of its own currency, as decimals."""
    profile = view.history.profile
    digits = np.array([minor_units(code) for code in (profile.currency, *profile.presentment_currencies)])
    return decimals(amounts * 10 ** (3 - digits[checkouts["currency"]]), 3)


def _draft_stamps(view: _View) -> dict[str, pa.Array]:
    updated = view.chunk.checkouts["updated_at"]
    gone = updated + DAY < view.history.ends_at
    return {
        "_fivetran_deleted": booleans(gone),
        "_fivetran_synced": instants(np.where(gone, updated + DAY, updated) + _SYNC_DELAY),
    }


def _addresses(view: _View, kind: str) -> pa.Table:
    """Render the billing addresses, or the shipping addresses of orders that are not taken at the counter."""
    billing = kind == "billing"
    row = np.arange(view.count) if billing else np.flatnonzero(view.orders["channel"] != Channel.POS)
    person, count = view.orders["person"][row], len(row)
    pools = view.history.pools
    place = pools.address(person)
    columns = {
        name: pooled([getattr(address, field) for address in pools.addresses], place)
        for name, field in (
            ("address_1", "street"),
            ("city", "city"),
            ("state", "province_code"),
            ("postcode", "zip"),
            ("country", "country_code"),
        )
    }
    phones = [f"+44 20 {place:07d}" for place in range(len(pools.addresses))]
    company = np.where(pick(person, 151, 25) == 0, pick(person, 115, len(pools.companies)), NEVER)
    return _build(
        "wp_wc_order_addresses",
        count,
        {
            "id": integers(2 * view.orders["order_id"][row] + (1 if billing else 2)),
            "order_id": integers(view.native[row]),
            "address_type": constant(kind, count),
            "first_name": pooled(pools.first_names, pools.first_name(person)),
            "last_name": pooled(pools.last_names, pools.last_name(person)),
            "company": pooled(pools.companies, company),
            **columns,
            "email": _email(view.history, person) if billing else constant("", count),
            "phone": pooled(phones, place) if billing else constant("", count),
            **view.stamps(row),
        },
    )


def _operational_data(view: _View) -> pa.Table:
    orders, count = view.orders, view.count
    yes = booleans(np.ones(count))
    discounted = _landed_discount(view) - view.discount
    return _build(
        "wp_wc_order_operational_data",
        count,
        {
            "id": integers(orders["order_id"] + 1),
            "order_id": integers(view.native),
            "created_via": pooled(_VIA, orders["channel"]),
            "woocommerce_version": constant("9.4.2", count),
            "prices_include_tax": booleans(np.full(count, view.history.profile.prices_include_tax)),
            "coupon_usages_are_counted": yes,
            "download_permission_granted": yes,
            "cart_hash": hex_ids(orders["order_id"], 153),
            "new_order_email_sent": yes,
            "order_key": hex_ids(orders["order_id"], 155),
            "order_stock_reduced": yes,
            "date_paid_gmt": naive_instants(view.paid_at),
            "date_completed_gmt": naive_instants(view.completed_at),
            "shipping_tax_amount": view.decimals(orders["shipping_tax_amount"]),
            "shipping_total_amount": view.decimals(view.shipping),
            "discount_tax_amount": view.decimals(discounted),
            "discount_total_amount": view.decimals(view.discount),
            "recorded_sales": yes,
            **view.stamps(np.arange(count)),
        },
    )


def _landed_discount(view: _View) -> Ints:
    """Return the discounts of an order's lines as its customer saw them; with tax where prices include it."""
    lines, kept = view.lines, view.kept
    if not view.history.profile.prices_include_tax:
        return view.discount
    return view.sums(view.row(lines)[kept], lines["landed_discount_amount"][kept])


def _meta(
    name: str, owner: str, owners: Ints, start: Ints, pairs: Mapping[str, pa.Array], stamps: Mapping[str, pa.Array]
) -> Iterator[Landed]:
    """Yield one table per key of a key/value table."""
    owned = integers(owners)
    for place, (key, values) in enumerate(pairs.items()):
        columns = {
            "meta_id": integers(start + place),
            owner: owned,
            "meta_key": constant(key, len(owners)),
            "meta_value": values,
            **stamps,
        }
        yield name, _build(name, len(owners), columns)


def _items(
    items: Ints, orders: Ints, kind: str, names: pa.Array, pairs: Mapping[str, pa.Array], stamps: Mapping[str, pa.Array]
) -> Iterator[Landed]:
    """Yield items and their meta."""
    columns = {
        "order_item_id": integers(items),
        "order_item_name": names,
        "order_item_type": constant(kind, len(items)),
        "order_id": integers(orders),
        **stamps,
    }
    yield "wp_woocommerce_order_items", _build("wp_woocommerce_order_items", len(items), columns)
    yield from _meta("wp_woocommerce_order_itemmeta", "order_item_id", items, items * _META_STEP, pairs, stamps)


def _titles(history: History) -> tuple[list[str], list[str]]:
    """Return the names of products, and of variants as items bear them."""
    products, variants = history.catalog.products, history.catalog.variants
    names = [f"{ADJECTIVES[a]} {NOUNS[n]}" for a, n in zip(products["adjective"], products["noun"], strict=True)]
    several = _has_variations(history)
    items = [
        f"{names[product]} - {SIZES[position - 1]}" if several[product] else names[product]
        for product, position in zip(variants["product_id"].tolist(), variants["position"].tolist(), strict=True)
    ]
    return names, items


def _has_variations(history: History) -> Bools:
    """Tell which products are variable: they have several variants."""
    several: Bools = np.bincount(history.catalog.variants["product_id"]) > 1
    return several


def _product_ids(history: History, lines: Frame) -> tuple[Ints, Ints]:
    """Return product and variation ids of lines, 0 where there is none."""
    product = np.where(lines["product_id"] == NEVER, 0, _PRODUCT + lines["product_id"])
    product = np.where(lines["kind"] == LineKind.GIFT_CARD, _GIFT_CARD, product)
    varies = (lines["product_id"] != NEVER) & _has_variations(history)[np.maximum(lines["product_id"], 0)]
    return product, np.where(varies, _VARIATION + lines["variant_id"], 0)


def _serialized(columns: Sequence[Sequence[Array]], names: Sequence[str], digits: int) -> pa.Array:
    """Write amounts by tax rate as PHP serializes them: `columns` holds, for each name, an array per rate.

    Each distinct combination of amounts is put together once, of texts that are written once per amount.
    """
    codes = np.zeros(len(columns[0][0]), np.int64)
    encoded = [[pa.array(column).dictionary_encode() for column in group] for group in columns]
    for column in (column for group in encoded for column in group):
        joint = codes * len(column.dictionary) + np.asarray(column.indices)
        codes = np.asarray(pa.array(joint).dictionary_encode().indices).astype(np.int64)
    first = np.zeros(int(codes.max(initial=-1)) + 1, np.int64)
    first[codes[::-1]] = np.arange(len(codes))[::-1]
    parts: list[pa.Array | str] = [f"a:{len(names)}:{{"]
    for name, group in zip(names, encoded, strict=True):
        parts.append(f's:{len(name)}:"{name}";a:{len(group)}:{{')
        for rate, column in enumerate(group, 1):
            shown = [short_decimal_text(amount, digits) for amount in column.dictionary.to_pylist()]
            texts = pa.array([f'i:{rate};s:{len(text)}:"{text}";' for text in shown], pa.string())
            parts.append(texts.take(column.indices.take(pa.array(first))))
        parts.append("}")
    return pa.DictionaryArray.from_arrays(pa.array(codes.astype(np.int32)), joined(*parts, "}"))


def _line_pairs(
    view: _View,
    product: Ints,
    variation: Ints,
    quantity: Ints,
    subtotal: Ints,
    total: Ints,
    taxes: Array,
    before: Array,
) -> dict[str, pa.Array]:
    """Return the meta of lines; `taxes` and `before` (the discount) are of shape (lines, rates)."""
    return {
        "_product_id": numbers_text(product),
        "_variation_id": numbers_text(variation),
        "_qty": numbers_text(quantity),
        "_tax_class": constant("", len(product)),
        "_line_subtotal": view.text(subtotal),
        "_line_subtotal_tax": view.text(before.sum(axis=1)),
        "_line_total": view.text(total),
        "_line_tax": view.text(taxes.sum(axis=1)),
        "_line_tax_data": _serialized([list(taxes.T), list(before.T)], ("total", "subtotal"), view.digits),
    }


def _lines(view: _View) -> Iterator[Landed]:
    lines, history = view.lines, view.history
    _, titles = _titles(history)
    row = view.row(lines)
    product, variation = _product_ids(history, lines)
    card = lines["kind"] == LineKind.GIFT_CARD
    title = np.where(card, len(titles), np.where(lines["variant_id"] == NEVER, len(titles) + 1, lines["variant_id"]))
    gross, net = lines["gross_amount"], lines["gross_amount"] - lines["discount_amount"]
    rates = np.array([tax.rate for tax in history.profile.taxes])
    free = divide(gross[:, None] * rates[None, :], 1_000_000) * lines["is_taxed"][:, None]
    before = np.where((net > 0)[:, None], divide(view.taxes * gross[:, None], net[:, None]), free)
    yield from _items(
        _ITEM + _ITEM_STEP * lines["order_id"] + lines["position"],
        view.native[row],
        "line_item",
        pooled([*titles, "Gift card", "Custom item"], title),
        _line_pairs(view, product, variation, lines["quantity"], gross, net, view.taxes, before),
        view.stamps(row, ~view.kept),
    )


def _shipping(view: _View) -> Iterator[Landed]:
    row = np.flatnonzero(view.orders["has_shipping"])
    orders, cost = view.orders.take(row), view.shipping[row]
    free = (cost == 0).astype(np.int64)
    rates = len(view.history.profile.taxes)
    taxes, parts = np.zeros((view.count, rates), np.int64), view.chunk.shipping_taxes
    taxes[view.row(parts), parts["index"]] = parts["amount"]
    yield from _items(
        _ITEM + _ITEM_STEP * orders["order_id"] + _SHIPPING,
        view.native[row],
        "shipping",
        pooled(("Flat rate", "Free shipping"), free),
        {
            "method_id": pooled(("flat_rate", "free_shipping"), free),
            "instance_id": pooled(("1", "2"), free),
            "cost": view.text(cost),
            "total_tax": view.text(orders["shipping_tax_amount"]),
            "taxes": _serialized([list(taxes[row].T)], ("total",), view.digits),
        },
        view.stamps(row),
    )


def _tips(view: _View) -> Iterator[Landed]:
    """Render tips: fees without tax."""
    row = np.flatnonzero(view.orders["tip_amount"] > 0)
    count = len(row)
    yield from _items(
        _ITEM + _ITEM_STEP * view.orders["order_id"][row] + _TIP,
        view.native[row],
        "fee",
        constant("Tip", count),
        {
            "_tax_class": constant("", count),
            "_tax_status": constant("none", count),
            "_line_total": view.text(view.orders["tip_amount"][row]),
            "_line_tax": constant("0", count),
            "_line_tax_data": constant(_NO_TAXES, count),
        },
        view.stamps(row),
    )


def coupon_codes() -> list[str]:
    """Return the codes of the coupons, in small letters as WooCommerce keeps them."""
    return [f"save{number:02d}" for number in range(64)]


def _coupons(view: _View) -> Iterator[Landed]:
    """Render the codes of orders with what they took off, net of tax; free shipping takes off nothing."""
    discounts = view.chunk.discounts.take(view.chunk.discounts["code"] != NEVER)
    row = view.row(discounts)
    place = np.arange(len(row)) - np.searchsorted(row, row)
    landed = np.where(discounts["source"] == Source.FREE_SHIPPING, 0, discounts["amount"])
    with_tax, net = _landed_discount(view)[row], view.discount[row]
    amount = np.where(with_tax > 0, divide(landed * net, with_tax), 0)
    yield from _items(
        _ITEM + _ITEM_STEP * discounts["order_id"] + _COUPON + place,
        view.native[row],
        "coupon",
        pooled(coupon_codes(), discounts["code"]),
        {
            "discount_amount": view.text(amount),
            "discount_amount_tax": view.text(
                landed - amount if view.history.profile.prices_include_tax else 0 * amount
            ),
        },
        view.stamps(row),
    )


def _taxes(view: _View) -> Iterator[Landed]:
    """Render the taxes of orders by rate; they repeat those of lines and shipping."""
    row, kept = view.row(view.lines), view.kept
    parts = view.chunk.shipping_taxes
    shipped = view.row(parts)
    for index, tax in enumerate(view.history.profile.taxes):
        of_lines = view.sums(row[kept], view.taxes[kept, index])
        mine = parts["index"] == index
        of_shipping = view.sums(shipped[mine], parts["amount"][mine])
        taxed = np.flatnonzero(of_lines + of_shipping)
        count = len(taxed)
        code = f"{view.history.profile.country}-{tax.name.upper()}-{index + 1}"
        yield from _items(
            _ITEM + _ITEM_STEP * view.orders["order_id"][taxed] + _TAX + index,
            view.native[taxed],
            "tax",
            constant(code, count),
            {
                "rate_id": constant(str(index + 1), count),
                "label": constant(tax.name, count),
                "compound": constant("", count),
                "tax_amount": view.text(of_lines[taxed]),
                "shipping_tax_amount": view.text(of_shipping[taxed]),
                "rate_percent": constant(short_decimal_text(tax.rate, 4), count),
            },
            view.stamps(taxed),
        )


def _refund_items(view: _View) -> Iterator[Landed]:
    """Render what refunds give back: the items of the order once more, with negative amounts."""
    parts, lines = view.refund_parts, view.chunk.lines
    place = np.searchsorted(lines["line_id"], parts["line_id"])
    product, variation = _product_ids(view.history, lines.take(place))
    _, titles = _titles(view.history)
    variant = lines["variant_id"][place]
    row = view.row(parts)
    # How a refund's tax is split over rates is not in the history: all of it goes to the first.
    taxes = np.zeros((len(parts), len(view.history.profile.taxes)), np.int64)
    taxes[:, 0] = -parts["tax_amount"]
    pairs = _line_pairs(
        view,
        product,
        variation,
        -parts["quantity"],
        -parts["landed_amount"],
        -parts["landed_amount"],
        taxes,
        taxes,
    )
    items = _ITEM + _ITEM_STEP * parts["order_id"] + lines["position"][place]
    yield from _items(
        _REFUND_ITEM + _ITEM_STEP * parts["refund_id"] + lines["position"][place],
        ORDER + parts["refund_id"],
        "line_item",
        pooled([*titles, "Gift card"], np.where(variant == NEVER, len(titles), variant)),
        pairs | {"_refunded_item_id": numbers_text(items)},
        view.stamps(row),
    )
    refunds = view.refunds.take(~view.is_lump)
    refunds = refunds.take((refunds["shipping_amount"] != 0) | (refunds["shipping_tax_amount"] != 0))
    row, count = view.row(refunds), len(refunds)
    yield from _items(
        _REFUND_ITEM + _ITEM_STEP * refunds["refund_id"] + _SHIPPING,
        ORDER + refunds["refund_id"],
        "shipping",
        constant("Flat rate", count),
        {
            "method_id": constant("flat_rate", count),
            "cost": view.text(-refunds["shipping_amount"]),
            "total_tax": view.text(-refunds["shipping_tax_amount"]),
            "taxes": constant(_NO_TAXES_OF_SHIPPING, count),
            "_refunded_item_id": numbers_text(_ITEM + _ITEM_STEP * refunds["order_id"] + _SHIPPING),
        },
        view.stamps(row),
    )


def _draft_items(view: _View) -> Iterator[Landed]:
    """Render the one line of each draft."""
    checkouts, history = view.chunk.checkouts, view.history
    _, titles = _titles(history)
    variant = checkouts["variant_id"]
    owner = history.catalog.variants["product_id"][variant]
    varies = _has_variations(history)[owner]
    net = checkouts["total_amount"] - checkouts["tax_amount"]
    profile = history.profile
    digits = np.array([minor_units(code) for code in (profile.currency, *profile.presentment_currencies)])
    scale = 10 ** (3 - digits[checkouts["currency"]])

    yield from _items(
        _DRAFT_ITEM + checkouts["checkout_id"],
        _DRAFT + checkouts["checkout_id"],
        "line_item",
        pooled(titles, variant),
        {
            "_product_id": numbers_text(_PRODUCT + owner),
            "_variation_id": numbers_text(np.where(varies, _VARIATION + variant, 0)),
            "_qty": numbers_text(checkouts["quantity"]),
            "_line_subtotal": short_amounts_text(net * scale, 3),
            "_line_total": short_amounts_text(net * scale, 3),
            "_line_tax": short_amounts_text(checkouts["tax_amount"] * scale, 3),
        },
        _draft_stamps(view),
    )


def _attribution(view: _View) -> pa.Table:
    """Render where the orders of the web shop came from."""
    orders = view.orders
    came = np.flatnonzero(orders["channel"] == Channel.WEB)
    tagged = chance(orders["order_id"][came], 85, 0.25)
    source = pick(orders["order_id"][came], 87, len(_SOURCES))
    campaign = pick(orders["business_date"][came] // 30, 89, 12)
    keys = (
        ("_wc_order_attribution_source_type", ("typein", "utm"), tagged.astype(np.int64)),
        ("_wc_order_attribution_utm_source", ("(direct)", *_SOURCES), np.where(tagged, 1 + source, 0)),
        ("_wc_order_attribution_utm_medium", ("email", "cpc", "social", "social"), np.where(tagged, source, NEVER)),
        ("_wc_order_attribution_utm_campaign", _CAMPAIGNS, np.where(tagged, campaign, NEVER)),
        ("_wc_order_attribution_device_type", ("Desktop", "Mobile"), pick(orders["order_id"][came], 157, 2)),
    )
    texts = [text for _, pool, _ in keys for text in pool]
    starts = np.cumsum([0, *(len(pool) for _, pool, _ in keys)])
    places = np.concatenate(
        [np.where(p == NEVER, NEVER, p + s) for (_, _, p), s in zip(keys, starts[:-1], strict=True)]
    )
    kind, row = np.repeat(np.arange(len(keys)), len(came)), np.tile(came, len(keys))
    known = places != NEVER
    kind, row, places = kind[known], row[known], places[known]
    return _build(
        "wp_wc_orders_meta",
        len(row),
        {
            "id": integers(orders["order_id"][row] * _META_STEP + kind),
            "order_id": integers(view.native[row]),
            "meta_key": pooled([key for key, _, _ in keys], kind),
            "meta_value": pooled(texts, places),
            **view.stamps(row),
        },
    )


_CAMPAIGNS = tuple(f"campaign_{number}" for number in range(12))
_REASONS = ("Item damaged", "Changed mind", "", "")


def _refund_meta(view: _View) -> pa.Table:
    """Render amount, reason and way of refunds; a change of status gives back no money by itself."""
    refunds, count = view.refunds, len(view.refunds)
    row = view.row(refunds)
    by_gateway = np.isin(view.gateway[row], (Method.CARD, Method.DEBIT, Method.WALLET)) & ~view.is_lump
    amounts = view.text(refunds["paid_back_amount"])
    reason = np.where(view.is_lump, len(_REASONS), pick(refunds["refund_id"], 75, len(_REASONS)))
    values = (
        amounts.cast(pa.string()),
        pooled((*_REASONS, "Order fully refunded."), reason).cast(pa.string()),
        pooled(("", "1"), by_gateway.astype(np.int64)).cast(pa.string()),
        constant("1", count).cast(pa.string()),
    )
    keys = ("_refund_amount", "_refund_reason", "_refunded_payment", "_refunded_by")
    kind, row = np.repeat(np.arange(len(keys)), count), np.tile(row, len(keys))
    refund = np.tile(refunds["refund_id"], len(keys))
    return _build(
        "wp_wc_orders_meta",
        len(row),
        {
            "id": integers(_REFUND_ITEM + refund * len(keys) + kind),
            "order_id": integers(ORDER + refund),
            "meta_key": pooled(keys, kind),
            "meta_value": pa.concat_arrays(values),
            **view.stamps(row),
        },
    )


def _guests(view: _View) -> pa.Table:
    """Render a customer without account for each order of a guest."""
    row = np.flatnonzero(view.orders["customer_id"] == NEVER)
    person = view.orders["person"][row]
    return _build(
        "wp_wc_customer_lookup",
        len(row),
        {
            "customer_id": integers(_LOOKUP + 2 * view.orders["order_id"][row] + 1),
            "username": constant("", len(row)),
            **_lookup(view.history, person),
            "date_last_active": naive_instants(view.orders["processed_at"][row]),
            **view.stamps(row),
        },
    )


def _lookup(history: History, person: Ints) -> dict[str, pa.Array]:
    """Return name and place of persons as the customer lookup has them."""
    pools = history.pools
    place = pools.address(person)
    return {
        "first_name": pooled(pools.first_names, pools.first_name(person)),
        "last_name": pooled(pools.last_names, pools.last_name(person)),
        "email": _email(history, person),
        "country": pooled([address.country_code for address in pools.addresses], place),
        "postcode": pooled([address.zip for address in pools.addresses], place),
        "city": pooled([address.city for address in pools.addresses], place),
        "state": pooled([address.province_code or "" for address in pools.addresses], place),
    }


def _reviews(view: _View) -> Iterator[Landed]:
    """Render reviews of the first product of an order, with the shop's answer; a review is written once."""
    chunk, history = view.chunk, view.history
    lines = chunk.lines.take(chunk.lines["product_id"] != NEVER)
    ordered, first = np.unique(lines["order_id"], return_index=True)
    reviews = chunk.reviews.take(np.sort(np.unique(chunk.reviews["review_id"], return_index=True)[1]))
    reviews = reviews.take(np.isin(reviews["order_id"], ordered))
    product = lines["product_id"][first][np.searchsorted(ordered, reviews["order_id"])]
    row, count = view.row(reviews), len(reviews)
    person, customer = view.orders["person"][row], view.orders["customer_id"][row]
    pools = history.pools
    review = integers(2 * reviews["review_id"] + 1)
    held = np.where(chance(reviews["review_id"], 159, 0.03), 0, 1)
    # A review can be written after all else that happened to its order.
    seen = np.maximum(view.orders["updated_at"][row], reviews["answered_at"]) + _SYNC_DELAY
    stamps = view.stamps(row) | {"_fivetran_synced": instants(seen)}
    common = {"comment_post_id": integers(_PRODUCT + product), **stamps}
    zone = history.profile.zone
    yield (
        "wp_comments",
        _build(
            "wp_comments",
            count,
            {
                "comment_id": review,
                "comment_author": pooled(pools.first_names, pools.first_name(person)),
                "comment_author_email": _email(history, person),
                "comment_date": naive_instants(zone.to_local(reviews["created_at"])),
                "comment_date_gmt": naive_instants(reviews["created_at"]),
                "comment_content": pooled([*pools.sentences], reviews["text"]),
                "comment_approved": pooled(("0", "1"), held),
                "comment_type": constant("review", count),
                "comment_parent": integers(np.zeros(count)),
                "user_id": integers(np.where(customer == NEVER, 0, _USER + customer)),
                **common,
            },
        ),
    )
    yield (
        "wp_comments",
        _build(
            "wp_comments",
            count,
            {
                "comment_id": integers(2 * reviews["review_id"] + 2),
                "comment_author": constant("owner", count),
                "comment_date": naive_instants(zone.to_local(reviews["answered_at"])),
                "comment_date_gmt": naive_instants(reviews["answered_at"]),
                "comment_content": constant("Thank you!", count),
                "comment_approved": constant("1", count),
                "comment_type": constant("comment", count),
                "comment_parent": review,
                "user_id": integers(np.ones(count)),
                **common,
            },
        ),
    )
    pairs = {"rating": numbers_text(reviews["score"]), "verified": constant("1", count)}
    start = (2 * reviews["review_id"] + 1) * _META_STEP
    yield from _meta("wp_commentmeta", "comment_id", 2 * reviews["review_id"] + 1, start, pairs, stamps)


def _notes(view: _View) -> pa.Table:
    """Render notes of orders, which are comments too."""
    row = np.flatnonzero(chance(view.orders["order_id"], 161, 0.05))
    count, at = len(row), view.orders["processed_at"][row]
    return _build(
        "wp_comments",
        count,
        {
            "comment_id": integers(_NOTE + view.orders["order_id"][row]),
            "comment_post_id": integers(view.native[row]),
            "comment_author": constant("WooCommerce", count),
            "comment_date": naive_instants(view.history.profile.zone.to_local(at)),
            "comment_date_gmt": naive_instants(at),
            "comment_content": constant("Payment to be made upon delivery.", count),
            "comment_approved": constant("1", count),
            "comment_type": constant("order_note", count),
            "comment_parent": integers(np.zeros(count)),
            "user_id": integers(np.zeros(count)),
            **view.stamps(row),
        },
    )


def _all_stamps(history: History, rows: int) -> dict[str, pa.Array]:
    return {
        "_fivetran_deleted": booleans(np.zeros(rows)),
        "_fivetran_synced": instants(np.full(rows, history.ends_at + _SYNC_DELAY)),
    }


def _post(
    history: History, post: Ints, kind: str, titles: Sequence[str], status: pa.Array, created: Ints, **more: Any
) -> pa.Table:
    """Render posts: products, variations and coupons are all of them."""
    count = len(post)
    modified = np.maximum(created, history.starts_at)
    zone = history.profile.zone
    columns = {
        "id": integers(post),
        "post_author": integers(np.ones(count)),
        "post_date": naive_instants(zone.to_local(created)),
        "post_date_gmt": naive_instants(created),
        "post_title": pa.array(titles, pa.string()),
        "post_excerpt": constant("", count),
        "post_status": status,
        "post_name": pa.array([title.lower().replace(" ", "-") for title in titles], pa.string()),
        "post_modified": naive_instants(zone.to_local(modified)),
        "post_modified_gmt": naive_instants(modified),
        "post_parent": integers(np.zeros(count)),
        "menu_order": integers(np.zeros(count)),
        "post_type": constant(kind, count),
        "comment_count": integers(np.zeros(count)),
        **_all_stamps(history, count),
    }
    return _build("wp_posts", count, columns | more)


def _products(history: History) -> pa.Table:
    products = history.catalog.products
    names, _ = _titles(history)
    created = history.profile.zone.to_utc(products["created_at"])
    status = np.where(products["is_deleted"], 3, products["status"])
    shown = pooled(("publish", "private", "draft", "trash"), status)
    return _post(history, _PRODUCT + products["product_id"], "product", names, shown, created)


def _variations(history: History) -> pa.Table:
    variants = history.catalog.variants
    variants = variants.take(_has_variations(history)[variants["product_id"]])
    names, _ = _titles(history)
    sizes = [SIZES[position - 1] for position in variants["position"].tolist()]
    titles = [f"{names[product]} - {size}" for product, size in zip(variants["product_id"], sizes, strict=True)]
    created = history.profile.zone.to_utc(history.catalog.products["created_at"])[variants["product_id"]]
    return _post(
        history,
        _VARIATION + variants["variant_id"],
        "product_variation",
        titles,
        constant("publish", len(titles)),
        created,
        post_parent=integers(_PRODUCT + variants["product_id"]),
        menu_order=integers(variants["position"]),
        post_excerpt=pa.array([f"Size: {size}" for size in sizes], pa.string()),
    )


def _coupon_posts(history: History) -> pa.Table:
    codes = coupon_codes()
    created = np.full(len(codes), history.starts_at)
    post = _COUPON_POST + np.arange(len(codes))
    return _post(history, post, "shop_coupon", codes, constant("publish", len(codes)), created)


def _gift_card(history: History) -> pa.Table:
    created = np.array([history.starts_at])
    return _post(history, np.array([_GIFT_CARD]), "product", ["Gift card"], constant("publish", 1), created)


def _sellable(history: History) -> tuple[Frame, Ints, Bools]:
    """Return the variants, the post of each (a simple product is its own), and which are variations."""
    variants = history.catalog.variants
    varies = _has_variations(history)[variants["product_id"]]
    post = np.where(varies, _VARIATION + variants["variant_id"], _PRODUCT + variants["product_id"])
    return variants, post, varies


def _skus(variants: Frame) -> pa.Array:
    pairs = zip(variants["product_id"].tolist(), variants["position"].tolist(), strict=True)
    return pa.array([f"SKU-{product:05d}-{position}" for product, position in pairs], pa.string())


def _barcodes(variants: Frame) -> pa.Array:
    return pa.array([f"0{400_000_000_000 + 7 * variant}" for variant in variants["variant_id"].tolist()], pa.string())


def _postmeta(history: History) -> Iterator[Landed]:
    """Render what WooCommerce knows of products and variations, and the values of coupons."""
    variants, post, _ = _sellable(history)
    digits, count = history.profile.digits, len(variants)
    weight = history.catalog.products["weight"][variants["product_id"]]
    price = variants["unit_price"] * 106 // 100
    regular = np.where(pick(variants["variant_id"], 99, 5) == 0, price * 13 // 10, price)
    available = variants["on_hand"] - variants["committed"]
    pairs = {
        "_sku": _skus(variants),
        "_regular_price": short_amounts_text(regular, digits),
        "_price": short_amounts_text(price, digits),
        "_manage_stock": constant("yes", count),
        "_stock": numbers_text(available),
        "_stock_status": pooled(("instock", "outofstock"), (available <= 0).astype(np.int64)),
        "_low_stock_amount": numbers_text(np.full(count, 5)),
        "_weight": short_amounts_text(weight, 3),
        "_wc_cog_cost": short_amounts_text(variants["unit_cost"], digits),
        "_global_unique_id": _barcodes(variants),
    }
    yield from _meta("wp_postmeta", "post_id", post, post * _META_STEP, pairs, _all_stamps(history, count))
    coupon = _COUPON_POST + np.arange(len(coupon_codes()))
    pairs = {
        "discount_type": constant("percent", len(coupon)),
        "coupon_amount": constant("10", len(coupon)),
    }
    yield from _meta("wp_postmeta", "post_id", coupon, coupon * _META_STEP, pairs, _all_stamps(history, len(coupon)))


def _product_lookup(history: History) -> pa.Table:
    variants, post, _ = _sellable(history)
    digits, count = history.profile.digits, len(variants)
    price = variants["unit_price"] * 106 // 100
    available = variants["on_hand"] - variants["committed"]
    taxed = history.catalog.products["is_taxed"][variants["product_id"]]
    return _build(
        "wp_wc_product_meta_lookup",
        count,
        {
            "product_id": integers(post),
            "sku": _skus(variants),
            "global_unique_id": _barcodes(variants),
            "virtual": booleans(np.zeros(count)),
            "downloadable": booleans(np.zeros(count)),
            "min_price": decimals(price, digits),
            "max_price": decimals(price, digits),
            "onsale": booleans(pick(variants["variant_id"], 99, 5) == 0),
            "stock_quantity": pa.array(available.astype(np.float64)),
            "stock_status": pooled(("instock", "outofstock"), (available <= 0).astype(np.int64)),
            "rating_count": integers(np.zeros(count)),
            "average_rating": decimals(np.zeros(count), 2),
            "total_sales": integers(np.zeros(count)),
            "tax_status": pooled(("none", "taxable"), taxed.astype(np.int64)),
            "tax_class": constant("", count),
            **_all_stamps(history, count),
        },
    )


def _terms(history: History) -> Iterator[Landed]:
    """Render categories, brands, types and tags, and which product bears which."""
    categories = [row[0] for row in CATEGORIES]
    terms = {_CATEGORY + place: (name, "product_cat") for place, name in enumerate([*categories, _GROUP])}
    terms |= {_BRAND + place: (name, "product_brand") for place, name in enumerate(BRANDS)}
    types = ("simple", "variable", "gift-card")
    terms |= {_TYPE + place: (name, "product_type") for place, name in enumerate(types)}
    terms |= {_TAG + place: (name, "product_tag") for place, name in enumerate(("new", "sale", "eco"))}
    number, count = np.array(list(terms)), len(terms)
    names = [name for name, _ in terms.values()]
    above = [_CATEGORY + len(categories) if name in _GROUPED else 0 for name in names]
    stamps = _all_stamps(history, count)
    yield (
        "wp_terms",
        _build(
            "wp_terms",
            count,
            {
                "term_id": integers(number),
                "name": pa.array(names),
                "slug": pa.array([name.lower().replace("_", "-") for name in names]),
                "term_group": integers(np.zeros(count)),
                **stamps,
            },
        ),
    )
    yield (
        "wp_term_taxonomy",
        _build(
            "wp_term_taxonomy",
            count,
            {
                "term_taxonomy_id": integers(_TAXONOMY + number),
                "term_id": integers(number),
                "taxonomy": pa.array([taxonomy for _, taxonomy in terms.values()]),
                "description": constant("", count),
                "parent": integers(np.array(above)),
                "count": integers(np.zeros(count)),
                **stamps,
            },
        ),
    )
    products = history.catalog.products
    known, tagged = products["category"] != NEVER, pick(products["product_id"], 95, 3) > 0
    post = _PRODUCT + products["product_id"]
    pairs = [
        (post[known], _CATEGORY + products["category"][known]),
        (post, _BRAND + products["brand"]),
        (post, _TYPE + _has_variations(history).astype(np.int64)),
        (post[tagged], _TAG + pick(products["product_id"], 97, 3)[tagged]),
        (np.array([_GIFT_CARD]), np.array([_TYPE + 2])),
    ]
    owners, bears = (np.concatenate([pair[place] for pair in pairs]) for place in (0, 1))
    yield (
        "wp_term_relationships",
        _build(
            "wp_term_relationships",
            len(owners),
            {
                "object_id": integers(owners),
                "term_taxonomy_id": integers(_TAXONOMY + bears),
                "term_order": integers(np.zeros(len(owners))),
                **_all_stamps(history, len(owners)),
            },
        ),
    )


def _owner(history: History) -> pa.Table:
    """Render the shop's owner: a user who is no customer."""
    return _build(
        "wp_users",
        1,
        {
            "id": integers(np.ones(1)),
            "user_login": constant("owner", 1),
            "user_nicename": constant("owner", 1),
            "user_email": constant("owner@example.com", 1),
            "user_url": constant("", 1),
            "user_registered": naive_instants(np.array([history.starts_at])),
            "user_status": integers(np.zeros(1)),
            "display_name": constant("Owner", 1),
            **_all_stamps(history, 1),
        },
    )


def _users(history: History, customers: Frame) -> pa.Table:
    customer, count = customers["customer_id"], len(customers)
    return _build(
        "wp_users",
        count,
        {
            "id": ids(customer, _USER),
            "user_login": numbers_text(customer, "customer"),
            "user_nicename": numbers_text(customer, "customer"),
            "user_email": _email(history, customer),
            "user_url": constant("", count),
            "user_registered": naive_instants(customers["created_at"]),
            "user_status": integers(np.zeros(count)),
            "display_name": pooled(history.pools.first_names, history.pools.first_name(customer)),
            "_fivetran_deleted": booleans(np.zeros(count)),
            "_fivetran_synced": instants(customers["updated_at"] + _SYNC_DELAY),
        },
    )


def _accounts(history: History, customers: Frame) -> pa.Table:
    customer, count = customers["customer_id"], len(customers)
    return _build(
        "wp_wc_customer_lookup",
        count,
        {
            "customer_id": ids(customer, _LOOKUP, 2),
            "user_id": ids(customer, _USER),
            "username": numbers_text(customer, "customer"),
            **_lookup(history, customer),
            "date_last_active": naive_instants(customers["updated_at"]),
            "date_registered": naive_instants(customers["created_at"]),
            "_fivetran_deleted": booleans(np.zeros(count)),
            "_fivetran_synced": instants(customers["updated_at"] + _SYNC_DELAY),
        },
    )


register(WooCommerce())
