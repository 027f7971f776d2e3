"""A stretch of a history, which platforms render one after the other."""

from dataclasses import dataclass

from generators.arrays import Frame


@dataclass(frozen=True)
class Chunk:
    """A stretch of the history. Every frame follows `schema.TABLES` of its name; instants are UTC."""

    number: int
    orders: Frame
    lines: Frame
    discounts: Frame
    line_discounts: Frame
    line_taxes: Frame
    shipping_taxes: Frame
    payments: Frame
    refunds: Frame
    refund_lines: Frame
    fulfillments: Frame
    reviews: Frame
    checkouts: Frame
