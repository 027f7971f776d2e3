# ruff: noqa: E501 (tables of an answer are as wide as it is)
"""Finance: a shop in Paris whose orders are paid in every awkward way, and one in New York."""

HISTORY = {
    "stores": """
store_id | name     | currency_code | time_zone        | country_code
fin_fr   | Atelier  | EUR           | Europe/Paris     | FR
fin_us   | Workshop | USD           | America/New_York | US
""",
    "locations": """
location_id | store_id | name       | region | country_code
paris       | fin_fr   | Rue du Bac | Paris  | FR
""",
    "products": """
product_id | store_id | title     | category  | is_gift_card
lamp       | fin_fr   | Lamp      | light     | false
desk       | fin_fr   | Desk      | furniture | false
vase       | fin_fr   | Vase      |           | false
card       | fin_fr   | Gift card |           | true
mug        | fin_us   | Mug       | kitchen   | false
""",
    # the desk's cost is known from February on, the vase is bought in another currency
    "product_variants": """
product_variant_id | store_id | product_id | unit_cost | unit_cost_currency_code | valid_from
lamp_v             | fin_fr   | lamp       | 4         | EUR                     |
desk_v             | fin_fr   | desk       | 30        |                         | 2024-02-01
vase_v             | fin_fr   | vase       | 5         | USD                     |
mug_v              | fin_us   | mug        | 3         | USD                     |
""",
    "orders": """
order_id | store_id | customer_id | business_date | ship_to_country_code | ship_to_region | location_id | is_test
f1       | fin_fr   | c1          | 2024-01-10    | FR                   | Bretagne       | paris       | false
f2       | fin_fr   | c2          | 2024-01-31    |                      |                | paris       | false
f3       | fin_fr   | c3          | 2024-02-20    | FR                   |                |             | false
f4       | fin_fr   |             | 2024-02-21    |                      |                |             | false
f5       | fin_fr   | c1          | 2024-04-02    |                      |                |             | false
u1       | fin_us   | k1          | 2024-01-15    | US                   | NY             |             | false
u2       | fin_us   | k1          | 2024-01-16    |                      |                |             | true
u4       | fin_us   | k2          | 2024-01-20    |                      |                |             | false
u5       | fin_us   |             | 2024-01-22    |                      |                |             | false
""",
    # f4: money for no piece
    "order_lines": """
order_line_id | store_id | order_id | product_id | product_variant_id | quantity | gross_amount | discount_amount | is_gift_card | is_tip
f1a           | fin_fr   | f1       | lamp       | lamp_v             | 3        | 30           | 3               | false        | false
f2a           | fin_fr   | f2       | desk       | desk_v             | 1        | 100          |                 | false        | false
f2b           | fin_fr   | f2       | vase       | vase_v             | 2        | 30           |                 | false        | false
f2c           | fin_fr   | f2       | card       |                    | 1        | 50           |                 | true         | false
f3a           | fin_fr   | f3       | desk       | desk_v             | 1        | 100          |                 | false        | false
f4a           | fin_fr   | f4       | lamp       | lamp_v             | 0        | 12           |                 | false        | false
f5a           | fin_fr   | f5       | vase       | vase_v             | 1        | 15           |                 | false        | false
f5b           | fin_fr   | f5       |            |                    | 1        | 2            |                 | false        | true
u1a           | fin_us   | u1       | mug        | mug_v              | 2        | 16           |                 | false        | false
u2a           | fin_us   | u2       | mug        | mug_v              | 9        | 72           |                 | false        | false
u4a           | fin_us   | u4       | mug        | mug_v              | 1        | 8            |                 | false        | false
u5a           | fin_us   | u5       | mug        | mug_v              | 1        | 8            |                 | false        | false
""",
    "tax_lines": """
tax_line_id | store_id | order_id | order_line_id | tax_name  | tax_rate | amount | is_facilitator_tax
t1          | fin_fr   | f1       | f1a           | TVA       | 0.2      | 5.40   | false
t2          | fin_fr   | f2       | f2a           | TVA       | 0.2      | 20     | false
t3          | fin_fr   | f3       | f3a           |           |          | 20     | false
t4          | fin_us   | u1       | u1a           | State Tax | 0.0625   | 1      | true
""",
    "refunds": """
refund_id | store_id | order_id | business_date
r1        | fin_fr   | f2       | 2024-02-05
r2        | fin_fr   | f1       | 2024-03-05
""",
    "refund_lines": """
refund_line_id | store_id | refund_id | order_id | order_line_id | component | quantity | subtotal_amount | tax_amount
r1a            | fin_fr   | r1        | f2       | f2a           | product   | 1        | 100             | 20
r2a            | fin_fr   | r2        | f1       | f1a           | product   | 1        | 9               | 1.80
""",
    # f1 and f3 by two methods, f3 in two currencies; f2 only at the second go; whether u4 was paid nobody says
    "payments": """
payment_id | store_id | order_id | refund_id | kind       | method        | status  | gateway | amount | currency_code | instalments | processed_at
p1         | fin_fr   | f1       |           | sale       | credit_card   | success | stripe  | 20     | EUR           |             | 2024-01-10 12:00:00
p2         | fin_fr   | f1       |           | sale       | gift_card     | success |         | 12.40  | EUR           |             | 2024-01-10 12:00:00
p3         | fin_fr   | f2       |           | sale       | credit_card   | failed  | stripe  | 200    | EUR           |             | 2024-01-31 12:00:00
p4         | fin_fr   | f2       |           | sale       | credit_card   | success | stripe  | 200    | EUR           | 4           | 2024-01-31 12:01:00
p5         | fin_fr   | f2       | r1        | refund     | credit_card   | success | stripe  | 120    | EUR           |             | 2024-02-05 12:00:00
p6         | fin_fr   | f3       |           | sale       | wallet        | success | paypal  | 60     | EUR           |             | 2024-02-20 12:00:00
p7         | fin_fr   | f3       |           | capture    | bank_transfer | success | bank    | 70     | USD           |             | 2024-02-20 12:00:00
p8         | fin_fr   | f1       | r2        | refund     | credit_card   | success | stripe  | 10.80  | EUR           |             | 2024-03-05 12:00:00
p9         | fin_fr   | f5       |           | sale       | gift_card     | success |         | 15     | EUR           |             | 2024-04-02 12:00:00
p10        | fin_fr   | f5       |           | refund     | gift_card     | success |         | 5      | EUR           |             | 2024-04-03 12:00:00
q1         | fin_us   | u1       |           | sale       | cash          | success | till    | 17     | USD           |             | 2024-01-15 18:00:00
q2         | fin_us   | u1       |           | chargeback | cash          | success | till    | 5      | USD           |             | 2024-03-01 18:00:00
q3         | fin_us   | u2       |           | sale       | cash          | success | till    | 72     | USD           |             | 2024-01-16 18:00:00
q4         | fin_us   | u4       |           | sale       | credit_card   | unknown |         | 8      | USD           |             | 2024-01-20 18:00:00
q5         | fin_us   | u5       |           | sale       | cash          | success | till    | 8      | USD           |             | 2024-01-22 18:00:00
""",
}

WHERE = {
    "commerce_finance__daily_revenue": "store_id = 'fin_us'",
    "commerce_finance__gift_card_liability": "store_id = 'fin_fr' and (movement_amount <> 0 or business_date = '2024-02-01')",
    "commerce_finance__payouts_versus_sales": """
        (store_id = 'fin_us' and business_date in ('2024-01-15', '2024-01-16', '2024-01-20', '2024-01-22', '2024-03-01'))
        or (store_id = 'fin_fr' and (difference_amount <> 0 or business_date in ('2024-01-10', '2024-02-05', '2024-02-22', '2024-04-03')))
    """,
}

EXPECTED = {
    # the 21st: (17 + 8) / 7; the 22nd: (8 + 8) / 7, for the 15th is a week ago. No table names holidays.
    "commerce_finance__daily_revenue": """
business_date | order_count | net_amount | tax_amount | total_sales_amount | total_sales_7_day_average_amount | total_sales_28_day_average_amount | is_holiday
2024-01-15    | 1           | 16         | 1          | 17                 |                                  |                                   |
2024-01-16    | 0           | 0          | 0          | 0                  |                                  |                                   |
2024-01-17    | 0           | 0          | 0          | 0                  |                                  |                                   |
2024-01-18    | 0           | 0          | 0          | 0                  |                                  |                                   |
2024-01-19    | 0           | 0          | 0          | 0                  |                                  |                                   |
2024-01-20    | 1           | 8          | 0          | 8                  |                                  |                                   |
2024-01-21    | 0           | 0          | 0          | 0                  | 3.5714                           |                                   |
2024-01-22    | 1           | 8          | 0          | 8                  | 2.2857                           |                                   |
""",
    # January in Paris: 27 + 100 + 30 = 157. February: 12 + 0 + 0. March: -9 + 0, below zero. The tip of f5 is in no net.
    "commerce_finance__product_category_revenue_monthly": """
store_id | category  | month_start_date | order_count | product_count | gross_amount | reversal_amount | net_amount | tip_amount | gift_card_amount | net_share | previous_net_amount | net_growth_share
fin_fr   | light     | 2024-01-01       | 1           | 1             | 30           | 0               | 27         | 0          | 0                | 0.172     |                     |
fin_fr   | light     | 2024-02-01       | 1           | 1             | 12           | 0               | 12         | 0          | 0                | 1         | 27                  | -0.5556
fin_fr   | light     | 2024-03-01       | 0           | 0             | 0            | 9               | -9         | 0          | 0                |           | 12                  | -1.75
fin_fr   | furniture | 2024-01-01       | 1           | 1             | 100          | 0               | 100        | 0          | 0                | 0.6369    |                     |
fin_fr   | furniture | 2024-02-01       | 1           | 1             | 100          | 100             | 0          | 0          | 0                | 0         | 100                 | -1
fin_fr   | unknown   | 2024-01-01       | 1           | 1             | 30           | 0               | 30         | 0          | 50               | 0.1911    |                     |
fin_fr   | unknown   | 2024-02-01       | 0           | 0             | 0            | 0               | 0          | 0          | 0                | 0         | 30                  | -1
fin_fr   | unknown   | 2024-03-01       | 0           | 0             | 0            | 0               | 0          | 0          | 0                |           | 0                   |
fin_fr   | unknown   | 2024-04-01       | 1           | 1             | 15           | 0               | 15         | 2          | 0                | 1         | 0                   |
fin_us   | kitchen   | 2024-01-01       | 3           | 1             | 32           | 0               | 32         | 0          | 0                | 1         |                     |
""",
    # f1 is split 20 : 12.40. Gross 30: 18.518 and 11.481, whole cents 18.51 and 11.48, the cent left over to the larger
    # remainder (.85): 18.52. Discount 3: 1.851 and 1.148, to .81: 1.15. Reversal 9: 5.555 and 3.444, to .56: 5.56.
    # Pieces to four decimals: 1.85185 and 1.14814; 0.61728 and 0.38271.
    "commerce_finance__product_revenue_payment_analysis": """
store_id | product_id | method             | currency_code | order_count | gross_amount | discount_amount | reversal_amount | net_amount | sold_quantity | reversed_quantity
fin_fr   | lamp       | credit_card        | EUR           | 1           | 18.52        | 1.85            | 5.56            | 11.11      | 1.8519        | 0.6173
fin_fr   | lamp       | gift_card          | EUR           | 1           | 11.48        | 1.15            | 3.44            | 6.89       | 1.1481        | 0.3827
fin_fr   | lamp       | none               | EUR           | 1           | 12           | 0               | 0               | 12         | 0             | 0
fin_fr   | desk       | credit_card        | EUR           | 1           | 100          | 0               | 100             | 0          | 1             | 1
fin_fr   | desk       | several_currencies | EUR           | 1           | 100          | 0               | 0               | 100        | 1             | 0
fin_fr   | vase       | credit_card        | EUR           | 1           | 30           | 0               | 0               | 30         | 2             | 0
fin_fr   | vase       | gift_card          | EUR           | 1           | 15           | 0               | 0               | 15         | 1             | 0
fin_us   | mug        | cash               | USD           | 2           | 24           | 0               | 0               | 24         | 3             | 0
fin_us   | mug        | credit_card        | USD           | 1           | 8            | 0               | 0               | 8          | 1             | 0
""",
    # January in Paris: f1 and f2, by card 20 + 200 of 232.40. In March nobody paid, so there is no share.
    "commerce_finance__payment_method_preference": """
store_id | method        | currency_code | month_start_date | payment_count | paid_order_count | failed_payment_count | instalment_payment_count | payment_amount | refunded_amount | paid_amount | order_share | payment_amount_share | average_payment_amount | average_instalments
fin_fr   | credit_card   | EUR           | 2024-01-01       | 2             | 2           | 1                    | 1                        | 220            | 0               | 220         | 1           | 0.9466               | 110                    | 4
fin_fr   | gift_card     | EUR           | 2024-01-01       | 1             | 1           | 0                    | 0                        | 12.4           | 0               | 12.4        | 0.5         | 0.0534               | 12.4                   |
fin_fr   | credit_card   | EUR           | 2024-02-01       | 0             | 0           | 0                    | 0                        | 0              | 120             | -120        | 0           | 0                    |                        |
fin_fr   | wallet        | EUR           | 2024-02-01       | 1             | 1           | 0                    | 0                        | 60             | 0               | 60          | 1           | 1                    | 60                     |
fin_fr   | bank_transfer | USD           | 2024-02-01       | 1             | 1           | 0                    | 0                        | 70             | 0               | 70          | 1           | 1                    | 70                     |
fin_fr   | credit_card   | EUR           | 2024-03-01       | 0             | 0           | 0                    | 0                        | 0              | 10.8            | -10.8       |             |                      |                        |
fin_fr   | gift_card     | EUR           | 2024-04-01       | 1             | 1           | 0                    | 0                        | 15             | 5               | 10          | 1           | 1                    | 15                     |
fin_us   | cash          | USD           | 2024-01-01       | 2             | 2           | 0                    | 0                        | 25             | 0               | 25          | 0.6667      | 0.7576               | 12.5                   |
fin_us   | credit_card   | USD           | 2024-01-01       | 1             | 1           | 0                    | 0                        | 8              | 0               | 0           | 0.3333      | 0.2424               | 8                      |
fin_us   | cash          | USD           | 2024-03-01       | 0             | 0           | 0                    | 0                        | 0              | 5               | -5          |             |                      |                        |
""",
    # The desk of January has no cost yet, nor has its return in February, so that month has the margin of f3 alone:
    # 100 - 30. The lamp given back in March takes its 4 with it: -9 + 4. Mugs: 32 - 4 x 3.
    "commerce_finance__gross_margin": """
store_id | product_id | month_start_date | gross_amount | covered_gross_amount | net_amount | covered_net_amount | cost_amount | other_currency_gross_amount | gross_profit_amount | margin_share | covered_share
fin_fr   | lamp       | 2024-01-01       | 30           | 30                   | 27         | 27                 | 12          | 0                           | 15                  | 0.5556       | 1
fin_fr   | lamp       | 2024-02-01       | 12           | 0                    | 12         | 0                  | 0           | 0                           | 0                   |              | 0
fin_fr   | lamp       | 2024-03-01       | 0            | 0                    | -9         | -9                 | -4          | 0                           | -5                  |              |
fin_fr   | desk       | 2024-01-01       | 100          | 0                    | 100        | 0                  | 0           | 0                           | 0                   |              | 0
fin_fr   | desk       | 2024-02-01       | 100          | 100                  | 0          | 100                | 30          | 0                           | 70                  | 0.7          | 1
fin_fr   | vase       | 2024-01-01       | 30           | 0                    | 30         | 0                  | 0           | 30                          | 0                   |              | 0
fin_fr   | vase       | 2024-04-01       | 15           | 0                    | 15         | 0                  | 0           | 15                          | 0                   |              | 0
fin_us   | mug        | 2024-01-01       | 32           | 32                   | 32         | 32                 | 12          | 0                           | 20                  | 0.625        | 1
""",
    # a card that was sold before the history began is used first
    "commerce_finance__gift_card_liability": """
business_date | currency_code | sold_amount | redeemed_amount | refunded_amount | movement_amount | outstanding_amount
2024-01-10    | EUR           | 0           | 12.4            | 0               | -12.4           | -12.4
2024-01-31    | EUR           | 50          | 0               | 0               | 50              | 37.6
2024-02-01    | EUR           | 0           | 0               | 0               | 0               | 37.6
2024-04-02    | EUR           | 0           | 15              | 0               | -15             | 22.6
2024-04-03    | EUR           | 0           | 0               | 5               | 5               | 27.6
""",
    # f1 was sent, so its shop does not count; f2 was not
    "commerce_finance__tax_by_jurisdiction": """
store_id | country_code | region   | tax_name  | tax_rate | month_start_date | taxed_order_count | collected_amount | returned_amount | tax_amount | facilitator_tax_amount | own_tax_amount
fin_fr   | FR           | Bretagne | TVA       | 0.2      | 2024-01-01       | 1           | 5.4              | 0               | 5.4        | 0                      | 5.4
fin_fr   | FR           | Bretagne | TVA       | 0.2      | 2024-03-01       | 1           | 0                | 1.8             | -1.8       | 0                      | -1.8
fin_fr   | FR           | Paris    | TVA       | 0.2      | 2024-01-01       | 1           | 20               | 0               | 20         | 0                      | 20
fin_fr   | FR           | Paris    | TVA       | 0.2      | 2024-02-01       | 1           | 0                | 20              | -20        | 0                      | -20
fin_fr   | FR           | unknown  | unknown   |          | 2024-02-01       | 1           | 20               | 0               | 20         | 0                      | 20
fin_us   | US           | NY       | State Tax | 0.0625   | 2024-01-01       | 1           | 1                | 0               | 1          | 1                      | 0
""",
    "commerce_finance__payouts": """
store_id | business_date | gateway | method        | currency_code | payment_count | captured_amount | refunded_amount | charged_back_amount | paid_amount | is_money
fin_fr   | 2024-01-10    | stripe  | credit_card   | EUR           | 1             | 20              | 0               | 0                   | 20          | True
fin_fr   | 2024-01-10    | unknown | gift_card     | EUR           | 1             | 12.4            | 0               | 0                   | 12.4        | False
fin_fr   | 2024-01-31    | stripe  | credit_card   | EUR           | 1             | 200             | 0               | 0                   | 200         | True
fin_fr   | 2024-02-05    | stripe  | credit_card   | EUR           | 1             | 0               | 120             | 0                   | -120        | True
fin_fr   | 2024-02-20    | paypal  | wallet        | EUR           | 1             | 60              | 0               | 0                   | 60          | True
fin_fr   | 2024-02-20    | bank    | bank_transfer | USD           | 1             | 70              | 0               | 0                   | 70          | True
fin_fr   | 2024-03-05    | stripe  | credit_card   | EUR           | 1             | 0               | 10.8            | 0                   | -10.8       | True
fin_fr   | 2024-04-02    | unknown | gift_card     | EUR           | 1             | 15              | 0               | 0                   | 15          | False
fin_fr   | 2024-04-03    | unknown | gift_card     | EUR           | 1             | 0               | 5               | 0                   | -5          | False
fin_us   | 2024-01-15    | till    | cash          | USD           | 1             | 17              | 0               | 0                   | 17          | True
fin_us   | 2024-01-22    | till    | cash          | USD           | 1             | 8               | 0               | 0                   | 8           | True
fin_us   | 2024-03-01    | till    | cash          | USD           | 1             | 0               | 0               | 5                   | -5          | True
""",
    # Paris still lacks 60 of f3 in euros (its 70 dollars are ahead), 12 of f4, the tip of 2 and the 5 given back of f5.
    "commerce_finance__payouts_versus_sales": """
store_id | currency_code | business_date | total_sales_amount | tip_amount | gift_card_amount | charged_amount | paid_amount | money_amount | credit_amount | difference_amount | running_difference_amount
fin_fr   | EUR           | 2024-01-10    | 32.4               | 0          | 0                | 32.4           | 32.4        | 20           | 12.4          | 0                 | 0
fin_fr   | EUR           | 2024-02-05    | -120               | 0          | 0                | -120           | -120        | -120         | 0             | 0                 | 0
fin_fr   | EUR           | 2024-02-20    | 120                | 0          | 0                | 120            | 60          | 60           | 0             | 60                | 60
fin_fr   | EUR           | 2024-02-21    | 12                 | 0          | 0                | 12             | 0           | 0            | 0             | 12                | 72
fin_fr   | EUR           | 2024-02-22    | 0                  | 0          | 0                | 0              | 0           | 0            | 0             | 0                 | 72
fin_fr   | EUR           | 2024-04-02    | 15                 | 2          | 0                | 17             | 15          | 0            | 15            | 2                 | 74
fin_fr   | EUR           | 2024-04-03    | 0                  | 0          | 0                | 0              | -5          | 0            | -5            | 5                 | 79
fin_fr   | USD           | 2024-02-20    | 0                  | 0          | 0                | 0              | 70          | 70           | 0             | -70               | -70
fin_fr   | USD           | 2024-02-22    | 0                  | 0          | 0                | 0              | 0           | 0            | 0             | 0                 | -70
fin_fr   | USD           | 2024-04-03    | 0                  | 0          | 0                | 0              | 0           | 0            | 0             | 0                 | -70
fin_us   | USD           | 2024-01-15    | 17                 | 0          | 0                | 17             | 17          | 17           | 0             | 0                 | 0
fin_us   | USD           | 2024-01-16    | 0                  | 0          | 0                | 0              | 0           | 0            | 0             | 0                 | 0
fin_us   | USD           | 2024-01-20    | 8                  | 0          | 0                | 8              | 0           | 0            | 0             | 8                 | 8
fin_us   | USD           | 2024-01-22    | 8                  | 0          | 0                | 8              | 8           | 8            | 0             | 0                 | 8
fin_us   | USD           | 2024-03-01    | 0                  | 0          | 0                | 0              | -5          | -5           | 0             | 5                 | 13
""",
}
