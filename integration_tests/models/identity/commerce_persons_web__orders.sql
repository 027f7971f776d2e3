{#- Anna's order, and one that a guest placed with her address: a guest is never her. -#}
with
    orders as (
        select 'berlin' as store_id, 'o1' as order_id, 'w01' as customer_id
        union all
        select 'berlin', 'o2', null
    )

    {{
        commerce.conform(
            "orders",
            dict(
                same_names(["order_id", "customer_id"]),
                email="'anna@example.com'",
                currency_code="'EUR'",
                reported_basis="'none'",
                amounts_include_tax="false",
                is_guest="customer_id is null",
                ordered_at="cast('2024-03-05 10:00:00' as timestamp)",
            ),
        )
    }}
