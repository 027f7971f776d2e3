with
    movements as (select * from {{ ref("commerce_currency__movements") }}),

    orders as (
        select order_key, store_key, platform, store_id, customer_key, location_key, sales_channel, currency_code
        from {{ ref("commerce__orders") }}
    ),

    customers as (
        select customer_key, customer_version_key, person_key, valid_from, valid_to
        from {{ ref("dim_commerce__customers") }}
    ),

    products as (
        select product_key, product_version_key, valid_from, valid_to from {{ ref("dim_commerce__products") }}
    ),

    order_lines as (
        select order_line_key, product_key, product_variant_key, supplier_key from {{ ref("commerce__order_lines") }}
    ),

    summed as (
        select
            order_key,
            order_line_key,
            business_date,
            {{ commerce.sum_figures() }},
            {{ commerce.sum_reporting_figures() }},
            max(reporting_rate) as reporting_rate,
            max(reporting_rate_date) as reporting_rate_date
        from movements
        group by order_key, order_line_key, business_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["summed.order_key", "summed.order_line_key", "summed.business_date"]) }}
    as sale_key,
    summed.order_key,
    coalesce(summed.order_line_key, {{ commerce.unknown_key() }}) as order_line_key,
    orders.store_key,
    coalesce(orders.customer_key, {{ commerce.unknown_key() }}) as customer_key,
    coalesce(customers.customer_version_key, {{ commerce.unknown_key() }}) as customer_version_key,
    coalesce(customers.person_key, {{ commerce.unknown_key() }}) as person_key,
    coalesce(orders.location_key, {{ commerce.unknown_key() }}) as location_key,
    coalesce(order_lines.product_key, {{ commerce.unknown_key() }}) as product_key,
    coalesce(products.product_version_key, {{ commerce.unknown_key() }}) as product_version_key,
    order_lines.product_variant_key,
    coalesce(order_lines.supplier_key, {{ commerce.unknown_key() }}) as supplier_key,
    orders.platform,
    orders.store_id,
    orders.sales_channel,
    orders.currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    {%- for name in commerce.figures().keys() | list + commerce.reporting_figures() %} summed.{{ name }}, {%- endfor %}
    summed.reporting_rate,
    summed.business_date,
    summed.reporting_rate_date
from summed
inner join orders on summed.order_key = orders.order_key
left join
    customers
    on orders.customer_key = customers.customer_key
    and summed.business_date between customers.valid_from and customers.valid_to
left join order_lines on summed.order_line_key = order_lines.order_line_key
left join
    products
    on order_lines.product_key = products.product_key
    and summed.business_date between products.valid_from and products.valid_to
