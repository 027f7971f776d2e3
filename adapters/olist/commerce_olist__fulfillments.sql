{{ config(enabled=commerce.is_enabled("olist")) }}

with
    orders as ({{ commerce.accepted("stg_commerce_olist__orders") }}),

    stores as (select * from {{ ref("commerce_olist__stores") }}),

    fulfillments as (
        select
            orders.*,
            {{ commerce.business_date("order_delivered_customer_date", "stores.time_zone") }}
            > {{ commerce.business_date("order_estimated_delivery_date", "stores.time_zone") }} as is_late
        from orders
        inner join stores on orders.store_id = stores.store_id
        where order_delivered_carrier_date is not null or order_delivered_customer_date is not null
    )

    {{
        commerce.conform(
            "fulfillments",
            {
                "fulfillment_id": "order_id",
                "order_id": "order_id",
                "status": "case when order_delivered_customer_date is not null then 'delivered' else 'shipped' end",
                "reported_status": "order_status",
                "is_late": "is_late",
                "shipped_at": "order_delivered_carrier_date",
                "estimated_delivery_at": "order_estimated_delivery_date",
                "delivered_at": "order_delivered_customer_date",
            },
        )
    }}
