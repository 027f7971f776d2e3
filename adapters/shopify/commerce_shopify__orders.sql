{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    origins as (select * from {{ ref("int_commerce_shopify__order_origins") }}),

    orders as (
        select
            landed.*,
            {%- for parameter in ["source", "medium", "campaign"] %}
                coalesce(
                    origins.{{ parameter }},
                    nullif(
                        {{
                            commerce.extract_group(
                                "coalesce(landed.landing_page, origins.landing_page)",
                                "utm_" ~ parameter ~ "=([^&#]+)",
                            )
                        }},
                        ''
                    )
                ) as {{ parameter }},
            {%- endfor %}
            coalesce(landed.landing_page, origins.landing_page) as first_page,
            coalesce(landed.referring_site, origins.referring_site) as referrer,
            {{ commerce.latest_of(["landed._synced_at", "origins._synced_at"]) }} as last_synced_at
        from landed
        left join origins on landed.store_id = origins.store_id and landed.order_id = origins.order_id
    )

    {{
        commerce.conform(
            "orders",
            {
                "order_id": "order_id",
                "customer_id": "customer_id",
                "order_number": "order_name",
                "order_status": "case when cancelled_at is not null then 'cancelled' when closed_at is not null then 'completed' when lower(fulfillment_status) = 'fulfilled' then 'shipped' when lower(fulfillment_status) in ('partial', 'partially_fulfilled') then 'processing' else 'open' end",
                "payment_status": commerce.map_values(
                    "payment_status",
                    {
                        "pending": "pending",
                        "authorized": "authorized",
                        "partially_paid": "partially_paid",
                        "paid": "paid",
                        "partially_refunded": "partially_refunded",
                        "refunded": "refunded",
                        "voided": "voided",
                        "expired": "expired",
                    },
                ),
                "fulfillment_status": commerce.map_values(
                    "coalesce(fulfillment_status, 'unfulfilled')",
                    {
                        "unfulfilled": "unfulfilled",
                        "open": "unfulfilled",
                        "in_progress": "unfulfilled",
                        "on_hold": "unfulfilled",
                        "pending_fulfillment": "unfulfilled",
                        "request_declined": "unfulfilled",
                        "scheduled": "unfulfilled",
                        "partial": "partial",
                        "partially_fulfilled": "partial",
                        "fulfilled": "fulfilled",
                        "restocked": "restocked",
                    },
                ),
                "reported_payment_status": "payment_status",
                "reported_fulfillment_status": "fulfillment_status",
                "cancel_reason": "cancel_reason",
                "currency_code": "currency_code",
                "presentment_currency_code": "presentment_currency_code",
                "email": "email",
                "sales_channel": "source_name",
                "source": "source",
                "medium": "medium",
                "campaign": "campaign",
                "referring_site": "referrer",
                "landing_page": "first_page",
                "location_id": "location_id",
                "ship_to_city": "ship_to_city",
                "ship_to_region": "coalesce(ship_to_province_code, ship_to_province)",
                "ship_to_postal_code": "ship_to_postal_code",
                "ship_to_country_code": "coalesce(ship_to_country_code, ship_to_country)",
                "reported_basis": "'order_total'",
                "reported_total_amount": "total_amount",
                "reported_subtotal_amount": "subtotal_amount",
                "reported_discount_amount": "discount_amount",
                "reported_shipping_amount": "shipping_amount",
                "reported_tax_amount": "tax_amount",
                "reported_tip_amount": "tip_amount",
                "presentment_discount_amount": "presentment_discount_amount",
                "amounts_include_tax": "amounts_include_tax",
                "is_guest": "customer_id is null",
                "is_test": "is_test",
                "ordered_at": "created_at",
                "processed_at": "processed_at",
                "cancelled_at": "cancelled_at",
                "updated_at": "updated_at",
                "last_event_at": commerce.latest_of(["created_at", "processed_at", "cancelled_at", "closed_at"]),
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
