{%- set kinds = ["forced", "vetoed"] %}

with
    customers as (
        select account_number, platform, store_id, account_id
        from {{ ref("commerce_identity__accounts") }}
        where account_type = 'customer'
    ),

    pairs as (
        {%- for kind in kinds %}
            select '{{ kind }}' as kind, named.*
            from {{ ref("stg_commerce_identity__" ~ kind ~ "_pairs") }} as named {{ "union all" if not loop.last }}
        {%- endfor %}
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            [
                "pairs.kind",
                "pairs.platform",
                "pairs.store_id",
                "pairs.customer_id",
                "pairs.other_platform",
                "pairs.other_store_id",
                "pairs.other_customer_id",
            ]
        )
    }} as identity_pair_key,
    pairs.kind,
    pairs.platform,
    pairs.store_id,
    pairs.customer_id,
    pairs.other_platform,
    pairs.other_store_id,
    pairs.other_customer_id,
    customers.account_number,
    others.account_number as other_account_number
from pairs
left join
    customers
    on pairs.platform = customers.platform
    and pairs.store_id = customers.store_id
    and pairs.customer_id = customers.account_id
left join
    customers as others
    on pairs.other_platform = others.platform
    and pairs.other_store_id = others.store_id
    and pairs.other_customer_id = others.account_id
