{{ config(enabled=commerce.is_fed("orders")) }}

with
    people as (select * from {{ ref("int_commerce_customers__snapshots") }} where horizons_ago = 0),

    forecasts as (select * from {{ ref("int_commerce_customers__forecasts") }} where horizons_ago = 0),

    rates as (select * from {{ ref("commerce_currency__daily_rates") }}),

    predicted as (
        select
            people.*,
            forecasts.prediction_basis,
            forecasts.people_in_basis,
            {{ commerce.share("forecasts.returning_person_count", "forecasts.people_in_basis") }}
            as predicted_order_share,
            {{ commerce.share("forecasts.following_order_count", "forecasts.people_in_basis") }}
            as predicted_order_count,
            {{ commerce.divide_amount("forecasts.following_net_amount", "1", "forecasts.people_in_basis", "1") }}
            as predicted_net_amount
        from people
        inner join
            forecasts
            on people.currency_code = forecasts.currency_code
            and people.recency_bucket = forecasts.recency_bucket
            and people.frequency_bucket = forecasts.frequency_bucket
    ),

    rated as (
        select predicted.*, {{ commerce.reporting_rate("predicted.currency_code", "predicted.snapshot_date", "rates") }}
        from predicted
        left join rates on predicted.currency_code = rates.currency_code and predicted.snapshot_date = rates.date_day
    )

select
    {{ dbt_utils.generate_surrogate_key(["person_key", "currency_code"]) }} as customer_prediction_key,
    person_key,
    currency_code,
    reporting_currency_code,
    recency_bucket,
    frequency_bucket,
    prediction_basis,
    order_count,
    days_since_last_order,
    people_in_basis,
    predicted_order_share,
    predicted_order_count,
    predicted_net_amount,
    {{ commerce.convert_amount("predicted_net_amount", "reporting_rate") }} as reporting_predicted_net_amount,
    case when reporting_rate is null then 1 else 0 end as rows_without_rate,
    last_order_date,
    snapshot_date as as_of_date,
    horizon_end_date
from rated
