"""Orders as they are placed: buyers, lines, discounts, taxes, shipping, tips, totals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generators.arrays import Array, Bools, Frame, Ints, concat
from generators.clock import DAY, NEVER
from generators.history import calendar, catalog, fates
from generators.history.context import Context, present
from generators.history.schema import Cancel, Channel, LineKind, Source
from generators.money import allocate, divide
from generators.randomness import stream

LINE_STEP = 32  # line ids per order
_LINE_COUNTS = (0.55, 0.24, 0.1, 0.05, 0.03, 0.02, 0.01)
_NEW_BUYERS = 0.55
_GUESTS = 0.12
# (automatic, code, manual, header only, free shipping) of an order, and how likely the combination is.
_DISCOUNTS = {
    (): 0.66,
    (Source.CODE,): 0.17,
    (Source.AUTOMATIC,): 0.05,
    (Source.AUTOMATIC, Source.CODE): 0.02,
    (Source.FREE_SHIPPING,): 0.04,
    (Source.CODE, Source.FREE_SHIPPING): 0.01,
    (Source.HEADER,): 0.02,
    (Source.MANUAL,): 0.03,
}
CODES = 40  # discount codes in circulation


@dataclass
class Placed:
    """Orders of a chunk as placed, instants still on the wall clock. Row i of `orders` is order `first` + i."""

    first: int
    orders: Frame
    lines: Frame
    discounts: Frame
    line_discounts: Frame
    line_taxes: Frame
    shipping_taxes: Frame


def place(context: Context, chunk: int, first: int, count: int) -> Placed:
    """Simulate the placing of `count` orders from number `first` on."""
    rng = stream(context.seed, "orders", chunk)
    orders = _headers(rng, context, first, count)
    lines = _lines(rng, context, orders)
    codes = _discount_plan(rng, orders)
    discounts, line_discounts = _discount(context, orders, lines, codes)
    line_taxes = _tax_lines(context, orders, lines)
    shipping_discounts, shipping_taxes = _ship(rng, context, orders, lines, codes)
    discounts = _sorted(concat([discounts, shipping_discounts]), ("order_id", "index"))
    _totals(rng, context, orders, lines, discounts)
    return Placed(first, orders, lines, discounts, line_discounts, line_taxes, shipping_taxes)


def net_of_tax(context: Context, prices: Ints, discounts: Ints, taxes: Ints, rates: Ints) -> tuple[Ints, Ints]:
    """Return gross and discount net of included tax (ledger rule 1); as they are where prices exclude it."""
    if not context.profile.prices_include_tax:
        return prices, discounts
    paid = prices - discounts
    net = paid - taxes
    untaxed = divide(prices * 1_000_000, 1_000_000 + rates)
    gross = np.where(paid > 0, divide(prices * net, paid), untaxed)
    return gross, gross - net


def _headers(rng: np.random.Generator, context: Context, first: int, count: int) -> Frame:
    order_id = first + np.arange(count)
    days = context.days[np.searchsorted(context.cumulative, order_id, side="right")]
    ordered = np.sort(days * DAY + calendar.order_seconds(rng, days))
    customer_id, person = _buyers(rng, order_id)
    channel = rng.choice(list(Channel), count, p=[0.8, 0.1, 0.04, 0.06])
    line_count = rng.choice(np.arange(1, 8), count, p=_LINE_COUNTS)
    currencies = context.profile.presentment_currencies
    own = np.array([False, *(code == context.profile.currency for code in currencies)])
    # Fractions, not integers: how many numbers a draw takes must not depend on the store.
    foreign = 1 + np.floor(rng.random(count) * len(currencies)).astype(np.int64)
    currency = np.where(rng.random(count) < 0.06, foreign, 0)
    currency = np.where(own[currency] | (channel == Channel.POS), 0, currency)
    imported = rng.random(count) < 0.01
    lag = rng.integers(DAY, 40 * DAY, count)
    wobble = rng.uniform(0.95, 1.05, count)
    fate = fates.draw(rng, context, ordered, channel, line_count)
    header = {
        "order_id": order_id,
        "customer_id": customer_id,
        "person": person,
        "processed_at": ordered,
        "created_at": np.where(imported, np.minimum(ordered + lag, context.end - 1), ordered),
        "channel": channel,
        "currency": currency,
        "rate": np.where(currency == 0, 1.0, context.presentment_rates()[currency] * wobble),
        "is_taxed": rng.random(count) < 0.85,
        "is_test": rng.random(count) < 0.006,
        "is_deleted": rng.random(count) < 0.006,
        "line_count": line_count,
        "cancel_reason": np.where(fate["cancel"] == Cancel.NONE, NEVER, rng.integers(0, 5, count)),
        "settles_in_presentment": rng.random(count) < 0.5,
    }
    return Frame(header | {name: fate[name] for name in fate})


def _buyers(rng: np.random.Generator, order_id: Ints) -> tuple[Ints, Ints]:
    """Pick buyers: new ones come at a steady pace, old ones return, the loyal and the recent more often."""
    known, is_new = buyers_known(order_id)
    count = len(order_id)
    recent = known - 1 - (rng.exponential(0.08, count) * known).astype(np.int64)
    loyal = (rng.random(count) ** 2 * known).astype(np.int64)
    old = np.clip(np.where(rng.random(count) < 0.6, recent, loyal), 0, np.maximum(known - 1, 0))
    customer = np.where(is_new, known - 1, old)
    guest = (rng.random(count) < _GUESTS) | (known == 0)
    return np.where(guest, NEVER, customer), np.where(guest, 2**40 + order_id, customer)


def buyers_known(order_id: Ints) -> tuple[Ints, Bools]:
    """Return how many customers exist after each order, and whether it brought one (who may then buy as a guest)."""
    known = np.floor((order_id + 1) * _NEW_BUYERS).astype(np.int64)
    return known, known > np.floor(order_id * _NEW_BUYERS).astype(np.int64)


def _lines(rng: np.random.Generator, context: Context, orders: Frame) -> Frame:
    counts = orders["line_count"]
    row = np.repeat(np.arange(len(orders)), counts)
    position = np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts) + 1
    last = position == counts[row]
    total = len(row)
    variant = np.searchsorted(context.catalog.popularity, rng.random(total))
    variant = np.minimum(variant, len(context.catalog.variants) - 1)
    quantity = rng.choice(np.arange(1, 11), total, p=[0.72, 0.15, 0.06, 0.03, 0.01, 0.01, 0.005, 0.005, 0.005, 0.005])
    quantity = np.where(rng.random(total) < 0.003, quantity * 10, quantity)
    twin = (rng.random(len(orders)) < 0.02)[row] & (position == 2)
    twins = np.flatnonzero(twin)
    variant[twins], quantity[twins] = variant[twins - 1], quantity[twins - 1]
    card = last & ~twin & (rng.random(len(orders)) < 0.012)[row] & (orders["edited_at"] == NEVER)[row]
    custom = (rng.random(total) < 0.004) & ~card & ~twin
    custom[twins - 1] = False
    card_value = np.array([context.dollars(v) for v in (25, 50, 100)])[rng.integers(0, 3, total)]
    custom_price = context.dollars(0.1) * rng.integers(20, 400, total)
    progress = (orders["processed_at"][row] - context.start) / (context.end - context.start)
    price = catalog.price_at(context.catalog, variant, progress)
    product = context.catalog.variants["product_id"][variant]
    taxable = context.catalog.products["is_taxed"][product] | custom
    named = ~(card | custom)
    quantity = np.where(card, 1, quantity)
    price = np.where(card, card_value, np.where(custom, custom_price, price))
    return Frame(
        {
            "line_id": orders["order_id"][row] * LINE_STEP + position,
            "order_id": orders["order_id"][row],
            "row": row,
            "position": position,
            "kind": np.where(card, LineKind.GIFT_CARD, LineKind.PRODUCT),
            "variant_id": np.where(named, variant, NEVER),
            "product_id": np.where(named, product, NEVER),
            "supplier_id": np.where(named, context.catalog.products["supplier_id"][product], NEVER),
            "quantity": quantity,
            "unit_price": price,
            "landed_amount": quantity * price,
            "presentment_unit_price": present(price, orders["rate"][row]),
            "is_taxed": taxable & ~card & orders["is_taxed"][row],
            "removed": (position == 1) & orders["removes"][row],
            "added_at": np.where(last & orders["adds"][row], orders["edited_at"][row], NEVER),
        }
    )


def _discount_plan(rng: np.random.Generator, orders: Frame) -> Frame:
    """Draw which discounts an order gets, at which value, under which code."""
    count = len(orders)
    mixes = list(_DISCOUNTS)
    drawn = rng.choice(len(mixes), count, p=list(_DISCOUNTS.values()))
    has = {source: np.array([source in combination for combination in mixes])[drawn] for source in Source}
    has[Source.HEADER] &= orders["edited_at"] == NEVER
    return Frame(
        {
            **{source.name: flags for source, flags in has.items()},
            "percent": rng.choice([5, 10, 15, 20, 30, 50, 100], count, p=[0.2, 0.35, 0.2, 0.15, 0.06, 0.03, 0.01]),
            "line_percent": rng.choice([10, 15, 20, 25], count),
            "is_fixed": rng.random(count) < 0.3,
            "dollars": rng.choice([5, 10, 20], count),
            "code": rng.integers(0, CODES, count),
            "is_half": rng.random(count) < 0.2,
        }
    )


def _discount(context: Context, orders: Frame, lines: Frame, codes: Frame) -> tuple[Frame, Frame]:
    """Give lines their discounts; return the discounts of orders and their shares per line."""
    row, landed = lines["row"], lines["landed_amount"]
    eligible = (lines["kind"] == LineKind.PRODUCT) & (lines["added_at"] == NEVER)
    entitled = eligible & (lines["position"] % 2 == 1)
    by_percent = divide(landed * codes["line_percent"][row], 100)
    automatic = np.where(entitled & codes["AUTOMATIC"][row], by_percent, 0)
    manual = np.where(entitled & codes["MANUAL"][row] & (lines["position"] == 1), by_percent, 0)
    base = np.where(eligible, landed - automatic - manual, 0)
    bases = _sum(row, base, len(orders))
    fixed = np.minimum(np.array([context.dollars(v) for v in range(21)])[codes["dollars"]], bases)
    totals = np.where(codes["is_fixed"] | codes["HEADER"], fixed, divide(bases * codes["percent"], 100))
    totals = np.where(codes["CODE"] | codes["HEADER"], totals, 0)
    shared = np.zeros(len(lines), np.int64)
    touched = np.flatnonzero((totals > 0)[row])
    shared[touched] = allocate(totals, row[touched], base[touched])
    lines["landed_discount_amount"] = automatic + manual + shared
    lines["manual_discount_amount"] = manual
    shown = lines["quantity"] * lines["presentment_unit_price"]
    rate = orders["rate"][row]
    shown_first = np.where(automatic + manual == landed, shown, np.minimum(present(automatic + manual, rate), shown))
    shown_left = shown - shown_first
    shown_shared = np.where(shared == base, shown_left, np.minimum(present(shared, rate), shown_left))
    shown_shared = np.where(shared == 0, 0, shown_shared)
    lines["presentment_discount_amount"] = shown_first + shown_shared
    header = codes["HEADER"][row]
    after_automatic = codes["AUTOMATIC"][row].astype(np.int64)
    parts = [
        _shares(lines, automatic, shown_first, Source.AUTOMATIC, np.zeros(len(row), np.int64)),
        _shares(lines, manual, shown_first, Source.MANUAL, np.full(len(row), NEVER)),
        _shares(lines, np.where(header, 0, shared), shown_shared, Source.CODE, after_automatic),
        _shares(lines, np.where(header, shared, 0), shown_shared, Source.HEADER, np.full(len(row), NEVER)),
    ]
    discounts = concat([_applications(context, orders, part, codes) for part in parts])
    shares = _sorted(concat(parts), ("line_id", "source")).select(
        ("order_id", "line_id", "row", "index", "source", "amount", "presentment_amount")
    )
    return discounts, shares


def _shares(lines: Frame, amounts: Ints, shown: Ints, source: Source, index: Ints) -> Frame:
    rows = np.flatnonzero(amounts > 0)
    part = lines.take(rows).select(("order_id", "line_id", "row"))
    part["index"], part["source"] = index[rows], np.full(len(rows), source)
    part["amount"], part["presentment_amount"] = amounts[rows], shown[rows]
    return part


def _applications(context: Context, orders: Frame, shares: Frame, codes: Frame) -> Frame:
    """Sum the shares of one source to one row per order."""
    row, first = np.unique(shares["row"], return_index=True)
    source = shares["source"][first]
    by_line = (source == Source.AUTOMATIC) | (source == Source.MANUAL)
    fixed = ~by_line & (codes["is_fixed"][row] | (source == Source.HEADER))
    percent = np.where(by_line, codes["line_percent"][row], codes["percent"][row])
    value = np.array([context.dollars(v) for v in range(21)])[codes["dollars"][row]]
    return Frame(
        {
            "order_id": orders["order_id"][row],
            "row": row,
            "index": shares["index"][first],
            "source": source,
            "code": np.where(by_line, NEVER, codes["code"][row]),
            "is_percentage": ~fixed,
            "value": np.where(fixed, value, percent),
            "amount": _sum(shares["row"], shares["amount"], len(orders))[row],
            "presentment_amount": _sum(shares["row"], shares["presentment_amount"], len(orders))[row],
        }
    )


def _taxes(context: Context, bases: Ints) -> Array:
    """Return the tax of landed bases, shape (rows, taxes of the profile).

    Exclusive: each tax is rounded by itself. Inclusive: all taxes together are extracted and rounded, then
    split over the rates by largest remainder.
    """
    rates = np.array([tax.rate for tax in context.profile.taxes], np.int64)
    if not context.profile.prices_include_tax:
        return divide(bases[:, None] * rates[None, :], 1_000_000)
    together = bases - divide(bases * 1_000_000, 1_000_000 + int(rates.sum()))
    groups = np.repeat(np.arange(len(bases)), len(rates))
    return allocate(together, groups, np.tile(rates, len(bases))).reshape(len(bases), len(rates))


def _tax_lines(context: Context, orders: Frame, lines: Frame) -> Frame:
    """Tax the taxed lines on price less discount; return one row per line and tax."""
    taxed = np.flatnonzero(lines["is_taxed"])
    taxes = _taxes(context, (lines["landed_amount"] - lines["landed_discount_amount"])[taxed])
    shown = present(taxes, orders["rate"][lines["row"][taxed], None])
    lines["tax_amount"] = _spread(taxed, taxes.sum(axis=1), len(lines))
    lines["presentment_tax_amount"] = _spread(taxed, shown.sum(axis=1), len(lines))
    rate = sum(tax.rate for tax in context.profile.taxes)
    lines["gross_amount"], lines["discount_amount"] = net_of_tax(
        context,
        lines["landed_amount"],
        lines["landed_discount_amount"],
        lines["tax_amount"],
        np.where(lines["is_taxed"], rate, 0),
    )
    each = np.repeat(taxed, taxes.shape[1])
    return Frame(
        {
            "order_id": lines["order_id"][each],
            "line_id": lines["line_id"][each],
            "index": np.tile(np.arange(taxes.shape[1]), len(taxed)),
            "amount": taxes.reshape(-1),
            "presentment_amount": shown.reshape(-1),
        }
    )


def _ship(rng: np.random.Generator, context: Context, orders: Frame, lines: Frame, codes: Frame) -> tuple[Frame, Frame]:
    """Add shipping to the orders; return its discounts and its taxes."""
    count = len(orders)
    goods = lines["kind"] == LineKind.PRODUCT
    paid = _sum(lines["row"], np.where(goods, lines["landed_amount"] - lines["landed_discount_amount"], 0), count)
    has = (_sum(lines["row"], goods.astype(np.int64), count) > 0) & (orders["channel"] != Channel.POS)
    prices = np.array([context.dollars(v) for v in (4.9, 7.9, 9.9, 14.9)])
    price = prices[rng.choice(4, count, p=[0.5, 0.25, 0.15, 0.1])]
    price = np.where(has & (paid < context.dollars(90)), price, 0)
    half = codes["is_half"]
    discount = np.where(codes["FREE_SHIPPING"], np.where(half, divide(price, 2), price), 0)
    taxed = np.flatnonzero(has & orders["is_taxed"])
    taxes = _taxes(context, (price - discount)[taxed])
    shown_taxes = present(taxes, orders["rate"][taxed, None])
    orders["has_shipping"] = has
    orders["shipping_amount"], orders["shipping_discount_amount"] = price, discount
    shown_price = present(price, orders["rate"])
    shown_discount = np.where(
        discount == price, shown_price, np.minimum(present(discount, orders["rate"]), shown_price)
    )
    orders["presentment_shipping_amount"] = shown_price
    orders["presentment_shipping_discount_amount"] = shown_discount
    orders["shipping_tax_amount"] = _spread(taxed, taxes.sum(axis=1), count)
    orders["presentment_shipping_tax_amount"] = _spread(taxed, shown_taxes.sum(axis=1), count)
    rate = sum(tax.rate for tax in context.profile.taxes)
    orders["shipping_gross_amount"], orders["shipping_discount_net_amount"] = net_of_tax(
        context, price, discount, orders["shipping_tax_amount"], np.where(orders["is_taxed"], rate, 0)
    )
    row = np.flatnonzero(discount > 0)
    discounts = Frame(
        {
            "order_id": orders["order_id"][row],
            "row": row,
            "index": codes["CODE"][row].astype(np.int64),
            "source": np.full(len(row), Source.FREE_SHIPPING),
            "code": codes["code"][row],
            "is_percentage": np.ones(len(row), np.bool_),
            "value": np.where(half[row], 50, 100),
            "amount": discount[row],
            "presentment_amount": shown_discount[row],
        }
    )
    each = np.repeat(taxed, taxes.shape[1])
    shipping_taxes = Frame(
        {
            "order_id": orders["order_id"][each],
            "index": np.tile(np.arange(taxes.shape[1]), len(taxed)),
            "amount": taxes.reshape(-1),
            "presentment_amount": shown_taxes.reshape(-1),
        }
    )
    return discounts, shipping_taxes


def _totals(rng: np.random.Generator, context: Context, orders: Frame, lines: Frame, discounts: Frame) -> None:
    """Add up what the platform reports: order total = sum of all sale components."""
    count, row = len(orders), lines["row"]
    tips = (rng.random(count) < 0.02) & (orders["cancel"] == Cancel.NONE)
    tip_percent = rng.choice([5, 10, 15], count)
    orders["has_tip_line"] = rng.random(count) < 0.6
    header = discounts["source"] == Source.HEADER
    orders["header_discount_amount"] = _sum(discounts["row"][header], discounts["amount"][header], count)
    shown = lines["quantity"] * lines["presentment_unit_price"]
    for prefix, landed in (("", lines["landed_amount"]), ("presentment_", shown)):
        reduced = lines["landed_discount_amount" if not prefix else "presentment_discount_amount"]
        items = _sum(row, landed, count)
        subtotal = items - _sum(row, reduced, count)
        tax = _sum(row, lines[f"{prefix}tax_amount"], count) + orders[f"{prefix}shipping_tax_amount"]
        shipping = orders[f"{prefix}shipping_amount"] - orders[f"{prefix}shipping_discount_amount"]
        if not prefix:
            tip = np.where(tips, divide(subtotal * tip_percent, 100), 0)
        else:
            tip = present(orders["tip_amount"], orders["rate"])
        orders[f"{prefix}line_items_amount"] = items
        orders[f"{prefix}subtotal_amount"] = subtotal
        orders[f"{prefix}tax_amount"] = tax
        orders[f"{prefix}tip_amount"] = tip
        orders[f"{prefix}discount_amount"] = _sum(row, reduced, count) + orders[f"{prefix}shipping_discount_amount"]
        orders[f"{prefix}total_amount"] = subtotal + shipping + tip + (0 if context.profile.prices_include_tax else tax)
    orders["has_tip_line"] &= orders["tip_amount"] > 0


def _sum(rows: Ints, amounts: Ints, count: int) -> Ints:
    """Sum amounts per order row, shape (count,)."""
    return np.bincount(rows, amounts, minlength=count).astype(np.int64)


def _spread(rows: Ints, values: Ints, count: int) -> Ints:
    """Put values at their rows, 0 elsewhere, shape (count,)."""
    spread = np.zeros(count, np.int64)
    spread[rows] = values
    return spread


def _sorted(frame: Frame, keys: tuple[str, ...]) -> Frame:
    return frame.take(np.lexsort([frame[key] for key in reversed(keys)]))
