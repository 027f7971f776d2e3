{{ config(enabled=commerce.is_enabled("csv_shop")) }}

with
    order_rows as (select * from {{ ref("int_commerce_csv_shop__order_rows") }}),

    order_lines as (
        select *, case when line_event = 'adjustment' then quantity end as landed_quantity
        from order_rows
        where entity = 'order_lines'
    ),

    order_charges as (select * from order_rows where entity = 'order_charges'),

    order_discounts as (select * from order_rows where entity = 'order_discounts'),

    orders as (
        select
            store_id,
            order_id,
            case when count(distinct customer_id) > 1 then count(distinct customer_id) end as customer_count,
            case when count(distinct total_price) > 1 then count(distinct total_price) end as amount_count,
            max(_synced_at) as _synced_at
        from order_rows
        group by store_id, order_id
    ),

    customers as (select * from {{ ref("int_commerce_csv_shop__customers") }}),

    landed_customers as ({{ commerce.accepted("stg_commerce_csv_shop__customers") }}),  -- noqa: ST03

    landed_products as ({{ commerce.accepted("stg_commerce_csv_shop__products") }}),  -- noqa: ST03

    attributes as (
        {{ commerce.unpivot_attributes("customers", "customers", "customer_id", ["name"]) }}
        {{ commerce.csv_shop_attributes("landed_customers", "customers", "customers", "id") }}
        {{ commerce.csv_shop_attributes("landed_products", "products", "products", "id") }}
        union all
        {{ commerce.unpivot_attributes("orders", "orders", "order_id", commerce.csv_shop_order_conflicts()) }}
        union all
        {{
            commerce.unpivot_attributes(
                "order_lines",
                "order_lines",
                "order_line_id",
                ["sign_conflict", "landed_quantity"],
            )
        }}
        {{ commerce.csv_shop_attributes("order_lines", "orders", "order_lines", "order_line_id") }}
        union all
        {{
            commerce.unpivot_attributes(
                "order_charges",
                "order_charges",
                "order_line_id",
                {
                    "sign_conflict": "sign_conflict",
                    "quantity": "landed_quantity",
                    "product_id": "code",
                },
            )
        }}
        {{ commerce.csv_shop_attributes("order_charges", "orders", "order_charges", "order_line_id") }}
        union all
        {{
            commerce.unpivot_attributes(
                "order_discounts",
                "order_discounts",
                "order_line_id",
                {
                    "sign_conflict": "sign_conflict",
                    "quantity": "landed_quantity",
                    "product_id": "code",
                },
            )
        }}
        {{ commerce.csv_shop_attributes("order_discounts", "orders", "order_discounts", "order_line_id") }}
    )

    {{ commerce.conform_attributes() }}
