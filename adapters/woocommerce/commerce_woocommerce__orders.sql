{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    landed as (select * from {{ ref("int_commerce_woocommerce__orders") }}),

    metas as (select * from {{ ref("int_commerce_woocommerce__order_meta") }}),

    addresses as ({{ commerce.accepted("stg_commerce_woocommerce__order_addresses") }}),

    orders as (
        select
            landed.*,
            metas.order_number,
            metas.source_type,
            metas.source,
            metas.medium,
            metas.campaign,
            metas.referring_site,
            metas.landing_page,
            coalesce(shipping.city, billing.city) as city,
            coalesce(shipping.state, billing.state) as state,
            coalesce(shipping.postcode, billing.postcode) as postcode,
            coalesce(shipping.country, billing.country) as country,
            {{
                commerce.latest_of(
                    ["landed.last_synced_at", "metas._synced_at", "shipping._synced_at", "billing._synced_at"]
                )
            }} as joined_synced_at
        from landed
        left join metas on landed.store_id = metas.store_id and landed.order_id = metas.order_id
        left join
            addresses as shipping
            on landed.store_id = shipping.store_id
            and landed.order_id = shipping.order_id
            and shipping.address_type = 'shipping'
        left join
            addresses as billing
            on landed.store_id = billing.store_id
            and landed.order_id = billing.order_id
            and billing.address_type = 'billing'
    )

    {{
        commerce.conform(
            "orders",
            {
                "order_id": "order_id",
                "customer_id": "customer_id",
                "order_number": "coalesce(order_number, order_id)",
                "order_status": commerce.map_values(
                    "status_word",
                    {
                        "pending": "pending",
                        "on-hold": "pending",
                        "processing": "processing",
                        "partially-shipped": "processing",
                        "shipped": "shipped",
                        "delivered": "delivered",
                        "completed": "completed",
                        "refunded": "completed",
                        "cancelled": "cancelled",
                        "failed": "failed",
                        "trash": "cancelled",
                        "draft": "pending",
                        "auto-draft": "pending",
                        "checkout-draft": "pending",
                        "new": "pending",
                    },
                ),
                "payment_status": "case when status_word = 'refunded' or (paid_at is not null and refunded_amount > 0 and refunded_amount >= total_amount) then 'refunded' when paid_at is not null and refunded_amount > 0 then 'partially_refunded' when paid_at is not null then 'paid' when status_word = 'failed' then 'failed' when status_word = 'on-hold' and transaction_id is not null then 'authorized' else 'pending' end",
                "fulfillment_status": "case when completed_at is not null or status_word in ('completed', 'shipped', 'delivered') then 'fulfilled' when status_word = 'partially-shipped' then 'partial' else 'unfulfilled' end",
                "reported_order_status": "status",
                "currency_code": "currency_code",
                "email": "email",
                "sales_channel": "created_via",
                "source": "coalesce(source, source_type)",
                "medium": "medium",
                "campaign": "campaign",
                "referring_site": "referring_site",
                "landing_page": "landing_page",
                "ship_to_city": "city",
                "ship_to_region": "state",
                "ship_to_postal_code": "postcode",
                "ship_to_country_code": "country",
                "reported_basis": "'order_total'",
                "reported_total_amount": "total_amount",
                "reported_shipping_amount": "shipping_amount",
                "reported_tax_amount": "tax_amount",
                "amounts_include_tax": "false",
                "is_guest": "customer_id is null",
                "ordered_at": "created_at",
                "processed_at": "processed_at",
                "updated_at": "updated_at",
                "last_event_at": "coalesce(updated_at, created_at)",
                "is_deleted": "is_out",
                "_synced_at": "joined_synced_at",
            },
        )
    }}
