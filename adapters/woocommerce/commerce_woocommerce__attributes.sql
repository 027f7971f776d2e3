{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    orders as (select * from {{ ref("int_commerce_woocommerce__orders") }}),

    lines as (select * from {{ ref("int_commerce_woocommerce__lines") }}),

    metas as (select * from {{ ref("int_commerce_woocommerce__other_meta") }}),

    tags as (
        select *
        from {{ ref("int_commerce_woocommerce__post_terms") }}
        where taxonomy = 'product_tag' and not is_deleted
    ),

    lookups as ({{ commerce.accepted("stg_commerce_woocommerce__product_meta_lookup") }}),

    attributes as (
        {{
            commerce.unpivot_attributes(
                "orders",
                "orders",
                "order_id",
                {
                    "customer_note": "customer_note",
                    "payment_method_title": "payment_method_title",
                    "transaction_id": "transaction_id",
                    "prices_include_tax": "prices_include_tax",
                    "discount_amount": "discount_total_amount",
                },
            )
        }}
        union all
        {{ commerce.unpivot_attributes("lines", "order_lines", "order_item_id", ["sign_conflict"]) }}
        union all
        {{
            commerce.unpivot_attributes(
                "lookups",
                "product_variants",
                "product_id",
                ["tax_status", "tax_class", "is_on_sale", "is_virtual", "is_downloadable"],
            )
        }}
        union all
        -- of a key borne several times each value is kept, numbered from the second on
        select
            store_id,
            entity,
            entity_id,
            namespace,
            case when turn = 1 then meta_key else meta_key || '-' || cast(turn as {{ dbt.type_string() }}) end as name,
            value,
            _synced_at
        from metas
        union all
        select
            store_id,
            'products',
            post_id,
            'product_tag',
            {{ commerce.join_ids(["'tag'", "term_taxonomy_id"]) }},
            name,
            _synced_at
        from tags
    )

    {{ commerce.conform_attributes() }}
