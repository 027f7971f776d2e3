"""What becomes of an order: how it is paid, cancelled, edited. Drawn before any amount is known."""

from __future__ import annotations

import numpy as np

from generators.arrays import Bools, Frame, Ints
from generators.clock import DAY, NEVER
from generators.history.context import Context
from generators.history.schema import Cancel, Channel, Method, Plan

_HOUR = 3600
_PLANS = {
    Plan.SALE: 0.70,
    Plan.CAPTURED: 0.14,
    Plan.DEPOSIT: 0.02,
    Plan.RETRY: 0.04,
    Plan.BANK_PAID: 0.045,
    Plan.PENDING: 0.012,
    Plan.FAILED: 0.008,
    Plan.AUTHORIZED: 0.01,
    Plan.VOIDED: 0.015,
    Plan.PARTIAL: 0.01,
}
_PAID = (Plan.SALE, Plan.CAPTURED, Plan.DEPOSIT, Plan.RETRY, Plan.BANK_PAID)


def draw(rng: np.random.Generator, context: Context, ordered: Ints, channel: Ints, line_count: Ints) -> Frame:
    """Draw the fate of orders placed at wall-clock seconds `ordered`.

    Returns a frame of one row per order: plan, method, instalments, captured_at (money of the main payment),
    paid_at, edited_at, removes, adds, cancel, cancelled_at, voided_at, has_cancel_lines, is_unavailable.
    """
    count = len(ordered)
    plan = rng.choice(list(_PLANS), count, p=np.array(list(_PLANS.values())) / sum(_PLANS.values()))
    plan = np.where(channel == Channel.POS, Plan.SALE, plan)
    edited_at, removes, adds = _edits(rng, context, ordered, plan, line_count, channel)
    plan = np.where(removes, Plan.CAPTURED, plan)
    captured_at = _captures(rng, ordered, plan)
    captured_at = np.where(removes, edited_at + _HOUR, captured_at)
    captured_at = np.where(plan == Plan.SALE, np.minimum(captured_at, context.end - 1), captured_at)
    captured_at = context.happens(captured_at, np.isin(plan, _PAID))
    late = captured_at == NEVER
    plan = np.where((plan == Plan.CAPTURED) & late, Plan.AUTHORIZED, plan)
    plan = np.where((plan == Plan.DEPOSIT) & late, Plan.PARTIAL, plan)
    plan = np.where((plan == Plan.BANK_PAID) & late, Plan.PENDING, plan)
    plan = np.where((plan == Plan.RETRY) & late, Plan.FAILED, plan)
    fate = _cancellations(rng, context, ordered, plan, captured_at, edited_at)
    edited = edited_at != NEVER
    fate["plan"], fate["captured_at"], fate["paid_at"] = plan, captured_at, captured_at
    fate["edited_at"], fate["removes"], fate["adds"] = edited_at, removes & edited, adds & edited
    _tender(rng, fate, channel)
    return fate


def _edits(
    rng: np.random.Generator, context: Context, ordered: Ints, plan: Ints, line_count: Ints, channel: Ints
) -> tuple[Ints, Bools, Bools]:
    count = len(ordered)
    fits = np.isin(plan, (Plan.SALE, Plan.CAPTURED)) & (line_count >= 2) & (channel != Channel.POS)
    times = ordered + rng.integers(6 * _HOUR, 3 * DAY, count)
    edited_at = context.happens(times, (rng.random(count) < 0.03) & fits & (times + _HOUR < context.end))
    what = rng.random(count)
    edited = edited_at != NEVER
    removes = edited & (what < 0.7)
    adds = edited & ((what >= 0.7) | ((what < 0.35) & (line_count >= 3)))
    return edited_at, removes, adds


def _captures(rng: np.random.Generator, ordered: Ints, plan: Ints) -> Ints:
    count = len(ordered)
    delays = {
        Plan.CAPTURED: rng.integers(4 * _HOUR, 3 * DAY, count),
        Plan.DEPOSIT: rng.integers(DAY, 5 * DAY, count),
        Plan.RETRY: rng.integers(120, 1800, count),
        Plan.BANK_PAID: rng.integers(6 * _HOUR, 4 * DAY, count),
    }
    delay = np.full(count, 5, np.int64)
    for name, values in delays.items():
        delay = np.where(plan == name, values, delay)
    return ordered + delay


def _cancellations(
    rng: np.random.Generator, context: Context, ordered: Ints, plan: Ints, captured_at: Ints, edited_at: Ints
) -> Frame:
    count = len(ordered)
    voided_at = context.happens(ordered + rng.integers(DAY, 5 * DAY, count), plan == Plan.VOIDED)
    pending = (plan == Plan.PENDING) & (rng.random(count) < 0.5)
    unpaid_times = np.where(plan == Plan.FAILED, ordered + 3 * DAY, ordered + 8 * DAY)
    unpaid_at = context.happens(unpaid_times, pending | (plan == Plan.FAILED))
    unpaid_at = np.where((plan == Plan.VOIDED) & (rng.random(count) < 0.7), voided_at, unpaid_at)
    luck = rng.random(count)
    paid = np.isin(plan, _PAID) & (captured_at != NEVER) & (edited_at == NEVER) & (luck < 0.025)
    paid_times = captured_at + rng.integers(_HOUR, 2 * DAY, count)
    paid_cancelled_at = context.happens(paid_times, paid)
    cancel = np.full(count, Cancel.NONE, np.int64)
    cancel = np.where(unpaid_at != NEVER, Cancel.UNPAID, cancel)
    cancel = np.where(paid_cancelled_at != NEVER, np.where(luck < 0.019, Cancel.REFUNDED, Cancel.KEPT), cancel)
    whole = (cancel == Cancel.UNPAID) | (cancel == Cancel.REFUNDED)
    return Frame(
        {
            "cancel": cancel,
            "cancelled_at": np.maximum(unpaid_at, paid_cancelled_at),
            "voided_at": voided_at,
            "has_cancel_lines": rng.random(count) < 0.5,
            "is_unavailable": whole & (rng.random(count) < 0.25),
        }
    )


def _tender(rng: np.random.Generator, fate: Frame, channel: Ints) -> None:
    count = len(fate)
    plan = fate["plan"]
    method = rng.choice([Method.CARD, Method.DEBIT, Method.WALLET], count, p=[0.78, 0.07, 0.15])
    slow = np.isin(plan, (Plan.BANK_PAID, Plan.PENDING))
    method = np.where(slow, Method.BANK, method)
    method = np.where((channel == Channel.POS) & (rng.random(count) < 0.3), Method.CASH, method)
    times = np.maximum(rng.integers(-8, 13, count), 1)
    fate["method"] = method
    fate["instalments"] = np.where((method == Method.CARD) & (channel != Channel.POS), times, 1)
