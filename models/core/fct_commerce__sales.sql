with
    movements as (select * from {{ ref("commerce_currency__movements") }}),

    orders as (select order_key, customer_key, location_key, sales_channel from {{ ref("commerce__orders") }}),

    people as (
        select account_key as customer_key, person_key
        from {{ ref("commerce_identity__members") }}
        where account_type = 'customer'
    ),

    order_lines as (
        select order_line_key, product_key, product_variant_key, supplier_key from {{ ref("commerce__order_lines") }}
    ),

    summed as (
        select
            order_key,
            order_line_key,
            store_key,
            platform,
            store_id,
            currency_code,
            reporting_currency_code,
            business_date,
            {{ commerce.sum_figures() }},
            {{ commerce.sum_reporting_figures() }},
            max(reporting_rate) as reporting_rate,
            max(reporting_rate_date) as reporting_rate_date
        from movements
        group by
            order_key,
            order_line_key,
            store_key,
            platform,
            store_id,
            currency_code,
            reporting_currency_code,
            business_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["summed.order_key", "summed.order_line_key", "summed.business_date"]) }}
    as sale_key,
    summed.order_key,
    coalesce(summed.order_line_key, {{ commerce.unknown_key() }}) as order_line_key,
    summed.store_key,
    coalesce(orders.customer_key, {{ commerce.unknown_key() }}) as customer_key,
    coalesce(people.person_key, {{ commerce.unknown_key() }}) as person_key,
    coalesce(orders.location_key, {{ commerce.unknown_key() }}) as location_key,
    coalesce(order_lines.product_key, {{ commerce.unknown_key() }}) as product_key,
    order_lines.product_variant_key,
    coalesce(order_lines.supplier_key, {{ commerce.unknown_key() }}) as supplier_key,
    summed.platform,
    summed.store_id,
    orders.sales_channel,
    summed.currency_code,
    summed.reporting_currency_code,
    {%- for name in commerce.figures().keys() | list + commerce.reporting_figures() %} summed.{{ name }}, {%- endfor %}
    summed.reporting_rate,
    summed.business_date,
    summed.reporting_rate_date
from summed
inner join orders on summed.order_key = orders.order_key
left join people on orders.customer_key = people.customer_key
left join order_lines on summed.order_line_key = order_lines.order_line_key
