{{ config(enabled=commerce.is_fed("orders"), materialized="view") }}

with
    sales as (select * from {{ ref("fct_commerce__sales") }}),

    orders as (select * from {{ ref("fct_commerce__orders") }}),

    places as (select * from {{ ref("int_commerce_sales__places") }}),

    lines as (select order_line_key, title, sku from {{ ref("commerce__order_lines") }}),

    products as (select * from {{ ref("dim_commerce__products") }} where is_current),

    customers as (
        select customer_key, customer_id, customer_type from {{ ref("dim_commerce__customers") }} where is_current
    ),

    stores as (select store_key, name, channel from {{ ref("commerce__stores") }})

select
    sales.sale_key,
    sales.order_key,
    sales.order_line_key,
    sales.store_key,
    sales.customer_key,
    sales.person_key,
    sales.location_key,
    sales.product_key,
    sales.product_variant_key,
    sales.supplier_key,
    sales.platform,
    sales.store_id,
    stores.name as store_name,
    stores.channel as store_channel,
    orders.order_id,
    orders.order_number,
    orders.order_status,
    orders.payment_status,
    orders.fulfillment_status,
    customers.customer_id,
    customers.customer_type,
    products.product_id,
    coalesce(products.product_title, lines.title) as product_title,
    lines.sku,
    products.brand,
    coalesce(products.category, 'unknown') as category,
    products.subcategory,
    places.country_code,
    places.region,
    places.city,
    places.place_source,
    orders.sales_channel,
    orders.source,
    orders.medium,
    orders.campaign,
    sales.currency_code,
    sales.reporting_currency_code,
    {%- for name in commerce.figures().keys() | list + commerce.reporting_figures() %} sales.{{ name }}, {%- endfor %}
    sales.reporting_rate,
    orders.is_guest,
    sales.business_date,
    orders.business_date as order_date,
    sales.reporting_rate_date,
    orders.ordered_at
from sales
inner join orders on sales.order_key = orders.order_key
inner join places on sales.order_key = places.order_key
left join lines on sales.order_line_key = lines.order_line_key
left join products on sales.product_key = products.product_key
left join customers on sales.customer_key = customers.customer_key
left join stores on sales.store_key = stores.store_key
