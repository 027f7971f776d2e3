"""Predictions: what customers of today bring next, and how well that would have been told one horizon ago."""

from tests.answers import key

# ruff: noqa: E501

# Predictions are by currency over all stores, so these have currencies of their own. Norwegian crowns are known up to 1
# July, Danish ones up to 20 June. Horizons of 40 days before: 22 May and 12 April; 11 May. Ann buys in Denmark too;
# Finn first came in June; Bo gives back in June what he bought in May; a guest's order is nobody's.
HISTORY = {
    "stores": """
store_id | name  | currency_code | time_zone         | country_code
nord_no  | Garn  | NOK           | Europe/Oslo       | NO
nord_dk  | Garn  | DKK           | Europe/Copenhagen | DK
""",
    "customers": """
store_id | customer_id | email
nord_no  | ann         | ann@nord.test
nord_no  | bo          | bo@nord.test
nord_no  | cia         | cia@nord.test
nord_no  | dag         | dag@nord.test
nord_no  | eva         | eva@nord.test
nord_no  | finn        | finn@nord.test
nord_no  | jon         | jon@nord.test
nord_no  | kim         | kim@nord.test
nord_dk  | ann         | ann@nord.test
nord_dk  | hal         | hal@nord.test
""",
    "orders": """
store_id | order_id | customer_id | business_date
nord_no  | j1       | jon         | 2024-01-10
nord_no  | k1       | kim         | 2024-02-01
nord_no  | e1       | eva         | 2024-03-01
nord_no  | e2       | eva         | 2024-04-02
nord_no  | j2       | jon         | 2024-05-01
nord_no  | d1       | dag         | 2024-05-11
nord_no  | a1       | ann         | 2024-05-12
nord_no  | b1       | bo          | 2024-05-15
nord_no  | c1       | cia         | 2024-05-22
nord_no  | c2       | cia         | 2024-06-01
nord_no  | k2       | kim         | 2024-06-05
nord_no  | a2       | ann         | 2024-06-10
nord_no  | e3       | eva         | 2024-06-20
nord_no  | f1       | finn        | 2024-06-25
nord_no  | g1       |             | 2024-06-30
nord_no  | c3       | cia         | 2024-07-01
nord_dk  | a3       | ann         | 2024-05-01
nord_dk  | h1       | hal         | 2024-06-20
""",
    "order_lines": """
store_id | order_line_id | order_id | product_id | quantity | gross_amount
nord_no  | j1           | j1       | yarn       | 1        | 70
nord_no  | k1           | k1       | yarn       | 1        | 70
nord_no  | e1           | e1       | yarn       | 1        | 70
nord_no  | e2           | e2       | yarn       | 1        | 70
nord_no  | j2           | j2       | yarn       | 1        | 60
nord_no  | d1           | d1       | yarn       | 1        | 70
nord_no  | a1           | a1       | yarn       | 1        | 70
nord_no  | b1           | b1       | yarn       | 1        | 70
nord_no  | c1           | c1       | yarn       | 1        | 70
nord_no  | c2           | c2       | yarn       | 1        | 50
nord_no  | k2           | k2       | yarn       | 1        | 40
nord_no  | a2           | a2       | yarn       | 1        | 100
nord_no  | e3           | e3       | yarn       | 1        | 80
nord_no  | f1           | f1       | yarn       | 1        | 70
nord_no  | g1           | g1       | yarn       | 1        | 70
nord_no  | c3           | c3       | yarn       | 1        | 50
nord_dk  | a3           | a3       | yarn       | 1        | 90
nord_dk  | h1           | h1       | yarn       | 1        | 90
""",
    "refunds": """
refund_id | order_id | business_date
r1        | b1       | 2024-06-01
""",
    "refund_lines": """
refund_line_id | refund_id | order_id | order_line_id | component | quantity | subtotal_amount
r1a            | r1        | b1       | b1            | product   | 0        | 30
""",
}

VARIABLES = {"commerce_prediction_days": 40, "commerce_prediction_min_people": 3}

# A person's key is the smallest of the accounts'.
ANN = min(key("nord_no", "ann"), key("nord_dk", "ann"))
BO, CIA, DAG, EVA, FINN, JON, KIM = (key("nord_no", name) for name in ("bo", "cia", "dag", "eva", "finn", "jon", "kim"))
HAL = key("nord_dk", "hal")

EXPECTED = {
    # On 22 May seven people had ordered. Once, at most 10 days before: Ann (10), Bo (7), Cia (0). Once, 11 days before:
    # Dag; 111 days: Kim. Twice: Eva (50) and Jon (21), two of whom are too few. What followed: Ann 100; Bo -30; Cia 50
    # twice, the last on 1 July; Kim 40; Eva 80.
    # Cell: 3 people, 2 ordered, 3 orders, 100 - 30 + 100 = 170. Once: 5 people, 3 ordered, 4 orders, 210. All: 7
    # people, 4 ordered, 5 orders, 290: 0.5714, 0.7143, 41.4286. In Denmark only Ann had ordered by 11 May.
    "commerce_customers__predictions": f"""
person_key | currency_code | recency_bucket | frequency_bucket | prediction_basis | order_count | \
days_since_last_order | people_in_basis | predicted_order_share | predicted_order_count | predicted_net_amount | \
last_order_date | as_of_date | horizon_end_date
{ANN}  | NOK | within_one     | twice         | currency  | 2 | 21 | 7 | 0.5714 | 0.7143 | 41.4286 | 2024-06-10 | 2024-07-01 | 2024-08-10
{BO}   | NOK | within_two     | once          | frequency | 1 | 47 | 5 | 0.6    | 0.8    | 42      | 2024-05-15 | 2024-07-01 | 2024-08-10
{CIA}  | NOK | within_quarter | three_or_four | currency  | 3 | 0  | 7 | 0.5714 | 0.7143 | 41.4286 | 2024-07-01 | 2024-07-01 | 2024-08-10
{DAG}  | NOK | within_two     | once          | frequency | 1 | 51 | 5 | 0.6    | 0.8    | 42      | 2024-05-11 | 2024-07-01 | 2024-08-10
{EVA}  | NOK | within_half    | three_or_four | currency  | 3 | 11 | 7 | 0.5714 | 0.7143 | 41.4286 | 2024-06-20 | 2024-07-01 | 2024-08-10
{FINN} | NOK | within_quarter | once          | cell      | 1 | 6  | 3 | 0.6667 | 1      | 56.6667 | 2024-06-25 | 2024-07-01 | 2024-08-10
{JON}  | NOK | within_two     | twice         | currency  | 2 | 61 | 7 | 0.5714 | 0.7143 | 41.4286 | 2024-05-01 | 2024-07-01 | 2024-08-10
{KIM}  | NOK | within_one     | twice         | currency  | 2 | 26 | 7 | 0.5714 | 0.7143 | 41.4286 | 2024-06-05 | 2024-07-01 | 2024-08-10
{ANN}  | DKK | within_two     | once          | none      | 1 | 50 |   |        |        |         | 2024-05-01 | 2024-06-20 | 2024-07-30
{HAL}  | DKK | within_quarter | once          | none      | 1 | 0  |   |        |        |         | 2024-06-20 | 2024-06-20 | 2024-07-30
""",
    # On 12 April Eva, Jon and Kim had ordered, and until 22 May only Jon did again, for 60: one order and 60 of three
    # people, which predicts for all.
    "commerce_customers__prediction_backtest": """
currency_code | recency_bucket | frequency_bucket | prediction_basis | person_count | people_in_basis | \
predicted_order_share | observed_order_share | predicted_order_count | observed_order_count | predicted_net_amount | \
observed_net_amount | difference_amount | snapshot_date | horizon_end_date
NOK | within_quarter | once  | currency | 3 | 3 | 0.3333 | 0.6667 | 1      | 3 | 60 | 170 | -110 | 2024-05-22 | 2024-07-01
NOK | within_half    | once  | currency | 1 | 3 | 0.3333 | 0      | 0.3333 | 0 | 20 | 0   | 20   | 2024-05-22 | 2024-07-01
NOK | longer         | once  | currency | 1 | 3 | 0.3333 | 1      | 0.3333 | 1 | 20 | 40  | -20  | 2024-05-22 | 2024-07-01
NOK | within_two     | twice | currency | 1 | 3 | 0.3333 | 1      | 0.3333 | 1 | 20 | 80  | -60  | 2024-05-22 | 2024-07-01
NOK | within_one     | twice | currency | 1 | 3 | 0.3333 | 0      | 0.3333 | 0 | 20 | 0   | 20   | 2024-05-22 | 2024-07-01
DKK | within_quarter | once  | none     | 1 |   |        | 0      |        | 0 |    | 0   |      | 2024-05-11 | 2024-06-20
""",
}
WHERE = dict.fromkeys(EXPECTED, "currency_code in ('NOK', 'DKK')")
