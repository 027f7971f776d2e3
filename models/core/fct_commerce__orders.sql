with
    orders as (select * from {{ ref("commerce__orders") }} where not is_test and not is_deleted),

    customers as (
        select customer_key, customer_version_key, person_key, valid_from, valid_to
        from {{ ref("dim_commerce__customers") }}
    ),

    -- orders name a campaign as people do
    campaigns as (
        select store_key, name as campaign, min(campaign_key) as campaign_key
        from {{ ref("commerce__campaigns") }}
        where not is_deleted
        group by store_key, name
    ),

    -- rows of an order are converted once, in fct_commerce__sales
    sales as (
        select order_key, {{ commerce.add_figures() }}, {{ commerce.add_figures(commerce.reporting_figures()) }}
        from {{ ref("fct_commerce__sales") }}
        group by order_key
    ),

    rates as (select * from {{ ref("commerce_currency__daily_rates") }}),

    rated as (
        select orders.*, {{ commerce.reporting_rate("orders.currency_code", "orders.business_date", "rates") }}
        from orders
        left join rates on orders.currency_code = rates.currency_code and orders.business_date = rates.date_day
    )

select
    rated.order_key,
    rated.store_key,
    coalesce(rated.customer_key, {{ commerce.unknown_key() }}) as customer_key,
    coalesce(customers.customer_version_key, {{ commerce.unknown_key() }}) as customer_version_key,
    coalesce(customers.person_key, {{ commerce.unknown_key() }}) as person_key,
    coalesce(rated.location_key, {{ commerce.unknown_key() }}) as location_key,
    coalesce(campaigns.campaign_key, {{ commerce.unknown_key() }}) as campaign_key,
    rated.platform,
    rated.store_id,
    rated.order_id,
    rated.order_number,
    rated.order_status,
    rated.payment_status,
    rated.fulfillment_status,
    rated.sales_channel,
    rated.source,
    rated.medium,
    rated.campaign,
    rated.ship_to_city,
    rated.ship_to_region,
    rated.ship_to_country_code,
    rated.currency_code,
    rated.reporting_currency_code,
    {%- for name in commerce.figures() %} coalesce(sales.{{ name }}, 0) as {{ name }}, {%- endfor %}
    {%- for name in commerce.reporting_figures() %}
        case when rated.reporting_rate is not null then coalesce(sales.{{ name }}, 0) end as {{ name }},
    {%- endfor %}
    rated.reporting_rate,
    rated.is_guest,
    sales.order_key is not null as has_movements,
    rated.business_date,
    rated.reporting_rate_date,
    rated.ordered_at,
    rated.cancelled_at
from rated
left join
    customers
    on rated.customer_key = customers.customer_key
    and rated.business_date between customers.valid_from and customers.valid_to
left join sales on rated.order_key = sales.order_key
left join campaigns on rated.store_key = campaigns.store_key and rated.campaign = campaigns.campaign
