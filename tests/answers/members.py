"""Members that are only named: every dimension has them, and each mart counts them where it should."""

from tests.answers import key

# Landed are Ann, the lamp, and an old product, deleted. Everybody and everything else is only named, some of it by
# rows of which no fact is made: the order of a test (o3), a deleted one (o4), a deleted visit (i2).
HISTORY = {
    "stores": """
store_id | name   | currency_code | time_zone     | country_code
ghost_de | Ghosts | EUR           | Europe/Berlin | DE
""",
    "customers": """
customer_id | first_name
ann         | Ann
""",
    "products": """
product_id | title | supplier_id | is_deleted
lamp       | Lamp  | glazier     | false
old        | Old   | smith       | true
""",
    # deleted variants may still have stock
    "product_variants": """
product_variant_id | product_id | is_deleted
v1                 | desk       | true
""",
    "inventory_levels": """
inventory_level_id | product_variant_id | location_id | on_hand_quantity | available_quantity | updated_at
k1                 | v1                 | cellar      | 5                | 5                  | 2024-01-02 12:00:00
""",
    "orders": """
order_id | customer_id | location_id | business_date | is_test | is_deleted
o1       | ann         | counter     | 2024-01-05    | false   | false
o2       | gone        |             | 2024-01-06    | false   | false
o3       | tester      | lab         | 2024-01-06    | true    | false
o4       | erased      | attic       | 2024-01-06    | false   | true
""",
    "order_lines": """
order_line_id | order_id | product_id | supplier_id | quantity | unit_price | gross_amount
l1            | o1       | lamp       |             | 1        | 10         | 10
l2            | o2       | chair      | carpenter   | 2        | 10         | 20
l3            | o3       | bed        | tester      | 1        | 10         | 10
l4            | o4       | rug        | weaver      | 1        | 10         | 10
""",
    "fulfillments": """
fulfillment_id | order_id | status  | location_id | created_at
f1             | o1       | shipped | depot       | 2024-01-05 12:00:00
""",
    "interactions": """
interaction_id | customer_id | product_id | interaction_type | occurred_at         | is_deleted
i1             | visitor     | poster     | view             | 2024-01-05 12:00:00 | false
i2             | robot       | advert     | view             | 2024-01-05 12:00:00 | true
""",
    "reviews": """
review_id | customer_id | product_id | score | created_at
rv1       | critic      | old        | 4     | 2024-01-05 12:00:00
""",
    "loyalty_accounts": """
loyalty_account_id | customer_id | joined_at
a1                 | member      | 2024-01-01 12:00:00
""",
    "loyalty_entries": """
loyalty_entry_id | loyalty_account_id | location_id | entry_type | points | business_date | occurred_at
e1               | a1                 | kiosk       | earned     | 10     | 2024-01-05    | 2024-01-05 12:00:00
""",
    "leads": """
lead_id | first_name | created_at
g1      | Gus        | 2024-01-05 12:00:00
""",
    "lead_products": """
lead_product_id | lead_id | product_id | assigned_date
x1              | g1      | stool      | 2024-01-05
""",
    "organizations": """
organization_id | name
club            | Club
""",
    "memberships": """
membership_id | organization_id | customer_id | assigned_date
m1            | club            | joiner      | 2024-01-05
""",
    "subscriptions": """
subscription_id | customer_id | plan  | status | billing_interval | price_amount | start_date
s1              | payer       | basic | active | month            | 10           | 2024-01-01
""",
    "checkouts": """
checkout_id | customer_id | total_amount | created_at
c1          | shopper     | 10           | 2024-01-05 12:00:00
""",
}

ANN, GONE = key("ghost_de", "ann"), key("ghost_de", "gone")

EXPECTED = {
    "dim_commerce__customers": """
customer_id | first_name | is_deleted | is_inferred | is_current | valid_from | valid_to
ann         | Ann        | False      | False       | True       | 1900-01-01 | 9999-12-31
gone        |            | False      | True        | True       | 1900-01-01 | 9999-12-31
visitor     |            | False      | True        | True       | 1900-01-01 | 9999-12-31
critic      |            | False      | True        | True       | 1900-01-01 | 9999-12-31
member      |            | False      | True        | True       | 1900-01-01 | 9999-12-31
joiner      |            | False      | True        | True       | 1900-01-01 | 9999-12-31
payer       |            | False      | True        | True       | 1900-01-01 | 9999-12-31
shopper     |            | False      | True        | True       | 1900-01-01 | 9999-12-31
""",
    # nobody knows who is behind an account that is only named: each is a person of its own, and marts find it
    "dim_commerce__persons": f"""
person_key | first_name | platforms | account_count | customer_count | is_inferred | order_count | last_order_date
{ANN} | Ann | answers | 1 | 1 | False | 1 | 2024-01-05
{GONE} | | answers | 1 | 1 | True | 1 | 2024-01-06
{key("ghost_de", "visitor")} | | answers | 1 | 1 | True | 0 |
{key("ghost_de", "critic")} | | answers | 1 | 1 | True | 0 |
{key("ghost_de", "member")} | | answers | 1 | 1 | True | 0 |
{key("ghost_de", "joiner")} | | answers | 1 | 1 | True | 0 |
{key("ghost_de", "payer")} | | answers | 1 | 1 | True | 0 |
{key("ghost_de", "shopper")} | | answers | 1 | 1 | True | 0 |
""",
    "dim_commerce__products": """
product_id | product_title | is_deleted | is_inferred | is_current | valid_from | valid_to
lamp       | Lamp          | False      | False       | True       | 1900-01-01 | 9999-12-31
old        | Old           | True       | False       | True       | 1900-01-01 | 9999-12-31
desk       |               | False      | True        | True       | 1900-01-01 | 9999-12-31
chair      |               | False      | True        | True       | 1900-01-01 | 9999-12-31
poster     |               | False      | True        | True       | 1900-01-01 | 9999-12-31
stool      |               | False      | True        | True       | 1900-01-01 | 9999-12-31
""",
    "dim_commerce__suppliers": """
supplier_id | supplier_name | is_inferred
glazier     |               | True
smith       |               | True
carpenter   |               | True
""",
    "dim_commerce__locations": """
location_id | location_name | is_inferred
counter     |               | True
cellar      |               | True
depot       |               | True
kiosk       |               | True
""",
    # sold is sold, landed or not; nobody can say that desk, poster and stool were on sale at all
    "commerce_products__performance": """
product_id | product_title | order_count | net_amount | sold_quantity | net_amount_rank
chair      |               | 1           | 20         | 2             | 1
lamp       | Lamp          | 1           | 10         | 1             | 2
""",
    "commerce_products__inventory": f"""
product_variant_id | product_key                 | product_title | on_hand_quantity
v1                 | {key("ghost_de", "desk")} |               | 5
""",
    "commerce_operations__suppliers": """
supplier_id | supplier_name | order_count | net_amount
carpenter   |               | 1           | 20
            |               | 1           | 10
""",
    "commerce_sales__report": """
order_id | customer_id | product_id | product_title | net_amount
o1       | ann         | lamp       | Lamp          | 10
o2       | gone        | chair      |               | 20
""",
    # who bought is a customer; of the others nobody can say that they have an account and never bought
    "commerce_customers__churn": f"""
person_key | order_count | days_since_last_order
{ANN}      | 1           | 1
{GONE}     | 1           | 0
""",
    "commerce_crm__lead_products": """
lead_id | product_id | product_title | has_product
g1      | stool      |               | True
""",
    "commerce_crm__organization_people": f"""
organization_id | customer_key                  | customer_id | first_name | has_person
club            | {key("ghost_de", "joiner")} | joiner      |            | True
""",
}
WHERE = {
    "dim_commerce__persons": (
        "person_key in (select customer_key from dev_commerce.dim_commerce__customers where store_id = 'ghost_de')"
    )
}
