{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_orders") }}),

    offers as ({{ commerce.accepted("stg_commerce_spotify_storefront__offers") }}),

    orders as (
        select
            landed.*,
            offers.offer_type,
            offers.name as offer_name,
            {{ commerce.latest_of(["landed._synced_at", "offers._synced_at"]) }} as last_synced_at
        from landed
        left join offers on landed.store_id = offers.store_id and landed.offer_id = offers.offer_id
    )

    {{
        commerce.conform(
            "orders",
            {
                "order_id": "order_id",
                "customer_id": "listener_id",
                "order_number": "order_number",
                "order_status": commerce.map_values(
                    "order_status",
                    {
                        "pending": "pending",
                        "placed": "open",
                        "preordered": "open",
                        "processing": "processing",
                        "shipped": "shipped",
                        "delivered": "delivered",
                        "completed": "completed",
                        "cancelled": "cancelled",
                        "failed": "failed",
                    },
                ),
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
                        "failed": "failed",
                    },
                ),
                "fulfillment_status": commerce.map_values(
                    "fulfillment_status",
                    {
                        "unfulfilled": "unfulfilled",
                        "partial": "partial",
                        "shipped": "fulfilled",
                        "delivered": "delivered",
                        "restocked": "restocked",
                    },
                ),
                "reported_order_status": "order_status",
                "reported_payment_status": "payment_status",
                "reported_fulfillment_status": "fulfillment_status",
                "cancel_reason": "cancel_reason",
                "currency_code": "currency_code",
                "presentment_currency_code": "presentment_currency_code",
                "email": "email",
                "sales_channel": "sales_channel",
                "source": "source",
                "medium": "offer_type",
                "campaign": "coalesce(offer_name, offer_id)",
                "referring_site": "referrer",
                "landing_page": "landing_page",
                "location_id": "venue_id",
                "ship_to_city": "ship_to_city",
                "ship_to_region": "ship_to_region",
                "ship_to_postal_code": "ship_to_postal_code",
                "ship_to_country_code": "ship_to_country_code",
                "reported_basis": "'order_total'",
                "reported_total_amount": "total_amount",
                "reported_subtotal_amount": "subtotal_amount",
                "reported_discount_amount": "discount_amount",
                "reported_shipping_amount": "shipping_amount",
                "reported_tax_amount": "tax_amount",
                "reported_tip_amount": "tip_amount",
                "presentment_discount_amount": "presentment_discount_amount",
                "amounts_include_tax": "amounts_include_tax",
                "is_guest": "listener_id is null",
                "is_test": "is_test",
                "ordered_at": "ordered_at",
                "processed_at": "ordered_at",
                "cancelled_at": "cancelled_at",
                "updated_at": "updated_at",
                "last_event_at": commerce.latest_of(["ordered_at", "paid_at", "cancelled_at"]),
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
