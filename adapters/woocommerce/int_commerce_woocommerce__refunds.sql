{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with landed as ({{ commerce.accepted("stg_commerce_woocommerce__orders") }})

select
    refunds.*,
    orders.order_id is not null as has_order,
    -- an amount of one currency lowers no amount of another
    coalesce(refunds.currency_code <> orders.currency_code, false) as is_in_other_currency
from landed as refunds
left join landed as orders on refunds.store_id = orders.store_id and refunds.parent_order_id = orders.order_id
where refunds.order_type = 'shop_order_refund'
