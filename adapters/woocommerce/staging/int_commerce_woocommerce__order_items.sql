{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{%- set keys = commerce.woocommerce_item_keys() -%}
with
    items as ({{ commerce.accepted("stg_commerce_woocommerce__order_items") }}),

    orders as ({{ commerce.accepted("stg_commerce_woocommerce__orders") }}),

    stores as (select * from {{ ref("commerce_woocommerce__stores") }}),

    -- what is deleted speaks only for an item that is deleted itself; of a key borne twice the first is read
    metas as (
        select
            landed.*,
            coalesce(items.is_deleted, false) or not coalesce(landed.is_deleted, false) as is_known,
            row_number() over (
                partition by
                    landed.store_id,
                    landed.order_item_id,
                    landed.meta_key,
                    coalesce(items.is_deleted, false) or not coalesce(landed.is_deleted, false)
                order by length(landed.meta_id), landed.meta_id
            ) as turn
        from ({{ commerce.accepted("stg_commerce_woocommerce__order_itemmeta") }}) as landed
        inner join items on landed.store_id = items.store_id and landed.order_item_id = items.order_item_id
        where landed.meta_key in ('{{ (keys.amounts + keys.texts) | join("', '") }}')
    ),

    pivoted as (
        select
            store_id,
            order_item_id,
            {%- for key in keys.amounts %}
                max(
                    case when meta_key = '{{ key }}' and is_known and turn = 1 then amount end
                ) as {{ "meta_" ~ key.strip("_") }},
            {%- endfor %}
            {%- for key in keys.texts %}
                max(
                    case when meta_key = '{{ key }}' and is_known and turn = 1 then value end
                ) as {{ "meta_" ~ key.strip("_") }},
            {%- endfor %}
            max(_synced_at) as _synced_at
        from metas
        group by store_id, order_item_id
    ),

    -- an item without its order is of a refund where it says what it gives back; orders of other types, such as
    -- subscriptions, are none
    placed as (
        select
            items.store_id,
            items.order_item_id,
            items.order_id,
            items.item_type,
            items.item_name,
            coalesce(items.is_deleted, false) as is_deleted,
            coalesce(orders.currency_code, stores.currency_code) as currency_code,
            orders.parent_order_id,
            case
                when orders.order_id is null
                then pivoted.meta_refunded_item_id is not null
                else coalesce(orders.order_type, '') = 'shop_order_refund'
            end as is_refund,
            pivoted.meta_qty as quantity,
            pivoted.meta_line_subtotal as subtotal_amount,
            case when items.item_type = 'shipping' then pivoted.meta_cost else pivoted.meta_line_total end as amount,
            case
                when items.item_type = 'shipping' then pivoted.meta_total_tax else pivoted.meta_line_tax
            end as tax_amount,
            case
                when items.item_type = 'shipping' then pivoted.meta_taxes else pivoted.meta_line_tax_data
            end as tax_data,
            pivoted.meta_rate_percent as rate_percent,
            pivoted.meta_rate_id as rate_id,
            pivoted.meta_label as tax_label,
            nullif({{ commerce.read_id("pivoted.meta_product_id") }}, '0') as product_id,
            nullif({{ commerce.read_id("pivoted.meta_variation_id") }}, '0') as variation_id,
            {{ commerce.read_id("pivoted.meta_refunded_item_id") }} as refunded_item_id,
            {{ commerce.latest_of(["items._synced_at", "pivoted._synced_at", "orders._synced_at"]) }} as _synced_at
        from items
        inner join stores on items.store_id = stores.store_id
        left join pivoted on items.store_id = pivoted.store_id and items.order_item_id = pivoted.order_item_id
        left join orders on items.store_id = orders.store_id and items.order_id = orders.order_id
        where coalesce(orders.order_type, 'shop_order') in ('shop_order', 'shop_order_refund')
    )

select
    *,
    row_number() over (
        partition by store_id, order_id, item_type order by length(order_item_id), order_item_id
    ) as position
from placed
