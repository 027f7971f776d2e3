{{ config(enabled=commerce.is_enabled("crm_csv")) }}

with
    products as ({{ commerce.accepted("stg_commerce_crm_csv__products") }})

    {{
        commerce.conform(
            "products",
            {
                "product_id": "ean",
                "title": "name",
                "brand": "brand",
                "category": "category",
                "status": "availability",
            },
        )
    }}
