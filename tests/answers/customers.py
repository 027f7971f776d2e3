"""Customers: people with several accounts, stores and currencies, guests, accounts without orders or not landed."""

import hashlib

from tests.answers import ADAPTER, key

# 2024-01-01 is a Monday. Ann has an account in both stores with one address, Cat never buys, Eve's account is not
# landed. d3 is given back whole; d4 and d6 are of one day; d5 and d9 are guests'; d8 is an order of zero pieces. The
# American store takes euros too.
HISTORY = {
    "stores": """
store_id | name  | currency_code | time_zone        | country_code
wool_de  | Wolle | EUR           | Europe/Berlin    | DE
wool_us  | Wool  | USD           | America/New_York | US
""",
    "customers": """
store_id | customer_id | email
wool_de  | ann         | ann@wool.test
wool_de  | ben         | ben@wool.test
wool_de  | cat         | cat@wool.test
wool_us  | ann         | ann@wool.test
wool_us  | dan         | dan@wool.test
""",
    "products": """
store_id | product_id | title | category
wool_de  | scarf      | Scarf | clothing
wool_de  | hat        | Hat   | clothing
wool_de  | yarn       | Yarn  | supplies
wool_us  | mug        | Mug   |
""",
    "orders": """
store_id | order_id | customer_id | sales_channel | currency_code | business_date
wool_de  | d1       | ann         | web           | EUR           | 2024-01-01
wool_de  | d2       | ann         | web           | EUR           | 2024-01-15
wool_de  | d3       | ann         | pos           | EUR           | 2024-02-06
wool_de  | d4       | ben         | web           | EUR           | 2024-01-03
wool_de  | d5       |             | web           | EUR           | 2024-01-10
wool_de  | d6       | ben         | web           | EUR           | 2024-01-03
wool_de  | d7       | eve         |               | EUR           | 2024-02-20
wool_de  | d8       | ben         | pos           | EUR           | 2024-02-27
wool_de  | d9       |             | web           | EUR           | 2024-02-28
wool_us  | u1       | ann         | web           | USD           | 2024-01-20
wool_us  | u2       | dan         | web           | USD           | 2024-02-10
wool_us  | u3       | dan         | web           | EUR           | 2024-02-12
wool_us  | u4       | ann         | web           | EUR           | 2024-02-01
""",
    "order_lines": """
store_id | order_line_id | order_id | product_id | quantity | gross_amount | discount_amount | currency_code
wool_de  | d1a           | d1       | scarf      | 1        | 20           | 0               | EUR
wool_de  | d1b           | d1       | hat        | 1        | 10           | 0               | EUR
wool_de  | d2a           | d2       | scarf      | 1        | 20           | 4               | EUR
wool_de  | d3a           | d3       | yarn       | 1        | 40           | 0               | EUR
wool_de  | d4a           | d4       | scarf      | 1        | 20           | 0               | EUR
wool_de  | d4b           | d4       | hat        | 1        | 10           | 0               | EUR
wool_de  | d4c           | d4       | scarf      | 1        | 20           | 0               | EUR
wool_de  | d5a           | d5       | scarf      | 1        | 20           | 0               | EUR
wool_de  | d5b           | d5       | hat        | 1        | 10           | 0               | EUR
wool_de  | d5c           | d5       | yarn       | 1        | 40           | 0               | EUR
wool_de  | d6a           | d6       | hat        | 1        | 10           | 0               | EUR
wool_de  | d7a           | d7       | yarn       | 1        | 40           | 0               | EUR
wool_de  | d8a           | d8       | yarn       | 0        | 0            | 0               | EUR
wool_de  | d9a           | d9       | yarn       | 1        | 40           | 0               | EUR
wool_de  | d9b           | d9       | hat        | 1        | 10           | 0               | EUR
wool_us  | u1a           | u1       | mug        | 1        | 30           | 0               | USD
wool_us  | u2a           | u2       | mug        | 1        | 30           | 0               | USD
wool_us  | u3a           | u3       | mug        | 1        | 12           | 0               | EUR
wool_us  | u4a           | u4       | mug        | 1        | 8            | 0               | EUR
""",
    "refunds": """
refund_id | order_id | business_date
r1        | d3       | 2024-02-10
""",
    "refund_lines": """
refund_line_id | refund_id | order_id | order_line_id | component | quantity | subtotal_amount
r1a            | r1        | d3       | d3a           | product   | 1        | 40
""",
    "payments": """
store_id | payment_id | order_id | kind   | method      | status  | amount | currency_code
wool_de  | p1         | d1       | sale   | credit_card | success | 30     | EUR
wool_de  | p2         | d2       | sale   | cash        | success | 16     | EUR
wool_de  | p3         | d3       | sale   | cash        | success | 40     | EUR
wool_de  | p3r        | d3       | refund | wallet      | success | 40     | EUR
wool_de  | p4f        | d4       | sale   | wallet      | failed  | 50     | EUR
wool_de  | p4         | d4       | sale   | credit_card | success | 50     | EUR
wool_us  | p5         | u1       | sale   | credit_card | success | 30     | USD
""",
}

# A person's key is the smallest of the accounts'.
ANN = min(key("wool_de", "ann"), key("wool_us", "ann"))
BEN, CAT, EVE = (key("wool_de", name) for name in ("ben", "cat", "eve"))
DAN = key("wool_us", "dan")
VARIABLES = {"commerce_churn_window_days": 30}


def _pair(first: str, second: str, counts: tuple[int, int, int, int], ratios: tuple[str, str, str, str]) -> str:
    """A row of affinity; of the two items, each (key, name), that with the smaller key stands first."""
    (one, two), (pair, in_first, in_second, total), (support, there, back, lift) = (first, second), counts, ratios
    if _ITEMS[one] > _ITEMS[two]:
        one, two, in_first, in_second, there, back = two, one, in_second, in_first, back, there
    kind = "category" if one.islower() else "product"
    return " | ".join(map(str, (kind, one, two, pair, in_first, in_second, total, support, there, back, lift)))


_STORE = hashlib.md5(f"{ADAPTER}-wool_de".encode(), usedforsecurity=False).hexdigest()
_ITEMS = {name.title(): key("wool_de", name) for name in ("scarf", "hat", "yarn")} | {
    name: hashlib.md5(f"{_STORE}-{name}".encode(), usedforsecurity=False).hexdigest()
    for name in ("clothing", "supplies")
}

_AFFINITY = (
    "pair_type | first_item_name | second_item_name | pair_order_count | first_item_order_count"
    " | second_item_order_count | total_order_count | support | confidence_first_to_second"
    " | confidence_second_to_first | lift"
)
EXPECTED = {
    # EUR in Germany: Ben 60, Ann 30 + 16 + 0 = 46, Eve 40. Ranks 1, 2, 3 of 3: (rank - 1) x 100 = 0, 100, 200 against
    # 60 and 150; (rank - 1) x 5 = 0, 5, 10 against 3, 6, 9, 12 give scores 5, 4, 2. Germany ends on
    # 28 February. In America each currency has two people; equals share a rank: 5 < 2 x 3 gives score 3.
    "commerce_customers__segments": f"""
store_id | currency_code | person_key | value_tier | frequency_tier | recency_score | frequency_score | \
monetary_score | order_count | gross_amount | discount_amount | reversal_amount | net_amount | average_order_amount | \
days_since_last_order
wool_de  | EUR | {ANN} | medium | repeat | 4 | 5 | 4 | 3 | 90 | 4 | 40 | 46 | 15.3333 | 22
wool_de  | EUR | {BEN} | high   | repeat | 2 | 4 | 5 | 2 | 60 | 0 | 0  | 60 | 30      | 56
wool_de  | EUR | {EVE} | low    | once   | 5 | 2 | 2 | 1 | 40 | 0 | 0  | 40 | 40      | 8
wool_us  | USD | {ANN} | high   | once   | 3 | 5 | 5 | 1 | 30 | 0 | 0  | 30 | 30      | 23
wool_us  | USD | {DAN} | high   | once   | 5 | 5 | 5 | 1 | 30 | 0 | 0  | 30 | 30      | 2
wool_us  | EUR | {DAN} | high   | once   | 5 | 5 | 5 | 1 | 12 | 0 | 0  | 12 | 12      | 0
wool_us  | EUR | {ANN} | low    | once   | 3 | 5 | 3 | 1 | 8  | 0 | 0  | 8  | 8       | 11
""",
    # Ann: 4 / 90; 40 / 86; 36 days / 2. Paid in cash twice, for what was given back was paid all the same.
    # Ben's two orders are of one day; the failed wallet paid nothing, the order of zero pieces is none.
    "commerce_customers__behavior": f"""
store_id | currency_code | person_key | preferred_category | preferred_sales_channel | preferred_payment_method | \
preferred_day_of_week | order_count | discount_share | reversal_share | average_days_between_orders | \
first_order_date | last_order_date
wool_de  | EUR | {ANN} | clothing | web | cash        | 1 | 3 | 0.0444 | 0.4651 | 18 | 2024-01-01 | 2024-02-06
wool_de  | EUR | {BEN} | clothing | web | credit_card | 3 | 2 | 0      | 0      | 0  | 2024-01-03 | 2024-01-03
wool_de  | EUR | {EVE} | supplies |     |             | 2 | 1 | 0      | 0      |    | 2024-02-20 | 2024-02-20
wool_us  | USD | {ANN} |          | web | credit_card | 6 | 1 | 0      | 0      |    | 2024-01-20 | 2024-01-20
wool_us  | USD | {DAN} |          | web |             | 6 | 1 | 0      | 0      |    | 2024-02-10 | 2024-02-10
wool_us  | EUR | {DAN} |          | web |             | 1 | 1 | 0      | 0      |    | 2024-02-12 | 2024-02-12
wool_us  | EUR | {ANN} |          | web |             | 4 | 1 | 0      | 0      |    | 2024-02-01 | 2024-02-01
""",
    # January: Ann and Ben, 30 + 16 + 50 + 10 = 106; in February Ann's 40 came and went, both in the week of the fifth.
    # Germany's last day is 28 February, America's the 12th: periods that end later are unfinished.
    "commerce_customers__cohorts": """
store_id | currency_code | period_type | cohort_start_date | period_start_date | period_number | cohort_size | \
buyer_count | order_count | net_amount | cumulative_net_amount | retention_rate | \
cumulative_net_amount_per_person | is_unfinished
wool_de  | EUR | month | 2024-01-01 | 2024-01-01 | 0 | 2 | 2 | 4 | 106 | 106 | 1   | 53 | False
wool_de  | EUR | month | 2024-01-01 | 2024-02-01 | 1 | 2 | 1 | 1 | 0   | 106 | 0.5 | 53 | True
wool_de  | EUR | month | 2024-02-01 | 2024-02-01 | 0 | 1 | 1 | 1 | 40  | 40  | 1   | 40 | True
wool_de  | EUR | week  | 2024-01-01 | 2024-01-01 | 0 | 2 | 2 | 3 | 90  | 90  | 1   | 45 | False
wool_de  | EUR | week  | 2024-01-01 | 2024-01-08 | 1 | 2 | 0 | 0 | 0   | 90  | 0   | 45 | False
wool_de  | EUR | week  | 2024-01-01 | 2024-01-15 | 2 | 2 | 1 | 1 | 16  | 106 | 0.5 | 53 | False
wool_de  | EUR | week  | 2024-01-01 | 2024-01-22 | 3 | 2 | 0 | 0 | 0   | 106 | 0   | 53 | False
wool_de  | EUR | week  | 2024-01-01 | 2024-01-29 | 4 | 2 | 0 | 0 | 0   | 106 | 0   | 53 | False
wool_de  | EUR | week  | 2024-01-01 | 2024-02-05 | 5 | 2 | 1 | 1 | 0   | 106 | 0.5 | 53 | False
wool_de  | EUR | week  | 2024-01-01 | 2024-02-12 | 6 | 2 | 0 | 0 | 0   | 106 | 0   | 53 | False
wool_de  | EUR | week  | 2024-01-01 | 2024-02-19 | 7 | 2 | 0 | 0 | 0   | 106 | 0   | 53 | False
wool_de  | EUR | week  | 2024-01-01 | 2024-02-26 | 8 | 2 | 0 | 0 | 0   | 106 | 0   | 53 | True
wool_de  | EUR | week  | 2024-02-19 | 2024-02-19 | 0 | 1 | 1 | 1 | 40  | 40  | 1   | 40 | False
wool_de  | EUR | week  | 2024-02-19 | 2024-02-26 | 1 | 1 | 0 | 0 | 0   | 40  | 0   | 40 | True
wool_us  | USD | month | 2024-01-01 | 2024-01-01 | 0 | 1 | 1 | 1 | 30  | 30  | 1   | 30 | False
wool_us  | USD | month | 2024-01-01 | 2024-02-01 | 1 | 1 | 0 | 0 | 0   | 30  | 0   | 30 | True
wool_us  | USD | month | 2024-02-01 | 2024-02-01 | 0 | 1 | 1 | 1 | 30  | 30  | 1   | 30 | True
wool_us  | EUR | month | 2024-02-01 | 2024-02-01 | 0 | 2 | 2 | 2 | 20  | 20  | 1   | 10 | True
wool_us  | USD | week  | 2024-01-15 | 2024-01-15 | 0 | 1 | 1 | 1 | 30  | 30  | 1   | 30 | False
wool_us  | USD | week  | 2024-01-15 | 2024-01-22 | 1 | 1 | 0 | 0 | 0   | 30  | 0   | 30 | False
wool_us  | USD | week  | 2024-01-15 | 2024-01-29 | 2 | 1 | 0 | 0 | 0   | 30  | 0   | 30 | False
wool_us  | USD | week  | 2024-01-15 | 2024-02-05 | 3 | 1 | 0 | 0 | 0   | 30  | 0   | 30 | False
wool_us  | USD | week  | 2024-01-15 | 2024-02-12 | 4 | 1 | 0 | 0 | 0   | 30  | 0   | 30 | True
wool_us  | USD | week  | 2024-02-05 | 2024-02-05 | 0 | 1 | 1 | 1 | 30  | 30  | 1   | 30 | False
wool_us  | USD | week  | 2024-02-05 | 2024-02-12 | 1 | 1 | 0 | 0 | 0   | 30  | 0   | 30 | True
wool_us  | EUR | week  | 2024-01-29 | 2024-01-29 | 0 | 1 | 1 | 1 | 8   | 8   | 1   | 8  | False
wool_us  | EUR | week  | 2024-01-29 | 2024-02-05 | 1 | 1 | 0 | 0 | 0   | 8   | 0   | 8  | False
wool_us  | EUR | week  | 2024-01-29 | 2024-02-12 | 2 | 1 | 0 | 0 | 0   | 8   | 0   | 8  | True
wool_us  | EUR | week  | 2024-02-12 | 2024-02-12 | 0 | 1 | 1 | 1 | 12  | 12  | 1   | 12 | True
""",
    # Ann's euros are of both stores: 46 + 8 = 54, by four orders 13.50, 1 January to 6 February.
    "commerce_customers__lifetime_value": f"""
person_key | currency_code | store_count | order_count | gross_amount | net_amount | total_sales_amount | \
average_order_amount | tenure_days | first_order_date | last_order_date
{ANN} | EUR | 2 | 4 | 98 | 54 | 54 | 13.5 | 36 | 2024-01-01 | 2024-02-06
{ANN} | USD | 1 | 1 | 30 | 30 | 30 | 30   | 0  | 2024-01-20 | 2024-01-20
{BEN} | EUR | 1 | 2 | 60 | 60 | 60 | 30   | 0  | 2024-01-03 | 2024-01-03
{DAN} | EUR | 1 | 1 | 12 | 12 | 12 | 12   | 0  | 2024-02-12 | 2024-02-12
{DAN} | USD | 1 | 1 | 30 | 30 | 30 | 30   | 0  | 2024-02-10 | 2024-02-10
{EVE} | EUR | 1 | 1 | 40 | 40 | 40 | 40   | 0  | 2024-02-20 | 2024-02-20
""",
    # Eight orders in Germany (that of zero pieces is none): scarf in d1 d2 d4 d5, hat in d1 d4 d5 d6 d9, yarn in d3 d5
    # d7 d9. Scarf and hat three times: 3/8, 3/4, 3/5, 3 x 8 / (4 x 5); hat and yarn twice: 2 x 8 / (5 x 4); scarf and
    # yarn once, which is no pair. Clothing in six, supplies in four, both in d5 and d9: 2 x 8 / (6 x 4).
    "commerce_customers__affinity": "\n".join(
        [
            _AFFINITY,
            _pair("Scarf", "Hat", (3, 4, 5, 8), ("0.375", "0.75", "0.6", "1.2")),
            _pair("Hat", "Yarn", (2, 5, 4, 8), ("0.25", "0.4", "0.5", "0.8")),
            _pair("clothing", "supplies", (2, 6, 4, 8), ("0.25", "0.333333", "0.5", "0.666667")),
        ]
    ),
    # Germany ends on 28 February. Ann's gaps: 36 days / 2 = 18, and nobody else came back on another day, so it is the
    # store's too. Ben: 56 days are more than 2 x 18 and not more than 4 x 18. Windows of 30 days: from 30 January, and
    # from 31 December. In America nobody came back in a currency: no usual gap.
    "commerce_customers__churn": f"""
store_id | currency_code | person_key | churn_status | order_count | days_since_last_order | average_gap_days | \
store_gap_days | usual_gap_days | recent_order_count | earlier_order_count | recent_net_amount | earlier_net_amount | \
frequency_drop_share | spend_drop_share | last_order_date
wool_de  | EUR | {ANN} | active  | 3 | 22 | 18 | 18 | 18 | 1 | 2 | 0  | 46 | 0.5 | 1 | 2024-02-06
wool_de  | EUR | {BEN} | at_risk | 2 | 56 |    | 18 | 18 | 0 | 2 | 0  | 60 | 1   | 1 | 2024-01-03
wool_de  | EUR | {EVE} | active  | 1 | 8  |    | 18 | 18 | 1 | 0 | 40 | 0  |     |   | 2024-02-20
wool_de  | EUR | {CAT} | never   | 0 |    |    |    |    | 0 | 0 | 0  | 0  |     |   |
wool_us  | USD | {ANN} | unknown | 1 | 23 |    |    |    | 1 | 0 | 30 | 0  |     |   | 2024-01-20
wool_us  | USD | {DAN} | unknown | 1 | 2  |    |    |    | 1 | 0 | 30 | 0  |     |   | 2024-02-10
wool_us  | EUR | {DAN} | unknown | 1 | 0  |    |    |    | 1 | 0 | 12 | 0  |     |   | 2024-02-12
wool_us  | EUR | {ANN} | unknown | 1 | 11 |    |    |    | 1 | 0 | 8  | 0  |     |   | 2024-02-01
""",
}
WHERE = {"commerce_customers__lifetime_value": f"person_key in ('{ANN}', '{BEN}', '{CAT}', '{DAN}', '{EVE}')"}
