{{ config(enabled=commerce.is_fed("interactions")) }}

{%- set steps = ["view", "add_to_cart", "checkout", "purchase"] %}

with
    interactions as (select * from {{ ref("fct_commerce__interactions") }}),

    orders as (
        select store_key, business_date, count(*) as placed_order_count
        from {{ ref("fct_commerce__orders") }}
        group by store_key, business_date
    ),

    -- what is in no visit is one group of its own
    sessions as (
        select
            store_key,
            platform,
            store_id,
            session_id,
            business_date,
            {% for step in steps -%}
                count(case when interaction_type = '{{ step }}' then 1 end) as {{ step }}_count,
            {% endfor -%}
            count(*) as interaction_count
        from interactions
        group by store_key, platform, store_id, session_id, business_date
    ),

    days as (
        select
            store_key,
            business_date,
            count(session_id) as session_count,
            {% for step in steps -%}
                count(case when session_id is not null and {{ step }}_count > 0 then 1 end) as {{ step }}_session_count,
                sum({{ step }}_count) as {{ step }}_count,
            {% endfor -%}
            sum(interaction_count) as interaction_count,
            sum(case when session_id is null then interaction_count else 0 end) as interactions_without_session
        from sessions
        group by store_key, business_date
    ),

    calendar as ({{ commerce.calendar_of("sessions", ["store_key", "platform", "store_id"], "day", "business_date") }}),

    {%- set counts = ["session_count", "interaction_count", "interactions_without_session"] %}
    {%- for step in steps %} {%- do counts.extend([step ~ "_count", step ~ "_session_count"]) %} {%- endfor %}

    filled as (
        select
            calendar.store_key,
            calendar.platform,
            calendar.store_id,
            {%- for name in counts %}
                cast(coalesce(days.{{ name }}, 0) as {{ dbt.type_int() }}) as {{ name }},
            {%- endfor %}
            coalesce(orders.placed_order_count, 0) as placed_order_count,
            calendar.period_start_date as business_date
        from calendar
        left join days on calendar.store_key = days.store_key and calendar.period_start_date = days.business_date
        left join orders on calendar.store_key = orders.store_key and calendar.period_start_date = orders.business_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "business_date"]) }} as web_funnel_key,
    store_key,
    platform,
    store_id,
    {%- for name in counts %} {{ name }}, {%- endfor %}
    placed_order_count,
    {{ commerce.share("add_to_cart_count", "view_count") }} as view_to_cart_rate,
    {{ commerce.share("checkout_count", "add_to_cart_count") }} as cart_to_checkout_rate,
    {{ commerce.share("purchase_count", "checkout_count") }} as checkout_to_purchase_rate,
    {{ commerce.share("purchase_count", "view_count") }} as view_to_purchase_rate,
    {{ commerce.share("purchase_session_count", "session_count") }} as session_conversion_rate,
    {{ commerce.share("placed_order_count", "session_count") }} as orders_per_session,
    business_date
from filled
