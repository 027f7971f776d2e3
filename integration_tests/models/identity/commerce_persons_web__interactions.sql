with
    interactions as (
        select 'berlin' as store_id, 'i1' as interaction_id, 'w01' as customer_id
        union all
        select 'berlin', 'i2', null
    )

    {{
        commerce.conform(
            "interactions",
            dict(
                same_names(["interaction_id", "customer_id"]),
                interaction_type="'view'",
                occurred_at="cast('2024-03-05 23:30:00' as timestamp)",
            ),
        )
    }}
