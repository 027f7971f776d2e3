"""Subscriptions: what plans bring by month, and why it changes."""

# ruff: noqa: E501

# Everything known ends on 10 April 2024, the last order. The harness loads on 31 December 2024: what begins later is
# not there yet. The Japanese store has no order: the only first day is its last known one.
HISTORY = {
    "stores": """
store_id   | name    | currency_code | time_zone     | country_code
letters_de | Letters | EUR           | Europe/Berlin | DE
letters_jp | Tegami  | JPY           | Asia/Tokyo    | JP
""",
    "orders": """
order_id | customer_id | business_date
o1       | c1          | 2024-04-10
""",
    "order_lines": """
order_line_id | order_id | product_id | quantity | unit_price | gross_amount
l1            | o1       | stamp      | 1        | 1          | 1
""",
    # c1 goes from Basic to Plus. c2 pays 100 a year (8.33 a month) until next January, and 0.10 a day for two months:
    # 0.10 x 365 / 12 = 3.0417, 3.04. Nobody pays 3 a week: 3 x 52 / 12 = 13. c4 comes and goes in January, c7 nobody
    # knows when. c5 leaves, comes back and pauses. c6 pays 9 per nobody knows what. c3 is on trial. 1000 yen a year are
    # 83.33 a month, and the yen has no hundredths: 83.
    "subscriptions": """
subscription_id | store_id   | customer_id | plan  | status    | billing_interval | price_amount | start_date | end_date
s1              | letters_de | c1          | Basic | expired   | month            | 10           | 2024-01-10 | 2024-02-15
s2              | letters_de | c1          | Plus  | active    | month            | 15           | 2024-02-16 |
s3              | letters_de | c2          | Plus  | active    | year             | 100          | 2024-01-20 | 2025-01-19
s4              | letters_de |             | Basic | cancelled | week             | 3            | 2024-02-05 | 2024-03-03
s5              | letters_de | c3          | Basic | trial     | month            | 10           | 2024-04-01 |
s6              | letters_de | c2          | Basic | expired   | day              | 0.10         | 2024-02-01 | 2024-03-31
s7              | letters_de | c4          | Basic | cancelled | month            | 10           | 2024-01-05 | 2024-01-25
s8              | letters_de | c5          | Basic | cancelled | month            | 10           | 2023-12-15 | 2024-01-31
s9              | letters_de | c5          | Basic | paused    | month            | 10           | 2024-03-02 |
s10             | letters_de | c6          | Basic | active    | unknown          | 9            | 2024-04-02 |
s11             | letters_de | c7          | Basic | cancelled | month            | 10           | 2024-02-10 |
s12             | letters_de | c8          | Basic | active    | month            | 10           | 2025-03-01 |
s13             | letters_de | c9          | Old   | cancelled | month            | 5            | 2023-12-01 | 2023-12-20
s14             | letters_de | c9          | Old   | active    | month            | 5            | 2024-03-10 |
s15             | letters_jp | c1          | Basic | active    | year             | 1000         | 2024-02-10 |
""",
}

EXPECTED = {
    # February, Basic: s1 ran at the start and ended; s4, s6 and s11 began, s11 ended too; 13 + 3.04 are left, 8.02
    # each. Nothing is Old in January and February.
    "commerce_subscriptions__performance": """
store_id   | plan  | month_start_date | currency_code | opening_count | new_count | churned_count | closing_count | active_count | trial_count | paused_count | subscriptions_without_mrr | mrr_amount | average_mrr_amount | churn_rate | retention_rate
letters_de | Basic | 2023-12-01       | EUR           | 0             | 1         | 0             | 1             | 1            | 0           | 0            | 0                         | 10         | 10                 |            |
letters_de | Basic | 2024-01-01       | EUR           | 1             | 2         | 2             | 1             | 1            | 0           | 0            | 0                         | 10         | 10                 | 1          | 0
letters_de | Basic | 2024-02-01       | EUR           | 1             | 3         | 2             | 2             | 2            | 0           | 0            | 0                         | 16.04      | 8.02               | 1          | 0
letters_de | Basic | 2024-03-01       | EUR           | 2             | 1         | 2             | 1             | 1            | 0           | 0            | 0                         | 10         | 10                 | 1          | 0
letters_de | Basic | 2024-04-01       | EUR           | 1             | 2         | 0             | 3             | 1            | 1           | 1            | 1                         | 0          | 0                  | 0          | 1
letters_de | Plus  | 2024-01-01       | EUR           | 0             | 1         | 0             | 1             | 1            | 0           | 0            | 0                         | 8.33       | 8.33               |            |
letters_de | Plus  | 2024-02-01       | EUR           | 1             | 1         | 0             | 2             | 2            | 0           | 0            | 0                         | 23.33      | 11.665             | 0          | 1
letters_de | Plus  | 2024-03-01       | EUR           | 2             | 0         | 0             | 2             | 2            | 0           | 0            | 0                         | 23.33      | 11.665             | 0          | 1
letters_de | Plus  | 2024-04-01       | EUR           | 2             | 0         | 0             | 2             | 2            | 0           | 0            | 0                         | 23.33      | 11.665             | 0          | 1
letters_de | Old   | 2023-12-01       | EUR           | 0             | 1         | 1             | 0             | 0            | 0           | 0            | 0                         | 0          |                    |            |
letters_de | Old   | 2024-01-01       | EUR           | 0             | 0         | 0             | 0             | 0            | 0           | 0            | 0                         | 0          |                    |            |
letters_de | Old   | 2024-02-01       | EUR           | 0             | 0         | 0             | 0             | 0            | 0           | 0            | 0                         | 0          |                    |            |
letters_de | Old   | 2024-03-01       | EUR           | 0             | 1         | 0             | 1             | 1            | 0           | 0            | 0                         | 5          | 5                  |            |
letters_de | Old   | 2024-04-01       | EUR           | 1             | 0         | 0             | 1             | 1            | 0           | 0            | 0                         | 5          | 5                  | 0          | 1
letters_jp | Basic | 2024-02-01       | JPY           | 0             | 1         | 0             | 1             | 1            | 0           | 0            | 0                         | 83         | 83                 |            |
""",
    # January: c5 leaves with 10 of 10, c1 and c2 come with 10 + 8.33. February: c1 + 5, c2 + 3.04, nobody with 13; net
    # retention (18.33 + 8.04) / 18.33 = 1.4386. March: c2 - 3.04, nobody - 13, c5 back with 10, c9 with 5, for what was
    # over before the month's end was never paid; (39.37 - 16.04) / 39.37 = 0.5926. April: c5 pauses; 28.33 / 38.33.
    "commerce_subscriptions__mrr_movements": """
store_id   | month_start_date | currency_code | opening_amount | new_count | new_amount | expansion_count | expansion_amount | contraction_count | contraction_amount | churn_count | churn_amount | reactivation_count | reactivation_amount | closing_count | closing_amount | gross_retention_rate | net_retention_rate | subscriptions_without_mrr
letters_de | 2023-12-01       | EUR           | 0              | 1         | 10         | 0               | 0                | 0                 | 0                  | 0           | 0            | 0                  | 0                   | 1             | 10             |                      |                    | 0
letters_de | 2024-01-01       | EUR           | 10             | 2         | 18.33      | 0               | 0                | 0                 | 0                  | 1           | 10           | 0                  | 0                   | 2             | 18.33          | 0                    | 0                  | 0
letters_de | 2024-02-01       | EUR           | 18.33          | 1         | 13         | 2               | 8.04             | 0                 | 0                  | 0           | 0            | 0                  | 0                   | 3             | 39.37          | 1                    | 1.4386             | 0
letters_de | 2024-03-01       | EUR           | 39.37          | 1         | 5          | 0               | 0                | 1                 | 3.04               | 1           | 13           | 1                  | 10                  | 4             | 38.33          | 0.5926               | 0.5926             | 0
letters_de | 2024-04-01       | EUR           | 38.33          | 0         | 0          | 0               | 0                | 0                 | 0                  | 1           | 10           | 0                  | 0                   | 3             | 28.33          | 0.7391               | 0.7391             | 1
letters_jp | 2024-02-01       | JPY           | 0              | 1         | 83         | 0               | 0                | 0                 | 0                  | 0           | 0            | 0                  | 0                   | 1             | 83             |                      |                    | 0
""",
}
