"""Web: from looking to buying, by day."""

# ruff: noqa: E501

# Visit B looks at 23:30 UTC on 29 February, half past midnight on 1 March in Berlin. Visit D is there before and after
# the midnight of 3 March. One shop knows no visits.
HISTORY = {
    "stores": """
store_id    | name   | currency_code | time_zone     | country_code
clicks      | Clicks | EUR           | Europe/Berlin | DE
clicks_bare | Bare   | EUR           | Europe/Berlin | DE
""",
    "orders": """
order_id | campaign | business_date
o1       | Spring   | 2024-03-01
o2       | Spring   | 2024-03-01
o3       | Autumn   | 2024-03-02
o4       |          | 2024-04-01
""",
    "order_lines": """
order_line_id | order_id | quantity | unit_price | gross_amount
l1            | o1       | 1        | 10         | 10
l2            | o2       | 1        | 10         | 10
l3            | o3       | 1        | 10         | 10
l4            | o4       | 1        | 10         | 10
""",
    "campaigns": """
campaign_id | name   | budget_amount
spring      | Spring | 100
""",
    # a fee and a duty, which no other shop has
    "order_charges": """
order_charge_id | order_id | charge_type | amount
x1              | o1       | fee         | 3
x2              | o1       | duty        | 2
""",
    "interactions": """
interaction_id | store_id    | session_id | interaction_type | occurred_at
i1             | clicks      | A          | view             | 2024-03-01 09:00:00
i2             | clicks      | A          | view             | 2024-03-01 09:01:00
i3             | clicks      | A          | add_to_cart      | 2024-03-01 09:02:00
i4             | clicks      | A          | purchase         | 2024-03-01 09:03:00
i5             | clicks      | B          | view             | 2024-02-29 23:30:00
i6             | clicks      |            | view             | 2024-03-01 10:00:00
i7             | clicks      |            | add_to_cart      | 2024-03-01 10:01:00
i8             | clicks      |            | search           | 2024-03-01 10:02:00
i9             | clicks      | C          | checkout         | 2024-03-03 09:00:00
i10            | clicks      | C          | purchase         | 2024-03-03 09:01:00
i11            | clicks      |            | stream           | 2024-03-03 09:02:00
i12            | clicks      | D          | view             | 2024-03-03 22:30:00
i13            | clicks      | D          | purchase         | 2024-03-03 23:30:00
i14            | clicks_bare |            | view             | 2024-03-01 09:00:00
""",
}

EXPECTED = {
    # 1 March: 4 views, 2 into the cart, 1 bought by one of two visits, and 2 orders. Nobody came on 2 March. The order
    # of April is after the last interaction.
    "commerce_web__funnel": """
store_id    | business_date | session_count | interaction_count | interactions_without_session | view_count | view_session_count | add_to_cart_count | add_to_cart_session_count | checkout_count | checkout_session_count | purchase_count | purchase_session_count | placed_order_count | view_to_cart_rate | cart_to_checkout_rate | checkout_to_purchase_rate | view_to_purchase_rate | session_conversion_rate | orders_per_session
clicks      | 2024-03-01    | 2             | 8                 | 3                            | 4          | 2                  | 2                 | 1                         | 0              | 0                      | 1              | 1                      | 2           | 0.5               | 0                     |                           | 0.25                  | 0.5                     | 1
clicks      | 2024-03-02    | 0             | 0                 | 0                            | 0          | 0                  | 0                 | 0                         | 0              | 0                      | 0              | 0                      | 1           |                   |                       |                           |                       |                         |
clicks      | 2024-03-03    | 2             | 4                 | 1                            | 1          | 1                  | 0                 | 0                         | 1              | 1                      | 1              | 1                      | 0           | 0                 |                       | 1                         | 1                     | 0.5                     | 0
clicks      | 2024-03-04    | 1             | 1                 | 0                            | 0          | 0                  | 0                 | 0                         | 0              | 0                      | 1              | 1                      | 0           |                   |                       |                           |                       | 1                       | 0
clicks_bare | 2024-03-01    | 0             | 1                 | 1                            | 1          | 0                  | 0                 | 0                         | 0              | 0                      | 0              | 0                      | 0           | 0                 |                       |                           | 0                     |                         |
""",
}
