{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    products as (select * from {{ ref("int_commerce_event_retail__products") }}),

    versions as (select * from {{ ref("int_commerce_event_retail__customers") }}),

    -- a name that is not its first word and the rest, and an end that will come
    customers as (
        select
            store_id,
            customer_id,
            case when customer_name <> first_name || ' ' || last_name then customer_name end as customer_name,
            case when end_date < cast('9999-12-31' as date) then end_date end as end_date,
            _synced_at
        from versions
        where turn = 1
    ),

    subscriptions as (select * from {{ ref("int_commerce_event_retail__subscriptions") }}),

    sales_rows as (select * from {{ ref("int_commerce_event_retail__sales_rows") }}),

    order_lines as (
        select *
        from sales_rows
        where discount_out_of_range is not null or sign_conflict is not null or unposted_shipping_cost is not null
    ),

    conflicts as (
        select
            store_id,
            order_id,
            case when count(distinct customer_id) > 1 then count(distinct customer_id) end as customer_count,
            case when count(distinct order_date) > 1 then count(distinct order_date) end as date_count,
            -- rows that repeat the amount of the order look like this
            case when count(*) > 1 and count(distinct order_amount) = 1 then count(*) end as equal_amount_count,
            max(_synced_at) as _synced_at
        from sales_rows
        group by store_id, order_id
        having count(*) > 1
    ),

    attributes as (
        {{ commerce.unpivot_attributes("customers", "customers", "customer_id", ["customer_name", "end_date"]) }}
        {%- for column in ["customer_name", "customer_email", "start_date", "end_date", "status"] %}
            union all
            select
                store_id,
                'customers' as entity,
                customer_id as entity_id,
                'version_' || cast(version as {{ dbt.type_string() }}) as namespace,
                '{{ column }}' as name,
                cast({{ column }} as {{ dbt.type_string() }}) as value,
                _synced_at
            from versions
            where turn > 1 and {{ column }} is not null
        {%- endfor %}
        union all
        {{
            commerce.unpivot_attributes(
                "products",
                "products",
                "product_id",
                ["product_category_id", "category_id", "margin_percent"],
            )
        }}
        union all
        {{
            commerce.unpivot_attributes(
                "subscriptions",
                "subscriptions",
                "native_id",
                ["subscription_end_date", "unknown_customer"],
            )
        }}
        union all
        {{
            commerce.unpivot_attributes(
                "order_lines",
                "order_lines",
                "order_line_id",
                {
                    "discount_out_of_range": "discount_out_of_range",
                    "sign_conflict": "sign_conflict",
                    "unposted_shipping_cost": "shipping_cost",
                },
            )
        }}
        union all
        {{
            commerce.unpivot_attributes(
                "conflicts",
                "orders",
                "order_id",
                {
                    "customer_count": "several_customers",
                    "date_count": "several_dates",
                    "equal_amount_count": "rows_of_one_amount",
                },
            )
        }}
    )

    {{ commerce.conform_attributes() }}
