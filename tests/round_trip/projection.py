"""What is left of the true ledger in a platform's raw shape.

Each transformation takes from the true ledger what one declared gap of the entity `sales_ledger` says is lost, and
states a limit of the raw shape; no adapter is looked at. The README names the gap, `shapes` says which it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal

from tests.round_trip.expected import CANCELLATION, Ledger, Movement

Rows = list[Movement]
Transformation = Callable[[Ledger, Rows], Rows]
Name = tuple[str, str]  # what, kind


def absent(movement_type: str, applies_to: str = "") -> Transformation:
    """No column holds rows of this type."""

    def transform(ledger: Ledger, rows: Rows) -> Rows:
        return [row for row in rows if not _is(row, movement_type, applies_to)]

    return transform


def merged(movement_type: str, applies_to: str, into: str) -> Transformation:
    """The amount of that thing contains these rows."""

    def transform(ledger: Ledger, rows: Rows) -> Rows:
        return [
            row._replace(movement_type=into, applies_to=into) if _is(row, movement_type, applies_to) else row
            for row in rows
        ]

    return transform


def on_the_day_of_the_order(ledger: Ledger, rows: Rows) -> Rows:
    """An order has one date: lines that an edit added bear it too."""
    return [
        row._replace(business_date=ledger.orders[row.order_id].business_date) if row.movement_event == "sale" else row
        for row in rows
    ]


def only_whole_orders_given_up(ledger: Ledger, rows: Rows) -> Rows:
    """A status can say that all of an order was given up, and nothing else can be taken back.

    All was given up where nothing is left of goods, shipping and the rest; free shipping leaves nothing.
    """
    left: defaultdict[tuple[int, str], list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    given_up = set()
    for row in ledger.movements:
        sums = left[row.order_id, row.applies_to]
        sums[0], sums[1] = sums[0] + row.amount, sums[1] + row.quantity
        if row.reason in ("cancellation", "void"):
            given_up.add(row.order_id)
    given_up -= {order_id for (order_id, _), sums in left.items() if any(sums)}
    return [
        row
        for row in rows
        if row.movement_event == "sale" or row.movement_type == "adjustment" or row.order_id in given_up
    ]


def on_the_last_dated_event(ledger: Ledger, rows: Rows) -> Rows:
    """Purchase, approval, dispatch and delivery have a date, giving up has none."""
    return [
        row._replace(business_date=ledger.orders[row.order_id].last_dated_event)
        if row.movement_event == "reversal"
        else row
        for row in rows
    ]


def without_unavailable_orders(ledger: Ledger, rows: Rows) -> Rows:
    """An order that could not be delivered loses its items."""
    return [row for row in rows if not ledger.orders[row.order_id].is_unavailable]


def only_pieces_come_back(ledger: Ledger, rows: Rows) -> Rows:
    """A row is about pieces, so what comes back of a line without a piece has none."""
    goods = ("product", "gift_card")
    return [row for row in rows if row.movement_event == "sale" or row.applies_to not in goods or row.pieces]


def only_sales(ledger: Ledger, rows: Rows) -> Rows:
    """Nothing can be taken back."""
    return [row for row in rows if row.movement_event == "sale"]


def without_prices_of_gifts(ledger: Ledger, rows: Rows) -> Rows:
    """The amount paid tells the price only where something was paid; the pieces are told all the same."""
    paid: defaultdict[tuple[int, int], Decimal] = defaultdict(Decimal)
    for row in ledger.movements:
        if row.movement_event == "sale" and row.position:
            paid[row.order_id, row.position] += row.amount
    given = {line for line, amount in paid.items() if not amount}
    lines = [(row, (row.order_id, row.position) in given) for row in rows]
    kept = [(row, is_given) for row, is_given in lines if not is_given or row.movement_type != "discount"]
    return [row._replace(amount=Decimal(0)) if is_given else row for row, is_given in kept]


def under_an_order_id_of_its_own(ledger: Ledger, rows: Rows) -> Rows:
    """What is taken back is numbered beside the order."""
    return [row._replace(document=CANCELLATION) if row.movement_event == "reversal" else row for row in rows]


def sold_under_an_order_id_per_line(ledger: Ledger, rows: Rows) -> Rows:
    """Nothing holds the lines of an order together: each is numbered for itself."""
    return [
        row._replace(document=line_document(row.position)) if row.movement_event == "sale" and row.position else row
        for row in rows
    ]


def taken_back_under_an_order_id_per_line(ledger: Ledger, rows: Rows) -> Rows:
    """What comes back of a line is numbered for itself, each refund of it and what goes when the order is given up."""
    return [
        row._replace(document=line_document(row.position, row.refund, is_sale=False))
        if row.movement_event == "reversal" and row.position
        else row
        for row in rows
    ]


def line_document(position: int, refund: int = 0, *, is_sale: bool = True) -> str:
    """Name what a platform numbers that knows lines and no orders."""
    what = "sale" if is_sale else f"refund {refund}" if refund else "remainder"
    return f"{what} of line {position}"


def without_lines_taken_off(ledger: Ledger, rows: Rows) -> Rows:
    """A line that an edit took off is gone, as if it had never been sold."""
    return [
        row._replace(movement_event="sale", business_date=ledger.orders[row.order_id].business_date)
        if row.reason == "edit" and row.movement_event == "reversal"
        else row
        for row in rows
    ]


def failed_at_once(ledger: Ledger, rows: Rows) -> Rows:
    """An order whose payment failed does not say when it was given up: it never came about."""
    return [
        row._replace(business_date=ledger.orders[row.order_id].business_date)
        if row.movement_event == "reversal" and ledger.orders[row.order_id].is_failed
        else row
        for row in rows
    ]


def on_the_day_of_recording(ledger: Ledger, rows: Rows) -> Rows:
    """A refund has one date, that of its record: an imported one was given earlier."""
    return [row if row.recorded_date is None else row._replace(business_date=row.recorded_date) for row in rows]


EDIT_DATE: tuple[Name, Transformation] = (("date of a line that an edit added", "derived"), on_the_day_of_the_order)
DUTY: tuple[Name, Transformation] = (("duty", "absent"), absent("duty"))
FEE: tuple[Name, Transformation] = (("fee", "absent"), absent("fee"))
TIP: tuple[Name, Transformation] = (("tip", "absent"), absent("tip"))
ADJUSTMENT: tuple[Name, Transformation] = (("adjustment", "absent"), absent("adjustment"))
GIFT_CARD: tuple[Name, Transformation] = (
    ("gift_card", "merged into product"),
    merged("gift_card", "gift_card", "product"),
)
PAID_PRICES: tuple[tuple[Name, Transformation], ...] = (
    (("tax -> product", "merged into product"), merged("tax", "product", "product")),
    (("discount -> product", "merged into product"), merged("discount", "product", "product")),
)


def _is(row: Movement, movement_type: str, applies_to: str) -> bool:
    return row.movement_type == movement_type and applies_to in ("", row.applies_to)
