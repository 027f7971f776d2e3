{{ config(enabled=commerce.is_enabled("event_retail")) }}

{%- set of_order = "partition by store_id, order_id" %}

with
    sales_rows as (select * from {{ ref("int_commerce_event_retail__sales_rows") }}),

    rows_of_orders as (
        select
            *,
            first_value(customer_id) over (
                {{ of_order }} order by case when customer_id is null then 1 else 0 end, position
            ) as buyer_id,
            max(order_date) over ({{ of_order }}) as last_event_at,
            max(created_at) over ({{ of_order }}) as last_recorded_at,
            max(_synced_at) over ({{ of_order }}) as last_synced_at
        from sales_rows
    ),

    -- position 1 is the earliest sale of the order; an order of returns only begins with its earliest row
    orders as (select * from rows_of_orders where position = 1)

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
