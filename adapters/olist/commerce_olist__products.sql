{{ config(enabled=commerce.is_enabled("olist")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_olist__products") }}),

    translations as ({{ commerce.accepted("stg_commerce_olist__product_category_name_translation") }}),

    products as (
        select landed.*, translations.product_category_name_english
        from landed
        left join
            translations
            on landed.store_id = translations.store_id
            and landed.product_category_name = translations.product_category_name
    )

    {{
        commerce.conform(
            "products",
            {
                "product_id": "product_id",
                "category": "coalesce(product_category_name_english, product_category_name)",
                "product_type": "product_category_name",
                "weight_grams": "product_weight_g",
            },
        )
    }}
