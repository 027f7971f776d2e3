{{ config(enabled=commerce.is_enabled("shopify")) }}

{%- set has_visits = commerce.is_staged("shopify", "customer_visits") -%}
{%- set has_url_tags = commerce.is_staged("shopify", "order_url_tags") -%}

{%- if has_url_tags %}
    select
        store_id,
        order_id,
        max(case when name = 'utm_source' then value end) as source,
        max(case when name = 'utm_medium' then value end) as medium,
        max(case when name = 'utm_campaign' then value end) as campaign,
        cast(null as {{ dbt.type_string() }}) as landing_page,
        cast(null as {{ dbt.type_string() }}) as referring_site,
        max(_synced_at) as _synced_at
    from ({{ commerce.accepted("stg_commerce_shopify__order_url_tags") }}) as url_tags
    group by store_id, order_id
{%- endif %}
{%- if has_url_tags and has_visits %}
    union all
{%- endif %}
{%- if has_visits %}
    -- of several visits the last one led to the order
    select store_id, order_id, source, medium, campaign, landing_page, referring_site, _synced_at
    from
        (
            select
                *,
                row_number() over (
                    partition by store_id, order_id
                    order by occurred_at desc nulls last, length(customer_visit_id) desc, customer_visit_id desc
                ) as recency
            from ({{ commerce.accepted("stg_commerce_shopify__customer_visits") }}) as landed
        ) as visits
    where recency = 1
{%- endif %}
