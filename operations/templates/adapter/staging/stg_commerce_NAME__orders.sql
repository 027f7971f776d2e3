{{
    commerce.stage_raw(
        platform="$name",
        table="orders",
        key=["order_id"],
        columns={
            "order_id": "id!",
            "ordered_at": "timestamp!",
            "status": "string",
            "currency": "currency!",
            "total": "amount",
        },
    )
}}
