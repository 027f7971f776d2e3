{{
    commerce.pivot_attributes(
        "orders",
        {
            "gift_note": "string",
            "is_wrapped": "boolean",
            "weight": {"name": "Weight of the parcel", "type": "amount"},
        },
        namespace="custom",
    )
}}
