{{ config(enabled=commerce.is_fed("leads")) }}

with
    leads as (
        select *, cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date
        from {{ ref("fct_commerce__leads") }}
    ),

    counted as (
        select
            store_key,
            platform,
            store_id,
            coalesce(source, 'unknown') as source,
            coalesce(owner, 'unknown') as owner,
            coalesce(stage, 'unknown') as stage,
            month_start_date,
            count(*) as lead_count,
            count(distinct person_key) as person_count,
            count(case when product_count > 0 then 1 end) as leads_with_product_count,
            count(case when has_customer_account then 1 end) as leads_with_account_count,
            count(case when has_ordered_before then 1 end) as ordered_before_count,
            count(case when is_converted then 1 end) as converted_count,
            sum(days_to_first_order) as days_to_first_order,
            count(days_to_first_order) as dated_count
        from leads
        group by 1, 2, 3, 4, 5, 6, 7
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "source", "owner", "stage", "month_start_date"]) }}
    as lead_funnel_key,
    store_key,
    platform,
    store_id,
    source,
    owner,
    stage,
    lead_count,
    person_count,
    leads_with_product_count,
    leads_with_account_count,
    ordered_before_count,
    converted_count,
    {{ commerce.share("converted_count", "lead_count - ordered_before_count") }} as conversion_rate,
    {{ commerce.share("days_to_first_order", "dated_count") }} as average_days_to_first_order,
    month_start_date
from counted
