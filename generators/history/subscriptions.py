"""Subscriptions: plans that some customers pay for by the month, leave, and sometimes come back to.

Chosen by the customer's number alone, so that they can be told for any customer at any time; computed only when a
platform asks for them.
"""

from __future__ import annotations

import numpy as np

from generators.arrays import Bools, Frame, Ints, chance, concat, pick
from generators.clock import DAY, NEVER
from generators.history.context import Context
from generators.history.schema import SubscriptionPlan, SubscriptionStatus, frame

_STEP = 2  # subscriptions per customer: the first, and the one after a pause
_SUBSCRIBERS, _LEAVERS, _RETURNERS, _PAUSED, _CANCELLED = 0.12, 0.5, 0.3, 0.05, 0.7
_MONTHLY_DOLLARS = {SubscriptionPlan.BASIC: 4.99, SubscriptionPlan.PLUS: 9.99, SubscriptionPlan.PREMIUM: 19.99}
_MONTH, _TRIAL = 30, 14  # days


def subscribe(context: Context, customer_id: Ints, since: Ints) -> Frame:
    """Return the subscriptions of customers: `schema.TABLES["subscriptions"]`, by id.

    Args:
        context: settings of the history.
        customer_id: the customers, shape (customers,), ascending.
        since: day on which each became one, days since 1970, shape (customers,).
    """
    today = context.end // DAY
    subscribers = np.flatnonzero(chance(customer_id, 61, _SUBSCRIBERS))
    customer = customer_id[subscribers]
    first = _terms(context, customer * _STEP, since[subscribers] + pick(customer, 62, 240), today)
    ended = np.flatnonzero((first["end_date"] != NEVER) & chance(customer, 63, _RETURNERS))
    again = first["end_date"][ended] + 1 + pick(customer[ended], 64, 120)
    both = concat([first, _terms(context, customer[ended] * _STEP + 1, again, today)])
    both = both.take(both["start_date"] < today)
    both = both.take(np.argsort(both["subscription_id"], kind="stable"))
    return frame("subscriptions", {name: both[name] for name in both})


def _terms(context: Context, subscription_id: Ints, start: Ints, today: int) -> Frame:
    """Decide plan, price, end and status of subscriptions that start on given days."""
    plan = pick(subscription_id, 65, len(SubscriptionPlan))
    prices = np.array([context.dollars(_MONTHLY_DOLLARS[kind]) for kind in SubscriptionPlan])
    end = start + _MONTH * (1 + pick(subscription_id, 66, 18))
    leaves: Bools = chance(subscription_id, 67, _LEAVERS) & (end < today)
    paused = chance(subscription_id, 68, _PAUSED)
    status = np.where(paused, SubscriptionStatus.PAUSED, SubscriptionStatus.ACTIVE)
    status = np.where(start + _TRIAL > today, SubscriptionStatus.TRIAL, status)
    cancelled = chance(subscription_id, 69, _CANCELLED)
    gone = np.where(cancelled, SubscriptionStatus.CANCELLED, SubscriptionStatus.EXPIRED)
    return Frame(
        {
            "subscription_id": subscription_id,
            "customer_id": subscription_id // _STEP,
            "plan": plan,
            "status": np.where(leaves, gone, status),
            "price_amount": prices[plan],
            "start_date": start,
            "end_date": np.where(leaves, end, NEVER),
        }
    )
