"""A shop with an order that somebody dated 2077: it is in every total, and moves the end of nobody's series."""

# The harness landed it on 31 December 2024; the shop is known up to 21 March 2024.
HISTORY = {
    "stores": """
store_id | name | currency_code | time_zone   | country_code
ahead_no | Oslo | CZK           | Europe/Oslo | NO
""",
    "customers": """
customer_id | email
c1          | one@ahead.example
c2          | two@ahead.example
""",
    "orders": """
order_id | customer_id | business_date
a1       | c1          | 2024-03-01
a2       | c1          | 2024-03-11
a3       | c2          | 2024-03-21
a4       | c2          | 2077-01-05
""",
    "order_lines": """
order_line_id | order_id | product_id | quantity | unit_price | gross_amount
l1            | a1       | sled       | 1        | 10         | 10
l2            | a2       | sled       | 1        | 10         | 10
l3            | a3       | sled       | 1        | 10         | 10
l4            | a4       | sled       | 1        | 10         | 10
""",
}

WHERE = {
    # of all shops
    "commerce_sales__year_to_date": "business_date > '2025-03-31'",
    "commerce_sales__seasonality": "store_id = 'ahead_no' and period_type = 'month'",
    "commerce_finance__daily_revenue": "store_id = 'ahead_no' and (net_amount <> 0 or business_date > '2024-03-21')",
    "commerce_finance__payouts_versus_sales": (
        "store_id = 'ahead_no' and (charged_amount <> 0 or business_date > '2024-03-21')"
    ),
    "commerce_customers__cohorts": "store_id = 'ahead_no' and period_type = 'month'",
}

EXPECTED = {
    "commerce_sales__year_to_date": """
store_id | business_date | order_count | net_amount | year_to_date_net_amount | last_year_date
ahead_no | 2077-01-05    | 1           | 10         | 10                      |
""",
    # other shops are known longer, so that March is whole
    "commerce_sales__seasonality": """
period_start_date | day_count | order_count | net_amount | previous_net_amount | last_year_net_amount | is_complete
2024-03-01        | 31        | 3           | 30         |                     |                      | True
2077-01-01        | 1         | 1           | 10         |                     |                      | False
""",
    # 10 / 7; the week before the last day is not there
    "commerce_finance__daily_revenue": """
business_date | order_count | net_amount | total_sales_7_day_average_amount
2024-03-01    | 1           | 10         |
2024-03-11    | 1           | 10         | 1.4286
2024-03-21    | 1           | 10         | 1.4286
2077-01-05    | 1           | 10         |
""",
    "commerce_finance__payouts_versus_sales": """
business_date | charged_amount | paid_amount
2024-03-01    | 10             | 0
2024-03-11    | 10             | 0
2024-03-21    | 10             | 0
2077-01-05    | 10             | 0
""",
    # 2077 is 53 years after 2024, January two months before March
    "commerce_customers__cohorts": """
cohort_start_date | period_number | period_start_date | cohort_size | buyer_count | net_amount | is_unfinished
2024-03-01        | 0             | 2024-03-01        | 2           | 2           | 30         | True
2024-03-01        | 634           | 2077-01-01        | 2           | 1           | 10         | True
""",
    # c1 came once more after 10 days, c2 counts as there on the last day: 10 / 2 gaps
    "commerce_customers__churn": """
store_id | churn_status | order_count | days_since_last_order | usual_gap_days | last_order_date
ahead_no | active       | 2           | 10                    | 5              | 2024-03-11
ahead_no | active       | 2           | 0                     | 5              | 2077-01-05
""",
    "commerce_customers__segments": """
store_id | order_count | net_amount | days_since_last_order | last_order_date
ahead_no | 2           | 20         | 10                    | 2024-03-11
ahead_no | 2           | 20         | 0                     | 2077-01-05
""",
}
