{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    population as ({{ commerce.accepted("stg_commerce_loyalty_pos__population") }}),

    stores as (select * from {{ ref("commerce_loyalty_pos__stores") }}),

    regions as (
        select population.*, stores.country_code
        from population
        inner join stores on population.store_id = stores.store_id
    )

    {{
        commerce.conform(
            "regions",
            {
                "region_id": commerce.join_ids(["region", "annee"]),
                "region": "region",
                "country_code": "country_code",
                "year": "annee",
                "inhabitants": "habitants",
            },
        )
    }}
