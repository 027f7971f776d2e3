"""A sales team's CSV files: a deal a row, without an order, and nothing after it."""

import hashlib
from collections import Counter

from generators.clock import NEVER
from generators.platforms import crm_csv, get
from tests.round_trip import facts
from tests.round_trip.projection import (
    DUTY,
    FEE,
    GIFT_CARD,
    PAID_PRICES,
    TIP,
    absent,
    line_document,
    only_sales,
    sold_under_an_order_id_per_line,
)
from tests.round_trip.shapes import Known, Shape
from tests.round_trip.shops import Shop


def deal_ids(shop: Shop) -> Known:
    """Return the deals by the hash of the rendered row and its number among equal ones, as the README says."""
    known, seen = {}, Counter[str]()
    for chunk in shop.chunks:
        ((_, deals),) = get("crm_csv").chunk(shop.history, chunk)
        lines, _, _ = crm_csv.deals(chunk)
        orders, positions = (chunk.lines[name][lines].tolist() for name in ("order_id", "position"))
        for deal, order_id, position in zip(deals.to_pylist(), orders, positions, strict=True):
            text = "|".join("-" if value is None else f"{len(value)}:{value}" for value in deal.values())
            row_hash = hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
            seen[row_hash] += 1
            known[f"{row_hash}-{seen[row_hash]}"] = (order_id, line_document(position))
    return known


def buyers(shop: Shop) -> tuple[int, int, int]:
    """Return accounts with contacts, each a person of its own, and deals of nobody."""
    accounts = facts.buyers(shop)[0] + len(shop.history.crm.contacts)
    deals = 0
    for chunk in shop.chunks:
        lines, _, _ = crm_csv.deals(chunk)
        place = chunk.lines["order_id"][lines] - int(chunk.orders["order_id"][0])
        deals += int((chunk.orders["customer_id"][place] == NEVER).sum())
    return accounts, accounts, deals


SHAPE = Shape(
    order_ids={},
    transformations=dict(
        [
            (("reversal", "absent"), only_sales),
            *PAID_PRICES,
            (("tax -> shipping", "absent"), absent("tax", "shipping")),
            (("discount -> shipping", "absent"), absent("discount", "shipping")),
            (("shipping", "absent"), absent("shipping")),
            GIFT_CARD,
            DUTY,
            FEE,
            TIP,
            (("order_id of a sale", "derived"), sold_under_an_order_id_per_line),
        ]
    ),
    gaps=47,
    numbers_orders=False,
    rendered_ids=deal_ids,
    buyers=buyers,
    variables={"commerce_crm_csv_sales_are_orders": True},
)
