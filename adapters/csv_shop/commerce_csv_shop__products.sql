{{ config(enabled=commerce.is_enabled("csv_shop")) }}

with
    products as (select * from {{ ref("int_commerce_csv_shop__products") }})

    {{
        commerce.conform(
            "products",
            {
                "product_id": "product_id",
                "title": "title",
                "brand": "brand",
                "category": "category",
                "subcategory": "subcategory",
                "is_gift_card": "is_gift_card",
            },
        )
    }}
