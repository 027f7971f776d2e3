{{ config(enabled=commerce.is_enabled("csv_shop")) }}

with
    order_rows as (select * from {{ ref("int_commerce_csv_shop__order_rows") }}),

    -- position 1 is the earliest sale of the order; an order of returns only begins with its earliest row
    first_rows as (select * from order_rows where position = 1),

    first_customers as (
        select store_id, order_id, min(position) as position
        from order_rows
        where customer_id is not null
        group by store_id, order_id
    ),

    customers as (
        select order_rows.*
        from order_rows
        inner join
            first_customers
            on order_rows.store_id = first_customers.store_id
            and order_rows.order_id = first_customers.order_id
            and order_rows.position = first_customers.position
    ),

    order_dates as (
        select
            store_id,
            order_id,
            min(ship_date) as shipped_at,
            max(order_date) as last_event_at,
            max(_synced_at) as last_synced_at
        from order_rows
        group by store_id, order_id
    ),

    orders as (
        select
            first_rows.*,
            customers.customer_id as buyer_id,
            customers.customer_email as buyer_email,
            order_dates.shipped_at,
            order_dates.last_event_at,
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
                "fulfillment_status": "case when shipped_at is not null then 'fulfilled' end",
                "currency_code": "currency_code",
                "email": commerce.read_email("coalesce(buyer_email, customer_email)"),
                "sales_channel": "sales_channel",
                "ship_to_city": "city",
                "ship_to_region": "region",
                "ship_to_postal_code": "postal_code",
                "ship_to_country_code": "country",
                "reported_basis": "'none'",
                "amounts_include_tax": "true",
                "has_refund_records": "false",
                "is_guest": "buyer_id is null",
                "business_date": commerce.in_zone_of_store(
                    commerce.stores("csv_shop"), commerce.business_date("order_date", "_time_zone")
                ),
                "ordered_at": "order_date",
                "last_event_at": "last_event_at",
                "_synced_at": "last_synced_at",
            },
        )
    }}
