{{ config(enabled=commerce.is_enabled("olist")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_olist__orders") }}),

    customers as ({{ commerce.accepted("stg_commerce_olist__customers") }}),

    stores as (select * from {{ ref("commerce_olist__stores") }}),

    orders as (
        select
            landed.*,
            customers.customer_city,
            customers.customer_state,
            customers.customer_zip_code_prefix,
            stores.currency_code,
            stores.time_zone as _time_zone
        from landed
        inner join stores on landed.store_id = stores.store_id
        left join customers on landed.store_id = customers.store_id and landed.customer_id = customers.customer_id
    )

    {{
        commerce.conform(
            "orders",
            {
                "order_id": "order_id",
                "customer_id": "customer_id",
                "order_status": commerce.map_values(
                    "order_status",
                    {
                        "created": "pending",
                        "approved": "open",
                        "invoiced": "processing",
                        "processing": "processing",
                        "shipped": "shipped",
                        "delivered": "delivered",
                        "canceled": "cancelled",
                        "unavailable": "unavailable",
                    },
                ),
                "payment_status": "case when order_approved_at is null then 'pending' else 'paid' end",
                "fulfillment_status": "case when order_delivered_customer_date is not null then 'delivered' when order_delivered_carrier_date is not null then 'fulfilled' else 'unfulfilled' end",
                "reported_order_status": "order_status",
                "currency_code": "currency_code",
                "ship_to_city": "customer_city",
                "ship_to_region": "customer_state",
                "ship_to_postal_code": "customer_zip_code_prefix",
                "ship_to_country_code": "'BR'",
                "reported_basis": "'payments'",
                "amounts_include_tax": "true",
                "has_refund_records": "false",
                "business_date": commerce.in_zone_of_store(
                    commerce.stores("olist"), commerce.business_date("order_purchase_timestamp", "_time_zone")
                ),
                "ordered_at": "order_purchase_timestamp",
                "last_event_at": commerce.latest_of(
                    [
                        "order_purchase_timestamp",
                        "order_approved_at",
                        "order_delivered_carrier_date",
                        "order_delivered_customer_date",
                    ]
                ),
            },
        )
    }}
