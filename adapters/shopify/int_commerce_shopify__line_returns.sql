{{ config(enabled=commerce.is_staged("shopify", "return_line_items")) }}

-- what came back has no date of its own until it is refunded: it is listed, and not posted
with
    returns as ({{ commerce.accepted("stg_commerce_shopify__returns") }}),

    return_line_items as ({{ commerce.accepted("stg_commerce_shopify__return_line_items") }})

select
    return_line_items.store_id,
    return_line_items.order_line_id,
    cast(sum(return_line_items.quantity) as decimal(18, 4)) as returned_quantity,
    cast(
        sum(return_line_items.quantity - coalesce(return_line_items.refunded_quantity, 0)) as decimal(18, 4)
    ) as unrefunded_quantity,
    max({{ commerce.latest_of(["return_line_items._synced_at", "returns._synced_at"]) }}) as _synced_at
from return_line_items
inner join returns on return_line_items.store_id = returns.store_id and return_line_items.return_id = returns.return_id
where coalesce(lower(returns.status), 'open') not in ('canceled', 'cancelled', 'declined')
group by return_line_items.store_id, return_line_items.order_line_id
