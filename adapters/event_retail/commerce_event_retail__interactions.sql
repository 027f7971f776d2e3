{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    interactions as ({{ commerce.accepted("stg_commerce_event_retail__kafka_stream") }})

    {{
        commerce.conform(
            "interactions",
            {
                "interaction_id": "interaction_id",
                "customer_id": "customer_id",
                "product_id": "product_id",
                "interaction_type": commerce.map_values(
                    "interaction_type",
                    {
                        "view": "view",
                        "page_view": "view",
                        "product_view": "view",
                        "add_to_cart": "add_to_cart",
                        "remove_from_cart": "remove_from_cart",
                        "checkout": "checkout",
                        "begin_checkout": "checkout",
                        "purchase": "purchase",
                        "search": "search",
                        "click": "click",
                    },
                ),
                "reported_interaction_type": "interaction_type",
                "value": "message",
                "occurred_at": "occurred_at",
            },
        )
    }}
