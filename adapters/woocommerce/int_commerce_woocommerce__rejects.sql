{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    refunds as (select * from {{ ref("int_commerce_woocommerce__refunds") }}),

    refund_parts as (select * from {{ ref("int_commerce_woocommerce__refund_parts") }}),

    items as (
        select * from {{ ref("int_commerce_woocommerce__order_items") }} where not is_deleted and order_id is not null
    )

select
    platform,
    store_id,
    _raw_table as raw_table,
    _row_id as row_id,
    'currency' as column_name,
    currency_code as value,
    'other_currency' as reason
from refunds
where is_in_other_currency
union all
select
    'woocommerce' as platform,
    store_id,
    'refund_lines' as raw_table,
    refund_line_id as row_id,
    '_refunded_item_id' as column_name,
    astray_item_id as value,
    astray_reason as reason
from refund_parts
where astray_item_id is not null
union all
select
    'woocommerce' as platform,
    store_id,
    case when item_type = 'line_item' then 'order_lines' else 'order_charges' end as raw_table,
    order_item_id as row_id,
    case when item_type = 'shipping' then 'cost' else '_line_total' end as column_name,
    unread_amount as value,
    case when unread_amount is null then 'missing_value' else 'unreadable_amount' end as reason
from items
where item_type in ('line_item', 'shipping', 'fee') and not is_refund and not has_amount
union all
-- of a plugin's own items nobody knows what they mean
select
    'woocommerce' as platform,
    store_id,
    'wp_woocommerce_order_items' as raw_table,
    order_item_id as row_id,
    'order_item_type' as column_name,
    item_type as value,
    'unknown_type' as reason
from items
where item_type not in ('line_item', 'shipping', 'fee', 'coupon', 'tax')
