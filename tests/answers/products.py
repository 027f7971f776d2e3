"""Products: what sells, what lies, and what goes together."""

# ruff: noqa: E501

# Orders of products that nobody asks for again, of goods without a product (l6) and of nothing (l7); a cost in another
# currency (saw_1) and none at all (bit_1); two products with the same figures (tape and tack, of which tape has the
# smaller key); an order with more products than commerce_basket_limit (u3).
VARIABLES = {"commerce_top_ranks": 2, "commerce_basket_limit": 3}

HISTORY = {
    "stores": """
store_id | name     | currency_code | time_zone        | country_code
tools_de | Tools    | EUR           | Europe/Berlin    | DE
tools_us | Tools US | USD           | America/New_York | US
""",
    "locations": """
store_id | location_id | name
tools_de | berlin      | Berlin
tools_de | hamburg     | Hamburg
""",
    "products": """
store_id | product_id | title  | category | brand
tools_de | hammer     | Hammer | tools    | Ash
tools_de | saw        | Saw    | tools    | Ash
tools_de | glue       | Glue   | supplies | Bond
tools_us | drill      | Drill  | tools    | Ash
tools_us | bit        | Bit    | supplies | Ash
tools_us | tape       | Tape   | supplies | Bond
tools_us | tack       | Tack   | supplies | Bond
tools_us | kit        | Kit    | tools    | Ash
""",
    "product_variants": """
store_id | product_variant_id | product_id | sku | unit_cost | unit_cost_currency_code
tools_de | hammer_s           | hammer     | HS  | 4         | EUR
tools_de | hammer_l           | hammer     | HL  | 5         | EUR
tools_de | saw_1              | saw        | S1  | 9         | USD
tools_de | glue_1             | glue       | G1  | 1         | EUR
tools_de | glue_2             | glue       | G2  | 1         | EUR
tools_us | drill_1            | drill      | D1  | 30        | USD
tools_us | bit_1              | bit        | B1  |           |
tools_us | tape_1             | tape       | T1  | 1         | USD
tools_us | tack_1             | tack       | T2  | 1         | USD
""",
    "inventory_levels": """
store_id | inventory_level_id | product_variant_id | location_id | on_hand_quantity | available_quantity | committed_quantity | incoming_quantity | reorder_point_quantity | updated_at
tools_de | i1                 | hammer_s           | berlin      | 10               | 8                  | 2                  |                   | 5                      | 2024-02-02 12:00:00
tools_de | i2                 | hammer_s           | hamburg     | 0                | 0                  |                    |                   |                        | 2024-01-02 12:00:00
tools_de | i3                 | hammer_l           | berlin      | 6                |                    | 2                  |                   |                        | 2024-01-20 12:00:00
tools_de | i4                 | saw_1              | berlin      | 1                | 1                  |                    | 0                 | 2                      | 2024-01-25 12:00:00
tools_de | i5                 | glue_1             | berlin      | 5                | 5                  |                    |                   |                        | 2024-01-02 12:00:00
tools_de | i6                 | glue_2             | berlin      | 0                | 0                  |                    |                   |                        | 2024-01-02 12:00:00
tools_us | i7                 | bit_1              |             | 0                | 0                  |                    | 1                 | 1                      |
tools_us | i8                 | drill_1            |             |                  |                    |                    |                   |                        |
""",
    "orders": """
store_id | order_id | customer_id | ship_to_country_code | ship_to_region | business_date
tools_de | o1       | c1          | DE                   | BE             | 2024-01-05
tools_de | o2       | c2          | DE                   | BE             | 2024-01-20
tools_de | o3       | c1          | FR                   |                | 2024-01-25
tools_de | o4       | c3          | DE                   | BE             | 2024-01-25
tools_de | o5       | c3          | DE                   | BE             | 2024-01-28
tools_us | u1       | c1          | US                   | NY             | 2024-01-10
tools_us | u2       | c2          | US                   | CA             | 2024-01-11
tools_us | u3       | c2          | US                   | NY             | 2024-01-12
""",
    "order_lines": """
store_id | order_line_id | order_id | product_id | product_variant_id | quantity | unit_price | gross_amount | discount_amount
tools_de | l1            | o1       | hammer     | hammer_s           | 2        | 10         | 20           |
tools_de | l2            | o1       | saw        | saw_1              | 1        | 15         | 15           |
tools_de | l3            | o2       | hammer     | hammer_l           | 1        | 10         | 10           |
tools_de | l4            | o3       | saw        | saw_1              | 3        | 15         | 45           |
tools_de | l5            | o4       | hammer     | hammer_s           | 1        | 10         | 10           | 2
tools_de | l6            | o4       |            |                    | 1        | 5          | 5            |
tools_de | l7            | o5       | hammer     | hammer_s           | 0        | 10         | 0            |
tools_us | l1            | u1       | drill      | drill_1            | 1        | 60         | 60           |
tools_us | l2            | u1       | bit        | bit_1              | 2        | 5          | 10           |
tools_us | l3            | u2       | drill      | drill_1            | 1        | 60         | 60           |
tools_us | l4            | u3       | drill      | drill_1            | 1        | 60         | 60           |
tools_us | l5            | u3       | bit        | bit_1              | 2        | 5          | 10           |
tools_us | l6            | u3       | tape       | tape_1             | 1        | 3          | 3            |
tools_us | l7            | u3       | tack       | tack_1             | 1        | 3          | 3            |
""",
    "order_charges": """
store_id | order_charge_id | order_id | charge_type | amount
tools_us | s1              | u1       | shipping    | 5
""",
    "refunds": """
store_id | refund_id | order_id | business_date
tools_de | r1        | o3       | 2024-02-01
""",
    "refund_lines": """
store_id | refund_line_id | refund_id | order_id | order_line_id | component | quantity | subtotal_amount
tools_de | rl1            | r1        | o3       | l4            | product   | 1        | 15
""",
}

EXPECTED = {
    # saw: 15 + 45 - 15 given back; hammer: 20 + 10 + 10 - 2, not in o5; glue and kit were never sold, and go before
    # the shipping of u1, which has no product and sold nothing either
    "commerce_products__performance": """
store_id | product_id | order_count | gross_amount | net_amount | sold_quantity | reversed_quantity | reversed_quantity_share | net_amount_rank
tools_de | saw        | 2           | 60           | 45         | 4             | 1                 | 0.25           | 1
tools_de | hammer     | 3           | 40           | 38         | 4             | 0                 | 0              | 2
tools_de |            | 1           | 5            | 5          | 1             | 0                 | 0              | 3
tools_de | glue       | 0           | 0            | 0          | 0             | 0                 |                | 4
tools_us | drill      | 3           | 180          | 180        | 3             | 0                 | 0              | 1
tools_us | bit        | 2           | 20           | 20         | 4             | 0                 | 0              | 2
tools_us | tape       | 1           | 3            | 3          | 1             | 0                 | 0              | 3
tools_us | tack       | 1           | 3            | 3          | 1             | 0                 | 0              | 4
tools_us | kit        | 0           | 0            | 0          | 0             | 0                 |                | 5
tools_us |            | 0           | 0            | 0          | 0             | 0                 |                | 6
""",
    # hammer: (20 + 8 - 3 x 4) + (10 - 1 x 5) = 21; drill: 180 - 3 x 30 = 90; tape and tack: 3 - 1 = 2, tape by key first,
    # so that tack is third by margin in the lists of the store and the region, and left out
    "commerce_products__top": """
store_id | scope    | scope_category | scope_country_code | scope_region | product_id | net_quantity | net_amount | margin_amount | net_quantity_rank | net_amount_rank | margin_amount_rank
tools_de | store    |                |                    |              | hammer     | 4            | 38         | 21            | 1                 | 2               | 1
tools_de | store    |                |                    |              | saw        | 3            | 45         |               | 2                 | 1               |
tools_de | category | tools          |                    |              | hammer     | 4            | 38         | 21            | 1                 | 2               | 1
tools_de | category | tools          |                    |              | saw        | 3            | 45         |               | 2                 | 1               |
tools_de | region   |                | DE                 | BE           | hammer     | 4            | 38         | 21            | 1                 | 1               | 1
tools_de | region   |                | DE                 | BE           | saw        | 1            | 15         |               | 2                 | 2               |
tools_de | region   |                | FR                 | unknown      | saw        | 2            | 30         |               | 1                 | 1               |
tools_us | store    |                |                    |              | drill      | 3            | 180        | 90            | 2                 | 1               | 1
tools_us | store    |                |                    |              | bit        | 4            | 20         |               | 1                 | 2               |
tools_us | store    |                |                    |              | tape       | 1            | 3          | 2             | 3                 | 3               | 2
tools_us | category | tools          |                    |              | drill      | 3            | 180        | 90            | 1                 | 1               | 1
tools_us | category | supplies       |                    |              | bit        | 4            | 20         |               | 1                 | 1               |
tools_us | category | supplies       |                    |              | tape       | 1            | 3          | 2             | 2                 | 2               | 1
tools_us | category | supplies       |                    |              | tack       | 1            | 3          | 2             | 3                 | 3               | 2
tools_us | region   |                | US                 | NY           | drill      | 2            | 120        | 60            | 2                 | 1               | 1
tools_us | region   |                | US                 | NY           | bit        | 4            | 20         |               | 1                 | 2               |
tools_us | region   |                | US                 | NY           | tape       | 1            | 3          | 2             | 3                 | 3               | 2
tools_us | region   |                | US                 | CA           | drill      | 1            | 60         | 30            | 1                 | 1               | 1
""",
    # Berlin's state is of 2024-02-02, its 28 days begin on 2024-01-06: o1 is out. hammer_s: 8 x 28 / 1; hammer_l: 6 - 2 = 4;
    # saw_1: 28 / 3, ordered up to max(3 of 28 days, 2). tools_us has no dates: its last sale. bit_1: up to 4, 1 on its way
    "commerce_products__inventory": """
store_id | sku | status    | on_hand_cost_amount | available_quantity | incoming_quantity | sold_quantity | average_daily_sold_quantity | days_of_cover | suggested_order_quantity | location_count | locations_out_of_stock | is_out_of_stock | business_date | last_sale_date
tools_de | HS  | overstock | 40                  | 8                  |                   | 1             | 0.0357                      | 224           | 0                        | 2              | 1                      | False           | 2024-02-02    | 2024-01-25
tools_de | HL  | in_stock  | 30                  | 4                  |                   | 1             | 0.0357                      | 112           | 0                        | 1              | 0                      | False           | 2024-02-02    | 2024-01-20
tools_de | S1  | low       | 9                   | 1                  | 0                 | 3             | 0.1071                      | 9.3333        | 2                        | 1              | 0                      | False           | 2024-02-02    | 2024-01-25
tools_de | G1  | in_stock  | 5                   | 5                  |                   | 0             | 0                           |               | 0                        | 1              | 0                      | False           | 2024-02-02    |
tools_de | G2  | out       | 0                   | 0                  |                   | 0             | 0                           |               | 0                        | 1              | 1                      | True            | 2024-02-02    |
tools_us | B1  | out       |                     | 0                  | 1                 | 4             | 0.1429                      | 0             | 3                        | 1              | 1                      | True            | 2024-01-12    | 2024-01-12
tools_us | D1  | unknown   |                     |                    |                   | 3             | 0.1071                      |               |                          | 1              | 0                      | False           | 2024-01-12    | 2024-01-12
""",
    # baskets as sold: o1 3 pieces, 35; o2 1, 10; o3 3, 45; o4 2 of which one has no product, 8 + 5; u1 3, 70; u2 1, 60;
    # u3 5, 76, whose four products make no pairs
    "commerce_products__basket": """
store_id | product_id | order_count | orders_alone | alone_share | average_basket_quantity | average_basket_product_count | average_basket_amount | companion_product_title | companion_order_count | companion_share
tools_de | hammer     | 3           | 1            | 0.3333      | 2                       | 1.6667                       | 19.3333               | Saw                     | 1                     | 0.3333
tools_de | saw        | 2           | 1            | 0.5         | 3                       | 1.5                          | 40                    | Hammer                  | 1                     | 0.5
tools_us | drill      | 3           | 1            | 0.3333      | 3                       | 2.3333                       | 68.6667               | Bit                     | 1                     | 0.3333
tools_us | bit        | 2           | 0            | 0           | 4                       | 3                            | 73                    | Drill                   | 1                     | 0.5
tools_us | tape       | 1           | 0            | 0           | 5                       | 4                            | 76                    |                         |                       |
tools_us | tack       | 1           | 0            | 0           | 5                       | 4                            | 76                    |                         |                       |
""",
}
