with
    stores as (
        select distinct
            store_id,
            case store_id when 'berlin' then 'DE' when 'paris' then 'FR' when 'madrid' then 'ES' end as country_code
        from {{ ref("identity_cases") }}
        where platform = 'persons_crm'
    )

    {{
        commerce.conform(
            "stores", dict(same_names(["country_code"]), currency_code="'EUR'", time_zone="'Europe/Paris'")
        )
    }}
