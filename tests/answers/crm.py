"""Customer relations: leads, what they want and whether they buy; people of organizations."""

# ruff: noqa: E501

# Leads live in one store, customers in another; one address makes them one person. Eve's lead was recorded on 1 March
# in UTC, on 29 February in New York. Of Cid's lead the day is not known. Fay's lead is deleted.
HISTORY = {
    "stores": """
store_id   | name  | currency_code | time_zone        | country_code
leads_us   | Leads | USD           | America/New_York | US
leads_shop | Shop  | EUR           | Europe/Berlin    | DE
""",
    "customers": """
customer_id | store_id   | email                | first_name
ann         | leads_shop | ann@crm.example.com  | Ann
bob         | leads_shop | bob@crm.example.com  | Bob
cid         | leads_shop | cid@crm.example.com  | Cid
dee         | leads_shop | dee@crm.example.com  | Dee
p1          | leads_us   | pia@crm.example.com  | Pia
p2          | leads_us   | quin@crm.example.com | Quin
""",
    "products": """
product_id | store_id | title | category
lamp       | leads_us | Lamp  | light
desk       | leads_us | Desk  | wood
""",
    "orders": """
order_id | store_id   | customer_id | business_date
o1       | leads_shop | ann         | 2024-02-11
o2       | leads_shop | bob         | 2024-01-15
o3       | leads_shop | cid         | 2024-03-20
o4       | leads_shop | bob         | 2024-04-01
""",
    "order_lines": """
order_line_id | store_id   | order_id | quantity | unit_price | gross_amount
l1            | leads_shop | o1       | 1        | 10         | 10
l2            | leads_shop | o2       | 1        | 10         | 10
l3            | leads_shop | o3       | 1        | 10         | 10
l4            | leads_shop | o4       | 1        | 10         | 10
""",
    "leads": """
lead_id | first_name | owner | source | stage | email               | created_at          | is_deleted
l1      | Ann        | Kim   | Web    | Won   | ann@crm.example.com | 2024-02-01 12:00:00 | false
l2      | Bob        | Kim   | Web    | Won   | bob@crm.example.com | 2024-02-20 12:00:00 | false
l3      | Cid        | Kim   | Web    | Won   | cid@crm.example.com |                     | false
l4      | Dee        | Lou   | Fair   | New   | dee@crm.example.com | 2024-02-28 12:00:00 | false
l5      | Eve        | Lou   | Fair   | New   | eve@crm.example.com | 2024-03-01 04:30:00 | false
l6      | Bob        | Lou   | Call   | Lost  | bob@crm.example.com | 2024-03-05 12:00:00 | false
l7      | Fay        | Lou   | Call   | Lost  | fay@crm.example.com | 2024-03-05 12:00:00 | true
""",
    "lead_products": """
lead_product_id | lead_id | product_id | assigned_date
x1              | l1      | lamp       | 2024-02-02
x2              | l1      | desk       | 2024-02-03
x3              | l3      | lamp       | 2024-03-01
x4              | l4      | gone       | 2024-03-01
x5              | l7      | lamp       | 2024-03-06
""",
    "organizations": """
organization_id | name  | industry | employee_count
g1              | Acorn | wood     | 12
g2              | Birch | wood     | 3
""",
    "memberships": """
membership_id | organization_id | customer_id | role  | assigned_date
m1            | g1              | p1          | owner | 2024-01-01
m2            | g1              | p2          |       | 2024-01-02
m3            | g1              | p9          |       | 2024-01-03
m4            | g9              | p1          |       | 2024-01-04
""",
}

EXPECTED = {
    # l2, l5 and l6 want nothing; nobody knows the product of l4 or the lead of x5
    "commerce_crm__lead_products": """
store_id | lead_id | first_name | owner | product_id | product_title | category | has_lead | has_product | is_converted | assigned_date
leads_us | l1      | Ann        | Kim   | lamp       | Lamp          | light    | True     | True        | True         | 2024-02-02
leads_us | l1      | Ann        | Kim   | desk       | Desk          | wood     | True     | True        | True         | 2024-02-03
leads_us | l2      | Bob        | Kim   |            |               |          | True     | False       | False        |
leads_us | l3      | Cid        | Kim   | lamp       | Lamp          | light    | True     | True        | True         | 2024-03-01
leads_us | l4      | Dee        | Lou   | gone       |               | unknown  | True     | True        | False        | 2024-03-01
leads_us | l5      | Eve        | Lou   |            |               |          | True     | False       | False        |
leads_us | l6      | Bob        | Lou   |            |               |          | True     | False       | False        |
leads_us | l7      |            |       | lamp       | Lamp          | light    | False    | True        |              | 2024-03-06
""",
    "commerce_crm__organization_people": """
store_id | organization_id | organization_name | industry | employee_count | customer_id | first_name | role  | has_organization | has_person | assigned_date
leads_us | g1              | Acorn             | wood     | 12             | p1          | Pia        | owner | True             | True       | 2024-01-01
leads_us | g1              | Acorn             | wood     | 12             | p2          | Quin       |       | True             | True       | 2024-01-02
leads_us | g1              | Acorn             | wood     | 12             | p9          |            |       | True             | True       | 2024-01-03
leads_us | g2              | Birch             | wood     | 3              |             |            |       | True             | False      |
leads_us | g9              |                   |          |                | p1          | Pia        |       | False            | True       | 2024-01-04
""",
    # Ann ordered ten days later, Bob before both his leads; Dee has an account and no order. Where everybody had
    # ordered before there is no rate.
    "commerce_crm__lead_funnel": """
store_id | source | owner | stage | month_start_date | lead_count | person_count | leads_with_product_count | leads_with_account_count | ordered_before_count | converted_count | conversion_rate | average_days_to_first_order
leads_us | Web    | Kim   | Won   | 2024-02-01       | 2          | 2            | 1                        | 2                        | 1                    | 1               | 1               | 10
leads_us | Web    | Kim   | Won   |                  | 1          | 1            | 1                        | 1                        | 0                    | 1               | 1               |
leads_us | Fair   | Lou   | New   | 2024-02-01       | 2          | 2            | 1                        | 1                        | 0                    | 0               | 0               |
leads_us | Call   | Lou   | Lost  | 2024-03-01       | 1          | 1            | 0                        | 1                        | 1                    | 0               |                 |
""",
}
