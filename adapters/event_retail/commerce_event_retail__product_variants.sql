{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    product_variants as (select * from {{ ref("int_commerce_event_retail__products") }})

    {{
        commerce.conform(
            "product_variants",
            {
                "product_variant_id": "product_id",
                "product_id": "product_id",
                "position": "1",
                "sku": "product_id",
                "title": "product_name",
                "price": "retail_price",
                "unit_cost": "cost_price",
                "unit_cost_currency_code": "case when cost_price is not null then currency_code end",
                "currency_code": "currency_code",
                "is_available": "not discontinued",
                "created_at": "launch_date",
                "updated_at": "last_updated",
            },
        )
    }}
