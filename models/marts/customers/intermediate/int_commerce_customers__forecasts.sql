{{ config(access="protected", enabled=commerce.is_fed("orders")) }}

with
    outcomes as (
        select *
        from {{ ref("int_commerce_customers__outcomes") }}
        where person_count >= {{ commerce.prediction_min_people() }}
    ),

    cells as (
        select distinct currency_code, recency_bucket, frequency_bucket, horizons_ago
        from {{ ref("int_commerce_customers__snapshots") }}
        where horizons_ago < 2
    ),

    -- what followed one horizon earlier, the finest basis first
    ranked as (
        select
            cells.*,
            outcomes.prediction_basis,
            outcomes.person_count,
            outcomes.returning_person_count,
            outcomes.following_order_count,
            outcomes.following_net_amount,
            row_number() over (
                partition by cells.currency_code, cells.recency_bucket, cells.frequency_bucket, cells.horizons_ago
                order by outcomes.basis_level
            ) as place
        from cells
        left join
            outcomes
            on cells.currency_code = outcomes.currency_code
            and cells.horizons_ago + 1 = outcomes.horizons_ago
            and outcomes.recency_bucket in (cells.recency_bucket, 'all')
            and outcomes.frequency_bucket in (cells.frequency_bucket, 'all')
    )

select
    {{ dbt_utils.generate_surrogate_key(["currency_code", "recency_bucket", "frequency_bucket", "horizons_ago"]) }}
    as customer_forecast_key,
    currency_code,
    recency_bucket,
    frequency_bucket,
    coalesce(prediction_basis, 'none') as prediction_basis,
    horizons_ago,
    person_count as people_in_basis,
    returning_person_count,
    following_order_count,
    following_net_amount
from ranked
where place = 1
