{{ config(enabled=commerce.is_fed("orders")) }}

with
    forecasts as (select * from {{ ref("int_commerce_customers__forecasts") }} where horizons_ago = 1),

    outcomes as (
        select * from {{ ref("int_commerce_customers__outcomes") }} where horizons_ago = 1 and prediction_basis = 'cell'
    ),

    compared as (
        select
            outcomes.*,
            forecasts.prediction_basis as forecast_basis,
            forecasts.people_in_basis,
            {{ commerce.share("forecasts.returning_person_count", "forecasts.people_in_basis") }}
            as predicted_order_share,
            {{
                commerce.divide_amount(
                    "forecasts.following_order_count", "outcomes.person_count", "forecasts.people_in_basis", "1"
                )
            }} as predicted_order_count,
            {{
                commerce.divide_amount(
                    "forecasts.following_net_amount", "outcomes.person_count", "forecasts.people_in_basis", "1"
                )
            }} as predicted_net_amount
        from outcomes
        inner join
            forecasts
            on outcomes.currency_code = forecasts.currency_code
            and outcomes.recency_bucket = forecasts.recency_bucket
            and outcomes.frequency_bucket = forecasts.frequency_bucket
    )

select
    {{ dbt_utils.generate_surrogate_key(["currency_code", "recency_bucket", "frequency_bucket"]) }}
    as customer_prediction_backtest_key,
    currency_code,
    recency_bucket,
    frequency_bucket,
    forecast_basis as prediction_basis,
    person_count,
    people_in_basis,
    predicted_order_share,
    {{ commerce.share("returning_person_count", "person_count") }} as observed_order_share,
    predicted_order_count,
    following_order_count as observed_order_count,
    predicted_net_amount,
    following_net_amount as observed_net_amount,
    predicted_net_amount - following_net_amount as difference_amount,
    snapshot_date,
    horizon_end_date
from compared
