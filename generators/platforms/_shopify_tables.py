"""The raw tables of a Shopify connection in either shape: names, columns, kinds and keys.

Source: the column lists of the public dbt package fivetran/dbt_shopify 1.8 and the connector's schema page,
https://fivetran.com/docs/connectors/applications/shopify . Columns that the connector no longer fills are kept: a
loader goes on landing them as nulls.
"""

from __future__ import annotations

from generators.raw import RawTable, parse_columns

_ADDRESS = (
    "address_1 address_2 city company country country_code first_name last_name latitude longitude name phone province "
    "province_code zip"
)


def _address(prefix: str) -> str:
    """Return the fifteen columns of an address."""
    return " ".join(f"{prefix}_{suffix}" for suffix in _ADDRESS.split())


REST = (
    RawTable(
        "order",
        parse_columns(
            (
                "id:bigint processed_at:timestamptz updated_at:timestamptz user_id:bigint "
                "total_discounts:double total_discounts_set total_line_items_price:double "
                "total_line_items_price_set total_price:double total_price_set total_tax_set "
                "total_tax:double source_name subtotal_price:double taxes_included:boolean "
                "total_weight:bigint total_tip_received:double landing_site_base_url location_id:bigint "
                "name note number:bigint order_number:bigint cancel_reason cancelled_at:timestamptz "
                "cart_token checkout_token closed_at:timestamptz created_at:timestamptz currency "
                "customer_id:bigint email financial_status fulfillment_status referring_site "
            )
            + _address("billing_address")
            + " browser_ip buyer_accepts_marketing:boolean total_shipping_price_set "
            + _address("shipping_address")
            + (
                " test:boolean token _fivetran_synced:timestamptz _fivetran_deleted:boolean app_id:bigint "
                "checkout_id:bigint client_details_user_agent customer_locale order_status_url "
                "presentment_currency confirmed:boolean"
            )
        ),
        ("id",),
        required=True,
    ),
    RawTable(
        "order_line",
        parse_columns(
            "_fivetran_synced:timestamptz fulfillable_quantity:bigint fulfillment_status "
            "gift_card:boolean grams:bigint id:bigint index:bigint name order_id:bigint "
            "pre_tax_price:double pre_tax_price_set price:double price_set product_id:bigint "
            "quantity:bigint requires_shipping:boolean sku taxable:boolean tax_code title "
            "total_discount:double total_discount_set variant_id:bigint variant_title "
            "variant_inventory_management vendor properties"
        ),
        ("id",),
        required=True,
    ),
    RawTable(
        "tax_line",
        parse_columns(
            "_fivetran_synced:timestamptz index:bigint order_line_id:bigint price:double price_set rate:double title"
        ),
        ("order_line_id", "index"),
    ),
    RawTable(
        "order_shipping_line",
        parse_columns(
            "_fivetran_synced:timestamptz carrier_identifier code delivery_category "
            "discounted_price:double discounted_price_set id:bigint order_id:bigint phone "
            "price:double price_set requested_fulfillment_service_id source title"
        ),
        ("id",),
    ),
    RawTable(
        "order_shipping_tax_line",
        parse_columns(
            "_fivetran_synced:timestamptz index:bigint order_shipping_line_id:bigint price:double "
            "price_set rate:double title"
        ),
        ("order_shipping_line_id", "index"),
    ),
    RawTable(
        "discount_application",
        parse_columns(
            "_fivetran_synced:timestamptz allocation_method code description index:bigint "
            "order_id:bigint target_selection target_type title type value:double value_type"
        ),
        ("order_id", "index"),
    ),
    RawTable(
        "discount_allocation",
        parse_columns(
            "_fivetran_synced:timestamptz amount:double amount_set_presentment_money_amount:double "
            "amount_set_presentment_money_currency_code amount_set_shop_money_amount:double "
            "amount_set_shop_money_currency_code discount_application_index:bigint index:bigint "
            "order_line_id:bigint"
        ),
        ("order_line_id", "index"),
    ),
    RawTable(
        "order_discount_code",
        parse_columns("_fivetran_synced:timestamptz amount:double code index:bigint order_id:bigint type"),
        ("order_id", "index"),
    ),
    RawTable(
        "transaction",
        parse_columns(
            "id:bigint order_id:bigint refund_id:bigint amount:double created_at:timestamptz "
            "processed_at:timestamptz device_id:bigint gateway source_name message currency "
            "location_id:bigint parent_id:bigint payment_avs_result_code payment_credit_card_bin "
            "payment_cvv_result_code payment_credit_card_number payment_credit_card_company kind "
            "receipt currency_exchange_id:bigint currency_exchange_adjustment:double "
            "currency_exchange_original_amount:double currency_exchange_final_amount:double "
            "currency_exchange_currency error_code status test:boolean user_id:bigint "
            "_fivetran_synced:timestamptz authorization_expires_at:timestamptz authorization"
        ),
        ("id",),
    ),
    RawTable(
        "tender_transaction",
        parse_columns(
            "_fivetran_synced:timestamptz amount:double currency id:bigint order_id:bigint payment_method "
            "processed_at:timestamptz remote_reference test:boolean user_id:bigint"
        ),
        ("id",),
    ),
    RawTable(
        "refund",
        parse_columns(
            "_fivetran_synced:timestamptz created_at:timestamptz id:bigint note order_id:bigint "
            "processed_at:timestamptz restock:boolean total_duties_set user_id:bigint"
        ),
        ("id",),
    ),
    RawTable(
        "order_line_refund",
        parse_columns(
            "_fivetran_synced:timestamptz id:bigint location_id:bigint order_line_id:bigint "
            "subtotal:double subtotal_set total_tax:double total_tax_set quantity:double "
            "refund_id:bigint restock_type"
        ),
        ("id",),
    ),
    RawTable(
        "order_adjustment",
        parse_columns(
            "id:bigint order_id:bigint refund_id:bigint amount:double amount_set tax_amount:double "
            "tax_amount_set kind reason _fivetran_synced:timestamptz"
        ),
        ("id",),
    ),
    RawTable(
        "fulfillment",
        parse_columns(
            "_fivetran_synced:timestamptz created_at:timestamptz id:bigint location_id:bigint name "
            "order_id:bigint service shipment_status status tracking_company tracking_number "
            "tracking_numbers tracking_urls updated_at:timestamptz"
        ),
        ("id",),
    ),
    RawTable(
        "fulfillment_event",
        parse_columns(
            "_fivetran_deleted:boolean _fivetran_synced:timestamptz address_1 city country "
            "created_at:timestamptz estimated_delivery_at:timestamptz fulfillment_id:bigint "
            "happened_at:timestamptz id:bigint latitude:double longitude:double message "
            "order_id:bigint province shop_id:bigint status updated_at:timestamptz zip"
        ),
        ("id",),
    ),
    RawTable(
        "order_tag",
        parse_columns("_fivetran_synced:timestamptz index:bigint order_id:bigint value"),
        ("order_id", "index"),
    ),
    RawTable(
        "order_note_attribute",
        parse_columns("_fivetran_synced:timestamptz name order_id:bigint value"),
        ("order_id", "name"),
    ),
    RawTable(
        "order_url_tag",
        parse_columns("_fivetran_synced:timestamptz key order_id:bigint value"),
        ("order_id", "key"),
    ),
    RawTable(
        "abandoned_checkout",
        parse_columns(
            "_fivetran_deleted:boolean _fivetran_synced:timestamptz abandoned_checkout_url "
            + _address("billing_address")
            + (
                " buyer_accepts_marketing:boolean cart_token closed_at:timestamptz created_at:timestamptz "
                "currency customer_id:bigint customer_locale device_id:bigint email gateway id:bigint "
                "landing_site_base_url location_id:bigint name note phone presentment_currency "
                "referring_site "
            )
            + _address("shipping_address")
            + (
                " source_name subtotal_price:double taxes_included:boolean token total_discounts:double "
                "total_duties total_line_items_price:double total_price:double total_tax:double "
                "total_weight:bigint updated_at:timestamptz user_id:bigint"
            )
        ),
        ("id",),
    ),
    RawTable(
        "product",
        parse_columns(
            "_fivetran_deleted:boolean _fivetran_synced:timestamptz created_at:timestamptz handle "
            "id:bigint product_type published_at:timestamptz published_scope title "
            "updated_at:timestamptz vendor status"
        ),
        ("id",),
    ),
    RawTable(
        "product_tag",
        parse_columns("_fivetran_synced:timestamptz index:bigint product_id:bigint value"),
        ("product_id", "index"),
    ),
    RawTable(
        "product_variant",
        parse_columns(
            "id:bigint _fivetran_synced:timestamptz created_at:timestamptz updated_at:timestamptz "
            "product_id:bigint inventory_item_id:bigint title price:double sku position:bigint "
            "inventory_policy compare_at_price:double taxable:boolean barcode "
            "inventory_quantity:bigint tax_code available_for_sale:boolean display_name "
            "legacy_resource_id:bigint requires_components:boolean sellable_online_quantity:bigint"
        ),
        ("id",),
    ),
    RawTable(
        "inventory_item",
        parse_columns(
            "_fivetran_deleted:boolean _fivetran_synced:timestamptz country_code_of_origin "
            "created_at:timestamptz id:bigint province_code_of_origin requires_shipping:boolean sku "
            "tracked:boolean updated_at:timestamptz duplicate_sku_count:bigint harmonized_system_code "
            "inventory_history_url legacy_resource_id:bigint measurement_id:bigint "
            "measurement_weight_value:double measurement_weight_unit tracked_editable_locked:boolean "
            "tracked_editable_reason unit_cost_amount:double unit_cost_currency_code cost:double"
        ),
        ("id",),
    ),
    RawTable(
        "inventory_level",
        parse_columns(
            "_fivetran_synced:timestamptz inventory_item_id:bigint location_id:bigint "
            "updated_at:timestamptz can_deactivate:boolean created_at:timestamptz deactivation_alert "
            "id:bigint"
        ),
        ("inventory_item_id", "location_id"),
    ),
    RawTable(
        "inventory_quantity",
        parse_columns(
            "id:bigint inventory_item_id:bigint inventory_level_id:bigint name quantity:bigint "
            "updated_at:timestamptz _fivetran_synced:timestamptz"
        ),
        ("id",),
    ),
    RawTable(
        "location",
        parse_columns(
            "_fivetran_deleted:boolean _fivetran_synced:timestamptz active:boolean address_1 "
            "address_2 city country country_code country_name created_at:timestamptz id:bigint "
            "legacy:boolean localized_country_name localized_province_name name phone province "
            "province_code updated_at:timestamptz zip"
        ),
        ("id",),
    ),
    RawTable(
        "shop",
        parse_columns(
            "_fivetran_deleted:boolean _fivetran_synced:timestamptz address_1 address_2 "
            "checkout_api_supported:boolean city cookie_consent_level country country_code "
            "country_name county_taxes:boolean created_at:timestamptz currency customer_email domain "
            "eligible_for_card_reader_giveaway:boolean eligible_for_payments:boolean email "
            "enabled_presentment_currencies google_apps_domain google_apps_login_enabled:boolean "
            "has_discounts:boolean has_gift_cards:boolean has_storefront:boolean iana_timezone "
            "id:bigint latitude:double longitude:double money_format money_in_emails_format "
            "money_with_currency_format money_with_currency_in_emails_format myshopify_domain name "
            "password_enabled:boolean phone plan_display_name plan_name pre_launch_enabled:boolean "
            "primary_locale province province_code requires_extra_payments_agreement:boolean "
            "setup_required:boolean shop_owner source tax_shipping:boolean taxes_included:boolean "
            "timezone updated_at:timestamptz weight_unit zip"
        ),
        ("id",),
    ),
    RawTable(
        "metafield",
        parse_columns(
            "_fivetran_synced:timestamptz created_at:timestamptz description id:bigint key namespace "
            "owner_id:bigint owner_resource type value_type updated_at:timestamptz value"
        ),
        ("id",),
    ),
    RawTable(
        "customer",
        parse_columns(
            "_fivetran_synced:timestamptz accepts_marketing:boolean created_at:timestamptz "
            "default_address_id:bigint email first_name id:bigint last_name orders_count:bigint phone "
            "state tax_exempt:boolean total_spent:double updated_at:timestamptz "
            "verified_email:boolean email_marketing_consent_consent_updated_at:timestamptz "
            "email_marketing_consent_opt_in_level email_marketing_consent_state note "
            "accepts_marketing_updated_at:timestamptz marketing_opt_in_level currency"
        ),
        ("id",),
    ),
    RawTable(
        "customer_tag",
        parse_columns("_fivetran_synced:timestamptz index:bigint customer_id:bigint value"),
        ("customer_id", "index"),
    ),
)


def _set(*names: str) -> str:
    """Return the columns of money sets: amount and currency in the shop's and in the customer's money."""
    return " ".join(
        f"{name}_set_{side}_amount:double {name}_set_{side}_currency_code"
        for name in names
        for side in ("shop", "pres")
    )


def _unchanged(*names: str) -> tuple[RawTable, ...]:
    """Return tables that both shapes land alike."""
    return tuple(table for table in REST if table.name in names)


GRAPHQL = (
    RawTable(
        "order",
        parse_columns(
            "_fivetran_deleted:boolean _fivetran_synced:timestamptz app_id:bigint "
            + _address("billing_address")
            + (
                " cancel_reason cancelled_at:timestamptz client_ip closed_at:timestamptz confirmed:boolean "
                "created_at:timestamptz currency_code customer_accepts_marketing:boolean customer_id:bigint "
                "customer_locale display_financial_status display_fulfillment_status email id:bigint "
                "location_id:bigint name note number:bigint presentment_currency_code processed_at:timestamptz "
            )
            + _address("shipping_address")
            + " source_name staff_member_id:bigint status_page_url taxes_included:boolean test:boolean "
            + _set("subtotal_price", "total_discounts", "total_price", "total_shipping_price", "total_tax")
            + f" {_set('total_tip_received')} total_weight:bigint updated_at:timestamptz"
        ),
        ("id",),
        required=True,
    ),
    RawTable(
        "order_line",
        parse_columns(
            "_fivetran_synced:timestamptz id:bigint is_gift_card:boolean name order_id:bigint "
            + _set("original_total", "original_unit_price")
            + " product_id:bigint quantity:bigint requires_shipping:boolean sku taxable:boolean title "
            + _set("total_discount")
            + " unfulfilled_quantity:bigint variant_id:bigint variant_title vendor"
        ),
        ("id",),
        required=True,
    ),
    RawTable(
        "order_line_tax_line",
        parse_columns(
            f"_fivetran_synced:timestamptz index:bigint order_line_id:bigint {_set('price')} rate:double title"
        ),
        ("order_line_id", "index"),
    ),
    RawTable(
        "order_shipping_line",
        parse_columns(
            "_fivetran_synced:timestamptz carrier_identifier code delivery_category "
            f"{_set('discounted_price')} id:bigint order_id:bigint {_set('original_price')} phone source title"
        ),
        ("id",),
    ),
    RawTable(
        "order_shipping_tax_line",
        parse_columns(
            "_fivetran_synced:timestamptz index:bigint order_shipping_line_id:bigint "
            f"{_set('price')} rate:double source title"
        ),
        ("order_shipping_line_id", "index"),
    ),
    RawTable(
        "discount_application",
        parse_columns(
            "_fivetran_synced:timestamptz allocation_method code index:bigint order_id:bigint "
            "target_selection target_type value_amount:double value_currency_code value_percentage:double"
        ),
        ("order_id", "index"),
    ),
    RawTable(
        "discount_allocation",
        parse_columns(
            f"_fivetran_synced:timestamptz {_set('allocated_amount')} discount_application_index:bigint index:bigint "
            "order_line_id:bigint"
        ),
        ("order_line_id", "index"),
    ),
    RawTable(
        "order_discount_code",
        parse_columns("_fivetran_synced:timestamptz code index:bigint order_id:bigint"),
        ("order_id", "index"),
    ),
    RawTable(
        "transaction",
        parse_columns(
            f"{_set('amount')} authorization_code authorization_expires_at:timestamptz created_at:timestamptz "
            "error_code gateway id:bigint kind order_id:bigint parent_id:bigint payment_avs_result_code "
            "payment_credit_card_bin payment_credit_card_company payment_credit_card_number "
            "payment_cvv_result_code processed_at:timestamptz receipt_json refund_id:bigint "
            "staff_member_id:bigint status test:boolean device_id currency_exchange_id:bigint "
            "currency_exchange_adjustment:double currency_exchange_original_amount:double "
            "currency_exchange_final_amount:double currency_exchange_currency _fivetran_synced:timestamptz"
        ),
        ("id",),
    ),
    RawTable(
        "tender_transaction",
        parse_columns(
            "_fivetran_synced:timestamptz amount:double currency_code id:bigint order_id:bigint payment_method "
            "processed_at:timestamptz remote_reference test:boolean user_id:bigint"
        ),
        ("id",),
    ),
    RawTable(
        "refund",
        parse_columns(
            "_fivetran_synced:timestamptz created_at:timestamptz id:bigint note order_id:bigint return_id:bigint "
            f"staff_member_id:bigint {_set('total_refunded')} updated_at:timestamptz"
        ),
        ("id",),
    ),
    RawTable(
        "refund_line_item",
        parse_columns(
            f"_fivetran_synced:timestamptz id:bigint location_id:bigint order_line_id:bigint {_set('price')} "
            f"quantity:double refund_id:bigint restocked:boolean restock_type {_set('subtotal', 'total_tax')}"
        ),
        ("id",),
    ),
    RawTable(
        "order_adjustment",
        parse_columns(
            f"id:bigint refund_id:bigint {_set('amount')} reason {_set('tax_amount')} _fivetran_synced:timestamptz"
        ),
        ("id",),
    ),
    RawTable(
        "return",
        parse_columns(
            "_fivetran_synced:timestamptz decline_note decline_reason id:bigint name order_id:bigint status "
            "total_quantity:bigint"
        ),
        ("id",),
    ),
    RawTable(
        "return_line_item",
        parse_columns(
            "_fivetran_synced:timestamptz customer_note id:bigint order_line_id:bigint quantity:bigint "
            "refundable_quantity:bigint refunded_quantity:bigint return_id:bigint return_reason_note"
        ),
        ("id",),
    ),
    RawTable(
        "return_shipping_fee",
        parse_columns(
            "_fivetran_synced:timestamptz amount_set_presentment_money_amount:double "
            "amount_set_presentment_money_currency_code amount_set_shop_money_amount:double "
            "amount_set_shop_money_currency_code id:bigint return_id:bigint"
        ),
        ("id",),
    ),
    RawTable(
        "fulfillment",
        parse_columns(
            "_fivetran_synced:timestamptz created_at:timestamptz display_status id:bigint location_id:bigint name "
            "order_id:bigint service_id status total_quantity:bigint updated_at:timestamptz"
        ),
        ("id",),
    ),
    RawTable(
        "fulfillment_tracking_info",
        parse_columns("_fivetran_synced:timestamptz company fulfillment_id:bigint index:bigint number url"),
        ("fulfillment_id", "index"),
    ),
    RawTable(
        "fulfillment_event",
        parse_columns(
            "_fivetran_deleted:boolean _fivetran_synced:timestamptz address_1 city country created_at:timestamptz "
            "estimated_delivery_at:timestamptz fulfillment_id:bigint happened_at:timestamptz id:bigint latitude "
            "longitude message province status zip"
        ),
        ("id",),
    ),
    *_unchanged("order_tag"),
    RawTable(
        "order_custom_attribute",
        parse_columns("_fivetran_synced:timestamptz key order_id:bigint value"),
        ("order_id", "key"),
    ),
    RawTable(
        "customer_visit",
        parse_columns(
            "_fivetran_synced:timestamptz id:bigint landing_page landing_page_html occurred_at:timestamptz "
            "order_id:bigint referral_code referral_info_html referrer_url source source_description source_type type "
            "utm_parameters_campaign utm_parameters_content utm_parameters_medium utm_parameters_source "
            "utm_parameters_term"
        ),
        ("id",),
    ),
    RawTable(
        "abandoned_checkout",
        parse_columns(
            "_fivetran_deleted:boolean _fivetran_synced:timestamptz abandoned_checkout_url "
            + _address("billing_address")
            + " created_at:timestamptz completed_at:timestamptz customer_id:bigint id:bigint name note "
            + _address("shipping_address")
            + f" {_set('subtotal_price')} taxes_included:boolean "
            + _set("total_discount", "total_duties", "total_line_items_price", "total_price", "total_tax")
            + " updated_at:timestamptz"
        ),
        ("id",),
    ),
    *_unchanged("product", "product_tag", "product_variant", "inventory_item", "inventory_level", "inventory_quantity"),
    RawTable(
        "location",
        parse_columns(
            "_fivetran_deleted:boolean _fivetran_synced:timestamptz address_1 address_2 city country country_code "
            "created_at:timestamptz id:bigint is_active:boolean is_fulfillment_service:boolean name phone province "
            "province_code updated_at:timestamptz zip"
        ),
        ("id",),
    ),
    RawTable(
        "shop",
        parse_columns(
            "_fivetran_deleted:boolean _fivetran_synced:timestamptz shop_address_address_1 shop_address_city "
            "shop_address_country shop_address_country_code_v_2 shop_address_zip checkout_api_supported:boolean "
            "contact_email created_at:timestamptz currency_code email enabled_presentment_currencies "
            "features_storefront:boolean iana_timezone id:bigint myshopify_domain name password_enabled:boolean "
            "plan_display_name primary_domain_host primary_domain_localization_default_locale setup_required:boolean "
            "shop_owner_name tax_shipping:boolean taxes_included:boolean timezone_abbreviation timezone_offset "
            "timezone_offset_minutes:bigint updated_at:timestamptz weight_unit"
        ),
        ("id",),
    ),
    *_unchanged("metafield"),
    RawTable(
        "customer",
        parse_columns(
            "_fivetran_synced:timestamptz created_at:timestamptz currency email email_marketing_consent_opt_in_level "
            "email_marketing_consent_state email_marketing_consent_updated_at:timestamptz first_name id:bigint "
            "last_name note orders_count:bigint phone state tax_exempt:boolean total_spent:double "
            "updated_at:timestamptz verified_email:boolean"
        ),
        ("id",),
    ),
    RawTable(
        "customer_address",
        parse_columns(
            "_fivetran_synced:timestamptz customer_id:bigint id:bigint address_1 address_2 city company country "
            "country_code first_name is_default:boolean last_name latitude longitude name phone province province_code "
            "zip validation_result_summary timezone coordinates_validated:boolean"
        ),
        ("id",),
    ),
    *_unchanged("customer_tag"),
)
