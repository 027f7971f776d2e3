{{ config(enabled=commerce.is_enabled("crm_csv")) }}

with
    product_variants as (
        select
            products.*,
            coalesce(products.currency, stores.currency_code) as currency_code,
            nullif(trim(coalesce(products.color, '') || ' ' || coalesce(products.size, '')), '') as title
        from ({{ commerce.accepted("stg_commerce_crm_csv__products") }}) as products
        inner join {{ ref("commerce_crm_csv__stores") }} as stores on products.store_id = stores.store_id
    )

    {{
        commerce.conform(
            "product_variants",
            {
                "product_variant_id": "ean",
                "product_id": "ean",
                "position": "1",
                "barcode": "ean",
                "title": "title",
                "price": "price",
                "currency_code": "currency_code",
                "is_available": commerce.crm_csv_is_available("availability"),
            },
        )
    }}
