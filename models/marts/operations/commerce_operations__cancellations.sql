{{ config(enabled=commerce.is_fed("orders")) }}

{%- set why = ["store_key", "platform", "store_id", "currency_code", "kind", "reason"] -%}
{%- set grain = why + ["month_start_date"] -%}
{%- set counts = ["affected_order_count", "event_count", "placed_order_count"] -%}
with
    events as (
        select *, cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date
        from {{ ref("int_commerce_operations__reversals") }}
    ),

    orders as (
        select *, cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date
        from {{ ref("fct_commerce__orders") }}
    ),

    summed as (
        select
            {{ grain | join(", ") }},
            count(distinct order_key) as affected_order_count,
            count(*) as event_count,
            cast(sum(reversed_amount) as decimal(18, 4)) as reversed_amount,
            cast(
                sum({{ commerce.convert_amount("reversed_amount", "reporting_rate") }}) as decimal(18, 4)
            ) as reporting_reversed_amount,
            {{ commerce.rows_without_rate() }}
        from events
        group by {{ grain | join(", ") }}
    ),

    -- a slip of what was only given back was not placed
    placed as (
        select store_key, currency_code, month_start_date, count(*) as placed_order_count
        from orders
        where {{ commerce.sold_goods() }}
        group by store_key, currency_code, month_start_date
    ),

    landed as ({{ commerce.landed_rows("summed") }}),

    -- every month from a reason's first to its last
    calendar as ({{ commerce.calendar_of("landed", why, "month", "month_start_date", landed="landed_date") }})

select
    {{
        dbt_utils.generate_surrogate_key(
            [
                "calendar.store_key",
                "calendar.currency_code",
                "calendar.kind",
                "calendar.reason",
                "calendar.period_start_date",
            ]
        )
    }} as cancellation_key,
    calendar.store_key,
    calendar.platform,
    calendar.store_id,
    calendar.kind,
    calendar.reason,
    calendar.currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    {%- for name in counts %} coalesce({{ name }}, 0) as {{ name }}, {%- endfor %}
    cast(coalesce(summed.reversed_amount, 0) as decimal(18, 4)) as reversed_amount,
    case
        when summed.store_key is null then {{ commerce.nothing_reported() }} else summed.reporting_reversed_amount
    end as reporting_reversed_amount,
    coalesce(summed.rows_without_rate, 0) as rows_without_rate,
    {{ commerce.share("coalesce(affected_order_count, 0)", "coalesce(placed_order_count, 0)") }} as affected_order_rate,
    calendar.period_start_date as month_start_date
from calendar
left join
    summed
    on calendar.store_key = summed.store_key
    and calendar.currency_code = summed.currency_code
    and calendar.kind = summed.kind
    and calendar.reason = summed.reason
    and calendar.period_start_date = summed.month_start_date
left join
    placed
    on calendar.store_key = placed.store_key
    and calendar.currency_code = placed.currency_code
    and calendar.period_start_date = placed.month_start_date
