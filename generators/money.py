"""Money in integer minor units: rounding and sharing out, as the sales ledger does it."""

from __future__ import annotations

import numpy as np

from generators.arrays import Array, Ints
from generators.errors import CommerceError

# ISO 4217, list one: minor units of the currencies a simulated shop may keep its books in, and about how many
# whole units buy what one US dollar buys, so that prices look right.
CURRENCIES: dict[str, tuple[int, float]] = {
    "USD": (2, 1.0),
    "AUD": (2, 1.5),
    "BRL": (2, 5.0),
    "CAD": (2, 1.4),
    "CHF": (2, 0.9),
    "CZK": (2, 23.0),
    "DKK": (2, 7.0),
    "EUR": (2, 0.9),
    "GBP": (2, 0.8),
    "HUF": (2, 360.0),
    "INR": (2, 83.0),
    "JPY": (0, 150.0),
    "KRW": (0, 1350.0),
    "KWD": (3, 0.3),
    "MXN": (2, 18.0),
    "NOK": (2, 10.5),
    "PLN": (2, 4.0),
    "SEK": (2, 10.5),
    "TND": (3, 3.1),
}


def minor_units(currency: str) -> int:
    """Return the number of decimals of a currency; CommerceError for one that is not in `CURRENCIES`."""
    if currency not in CURRENCIES:
        raise CommerceError(f"unknown currency {currency!r}: choose one of {', '.join(sorted(CURRENCIES))}")
    return CURRENCIES[currency][0]


def minor_per_dollar(currency: str) -> float:
    """Return how many minor units buy what one US dollar buys (about)."""
    return float(CURRENCIES[currency][1] * 10 ** minor_units(currency))


def divide(numerator: Array, denominator: Array | int) -> Ints:
    """Divide non-negative integers, half up; 0 where the denominator is 0."""
    safe = np.where(np.asarray(denominator) == 0, 1, denominator)
    quotient: Ints = np.where(np.asarray(denominator) == 0, 0, (2 * numerator + safe) // (2 * safe))
    return quotient


def scale(amounts: Array, rates: Array) -> Ints:
    """Convert non-negative minor units with rates (target minor units per minor unit), half up."""
    scaled: Ints = np.floor(amounts * rates + 0.5).astype(np.int64)
    return scaled


def allocate(totals: Ints, groups: Ints, weights: Ints) -> Ints:
    """Share out totals[g] over the rows of group g in proportion to their weights.

    Floor, then one unit each to the largest remainders, ties to the first row; a row of weight 0 gets nothing.

    Args:
        totals: amount per group, shape (groups,), minor units, not negative.
        groups: group of each row, shape (rows,), ascending.
        weights: weight of each row, shape (rows,), not negative.

    Returns:
        Shares, shape (rows,); they add up to the total of every group that has a weight.
    """
    weight_sums = np.bincount(groups, weights, minlength=len(totals)).astype(np.int64)[groups]
    products = totals[groups] * weights
    safe = np.maximum(weight_sums, 1)
    shares, remainders = products // safe, products % safe
    given = np.bincount(groups, shares, minlength=len(totals)).astype(np.int64)
    missing = np.where(weight_sums > 0, (totals - given)[groups], 0)
    order = np.lexsort((np.arange(len(groups)), -remainders, weights == 0, groups))
    first = np.searchsorted(groups, np.arange(len(totals)))
    rank = np.empty(len(groups), np.int64)
    rank[order] = np.arange(len(groups)) - first[groups]
    result: Ints = shares + (rank < missing)
    return result
