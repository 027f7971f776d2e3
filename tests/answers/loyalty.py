"""Loyalty: who is a member, what members buy, and the points they hold."""

# ruff: noqa: E501

VARIABLES = {"commerce_loyalty_active_days": 90, "commerce_loyalty_point_values": {"EUR": 0.01}}

# ann has two accounts in France and is one member, cid neither bought nor moved a point, dan's account is deleted, and
# his points with it. The
# last day of the French store is 20 August 2024: active is who came since 23 May.
HISTORY = {
    "stores": """
store_id | name   | currency_code | time_zone     | country_code | region
fidel_fr | Fidèle | EUR           | Europe/Paris  | FR           |
fidel_ch | Treue  | CHF           | Europe/Zurich | CH           | Romandie
""",
    "locations": """
location_id | name  | region
paris       | Paris | Île-de-France
lyon        | Lyon  | Rhône
""",
    "customers": """
customer_id | store_id | region
ann         | fidel_fr |
bea         | fidel_fr | Île-de-France
cid         | fidel_fr |
dan         | fidel_fr |
eva         | fidel_ch |
""",
    "products": """
product_id | title | brand
bread      | Bread | Mill
wine       | Wine  | Vine
""",
    "loyalty_accounts": """
loyalty_account_id | store_id | customer_id | tier   | is_deleted
a1                 | fidel_fr | ann         | gold   | false
a2                 | fidel_fr | bea         | gold   | false
a3                 | fidel_fr | cid         | gold   | false
a4                 | fidel_fr | ann         | silver | false
a5                 | fidel_fr | dan         | gold   | true
b1                 | fidel_ch | eva         |        | false
""",
    "orders": """
order_id | store_id | customer_id | location_id | business_date
o1       | fidel_fr | ann         | paris       | 2024-05-10
o2       | fidel_fr | ann         | lyon        | 2024-06-01
o3       | fidel_fr | bea         | lyon        | 2024-06-02
o4       | fidel_fr |             | paris       | 2024-06-03
o5       | fidel_fr | dan         |             | 2024-06-03
o6       | fidel_ch | eva         |             | 2024-06-05
""",
    "order_lines": """
order_line_id | store_id | order_id | product_id | quantity | unit_price | gross_amount
l1            | fidel_fr | o1       | bread      | 1        | 40         | 40
l2            | fidel_fr | o2       | wine       | 1        | 60         | 60
l3            | fidel_fr | o3       | bread      | 1        | 30         | 30
l4            | fidel_fr | o3       | wine       | 1        | 10         | 10
l5            | fidel_fr | o4       | bread      | 1        | 20         | 20
l6            | fidel_fr | o5       | wine       | 1        | 50         | 50
l7            | fidel_ch | o6       |            | 1        | 100        | 100
""",
    "loyalty_entries": """
loyalty_entry_id | store_id | loyalty_account_id | entry_type | points | location_id | business_date
e1               | fidel_fr | a1                 | earned     | 40     | paris       | 2024-05-10
e2               | fidel_fr | a1                 | earned     | 60     | lyon        | 2024-06-01
e3               | fidel_fr | a1                 | redeemed   | -50    | lyon        | 2024-06-01
e4               | fidel_fr | a2                 | earned     | 40     | lyon        | 2024-06-02
e5               | fidel_fr | a4                 | adjusted   | -5     | lyon        | 2024-08-15
e6               | fidel_fr | a2                 | expired    | -10    |             | 2024-08-20
e7               | fidel_ch | b1                 | earned     | 100    |             | 2024-06-05
e8               | fidel_fr | a5                 | earned     | 64     | paris       | 2024-06-03
""",
    "regions": """
region_id | region        | country_code | year | inhabitants
idf23     | Île-de-France | FR           | 2023 | 1000
idf24     | Île-de-France | FR           | 2024 | 2000
bre24     | Bretagne      | FR           | 2024 | 500
cor24     | Corse         | FR           | 2024 | 0
""",
}

EXPECTED = {
    # ann was once in Paris and three times in Lyon; bea's own region comes before that of her shop
    "commerce_loyalty__members": """
store_id | tier | region        | account_count | entry_count | earned_points | redeemed_points | expired_points | adjusted_points | balance_points | first_entry_date | last_entry_date
fidel_fr |      | Rhône         | 2             | 4           | 100           | 50              | 0              | -5              | 45             | 2024-05-10       | 2024-08-15
fidel_fr | gold | Île-de-France | 1             | 2           | 40            | 0               | 10             | 0               | 30             | 2024-06-02       | 2024-08-20
fidel_fr | gold |               | 1             | 0           | 0             | 0               | 0              | 0               | 0              |                  |
fidel_ch |      |               | 1             | 1           | 100           | 0               | 0              | 0               | 100            | 2024-06-05       | 2024-06-05
""",
    # The store: ann 40 + 60, bea 40; others 20 + 50; 140 / 210. In Paris ann was last on 10 May. Points that expired
    # have no place.
    "commerce_loyalty__segments": """
store_id | segment_type | segment_id    | segment_name  | currency_code | enrolled_member_count | participating_member_count | active_member_count | member_net_amount | other_net_amount | net_amount | member_share | member_average_amount | earned_points | redeemed_points | expired_points | adjusted_points | balance_points
fidel_fr | store        | fidel_fr      | Fidèle        | EUR           | 3                     | 2                          | 2                   | 140               | 70               | 210        | 0.6667       | 70                    | 140           | 50              | 10             | -5              | 75
fidel_fr | location     | paris         | Paris         | EUR           | 3                     | 1                          | 0                   | 40                | 20               | 60         | 0.6667       | 40                    | 40            | 0               | 0              | 0               | 40
fidel_fr | location     | lyon          | Lyon          | EUR           | 3                     | 2                          | 2                   | 100               | 0                | 100        | 1            | 50                    | 100           | 50              | 0              | -5              | 45
fidel_fr | location     | unknown       | unknown       | EUR           | 3                     | 1                          | 1                   | 0                 | 50               | 50         | 0            | 0                     | 0             | 0               | 10             | 0               | -10
fidel_fr | region       | Île-de-France | Île-de-France | EUR           | 3                     | 1                          | 0                   | 40                | 20               | 60         | 0.6667       | 40                    | 40            | 0               | 0              | 0               | 40
fidel_fr | region       | Rhône         | Rhône         | EUR           | 3                     | 2                          | 2                   | 100               | 0                | 100        | 1            | 50                    | 100           | 50              | 0              | -5              | 45
fidel_fr | region       | unknown       | unknown       | EUR           | 3                     | 1                          | 1                   | 0                 | 50               | 50         | 0            | 0                     | 0             | 0               | 10             | 0               | -10
fidel_fr | brand        | Mill          | Mill          | EUR           | 3                     | 2                          | 1                   | 70                | 20               | 90         | 0.7778       | 35                    |               |                 |                |                 |
fidel_fr | brand        | Vine          | Vine          | EUR           | 3                     | 2                          | 2                   | 70                | 50               | 120        | 0.5833       | 35                    |               |                 |                |                 |
fidel_ch | store        | fidel_ch      | Treue         | CHF           | 1                     | 1                          | 1                   | 100               | 0                | 100        | 1            | 100                   | 100           | 0               | 0              | 0               | 100
fidel_ch | location     | unknown       | unknown       | CHF           | 1                     | 1                          | 1                   | 100               | 0                | 100        | 1            | 100                   | 100           | 0               | 0              | 0               | 100
fidel_ch | region       | Romandie      | Romandie      | CHF           | 1                     | 1                          | 1                   | 100               | 0                | 100        | 1            | 100                   | 100           | 0               | 0              | 0               | 100
fidel_ch | brand        | unknown       | unknown       | CHF           | 1                     | 1                          | 1                   | 100               | 0                | 100        | 1            | 100                   |               |                 |                |                 |
""",
    # nothing moves in July; the value of a point in CHF is not known
    "commerce_loyalty__points_liability": """
store_id | month_start_date | currency_code | entry_count | account_count | opening_points | earned_points | redeemed_points | expired_points | adjusted_points | outstanding_points | redemption_rate | liability_amount
fidel_fr | 2024-05-01       | EUR           | 1           | 1             | 0              | 40            | 0               | 0              | 0               | 40                 | 0              | 0.4
fidel_fr | 2024-06-01       | EUR           | 3           | 2             | 40             | 100           | 50              | 0              | 0               | 90                 | 0.5            | 0.9
fidel_fr | 2024-07-01       | EUR           | 0           | 0             | 90             | 0             | 0               | 0              | 0               | 90                 |                | 0.9
fidel_fr | 2024-08-01       | EUR           | 2           | 2             | 90             | 0             | 0               | 10             | -5              | 75                 |                | 0.75
fidel_ch | 2024-06-01       | CHF           | 1           | 1             | 0              | 100           | 0               | 0              | 0               | 100                | 0              |
""",
    "commerce_loyalty__penetration": """
store_id | region        | country_code | member_count | inhabitants | inhabitants_year | members_per_thousand
fidel_fr | Île-de-France | FR           | 1            | 2000        | 2024             | 0.5
fidel_fr | Rhône         |              | 1            |             |                  |
fidel_fr | unknown       |              | 1            |             |                  |
fidel_fr | Bretagne      | FR           | 0            | 500         | 2024             | 0
fidel_fr | Corse         | FR           | 0            | 0           | 2024             |
fidel_ch | unknown       |              | 1            |             |                  |
""",
}
