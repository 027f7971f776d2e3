{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    products as (select * from {{ ref("int_commerce_event_retail__products") }})

    {{
        commerce.conform(
            "products",
            {
                "product_id": "product_id",
                "title": "product_name",
                "brand": "brand",
                "category": "category_name",
                "subcategory": "subcategory",
                "status": "case when discontinued then 'discontinued' when not discontinued then 'active' end",
                "supplier_id": "supplier_id",
                "created_at": "launch_date",
                "updated_at": "last_updated",
            },
        )
    }}
