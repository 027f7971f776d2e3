{{ config(enabled=commerce.is_enabled("shopify")) }}

{%- set tags = {"customers": "customer", "products": "product", "orders": "order"} -%}

with
    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    order_lines as ({{ commerce.accepted("stg_commerce_shopify__order_lines") }}),

    customers as ({{ commerce.accepted("stg_commerce_shopify__customers") }}),

    products as ({{ commerce.accepted("stg_commerce_shopify__products") }}),

    product_variants as ({{ commerce.accepted("stg_commerce_shopify__product_variants") }}),

    note_attributes as ({{ commerce.accepted("stg_commerce_shopify__order_note_attributes") }}),

    url_tags as ({{ commerce.accepted("stg_commerce_shopify__order_url_tags") }}),

    -- a metafield that was deleted and made anew has two ids
    metafields as (
        select
            *,
            case
                lower(owner_resource)
                when 'customer'
                then 'customers'
                when 'order'
                then 'orders'
                when 'product'
                then 'products'
                when 'variant'
                then 'product_variants'
                when 'productvariant'
                then 'product_variants'
                when 'shop'
                then 'stores'
            end as entity,
            row_number() over (
                partition by store_id, lower(owner_resource), owner_id, namespace, name
                order by updated_at desc nulls last, length(metafield_id) desc, metafield_id desc
            ) as recency
        from ({{ commerce.accepted("stg_commerce_shopify__metafields") }}) as landed
    ),

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
        select store_id, 'orders', order_id, 'url_tag', name, value, _synced_at
        from url_tags
        union all
        select store_id, entity, owner_id, 'metafield.' || coalesce(namespace, ''), name, value, _synced_at
        from metafields
        where recency = 1 and entity is not null
    )

    {{ commerce.conform_attributes() }}
