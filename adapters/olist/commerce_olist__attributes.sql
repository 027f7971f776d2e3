{{ config(enabled=commerce.is_enabled("olist")) }}

with
    products as ({{ commerce.accepted("stg_commerce_olist__products") }}),

    order_items as ({{ commerce.accepted("stg_commerce_olist__order_items") }}),

    attributes as (
        {{
            commerce.unpivot_attributes(
                "products",
                "products",
                "product_id",
                [
                    "product_name_lenght",
                    "product_description_lenght",
                    "product_photos_qty",
                    "product_length_cm",
                    "product_height_cm",
                    "product_width_cm",
                ],
            )
        }}
        union all
        {{
            commerce.unpivot_attributes(
                "order_items",
                "order_lines",
                commerce.join_ids(["order_id", "order_item_id"]),
                ["shipping_limit_date"],
            )
        }}
    )

    {{ commerce.conform_attributes() }}
