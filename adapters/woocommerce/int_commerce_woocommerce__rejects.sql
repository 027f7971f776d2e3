{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    refunds as (select * from {{ ref("int_commerce_woocommerce__refunds") }}),

    refund_parts as (select * from {{ ref("int_commerce_woocommerce__refund_parts") }}),

    items as (
        select *
        from {{ ref("int_commerce_woocommerce__order_items") }}
        where item_type = 'line_item' and not is_refund and not is_deleted
    ),

    unread as (
        select store_id, order_item_id, max(_reject_value) as value
        from {{ ref("stg_commerce_woocommerce__order_itemmeta") }}
        where _row_status = 'rejected' and meta_key in ('_line_subtotal', '_line_total')
        group by store_id, order_item_id
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
    'other_order' as reason
from refund_parts
where astray_item_id is not null
union all
select
    'woocommerce' as platform,
    items.store_id,
    'order_lines' as raw_table,
    items.order_item_id as row_id,
    '_line_total' as column_name,
    unread.value,
    case when unread.value is null then 'missing_value' else 'unreadable_amount' end as reason
from items
left join unread on items.store_id = unread.store_id and items.order_item_id = unread.order_item_id
where items.amount is null and items.subtotal_amount is null and items.order_id is not null
