"""The schema of a simulated history: its tables, columns and codes.

Conventions: ids count from 0 and -1 means "none"; `*_at` are UTC instants in whole seconds since 1970, -1 where
it did not happen; `business_date` is days since 1970 in the store's zone; money is an integer in minor units of
the store's currency; `presentment_*` is the same amount as the customer saw it, in minor units of the order's
presentment currency. "Landed" amounts contain the tax where the store's prices do; the others never do.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from generators.arrays import Array, Frame


class Plan(IntEnum):
    """How an order is (to be) paid."""

    SALE = 0  # at once
    CAPTURED = 1  # authorization, then capture
    DEPOSIT = 2  # a sale of 30 %, and authorization and capture of the rest
    RETRY = 3  # a failed sale, then one that succeeds
    BANK_PAID = 4  # pending for days, then paid
    PENDING = 5  # pending, never paid
    FAILED = 6  # only failed attempts
    AUTHORIZED = 7  # never captured
    VOIDED = 8  # authorization, then void
    PARTIAL = 9  # a sale of 30 %, the rest is open
    FREE = 10  # the total is zero: no payment


class Cancel(IntEnum):
    """How an order was cancelled."""

    NONE = 0
    UNPAID = 1  # nothing was captured
    REFUNDED = 2  # after payment, everything paid back
    KEPT = 3  # after payment, the goods paid back, shipping kept


class LineKind(IntEnum):
    """What an order line sells."""

    PRODUCT = 0
    GIFT_CARD = 1


class Source(IntEnum):
    """Where a discount comes from."""

    AUTOMATIC = 0
    CODE = 1
    MANUAL = 2  # typed on the line: no application, no allocation
    HEADER = 3  # only the order's header and code list know it; shared out by the ledger's rule
    FREE_SHIPPING = 4  # a code that lowers shipping


class PaymentKind(IntEnum):
    """What a payment does."""

    SALE = 0
    AUTHORIZATION = 1
    CAPTURE = 2
    VOID = 3
    REFUND = 4


class PaymentStatus(IntEnum):
    """Whether it worked."""

    SUCCESS = 0
    FAILURE = 1
    PENDING = 2


class Method(IntEnum):
    """What was paid with."""

    CARD = 0
    DEBIT = 1
    BANK = 2
    WALLET = 3
    CASH = 4
    GIFT_CARD = 5


class RefundKind(IntEnum):
    """Why a refund was recorded."""

    RETURN = 0
    EDIT = 1  # a line was taken off: nothing is paid back
    CANCELLATION = 2


class Document(IntEnum):
    """What a receipt is about; a refund's document is its sequence, 1 to 7."""

    SALE = 0
    REMAINDER = 8  # what was left of an order that was given up


class Tier(IntEnum):
    """How loyal a customer is, by the points earned."""

    LOW = 0
    MEDIUM = 1
    HIGH = 2


class Financial(IntEnum):
    """Payment status of an order at the end of the history."""

    PENDING = 0
    AUTHORIZED = 1
    PARTIALLY_PAID = 2
    PAID = 3
    PARTIALLY_REFUNDED = 4
    REFUNDED = 5
    VOIDED = 6
    EXPIRED = 7


class Channel(IntEnum):
    """Where an order was taken."""

    WEB = 0
    POS = 1
    DRAFT = 2
    APP = 3


class Interaction(IntEnum):
    """What a visitor did."""

    VIEW = 0
    ADD_TO_CART = 1
    REMOVE_FROM_CART = 2
    CHECKOUT = 3
    PURCHASE = 4


class SubscriptionPlan(IntEnum):
    """What is subscribed to, by the month."""

    BASIC = 0
    PLUS = 1
    PREMIUM = 2


class SubscriptionStatus(IntEnum):
    """State of a subscription at the end of the history."""

    ACTIVE = 0
    TRIAL = 1
    PAUSED = 2
    CANCELLED = 3  # by the customer
    EXPIRED = 4  # ran out


TABLES: dict[str, dict[str, str]] = {
    "orders": {
        "order_id": "0 to orders - 1, in time order",
        "customer_id": "-1 for a guest",
        "person": "seed of the buyer's name and address; the customer_id, or one of its own for a guest",
        "processed_at": "instant of the sale",
        "created_at": "instant the platform recorded it; later than processed_at for imported orders",
        "updated_at": "last event of the order or any of its parts",
        "business_date": "date of processed_at in the store's zone",
        "channel": "Channel",
        "currency": "presentment currency: 0 the store's own, else 1 + index in profile.presentment_currencies",
        "is_taxed": "taxes apply (an export carries none)",
        "is_test": "test order: out of every figure, with all children",
        "is_deleted": "deleted in the platform: likewise out",
        "is_unavailable": "cancelled because nothing was on stock",
        "plan": "Plan, as it came to be by the end of the history",
        "method": "Method of the main payment",
        "instalments": "of the main card payment, 1 and up",
        "line_count": "number of lines, removed and added ones included",
        "line_items_amount": "sum of quantity x unit price, landed, tip not included",
        "discount_amount": "all discounts, shipping discounts included, landed",
        "header_discount_amount": "the part of it that only the header knows",
        "subtotal_amount": "line_items_amount less discounts of lines, landed",
        "tax_amount": "all taxes of lines and shipping",
        "shipping_amount": "shipping before discounts, landed; 0 when free",
        "shipping_discount_amount": "discount on shipping, landed",
        "shipping_tax_amount": "taxes of shipping",
        "shipping_gross_amount": "shipping before discounts, net of tax: the ledger's shipping sale",
        "shipping_discount_net_amount": "its discount, net of tax: the ledger's discount -> shipping sale",
        "tip_amount": "tip",
        "total_amount": "what the platform reports as the order's total: all sale components, before refunds",
        "presentment_line_items_amount": "",
        "presentment_discount_amount": "",
        "presentment_subtotal_amount": "",
        "presentment_tax_amount": "",
        "presentment_shipping_amount": "",
        "presentment_shipping_discount_amount": "",
        "presentment_shipping_tax_amount": "",
        "presentment_tip_amount": "",
        "presentment_total_amount": "",
        "has_shipping": "a shipping line exists",
        "has_tip_line": "the tip is also landed as a line",
        "cancel": "Cancel",
        "cancel_reason": "0 customer, 1 fraud, 2 inventory, 3 declined, 4 other; -1 none",
        "cancelled_at": "",
        "voided_at": "instant of the void of the authorization",
        "remainder_reversed_at": "when all that is not yet reversed is reversed (ledger rules 11b and 12)",
        "edited_at": "instant lines were added or removed",
        "paid_at": "first instant the order was wholly paid (an edit's later sale aside)",
        "settles_in_presentment": "its payments are recorded in the presentment currency",
        "financial": "Financial",
        "shipped_lines": "0 none, 1 some, 2 all lines fulfilled, 3 restocked",
        "paid_amount": "successful sales and captures, gift cards included",
        "paid_back_amount": "successful refunds",
    },
    "lines": {
        "line_id": "32 x order_id + position",
        "order_id": "",
        "position": "from 1",
        "kind": "LineKind",
        "variant_id": "-1 for a custom item or a gift card",
        "product_id": "likewise",
        "supplier_id": "likewise",
        "quantity": "ordered, before refunds",
        "refunded_quantity": "taken back by the end of the history, edits and cancellations included",
        "unit_price": "landed",
        "landed_amount": "quantity x unit price",
        "landed_discount_amount": "all discounts of the line, its share of a header discount included",
        "manual_discount_amount": "the part typed on the line",
        "tax_amount": "all taxes of the line",
        "gross_amount": "P: landed_amount net of included tax; the ledger's product (or gift_card) sale",
        "discount_amount": "D: discount net of included tax; the ledger's discount -> product sale, unsigned",
        "presentment_unit_price": "",
        "presentment_discount_amount": "landed",
        "presentment_tax_amount": "",
        "is_taxed": "",
        "added_at": "instant the line was added by an edit, -1 for a line of the first day",
    },
    "discounts": {
        "order_id": "",
        "index": "discount application of the order, from 0; -1 for MANUAL and HEADER, which have none",
        "source": "Source",
        "code": "number of the code, -1 for AUTOMATIC and MANUAL",
        "is_percentage": "",
        "value": "percent, or minor units",
        "amount": "sum over lines or shipping, landed",
        "presentment_amount": "",
    },
    "line_discounts": {
        "order_id": "",
        "line_id": "",
        "index": "discount application, -1 where there is none",
        "source": "Source",
        "amount": "landed",
        "presentment_amount": "",
    },
    "line_taxes": {
        "order_id": "",
        "line_id": "",
        "index": "place in profile.taxes, which has name and rate",
        "amount": "",
        "presentment_amount": "",
    },
    "shipping_taxes": {"order_id": "", "index": "as above", "amount": "", "presentment_amount": ""},
    "payments": {
        "payment_id": "16 x order_id + sequence",
        "order_id": "",
        "sequence": "from 1, by time",
        "kind": "PaymentKind",
        "status": "PaymentStatus",
        "method": "Method",
        "amount": "",
        "presentment_amount": "",
        "at": "instant",
        "parent_id": "capture and void -> authorization, refund -> sale or capture, else -1",
        "refund_id": "of a refund, else -1",
        "instalments": "",
        "surplus_amount": "interest a marketplace adds to a payment in instalments; no part of amount",
    },
    "refunds": {
        "refund_id": "8 x order_id + sequence",
        "order_id": "",
        "sequence": "from 1",
        "kind": "RefundKind",
        "processed_at": "",
        "created_at": "later than processed_at for imported orders",
        "business_date": "of processed_at",
        "shipping_amount": "shipping given back, net of tax",
        "shipping_tax_amount": "",
        "adjustment_amount": "+ the merchant kept it, - given beyond lines: the ledger's adjustment",
        "paid_back_amount": "lines + shipping - adjustment; 0 where nothing had been paid, and for edits",
        "presentment_shipping_amount": "",
        "presentment_shipping_tax_amount": "",
        "presentment_adjustment_amount": "",
        "presentment_paid_back_amount": "",
    },
    "refund_lines": {
        "refund_line_id": "32 x refund_id + position of the line",
        "refund_id": "",
        "order_id": "",
        "line_id": "",
        "quantity": "0 when only an amount is refunded",
        "landed_amount": "S as landed: net of discounts, tax included where prices include it",
        "tax_amount": "T",
        "product_amount": "S + d: the ledger's product reversal, unsigned (ledger rule 3)",
        "discount_amount": "d: the ledger's discount -> product reversal",
        "presentment_landed_amount": "",
        "presentment_tax_amount": "",
    },
    "fulfillments": {
        "fulfillment_id": "4 x order_id + sequence",
        "order_id": "",
        "sequence": "from 1",
        "shipped_at": "",
        "estimated_at": "promised",
        "delivered_at": "-1 while on the way",
        "carrier": "0 to 3",
        "is_cancelled": "",
    },
    "reviews": {
        "review_id": "4 x order_id + sequence of the order it was first written for",
        "order_id": "one review can serve several orders",
        "score": "1 to 5",
        "text": "index of the text, -1 for none",
        "has_title": "",
        "created_at": "",
        "answered_at": "",
    },
    "checkouts": {
        "checkout_id": "abandoned checkouts, from 0",
        "customer_id": "-1 for a guest",
        "person": "",
        "created_at": "",
        "updated_at": "",
        "variant_id": "",
        "quantity": "",
        "line_items_amount": "landed",
        "tax_amount": "",
        "total_amount": "",
        "currency": "as in orders; amounts are in it",
    },
    "receipts": {
        "receipt_id": "512 x order_id + 32 x document + position of the line",
        "order_id": "",
        "line_id": "",
        "line": "row of the line in its chunk",
        "document": "Document",
        "at": "instant",
        "quantity": "signed",
        "amount": "signed; what was paid: net of discounts, with tax",
    },
    "loyalty_entries": {
        "entry_id": "32 x order_id + 2 x document, 1 more for lines that an edit added",
        "order_id": "",
        "customer_id": "",
        "at": "instant",
        "earned": "signed, in tenths of a minor unit; a tenth of the amount",
        "redeemed": "likewise, unsigned, whole points; only with a sale",
        "amount": "signed: that of the receipts, which it repeats",
        "quantity": "likewise",
    },
    "loyalty_accounts": {
        "customer_id": "each customer has one",
        "earned": "all points earned, less those lost again, in tenths of a minor unit",
        "redeemed": "all points redeemed",
        "tier": "Tier",
    },
    "customers": {
        "customer_id": "",
        "created_at": "instant of the first order, or of an account without one",
        "updated_at": "",
        "orders_count": "orders, test and deleted ones left out",
        "spent_amount": "their totals less refunds, store currency",
        "accepts_marketing": "",
        "is_organization": "",
    },
    "products": {
        "product_id": "",
        "category": "index in catalog.CATEGORIES, -1 for none",
        "adjective": "index",
        "noun": "index",
        "brand": "index",
        "supplier_id": "",
        "status": "0 active, 1 archived, 2 draft",
        "weight": "g",
        "length": "cm",
        "height": "cm",
        "width": "cm",
        "photos": "",
        "created_at": "",
        "is_deleted": "",
        "is_taxed": "",
    },
    "variants": {
        "variant_id": "",
        "product_id": "",
        "position": "within the product, from 1",
        "unit_price": "first price; see catalog.price_at",
        "unit_cost": "",
        "on_hand": "",
        "committed": "",
    },
    # Computed only for platforms that ask: `History.interactions`, `subscriptions`, `weather`.
    "interactions": {
        "interaction_id": "64 x visit_id + place in the visit",
        "visit_id": "4 x order_id + number; 0 is the visit in which the order was placed",
        "order_id": "the order that the visit led to, -1 for none",
        "customer_id": "-1 for somebody who is not signed in",
        "person": "as in orders; somebody unknown is a new person at each visit",
        "kind": "Interaction",
        "variant_id": "-1 for a checkout",
        "product_id": "likewise",
        "quantity": "pieces; 0 for a checkout",
        "at": "instant",
    },
    "subscriptions": {
        "subscription_id": "2 x customer_id + 0, or 1 for the one after a pause",
        "customer_id": "",
        "plan": "SubscriptionPlan",
        "status": "SubscriptionStatus",
        "price_amount": "of a month",
        "start_date": "days since 1970 in the store's zone",
        "end_date": "last day, -1 while it runs",
    },
    "weather": {
        "date": "days since 1970",
        "city": "number, from 0",
        "temperature": "mean of the day in tenths of a degree Celsius, signed",
        "precipitation": "of the day in tenths of a millimetre",
    },
}


def frame(table: str, columns: Mapping[str, Array]) -> Frame:
    """Build a history table with its declared columns in their order; KeyError where one is missing."""
    declared = TABLES[table]
    if unknown := set(columns) - set(declared):
        raise KeyError(f"history table {table} has no column {', '.join(sorted(unknown))}")
    return Frame({name: columns[name] for name in declared})
