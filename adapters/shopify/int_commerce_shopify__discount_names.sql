{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    applications as ({{ commerce.accepted("stg_commerce_shopify__discount_applications") }}),

    codes as ({{ commerce.accepted("stg_commerce_shopify__order_discount_codes") }})

select
    store_id,
    order_id,
    {{ commerce.join_ids(["'application'", "order_id", "application_position"]) }} as order_discount_id,
    application_position,
    application_position as position,
    case when lower(target_type) = 'shipping_line' then 'shipping' else 'product' end as target_type,
    code,
    coalesce(title, description) as title,
    application_type,
    value_type,
    value,
    _synced_at
from applications
union all
-- codes of orders whose applications are not landed
select
    store_id,
    order_id,
    {{ commerce.join_ids(["'code'", "order_id", "position"]) }},
    null,
    position,
    case when lower(code_type) = 'shipping' then 'shipping' else 'product' end,
    code,
    null,
    'discount_code',
    code_type,
    amount,
    _synced_at
from codes
where
    not exists (
        select 1
        from applications
        where
            applications.store_id = codes.store_id
            and applications.order_id = codes.order_id
            and lower(applications.code) = lower(codes.code)
    )
