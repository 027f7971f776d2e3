{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    sales_rows as (select * from {{ ref("int_commerce_event_retail__sales_rows") }}),

    -- position 1 is the earliest sale of the order; an order of returns only begins with its earliest row
    first_rows as (select * from sales_rows where position = 1),

    first_customers as (
        select store_id, order_id, min(position) as position
        from sales_rows
        where customer_id is not null
        group by store_id, order_id
    ),

    customers as (
        select sales_rows.*
        from sales_rows
        inner join
            first_customers
            on sales_rows.store_id = first_customers.store_id
            and sales_rows.order_id = first_customers.order_id
            and sales_rows.position = first_customers.position
    ),

    order_dates as (
        select
            store_id,
            order_id,
            max(order_date) as last_event_at,
            max(created_at) as last_recorded_at,
            max(_synced_at) as last_synced_at
        from sales_rows
        group by store_id, order_id
    ),

    orders as (
        select
            first_rows.*,
            customers.customer_id as buyer_id,
            order_dates.last_event_at,
            order_dates.last_recorded_at,
            order_dates.last_synced_at
        from first_rows
        inner join
            order_dates on first_rows.store_id = order_dates.store_id and first_rows.order_id = order_dates.order_id
        left join customers on first_rows.store_id = customers.store_id and first_rows.order_id = customers.order_id
    )

    {{
        commerce.conform(
            "orders",
            {
                "order_id": "order_id",
                "customer_id": "buyer_id",
                "order_number": "order_id",
                "currency_code": "currency_code",
                "reported_basis": "'none'",
                "amounts_include_tax": "true",
                "has_refund_records": "false",
                "is_guest": "buyer_id is null",
                "business_date": commerce.in_zone_of_store(
                    commerce.stores("event_retail"), commerce.business_date("order_date", "_time_zone")
                ),
                "ordered_at": "order_date",
                "updated_at": "last_recorded_at",
                "last_event_at": "last_event_at",
                "_synced_at": "last_synced_at",
            },
        )
    }}
