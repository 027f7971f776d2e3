{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    items as (
        select *
        from {{ ref("int_commerce_woocommerce__order_items") }}
        where is_refund and item_type in ('line_item', 'shipping', 'fee')
    ),

    refunds as (select * from {{ ref("int_commerce_woocommerce__refunds") }}),

    sold_items as (select * from {{ ref("int_commerce_woocommerce__order_items") }} where not is_refund),

    lines as (select * from {{ ref("int_commerce_woocommerce__lines") }}),

    -- an item of another order, or of another kind, is not what is given back; what was paid back for one that was
    -- taken off the order is paid back all the same
    linked as (
        select
            items.*,
            case
                when sold_items.order_id <> items.parent_order_id or sold_items.item_type <> items.item_type
                then 'other_order'
                when
                    refunds.has_order
                    and items.refunded_item_id is not null
                    and (coalesce(sold_items.is_deleted, true) or not sold_items.has_amount)
                then 'parent_missing'
            end as astray_reason,
            -- nor is it known what was charged where that cannot be read
            coalesce(
                sold_items.order_id = items.parent_order_id and not sold_items.is_deleted and not sold_items.has_amount,
                false
            ) as is_withheld,
            sold_items.charge_type as sold_charge_type,
            case
                when sold_items.order_id = items.parent_order_id and sold_items.item_type = items.item_type
                then sold_items.order_item_id
            end as linked_item_id,
            coalesce(sold_items.amount, sold_items.subtotal_amount) < 0 as is_of_less,
            refunds.total_amount > 0 as is_unsigned
        from items
        left join refunds on items.store_id = refunds.store_id and items.order_id = refunds.order_id
        left join
            sold_items on items.store_id = sold_items.store_id and items.refunded_item_id = sold_items.order_item_id
    ),

    -- landed with negative amounts, by some plugins and importers without sign: what was sold says which way it goes
    directed as (
        select
            linked.*,
            {%- for name in ["amount", "tax_amount"] %}
                case
                    when linked.item_type = 'fee' and linked.linked_item_id is null
                    then case when linked.is_unsigned then linked.{{ name }} else - linked.{{ name }} end
                    when linked.linked_item_id is not null and linked.is_of_less
                    then - abs(linked.{{ name }})
                    else abs(linked.{{ name }})
                end as given_{{ name }},
            {%- endfor %}
            coalesce(lines.line_event, 'sale') <> 'sale' as is_adjustment
        from linked
        left join lines on linked.store_id = lines.store_id and linked.linked_item_id = lines.order_item_id
    )

-- what took off money when it was sold is no goods that come back
select
    store_id,
    order_item_id as refund_line_id,
    order_id as refund_id,
    case
        when is_withheld
        then 'pending_adjustment'
        when is_adjustment
        then 'adjustment'
        when item_type = 'line_item'
        then 'product'
        when linked_item_id is not null
        then sold_charge_type
        else charge_type
    end as component,
    case
        when item_type = 'line_item' and not is_adjustment and astray_reason is null then refunded_item_id
    end as order_line_id,
    case when not is_adjustment then abs(quantity) end as quantity,
    coalesce(given_amount, 0) as subtotal_amount,
    coalesce(given_tax_amount, 0) as tax_amount,
    currency_code,
    case when astray_reason is not null then refunded_item_id end as astray_item_id,
    astray_reason,
    is_deleted,
    _synced_at
from directed
