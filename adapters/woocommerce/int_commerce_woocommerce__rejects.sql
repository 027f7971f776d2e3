{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    refunds as (select * from {{ ref("int_commerce_woocommerce__refunds") }}),

    refund_parts as (select * from {{ ref("int_commerce_woocommerce__refund_parts") }})

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
