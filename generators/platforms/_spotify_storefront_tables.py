"""The raw tables of an artist's merch storefront: names, columns, kinds and keys.

No schema of such a service is public; this one is this project's own, written down column by column in
`adapters/spotify_storefront/README.md`. It is what a loader lands of the service's API: ids, amounts and instants are
text, every amount stands beside the currency of its order.
"""

from __future__ import annotations

from generators.raw import RawTable, parse_columns

_LOADER = " _fivetran_deleted:boolean _fivetran_synced:timestamptz"

TABLES = (
    RawTable(
        "artists",
        parse_columns(
            "artist_id name genre country followers:bigint storefront_currency storefront_time_zone created_at "
            "updated_at" + _LOADER
        ),
        ("artist_id",),
    ),
    RawTable(
        "listeners",
        parse_columns(
            "listener_id first_name last_name email phone account_type company plan status city region postal_code "
            "country currency marketing_opt_in:boolean is_tax_exempt:boolean created_at updated_at" + _LOADER
        ),
        ("listener_id",),
    ),
    RawTable(
        "merch_products",
        parse_columns(
            "product_id artist_id title category subcategory product_type status weight_grams:bigint "
            "is_gift_card:boolean release_date created_at updated_at" + _LOADER
        ),
        ("product_id",),
    ),
    RawTable(
        "merch_variants",
        parse_columns(
            "variant_id product_id position:bigint title sku ean price compare_at_price cost currency "
            "is_available:boolean warehouse stock_on_hand:bigint stock_available:bigint stock_committed:bigint "
            "stock_incoming:bigint reorder_point:bigint created_at updated_at" + _LOADER
        ),
        ("variant_id",),
    ),
    RawTable(
        "offers",
        parse_columns(
            "offer_id artist_id product_id offer_type name channel audience starts_on ends_on budget currency "
            "created_at updated_at" + _LOADER
        ),
        ("offer_id",),
    ),
    RawTable(
        "merch_orders",
        parse_columns(
            "order_id order_number listener_id email offer_id status payment_status fulfillment_status cancel_reason "
            "sales_channel venue_id source landing_page referrer discount_code discount_value_type discount_value "
            "currency taxes_included:boolean subtotal discount shipping shipping_discount shipping_tax "
            "shipping_tax_rate duty fee tip tax tax_name total presentment_currency presentment_discount "
            "presentment_shipping presentment_shipping_discount presentment_shipping_tax presentment_duty "
            "presentment_fee presentment_tip is_marketplace_tax:boolean ship_city ship_region ship_postal_code "
            "ship_country is_test:boolean ordered_at recorded_at paid_at cancelled_at updated_at" + _LOADER
        ),
        ("order_id",),
        required=True,
    ),
    RawTable(
        "merch_order_items",
        parse_columns(
            "order_item_id order_id position:bigint product_id variant_id artist_id item_type sku title variant_title "
            "quantity:bigint unit_price discount offer_discount tax tax_rate presentment_unit_price "
            "presentment_discount presentment_offer_discount presentment_tax requires_shipping:boolean "
            "is_preorder:boolean release_date" + _LOADER
        ),
        ("order_item_id",),
        required=True,
    ),
    RawTable(
        "merch_payments",
        parse_columns(
            "payment_id order_id refund_id parent_payment_id kind method provider status failure_code amount currency "
            "instalments:bigint is_test:boolean processed_at" + _LOADER
        ),
        ("payment_id",),
    ),
    RawTable(
        "merch_refunds",
        parse_columns(
            "refund_id order_id kind reason note shipping shipping_tax duty fee tip return_fee adjustment "
            "adjustment_tax total presentment_shipping presentment_shipping_tax presentment_duty presentment_fee "
            "presentment_tip presentment_return_fee presentment_adjustment presentment_adjustment_tax created_at "
            "refunded_at" + _LOADER
        ),
        ("refund_id",),
    ),
    RawTable(
        "merch_refund_items",
        parse_columns(
            "refund_item_id refund_id order_item_id quantity:bigint subtotal tax presentment_subtotal presentment_tax "
            "restock_type" + _LOADER
        ),
        ("refund_item_id",),
    ),
    RawTable(
        "merch_shipments",
        parse_columns(
            "shipment_id order_id status carrier tracking_number warehouse created_at shipped_at "
            "estimated_delivery_at delivered_at updated_at" + _LOADER
        ),
        ("shipment_id",),
    ),
    RawTable(
        "listening_events",
        parse_columns(
            "event_id event_type listener_id artist_id track_id product_id offer_id session_id ms_played:bigint "
            "occurred_at _fivetran_synced:timestamptz"
        ),
        ("event_id",),
    ),
)
