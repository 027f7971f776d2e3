"""Sales: reports, cubes, seasons and comparisons.

Three shops: Kiel with 29 February, a return, a guest, a sale over the counter and months without a sale; Austin with
one unlanded customer, in dollars; Lyon, whose ten days have weather.
"""

# ruff: noqa: E501

from tests.answers import key

_SHOPS = "store_id in ('sales_kiel', 'sales_austin')"

VARIABLES = {"commerce_weather_minimum_days": 10}

HISTORY = {
    "stores": """
store_id     | name   | currency_code | time_zone       | country_code | channel
sales_kiel   | Kiel   | EUR           | Europe/Berlin   | DE           | web
sales_austin | Austin | USD           | America/Chicago | US           | web
sales_lyon   | Lyon   | EUR           | Europe/Paris    | FR           | web
""",
    "locations": """
store_id   | location_id | name | city   | region | country_code
sales_kiel | shop        | Mitte| Berlin | BE     | DE
""",
    "customers": """
store_id   | customer_id | email
sales_kiel | c1          | one@kiel.example
sales_kiel | c2          | two@kiel.example
""",
    "products": """
store_id     | product_id | title    | category
sales_kiel   | mug        | Mug      | kitchen
sales_kiel   | tee        | Tee      | clothes
sales_austin | cap        | Cap      | clothes
sales_lyon   | ice        | Ice      | ice
sales_lyon   | brolly     | Umbrella | rainwear
""",
    "orders": """
store_id     | order_id | customer_id | is_guest | location_id | ship_to_city | ship_to_region | ship_to_country_code | sales_channel | source     | medium | campaign | business_date | _synced_at
sales_kiel   | d1       | c1          | false    |             | Berlin       | BE             | DE                   | web           | google     | cpc    | winter   | 2023-02-10    | 2025-04-01
sales_kiel   | d2       | c2          | false    |             | Hamburg      | HH             | DE                   | web           | newsletter | email  |          | 2024-02-29    | 2025-04-01
sales_kiel   | d3       | c1          | false    | shop        |              |                |                      | pos           |            |        |          | 2024-03-01    | 2025-04-01
sales_kiel   | d4       |             | true     |             | Wien         |                | AT                   | web           |            |        |          | 2024-03-31    | 2025-04-01
sales_austin | u1       | x1          | false    |             | Austin       | TX             | US                   | web           |            |        |          | 2024-02-28    | 2025-04-01
sales_austin | u2       | x1          | false    |             | Austin       | TX             | US                   | web           |            |        |          | 2024-02-29    | 2025-04-01
sales_austin | u3       | x1          | false    |             | Austin       | TX             | US                   | web           |            |        |          | 2025-03-31    | 2025-04-01
sales_lyon   | f1       |             | true     |             | Lyon         |                | FR                   | web           |            |        |          | 2024-06-01    | 2025-04-01
sales_lyon   | f2       |             | true     |             |              |                |                      | web           |            |        |          | 2024-06-02    | 2025-04-01
sales_lyon   | f5       |             | true     |             | LYON         |                | FR                   | web           |            |        |          | 2024-06-05    | 2025-04-01
sales_lyon   | f7       |             | true     |             | Lyon         |                | FR                   | web           |            |        |          | 2024-06-07    | 2025-04-01
sales_lyon   | f8       |             | true     |             | Lyon         |                | FR                   | web           |            |        |          | 2024-06-08    | 2025-04-01
sales_lyon   | f9       |             | true     |             | Lyon         |                | FR                   | web           |            |        |          | 2024-06-09    | 2025-04-01
sales_lyon   | f10      |             | true     |             | Lyon         |                | FR                   | web           |            |        |          | 2024-06-10    | 2025-04-01
""",
    "order_lines": """
store_id     | order_line_id | order_id | product_id | quantity | unit_price | gross_amount
sales_kiel   | d1a           | d1       | mug        | 2        | 10         | 20
sales_kiel   | d2a           | d2       | mug        | 1        | 10         | 10
sales_kiel   | d2b           | d2       | tee        | 1        | 30         | 30
sales_kiel   | d3a           | d3       | tee        | 1        | 30         | 30
sales_kiel   | d4a           | d4       | mug        | 3        | 10         | 30
sales_austin | u1a           | u1       | cap        | 1        | 25         | 25
sales_austin | u2a           | u2       | cap        | 1        | 25         | 25
sales_austin | u3a           | u3       | cap        | 1        | 25         | 25
sales_lyon   | f1a           | f1       | brolly     | 1        | 10         | 10
sales_lyon   | f2a           | f2       | ice        | 1        | 10         | 10
sales_lyon   | f5a           | f5       | ice        | 1        | 10         | 10
sales_lyon   | f7a           | f7       | ice        | 1        | 10         | 10
sales_lyon   | f8a           | f8       | ice        | 1        | 10         | 10
sales_lyon   | f9a           | f9       | ice        | 1        | 10         | 10
sales_lyon   | f10a          | f10      | ice        | 1        | 10         | 10
""",
    "order_discounts": """
store_id   | order_discount_id | order_id | order_line_id | discount_type | target_type | amount
sales_kiel | e1                | d1       | d1a           | code          | product     | 4
""",
    "order_charges": """
store_id   | order_charge_id | order_id | charge_type | amount
sales_kiel | s2              | d2       | shipping    | 5
""",
    "refunds": """
store_id   | refund_id | order_id | business_date
sales_kiel | r2        | d2       | 2024-03-15
""",
    "refund_lines": """
store_id   | refund_line_id | refund_id | order_id | order_line_id | component | quantity | subtotal_amount
sales_kiel | r2b            | r2        | d2       | d2b           | product   | 1        | 30
""",
    # Lyon: five cold days, five hot ones. Day 8 has two observations, 18 and 22: 20. Day 6 has no precipitation. What
    # was before the shop's first sale counts for nothing.
    "weather_observations": """
store_id   | weather_observation_id | city | observed_date | temperature_celsius | precipitation_millimetres
sales_lyon | a0                     | Lyon | 2024-05-31    | 40                  | 0
sales_lyon | a1                     | Lyon | 2024-06-01    | 10                  | 5
sales_lyon | a2                     | Lyon | 2024-06-02    | 10                  | 5
sales_lyon | a3                     | Lyon | 2024-06-03    | 10                  | 5
sales_lyon | a4                     | Lyon | 2024-06-04    | 10                  | 5
sales_lyon | a5                     | Lyon | 2024-06-05    | 10                  | 5
sales_lyon | a6                     | Lyon | 2024-06-06    | 20                  |
sales_lyon | a7                     | Lyon | 2024-06-07    | 20                  | 0
sales_lyon | a8                     | Lyon | 2024-06-08    | 18                  | 0
sales_lyon | b8                     | lyon | 2024-06-08    | 22                  | 0
sales_lyon | a9                     | Lyon | 2024-06-09    | 20                  | 0
sales_lyon | a10                    | Lyon | 2024-06-10    | 20                  | 0
sales_lyon | n1                     | Nice | 2024-06-01    | 20                  | 0
sales_lyon | n2                     | Nice | 2024-06-02    | 20                  | 0
sales_lyon | n3                     | Nice | 2024-06-03    | 20                  | 0
sales_lyon | n4                     | Nice | 2024-06-04    | 20                  | 0
sales_lyon | n5                     | Nice | 2024-06-05    | 20                  | 0
sales_lyon | n6                     | Nice | 2024-06-06    | 20                  | 0
sales_lyon | n7                     | Nice | 2024-06-07    | 20                  | 0
sales_lyon | n8                     | Nice | 2024-06-08    | 20                  | 0
sales_lyon | n9                     | Nice | 2024-06-09    | 20                  | 0
sales_lyon | n10                    | Nice | 2024-06-10    | 20                  | 0
""",
}

EXPECTED = {
    "commerce_sales__report": """
order_id | customer_id | product_title | category | country_code | region | city    | place_source     | sales_channel | source     | campaign | sold_quantity | reversed_quantity | gross_amount | discount_amount | reversal_amount | net_amount | total_sales_amount | order_date | business_date
d1       | c1          | Mug           | kitchen  | DE           | BE     | Berlin  | shipping_address | web           | google     | winter   | 2             | 0                 | 20           | 4               | 0               | 16         | 16                 | 2023-02-10 | 2023-02-10
d2       | c2          | Mug           | kitchen  | DE           | HH     | Hamburg | shipping_address | web           | newsletter |          | 1             | 0                 | 10           | 0               | 0               | 10         | 10                 | 2024-02-29 | 2024-02-29
d2       | c2          | Tee           | clothes  | DE           | HH     | Hamburg | shipping_address | web           | newsletter |          | 1             | 0                 | 30           | 0               | 0               | 30         | 30                 | 2024-02-29 | 2024-02-29
d2       | c2          |               | unknown  | DE           | HH     | Hamburg | shipping_address | web           | newsletter |          | 0             | 0                 | 0            | 0               | 0               | 0          | 5                  | 2024-02-29 | 2024-02-29
d2       | c2          | Tee           | clothes  | DE           | HH     | Hamburg | shipping_address | web           | newsletter |          | 0             | 1                 | 0            | 0               | 30              | -30        | -30                | 2024-02-29 | 2024-03-15
d3       | c1          | Tee           | clothes  | DE           | BE     | Berlin  | location         | pos           |            |          | 1             | 0                 | 30           | 0               | 0               | 30         | 30                 | 2024-03-01 | 2024-03-01
d4       |             | Mug           | kitchen  | AT           |        | Wien    | shipping_address | web           |            |          | 3             | 0                 | 30           | 0               | 0               | 30         | 30                 | 2024-03-31 | 2024-03-31
""",
    # The two orders of February in Austin are one row; their customer is not landed.
    "commerce_sales__customer_product_monthly": f"""
person_key                  | product_id | currency_code | month_start_date | order_count | gross_amount | net_amount | total_sales_amount | sold_quantity | reversed_quantity
{key("sales_kiel", "c1")}   | mug        | EUR           | 2023-02-01       | 1           | 20           | 16         | 16                 | 2             | 0
{key("sales_kiel", "c2")}   | mug        | EUR           | 2024-02-01       | 1           | 10           | 10         | 10                 | 1             | 0
{key("sales_kiel", "c2")}   | tee        | EUR           | 2024-02-01       | 1           | 30           | 30         | 30                 | 1             | 0
{key("sales_kiel", "c2")}   |            | EUR           | 2024-02-01       | 0           | 0            | 0          | 5                  | 0             | 0
{key("sales_kiel", "c2")}   | tee        | EUR           | 2024-03-01       | 0           | 0            | -30        | -30                | 0             | 1
{key("sales_kiel", "c1")}   | tee        | EUR           | 2024-03-01       | 1           | 30           | 30         | 30                 | 1             | 0
-1                          | mug        | EUR           | 2024-03-01       | 1           | 30           | 30         | 30                 | 3             | 0
{key("sales_austin", "x1")} | cap        | USD           | 2024-02-01       | 2           | 50           | 50         | 50                 | 2             | 0
{key("sales_austin", "x1")} | cap        | USD           | 2025-03-01       | 1           | 25           | 25         | 25                 | 1             | 0
""",
    "commerce_sales__product_daily": """
product_id | business_date | order_count | net_amount | month_to_date_net_amount | month_to_date_total_sales_amount | month_to_date_sold_quantity
mug        | 2023-02-10    | 1           | 16         | 16                       | 16                               | 2
mug        | 2024-02-29    | 1           | 10         | 10                       | 10                               | 1
tee        | 2024-02-29    | 1           | 30         | 30                       | 30                               | 1
           | 2024-02-29    | 0           | 0          | 0                        | 5                                | 0
tee        | 2024-03-01    | 1           | 30         | 30                       | 30                               | 1
tee        | 2024-03-15    | 0           | -30        | 0                        | 0                                | 1
mug        | 2024-03-31    | 1           | 30         | 30                       | 30                               | 3
cap        | 2024-02-28    | 1           | 25         | 25                       | 25                               | 1
cap        | 2024-02-29    | 1           | 25         | 50                       | 50                               | 2
cap        | 2025-03-31    | 1           | 25         | 25                       | 25                               | 1
""",
    # Net sales in Kiel: 16 + 10 + 30 + 30 = 86. d1: 4 of 20 off, 16 / 86 = 0.1860. d2: 30 of 40 given back, 10 / 86 =
    # 0.1163. d3 is not the first order of its customer, d4 is a guest's: 30 / 86 = 0.3488 each.
    "commerce_sales__channels": """
store_id     | sales_channel | source     | medium  | order_count | guest_order_count | buyer_count | new_buyer_count | net_amount | total_sales_amount | average_order_amount | discount_share | reversal_share | new_buyer_share | net_share
sales_kiel   | web           | google     | cpc     | 1           | 0                 | 1           | 1               | 16         | 16                 | 16                   | 0.2            | 0              | 1               | 0.186
sales_kiel   | web           | newsletter | email   | 1           | 0                 | 1           | 1               | 10         | 15                 | 10                   | 0              | 0.75           | 1               | 0.1163
sales_kiel   | pos           | unknown    | unknown | 1           | 0                 | 1           | 0               | 30         | 30                 | 30                   | 0              | 0              | 0               | 0.3488
sales_kiel   | web           | unknown    | unknown | 1           | 1                 | 0           | 0               | 30         | 30                 | 30                   | 0              | 0              |                 | 0.3488
sales_austin | web           | unknown    | unknown | 3           | 0                 | 1           | 1               | 75         | 75                 | 25                   | 0              | 0              | 1               | 1
""",
    # Kiel, first quarter of 2024: days of 40, 30, -30, 30 and 87 of 0. n = 91, sum 70, squares 1600 + 3 * 900 = 4300;
    # variance (91 * 4300 - 70²) / (91 * 90) = 386400 / 8190 = 47.179487, deviation 6.8687, over 70 / 91: 8.929352.
    # It is the only whole quarter with sales, so its index is 4. March 2024: n = 31, sum 30, squares 2700;
    # (83700 - 900) / 930 = 89.032258, deviation 9.4357, over 30 / 31: 9.750214. February 2024 has one order.
    # Indices of the months: whole Marches (0 + 30) / 2 = 15, February 2024 40, 55 in all: 12 * 15 / 55, 12 * 40 / 55.
    # Austin, February 2024: two equal days deviate by 0, which is no null; the month is cut off, and so out of the
    # index of February (0 in 2025); Marches (0 + 25) / 2, alone: 12.
    "commerce_sales__seasonality": """
store_id     | period_type | period_start_date | season_number | day_count | order_count | net_amount | previous_net_amount | net_growth_share | last_year_net_amount | net_year_growth_share | year_net_share | seasonal_index | daily_net_deviation_amount | daily_net_variation | is_complete
sales_kiel   | quarter     | 2023-01-01        | 1             | 50        | 1           | 16         |                     |                  |                      |                       | 1                 | 4              |                            |                     | False
sales_kiel   | quarter     | 2023-04-01        | 2             | 91        | 0           | 0          | 16                  | -1               |                      |                       | 0                 | 0              |                            |                     | True
sales_kiel   | quarter     | 2023-07-01        | 3             | 92        | 0           | 0          | 0                   |                  |                      |                       | 0                 | 0              |                            |                     | True
sales_kiel   | quarter     | 2023-10-01        | 4             | 92        | 0           | 0          | 0                   |                  |                      |                       | 0                 | 0              |                            |                     | True
sales_kiel   | quarter     | 2024-01-01        | 1             | 91        | 3           | 70         | 0                   |                  | 16                   | 3.375                 | 1                 | 4              | 6.8687                     | 8.929352            | True
sales_kiel   | month       | 2024-02-01        | 2             | 29        | 1           | 40         | 0                   |                  | 16                   | 1.5                   | 0.5714            | 8.7273         |                            |                     | True
sales_kiel   | month       | 2024-03-01        | 3             | 31        | 2           | 30         | 40                  | -0.25            | 0                    |                       | 0.4286            | 3.2727         | 9.4357                     | 9.750214            | True
sales_austin | month       | 2024-02-01        | 2             | 2         | 2           | 50         |                     |                  |                      |                       | 1                 | 0              | 0                          | 0                   | False
sales_austin | month       | 2025-02-01        | 2             | 28        | 0           | 0          | 0                   |                  | 50                   | -1                    | 0                 | 0              |                            |                     | True
sales_austin | month       | 2025-03-01        | 3             | 31        | 1           | 25         | 0                   |                  | 0                    |                       | 1                 | 12             |                            |                     | True
""",
    # 29 February stands beside the 28th. From 1 March 2025 on, Austin's last year has the 29th in it: 25, then 50.
    # Kiel's last sale is a year old on 2025-03-31, and it still has its row. From 1 January to 10 February 2023 are 40
    # days, to 28 February 2024 58.
    "commerce_sales__year_to_date": """
store_id     | business_date | order_count | net_amount | month_to_date_net_amount | year_to_date_net_amount | last_year_date | last_year_net_amount | last_year_month_to_date_net_amount | last_year_year_to_date_net_amount | year_to_date_net_growth_share | last_year_year_to_date_order_count | last_year_missing_days
sales_kiel   | 2023-02-10    | 1           | 16         | 16                       | 16                      |                |                      |                                    |                                   |                               |                                    |
sales_kiel   | 2024-02-09    | 0           | 0          | 0                        | 0                       |                |                      |                                    |                                   |                               |                                    |
sales_kiel   | 2024-02-10    | 0           | 0          | 0                        | 0                       | 2023-02-10     | 16                   | 16                                 | 16                                | -1                            | 1                                  | 40
sales_kiel   | 2024-02-29    | 1           | 40         | 40                       | 40                      | 2023-02-28     | 0                    | 16                                 | 16                                | 1.5                           | 1                                  | 40
sales_kiel   | 2024-03-01    | 1           | 30         | 30                       | 70                      | 2023-03-01     | 0                    | 0                                  | 16                                | 3.375                         | 1                                  | 40
sales_kiel   | 2025-03-31    | 0           | 0          | 0                        | 0                       | 2024-03-31     | 30                   | 30                                 | 70                                | -1                            | 3                                  | 0
sales_austin | 2025-02-28    | 0           | 0          | 0                        | 0                       | 2024-02-28     | 25                   | 25                                 | 25                                | -1                            | 1                                  | 58
sales_austin | 2025-03-01    | 0           | 0          | 0                        | 0                       | 2024-03-01     | 0                    | 0                                  | 50                                | -1                            | 2                                  | 58
sales_austin | 2025-03-31    | 1           | 25         | 25                       | 25                      | 2024-03-31     | 0                    | 0                                  | 50                                | -0.5                          | 2                                  | 58
""",
    # Kiel: the total, countries over all time, quarters by category, towns by year.
    "commerce_sales__cube": """
geography_level | time_level | category_level | country_code | region  | city    | category | year_number | quarter_number | gross_amount | discount_amount | reversal_amount | net_amount | total_sales_amount | period_start_date
all             | all        | all            |              |         |         |          |             |                | 120          | 4               | 30              | 86         | 91                 |
country         | all        | all            | DE           |         |         |          |             |                | 90           | 4               | 30              | 56         | 61                 |
country         | all        | all            | AT           |         |         |          |             |                | 30           | 0               | 0               | 30         | 30                 |
all             | quarter    | category       |              |         |         | kitchen  | 2023        | 1              | 20           | 4               | 0               | 16         | 16                 | 2023-01-01
all             | quarter    | category       |              |         |         | kitchen  | 2024        | 1              | 40           | 0               | 0               | 40         | 40                 | 2024-01-01
all             | quarter    | category       |              |         |         | clothes  | 2024        | 1              | 60           | 0               | 30              | 30         | 30                 | 2024-01-01
all             | quarter    | category       |              |         |         | unknown  | 2024        | 1              | 0            | 0               | 0               | 0          | 5                  | 2024-01-01
city            | year       | all            | DE           | BE      | Berlin  |          | 2023        |                | 20           | 4               | 0               | 16         | 16                 | 2023-01-01
city            | year       | all            | DE           | HH      | Hamburg |          | 2024        |                | 40           | 0               | 30              | 10         | 15                 | 2024-01-01
city            | year       | all            | DE           | BE      | Berlin  |          | 2024        |                | 30           | 0               | 0               | 30         | 30                 | 2024-01-01
city            | year       | all            | AT           | unknown | Wien    |          | 2024        |                | 30           | 0               | 0               | 30         | 30                 | 2024-01-01
""",
    "commerce_sales__cube_by_country_month": """
country_code | currency_code | year_number | month_number | gross_amount | reversal_amount | net_amount | total_sales_amount
DE           | EUR           | 2023        | 2            | 20           | 0               | 16         | 16
DE           | EUR           | 2024        | 2            | 40           | 0               | 40         | 45
DE           | EUR           | 2024        | 3            | 30           | 30              | 0          | 0
AT           | EUR           | 2024        | 3            | 30           | 0               | 30         | 30
US           | USD           | 2024        | 2            | 50           | 0               | 50         | 50
US           | USD           | 2025        | 3            | 25           | 0               | 25         | 25
""",
    "commerce_sales__cube_by_city_year": """
city    | currency_code | year_number | net_amount | total_sales_amount | sold_quantity
Berlin  | EUR           | 2023        | 16         | 16                 | 2
Hamburg | EUR           | 2024        | 10         | 15                 | 2
Berlin  | EUR           | 2024        | 30         | 30                 | 1
Wien    | EUR           | 2024        | 30         | 30                 | 3
Austin  | USD           | 2024        | 50         | 50                 | 2
Austin  | USD           | 2025        | 25         | 25                 | 1
""",
    "commerce_sales__cube_by_category_year": """
category | currency_code | year_number | net_amount | total_sales_amount | reversed_quantity
kitchen  | EUR           | 2023        | 16         | 16                 | 0
kitchen  | EUR           | 2024        | 40         | 40                 | 0
clothes  | EUR           | 2024        | 30         | 30                 | 1
unknown  | EUR           | 2024        | 0          | 5                  | 0
clothes  | USD           | 2024        | 50         | 50                 | 0
clothes  | USD           | 2025        | 25         | 25                 | 0
""",
    # With cold and hot days as 0 and 1 the correlation is (n Σxy - Σx Σy) / √((n Σx² - (Σx)²)(n Σy² - (Σy)²)).
    # Ice in Lyon on 1 cold and 4 hot days: (10 * 4 - 5 * 5) / √(25 * 25) = 0.6; t = 0.6 √(8 / 0.64) = 2.1213, under
    # 1.96 + 2.3723 / 8 + 2.8225 / 64 = 2.30. One piece on a cold day: (0 - 5 * 1) / √(25 * 9) = -1/3, t = -1.
    # Precipitation in Lyon has nine days, too few; over Lyon and Nice ten: 2.5 on the cold days, 0 on the others.
    "commerce_sales__weather": """
place_type | city | category | weather_measure | day_count | sales_day_count | net_amount | sold_quantity | net_correlation | net_t_statistic | is_net_correlation_significant | quantity_correlation | quantity_t_statistic
city       | Lyon | ice      | temperature     | 10        | 5               | 50         | 5             | 0.6             | 2.1213          | False                          | 0.6                  | 2.1213
city       | Lyon | rainwear | temperature     | 10        | 1               | 10         | 1             | -0.333333       | -1              | False                          | -0.333333            | -1
city       | Lyon | ice      | precipitation   | 9         | 5               | 50         | 5             |                 |                 |                                |                      |
city       | Lyon | rainwear | precipitation   | 9         | 1               | 10         | 1             |                 |                 |                                |                      |
store      |      | ice      | temperature     | 10        | 1               | 10         | 1             | -0.333333       | -1              | False                          | -0.333333            | -1
store      |      | ice      | precipitation   | 10        | 1               | 10         | 1             | 0.333333        | 1               | False                          | 0.333333             | 1
""",
}

WHERE = {
    "commerce_sales__report": "store_id = 'sales_kiel'",
    "commerce_sales__customer_product_monthly": _SHOPS,
    "commerce_sales__product_daily": _SHOPS,
    "commerce_sales__channels": _SHOPS,
    "commerce_sales__seasonality": (
        "(store_id = 'sales_kiel' and (period_type = 'quarter' or period_start_date >= '2024-02-01'))"
        " or (store_id = 'sales_austin' and period_type = 'month'"
        " and period_start_date in ('2024-02-01', '2025-02-01', '2025-03-01'))"
    ),
    "commerce_sales__year_to_date": (
        "(store_id = 'sales_kiel' and business_date in"
        " ('2023-02-10', '2024-02-09', '2024-02-10', '2024-02-29', '2024-03-01', '2025-03-31'))"
        " or (store_id = 'sales_austin' and business_date in ('2025-02-28', '2025-03-01', '2025-03-31'))"
    ),
    "commerce_sales__cube": (
        "store_id = 'sales_kiel' and geography_level || ' ' || time_level || ' ' || category_level in"
        " ('all all all', 'country all all', 'all quarter category', 'city year all')"
    ),
    "commerce_sales__cube_by_country_month": _SHOPS,
    "commerce_sales__cube_by_city_year": _SHOPS,
    "commerce_sales__cube_by_category_year": _SHOPS,
}
