{{ config(access="protected", enabled=commerce.is_fed("orders")) }}
{%- set bases = {
    "cell": ["recency_bucket", "frequency_bucket"],
    "frequency": ["'all'", "frequency_bucket"],
    "currency": ["'all'", "'all'"],
} %}

with
    cells as (
        select
            currency_code,
            recency_bucket,
            frequency_bucket,
            horizons_ago,
            count(*) as person_count,
            count(case when following_order_count > 0 then 1 end) as returning_person_count,
            sum(following_order_count) as following_order_count,
            sum(following_net_amount) as following_net_amount,
            snapshot_date,
            horizon_end_date
        from {{ ref("int_commerce_customers__snapshots") }}
        where horizons_ago > 0
        group by currency_code, recency_bucket, frequency_bucket, horizons_ago, snapshot_date, horizon_end_date
    ),

    -- each cell counts in itself and in what is coarser
    bases as (
        {%- for basis, buckets in bases.items() %}
            select
                cells.*,
                '{{ basis }}' as prediction_basis,
                {{ buckets[0] }} as basis_recency_bucket,
                {{ buckets[1] }} as basis_frequency_bucket,
                {{ loop.index }} as basis_level
            from cells {{ "union all" if not loop.last }}
        {%- endfor %}
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            ["currency_code", "horizons_ago", "prediction_basis", "basis_recency_bucket", "basis_frequency_bucket"]
        )
    }} as customer_outcome_key,
    currency_code,
    prediction_basis,
    basis_recency_bucket as recency_bucket,
    basis_frequency_bucket as frequency_bucket,
    horizons_ago,
    basis_level,
    {%- for name in ["person_count", "returning_person_count", "following_order_count"] %}
        cast(sum({{ name }}) as {{ dbt.type_bigint() }}) as {{ name }},
    {%- endfor %}
    {{ commerce.add_figures(["following_net_amount"]) }},
    snapshot_date,
    horizon_end_date
from bases
group by
    currency_code,
    prediction_basis,
    basis_recency_bucket,
    basis_frequency_bucket,
    basis_level,
    horizons_ago,
    snapshot_date,
    horizon_end_date
