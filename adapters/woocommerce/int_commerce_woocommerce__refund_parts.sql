{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    items as (
        select *
        from {{ ref("int_commerce_woocommerce__order_items") }}
        where is_refund and item_type in ('line_item', 'shipping', 'fee')
    ),

    charges as (select * from {{ ref("commerce_woocommerce__order_charges") }})

-- landed with negative amounts
select
    items.store_id,
    items.order_item_id as refund_line_id,
    items.order_id as refund_id,
    case
        when items.item_type = 'line_item'
        then 'product'
        when items.item_type = 'shipping'
        then 'shipping'
        else coalesce(charges.charge_type, 'fee')
    end as component,
    case when items.item_type = 'line_item' then items.refunded_item_id end as order_line_id,
    - items.quantity as quantity,
    - coalesce(items.amount, 0) as subtotal_amount,
    - coalesce(items.tax_amount, 0) as tax_amount,
    items.currency_code,
    items.is_deleted,
    {{ commerce.latest_of(["items._synced_at", "charges._synced_at"]) }} as _synced_at
from items
left join charges on items.store_id = charges.store_id and items.refunded_item_id = charges.order_charge_id
