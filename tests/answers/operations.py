"""Operations: orders to look at, deliveries, suppliers, reviews, cancellations."""

# ruff: noqa: E501

# a1, a2 and a3 stand on the two thresholds or just above; a5 is free; a6 was cancelled unpaid, a8 cancelled with its money
# kept; a7 has two suppliers. f1 arrives at 00:30 in Berlin, f8 is shipped on the last evening of January in New York.
HISTORY = {
    "stores": """
store_id | name   | currency_code | time_zone        | country_code
ops_de   | Ops    | EUR           | Europe/Berlin    | DE
ops_us   | Ops US | USD           | America/New_York | US
""",
    "suppliers": """
supplier_id | name | country_code
acme        | Acme | DE
bolt        | Bolt | PL
idle        | Idle | PL
""",
    "products": """
store_id | product_id | title | category | supplier_id
ops_de   | p1         | Pan   | kitchen  | acme
ops_de   | p2         | Pot   | garden   | bolt
ops_us   | p9         | Pin   | office   |
""",
    "orders": """
store_id | order_id | order_number | order_status | cancel_reason | business_date | cancelled_at
ops_de   | a1       | 1            | open         |               | 2024-01-03    |
ops_de   | a2       | 2            | open         |               | 2024-01-04    |
ops_de   | a3       | 3            | open         |               | 2024-01-10    |
ops_de   | a4       | 4            | open         |               | 2024-01-20    |
ops_de   | a5       | 5            | open         |               | 2024-02-02    |
ops_de   | a6       | 6            | cancelled    | fraud         | 2024-02-03    | 2024-02-04 12:00:00
ops_de   | a7       | 7            | open         |               | 2024-02-05    |
ops_de   | a8       | 8            | cancelled    | customer      | 2024-02-06    | 2024-02-07 12:00:00
ops_us   | b1       | 9            | open         |               | 2024-01-05    |
ops_us   | b2       | 10           | open         |               | 2024-01-06    |
""",
    "order_lines": """
store_id | order_line_id | order_id | product_id | supplier_id | quantity | gross_amount | discount_amount
ops_de   | a1            | a1       | p1         | acme        | 2        | 100          | 30
ops_de   | a2            | a2       | p1         | acme        | 1        | 100          | 31
ops_de   | a3            | a3       | p1         | acme        | 1        | 50           |
ops_de   | a4            | a4       | p2         | bolt        | 1        | 40           | 20
ops_de   | a5            | a5       |            |             | 1        | 10           | 10
ops_de   | a6            | a6       | p1         | acme        | 1        | 30           |
ops_de   | a71           | a7       | p1         | acme        | 1        | 15           |
ops_de   | a72           | a7       | p2         | bolt        | 1        | 10           |
ops_de   | a8            | a8       | p1         | acme        | 1        | 12           |
ops_us   | b1            | b1       | p9         |             | 1        | 20           |
ops_us   | b2            | b2       | p9         |             | 1        | 10           |
""",
    "order_charges": """
store_id | order_charge_id | order_id | charge_type | amount
ops_de   | a1              | a1       | shipping    | 5
ops_de   | a3              | a3       | shipping    | 5
ops_de   | a4              | a4       | shipping    | 3
ops_de   | a5              | a5       | shipping    | 4
ops_us   | b1              | b1       | shipping    | 4.01
""",
    "payments": """
store_id | payment_id | order_id | kind | method | status  | amount
ops_de   | a8         | a8       | sale | card   | success | 12
""",
    "refunds": """
store_id | refund_id | order_id | reason  | is_edit | business_date
ops_de   | r1        | a3       | damaged | false   | 2024-02-10
ops_de   | r2        | a1       |         | false   | 2024-02-11
ops_de   | r3        | a7       |         | true    | 2024-02-05
ops_us   | r4        | b2       | late    | false   | 2024-03-02
ops_us   | r5        | b1       | late    | false   | 2024-05-02
""",
    "refund_lines": """
store_id | refund_line_id | refund_id | order_id | order_line_id | component | quantity | subtotal_amount
ops_de   | r1p            | r1        | a3       | a3            | product   | 1        | 50
ops_de   | r1s            | r1        | a3       |               | shipping  |          | 5
ops_de   | r2             | r2        | a1       | a1            | product   | 1        | 35
ops_de   | r3             | r3        | a7       | a72           | product   | 1        | 10
ops_us   | r4             | r4        | b2       | b2            | product   | 1        | 10
ops_us   | r5             | r5        | b1       |               | shipping  |          | 1
""",
    "fulfillments": """
store_id | fulfillment_id | order_id | status    | carrier | shipped_at          | estimated_delivery_at | delivered_at
ops_de   | f1             | a1       | delivered | DHL     | 2024-01-04 10:00:00 | 2024-01-07 12:00:00   | 2024-01-07 23:30:00
ops_de   | f2             | a2       | delivered | DHL     | 2024-01-05 10:00:00 | 2024-01-09 12:00:00   | 2024-01-06 12:00:00
ops_de   | f3             | a3       | delivered | DHL     | 2024-01-11 10:00:00 | 2024-01-15 12:00:00   | 2024-01-20 12:00:00
ops_de   | f4             | a4       | shipped   | DHL     | 2024-01-21 10:00:00 | 2024-01-25 12:00:00   |
ops_de   | f5             | a5       | failed    |         | 2024-02-03 10:00:00 |                       |
ops_de   | f6             | a8       | cancelled | DHL     | 2024-02-07 10:00:00 |                       |
ops_de   | f7             | a7       | delivered | UPS     | 2024-02-06 10:00:00 |                       | 2024-02-08 12:00:00
ops_us   | f8             | b1       | delivered | USPS    | 2024-02-01 03:00:00 | 2024-02-02 12:00:00   | 2024-02-02 15:00:00
ops_us   | f9             | b2       | delivered | USPS    | 2024-03-05 15:00:00 |                       | 2024-03-07 15:00:00
""",
    "reviews": """
store_id | review_id | order_id | product_id | score | body | created_at          | answered_at
ops_de   | v1        | a1       |            | 5     | Good | 2024-01-10 10:00:00 | 2024-01-10 11:30:00
ops_de   | v2        | a2       |            | 2     |      | 2024-01-31 23:30:00 |
ops_de   | v3        | a7       |            | 4     |      | 2024-02-10 12:00:00 | 2024-02-10 14:00:00
ops_de   | v4        |          | p2         |       | Hm   | 2024-02-12 12:00:00 |
ops_de   | v5        | a3       |            | 4     |      | 2024-02-20 12:00:00 | 2024-02-20 12:30:00
""",
}

EXPECTED = {
    # 30 / 100 and 5 / 50 are on the thresholds, not above; a3's shipping was refunded in any case, of b1's 4.01 one is
    "commerce_operations__orders_for_review": """
store_id | order_id | reasons            | currency_code | discount_share | shipping_share | is_discount_high | is_shipping_high
ops_de   | a2       | discount           | EUR           | 0.31           | 0              | True             | False
ops_de   | a4       | discount, shipping | EUR           | 0.5            | 0.15           | True             | True
ops_de   | a5       | discount           | EUR           | 1              |                | True             | False
ops_us   | b1       | shipping           | USD           | 0              | 0.1505         | False            | True
""",
    # DHL: 5 (late, after midnight in Berlin), 2 and 10 days (late), one on its way: 17 / 3. f6 was cancelled. USPS brought
    # nothing in February, and in March what was ordered 61 days before
    "commerce_operations__delivery": """
store_id | carrier | month_start_date | shipment_count | failed_count | delivered_count | undelivered_count | judged_count | late_count | late_rate | average_lead_time_days | median_lead_time_days | p90_lead_time_days
ops_de   | DHL     | 2024-01-01       | 4              | 0            | 3               | 1                 | 3            | 2          | 0.6667    | 5.6667                 | 5                     | 10
ops_de   | unknown | 2024-02-01       | 1              | 1            | 0               | 0                 | 0            | 0          |           |                        |                       |
ops_de   | UPS     | 2024-02-01       | 1              | 0            | 1               | 0                 | 0            | 0          |           | 3                      | 3                     | 3
ops_us   | USPS    | 2024-01-01       | 1              | 0            | 1               | 0                 | 1            | 0          | 0         | 28                     | 28                    | 28
ops_us   | USPS    | 2024-02-01       | 0              | 0            | 0               | 0                 | 0            | 0          |           |                        |                       |
ops_us   | USPS    | 2024-03-01       | 1              | 0            | 1               | 0                 | 0            | 0          |           | 61                     | 61                    | 61
""",
    # acme: 307 gross of six orders, 61 discounts, 35 + 50 + 30 given back; 3 of 7 pieces came back; scores 5, 2 and 4
    "commerce_operations__suppliers": """
store_id | supplier_name | currency_code | order_count | gross_amount | discount_amount | reversal_amount | net_amount | shipping_amount | reversed_quantity_share | shipment_count | late_rate | score_count | average_score
ops_de   | Acme          | EUR           | 6           | 307          | 61              | 115             | 131        | 0               | 0.4286                  | 3              | 0.6667    | 3           | 3.6667
ops_de   | Bolt          | EUR           | 2           | 50           | 20              | 10              | 20         | 0               | 0.5                     | 1              |           | 0           |
ops_de   |               | EUR           | 1           | 10           | 10              | 0               | 0          | 12              | 0                       |                |           |             |
ops_us   |               | USD           | 2           | 30           | 0               | 10              | 20         | 3.01            | 0.5                     |                |           |             |
""",
    # v2 was written in February in Berlin; v3 is of an order with two products, v4 has no score
    "commerce_operations__review_scores": """
store_id | product_id | category | month_start_date | review_count | score_count | score_2_count | score_4_count | score_5_count | answered_count | average_score | answered_rate | average_hours_to_answer
ops_de   | p1         | kitchen  | 2024-01-01       | 1            | 1           | 0             | 0             | 1             | 1              | 5             | 1             | 1.5
ops_de   | p1         | kitchen  | 2024-02-01       | 2            | 2           | 1             | 1             | 0             | 1              | 3             | 0.5           | 0.5
ops_de   |            | unknown  | 2024-02-01       | 1            | 1           | 0             | 1             | 0             | 1              | 4             | 1             | 2
ops_de   | p2         | garden   | 2024-02-01       | 1            | 0           | 0             | 0             | 0             | 0              |               | 0             |
""",
    # four orders were placed in February; b2 is refunded in March and b1 in May, nothing in April; nobody ordered then
    "commerce_operations__cancellations": """
store_id | kind         | reason   | month_start_date | currency_code | affected_order_count | event_count | placed_order_count | reversed_amount | affected_order_rate
ops_de   | refund       | damaged  | 2024-02-01       | EUR           | 1                    | 1           | 4                  | 55              | 0.25
ops_de   | refund       | unknown  | 2024-02-01       | EUR           | 1                    | 1           | 4                  | 35              | 0.25
ops_de   | edit         | unknown  | 2024-02-01       | EUR           | 1                    | 1           | 4                  | 10              | 0.25
ops_de   | cancellation | fraud    | 2024-02-01       | EUR           | 1                    | 1           | 4                  | 30              | 0.25
ops_de   | cancellation | customer | 2024-02-01       | EUR           | 1                    | 1           | 4                  | 0               | 0.25
ops_us   | refund       | late     | 2024-03-01       | USD           | 1                    | 1           | 0                  | 10              |
ops_us   | refund       | late     | 2024-04-01       | USD           | 0                    | 0           | 0                  | 0               |
ops_us   | refund       | late     | 2024-05-01       | USD           | 1                    | 1           | 0                  | 1               |
""",
}
