{{ config(enabled=commerce.is_enabled("shopify")) }}

{%- set tags = {"customers": "customer", "products": "product", "orders": "order"} -%}

with
    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    order_lines as ({{ commerce.accepted("stg_commerce_shopify__order_lines") }}),

    customers as ({{ commerce.accepted("stg_commerce_shopify__customers") }}),

    products as ({{ commerce.accepted("stg_commerce_shopify__products") }}),

    product_variants as ({{ commerce.accepted("stg_commerce_shopify__product_variants") }}),

    note_attributes as ({{ commerce.accepted("stg_commerce_shopify__order_note_attributes") }}),

    attributes as (
        {{
            commerce.unpivot_attributes(
                "orders",
                "orders",
                "order_id",
                [
                    "app_id",
                    "staff_id",
                    "customer_locale",
                    "note",
                    "total_weight",
                    "accepts_marketing",
                    "is_confirmed",
                    "closed_at",
                ],
            )
        }}
        union all
        {{ commerce.unpivot_attributes("order_lines", "order_lines", "order_line_id", ["properties", "tax_code"]) }}
        union all
        {{
            commerce.unpivot_attributes(
                "customers",
                "customers",
                "customer_id",
                [
                    "note",
                    "marketing_opt_in_level",
                    "is_email_verified",
                    "reported_orders_count",
                    "reported_spent_amount",
                ],
            )
        }}
        union all
        {{ commerce.unpivot_attributes("products", "products", "product_id", ["handle", "published_at"]) }}
        union all
        {{
            commerce.unpivot_attributes(
                "product_variants",
                "product_variants",
                "product_variant_id",
                ["inventory_item_id", "inventory_policy", "is_taxable", "tax_code"],
            )
        }}
        {%- for entity, owner in tags.items() %}
            union all
            select
                store_id,
                '{{ entity }}',
                {{ owner }}_id,
                '{{ owner }}_tag',
                {{ commerce.join_ids(["'tag'", "position"]) }},
                tag,
                _synced_at
            from ({{ commerce.accepted("stg_commerce_shopify__" ~ owner ~ "_tags") }}) as {{ owner }}_tags
        {%- endfor %}
        union all
        select store_id, 'orders', order_id, 'note_attribute', name, value, _synced_at
        from note_attributes
        union all
        select store_id, entity, owner_id, namespace, name, value, _synced_at
        from {{ ref("int_commerce_shopify__metafields") }}
        {%- if commerce.is_staged("shopify", "order_url_tags") %}
            union all
            select store_id, 'orders', order_id, 'url_tag', name, value, _synced_at
            from ({{ commerce.accepted("stg_commerce_shopify__order_url_tags") }}) as url_tags
        {%- endif %}
        {%- if commerce.is_staged("shopify", "returns") %}
            union all
            select store_id, 'orders', order_id, 'return', return_id, lower(status), _synced_at
            from ({{ commerce.accepted("stg_commerce_shopify__returns") }}) as returns
            union all
            {{
                commerce.unpivot_attributes(
                    ref("int_commerce_shopify__line_returns"),
                    "order_lines",
                    "order_line_id",
                    ["returned_quantity", "unrefunded_quantity"],
                    "return",
                )
            }}
        {%- endif %}
    )

    {{ commerce.conform_attributes() }}
