{{ config(enabled=commerce.is_fed("orders")) }}

{%- set gaps = commerce.churn_gaps() %}
{%- set window = commerce.churn_window_days() %}
{%- set windows = {
    "recent": "age_days < " ~ window,
    "earlier": "age_days >= " ~ window ~ " and age_days < " ~ 2 * window,
} %}

with
    activity as (select * from {{ ref("int_commerce_customers__activity") }}),

    accounts as (
        select distinct store_key, person_key
        from {{ ref("dim_commerce__customers") }}
        where is_current and not is_deleted and person_key <> {{ commerce.unknown_key() }}
    ),

    stores as (select * from {{ ref("dim_commerce__stores") }}),

    last_days as (select * from {{ ref("commerce_ledger__last_days") }}),

    aged as (
        select
            activity.*,
            greatest({{ dbt.datediff("activity.business_date", "last_days.last_business_date", "day") }}, 0) as age_days
        from activity
        inner join last_days on activity.store_key = last_days.store_key
    ),

    buyers as (
        select
            store_key,
            person_key,
            currency_code,
            cast(sum(order_count) as {{ dbt.type_bigint() }}) as order_count,
            count(case when order_count > 0 then 1 end) as order_day_count,
            min(case when order_count > 0 then age_days end) as days_since_last_order,
            max(case when order_count > 0 then age_days end) as days_since_first_order,
            {%- for name, days in windows.items() %}
                cast(
                    sum(case when {{ days }} then order_count else 0 end) as {{ dbt.type_bigint() }}
                ) as {{ name }}_order_count,
                cast(sum(case when {{ days }} then net_amount else 0 end) as decimal(18, 4)) as {{ name }}_net_amount,
            {%- endfor %}
            max(case when order_count > 0 then business_date end) as last_order_date
        from aged
        group by store_key, person_key, currency_code
    ),

    gaps as (
        select
            buyers.*,
            {{ commerce.share("days_since_first_order - days_since_last_order", "order_day_count - 1") }}
            as average_gap_days,
            {{
                commerce.share(
                    "sum(days_since_first_order - days_since_last_order) over (partition by store_key)",
                    "sum(order_day_count - 1) over (partition by store_key)",
                )
            }} as store_gap_days
        from buyers
    ),

    -- one gap of a person says little: it takes two, else the store's
    usual as (
        select gaps.*, case when order_day_count > 2 then average_gap_days else store_gap_days end as usual_gap_days
        from gaps
    ),

    people as (
        select
            coalesce(usual.store_key, accounts.store_key) as known_store_key,
            coalesce(usual.person_key, accounts.person_key) as known_person_key,
            usual.*
        from usual
        full outer join accounts on usual.store_key = accounts.store_key and usual.person_key = accounts.person_key
    )
select
    {{
        dbt_utils.generate_surrogate_key(
            [
                "people.known_store_key",
                "people.known_person_key",
                "coalesce(people.currency_code, stores.currency_code)",
            ]
        )
    }} as customer_churn_key,
    people.known_store_key as store_key,
    people.known_person_key as person_key,
    stores.platform,
    stores.store_id,
    coalesce(people.currency_code, stores.currency_code) as currency_code,
    case
        when people.order_count is null
        then 'never'
        when people.usual_gap_days is null
        then 'unknown'
        when people.days_since_last_order > people.usual_gap_days * {{ gaps.lapsed }}
        then 'lapsed'
        when people.days_since_last_order > people.usual_gap_days * {{ gaps.at_risk }}
        then 'at_risk'
        else 'active'
    end as churn_status,
    coalesce(people.order_count, 0) as order_count,
    people.days_since_last_order,
    people.average_gap_days,
    people.store_gap_days,
    people.usual_gap_days,
    coalesce(people.recent_order_count, 0) as recent_order_count,
    coalesce(people.earlier_order_count, 0) as earlier_order_count,
    cast(coalesce(people.recent_net_amount, 0) as decimal(18, 4)) as recent_net_amount,
    cast(coalesce(people.earlier_net_amount, 0) as decimal(18, 4)) as earlier_net_amount,
    {{ commerce.share("people.earlier_order_count - people.recent_order_count", "people.earlier_order_count") }}
    as frequency_drop_share,
    -{{ commerce.growth_share("people.recent_net_amount", "people.earlier_net_amount") }} as spend_drop_share,
    people.last_order_date
from people
left join stores on people.known_store_key = stores.store_key
