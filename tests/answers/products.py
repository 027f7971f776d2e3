"""Products: what each one sold."""

HISTORY = {
    "stores": """
store_id | name | currency_code | time_zone     | country_code
tools_de | Tools| EUR           | Europe/Berlin | DE
""",
    "products": """
product_id | title  | category | brand
hammer     | Hammer | tools    | Ash
saw        | Saw    | tools    | Ash
glue       | Glue   | supplies | Bond
""",
    "orders": """
order_id | customer_id | business_date
o1       | c1          | 2024-01-05
o2       | c2          | 2024-01-20
""",
    "order_lines": """
order_line_id | order_id | product_id | quantity | unit_price | gross_amount
l1            | o1       | hammer     | 2        | 10         | 20
l2            | o1       | saw        | 1        | 15         | 15
l3            | o2       | hammer     | 1        | 10         | 10
""",
}

EXPECTED = {
    "commerce_products__performance": """
product_id | order_count | gross_amount | net_amount | sold_quantity | net_amount_rank
hammer     | 2           | 30           | 30         | 3             | 1
saw        | 1           | 15           | 15         | 1             | 2
""",
}
