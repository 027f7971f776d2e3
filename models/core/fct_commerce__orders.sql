with
    orders as (select * from {{ ref("commerce__orders") }} where not is_test and not is_deleted),

    movements as (
        select order_key, {{ commerce.sum_figures() }} from {{ ref("commerce__sales_ledger") }} group by order_key
    )

select
    orders.order_key,
    orders.store_key,
    coalesce(orders.customer_key, {{ commerce.unknown_key() }}) as customer_key,
    orders.platform,
    orders.store_id,
    orders.order_id,
    orders.order_number,
    orders.order_status,
    orders.payment_status,
    orders.fulfillment_status,
    orders.sales_channel,
    orders.source,
    orders.medium,
    orders.ship_to_city,
    orders.ship_to_region,
    orders.ship_to_country_code,
    orders.currency_code,
    {%- for name in commerce.figures() %} coalesce(movements.{{ name }}, 0) as {{ name }}, {%- endfor %}
    orders.is_guest,
    movements.order_key is not null as has_movements,
    orders.business_date,
    orders.ordered_at,
    orders.cancelled_at
from orders
left join movements on orders.order_key = movements.order_key
