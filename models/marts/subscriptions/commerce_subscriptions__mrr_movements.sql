{{ config(enabled=commerce.is_fed("subscriptions")) }}

{%- set grain = ["store_key", "platform", "store_id", "currency_code"] %}
{#- What is counted as more, and what as less; a fee below zero is a credit and turns the sign. #}
{%- set movements = {"new": 1, "expansion": 1, "contraction": -1, "churn": -1, "reactivation": 1} %}

with
    subscriber_months as (select * from {{ ref("int_commerce_subscriptions__subscriber_months") }}),

    calendar as ({{ commerce.calendar_of("subscriber_months", grain, "month", "month_start_date") }}),

    months as (
        select
            store_key,
            currency_code,
            month_start_date,
            {% for movement, sign in movements.items() -%}
                count(case when movement = '{{ movement }}' then 1 end) as {{ movement }}_count,
                sum(
                    case
                        when movement = '{{ movement }}'
                        then {{ "mrr_amount - former_mrr_amount" if sign > 0 else "former_mrr_amount - mrr_amount" }}
                        else 0
                    end
                ) as {{ movement }}_amount,
            {% endfor -%}
            count(case when mrr_amount <> 0 then 1 end) as closing_count,
            sum(mrr_amount) as closing_amount,
            sum(subscriptions_without_mrr) as subscriptions_without_mrr
        from subscriber_months
        group by store_key, currency_code, month_start_date
    ),

    filled as (
        select
            {% for name in grain %} calendar.{{ name }}, {% endfor %}
            {%- for name in movements.keys() | list + ["closing"] %}
                coalesce(months.{{ name }}_count, 0) as {{ name }}_count,
                cast(coalesce(months.{{ name }}_amount, 0) as decimal(18, 4)) as {{ name }}_amount,
            {%- endfor %}
            coalesce(
                lag(months.closing_amount) over (
                    partition by calendar.store_key, calendar.currency_code order by calendar.period_start_date
                ),
                0
            ) as opening_amount,
            cast(coalesce(months.subscriptions_without_mrr, 0) as {{ dbt.type_int() }}) as subscriptions_without_mrr,
            calendar.period_start_date as month_start_date
        from calendar
        left join
            months
            on calendar.store_key = months.store_key
            and calendar.currency_code = months.currency_code
            and calendar.period_start_date = months.month_start_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "currency_code", "month_start_date"]) }} as mrr_movement_key,
    {{ grain | join(",\n    ") }},
    {%- for name in movements.keys() | list + ["closing"] %} {{ name }}_count, {%- endfor %}
    cast(opening_amount as decimal(18, 4)) as opening_amount,
    {%- for name in movements.keys() | list + ["closing"] %} {{ name }}_amount, {%- endfor %}
    {{ commerce.share("opening_amount - contraction_amount - churn_amount", "opening_amount") }}
    as gross_retention_rate,
    {{ commerce.share("(opening_amount + expansion_amount - contraction_amount - churn_amount)", "opening_amount") }}
    as net_retention_rate,
    subscriptions_without_mrr,
    month_start_date
from filled
