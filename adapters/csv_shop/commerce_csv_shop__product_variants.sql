{{ config(enabled=commerce.is_enabled("csv_shop")) }}

with
    product_variants as (select * from {{ ref("int_commerce_csv_shop__products") }})

    {{
        commerce.conform(
            "product_variants",
            {
                "product_variant_id": "product_id",
                "product_id": "product_id",
                "position": "1",
                "sku": "product_id",
                "barcode": "barcode",
                "title": "title",
                "price": "price",
                "unit_cost": "unit_cost",
                "unit_cost_currency_code": "case when unit_cost is not null then currency_code end",
                "currency_code": "currency_code",
            },
        )
    }}
