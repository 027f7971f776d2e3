{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    items as (
        select * from {{ ref("int_commerce_woocommerce__order_items") }} where item_type = 'coupon' and not is_refund
    ),

    coupons as (
        select
            store_id,
            post_id,
            lower(title) as code,
            _synced_at,
            row_number() over (
                partition by store_id, lower(title)
                order by
                    case when coalesce(is_deleted, false) or lower(status) = 'trash' then 1 else 0 end,
                    length(post_id) desc,
                    post_id desc
            ) as turn
        from ({{ commerce.accepted("stg_commerce_woocommerce__posts") }}) as posts
        where post_type = 'shop_coupon'
    ),

    metas as (select * from {{ ref("int_commerce_woocommerce__post_meta") }}),

    order_discounts as (
        select
            items.*,
            metas.meta_discount_type as value_type,
            metas.meta_coupon_amount as value,
            case
                when lower(metas.meta_free_shipping) = 'yes' and coalesce(metas.meta_coupon_amount, 0) = 0
                then 'shipping'
                else 'product'
            end as target_type,
            {{ commerce.latest_of(["items._synced_at", "coupons._synced_at", "metas._synced_at"]) }} as last_synced_at
        from items
        left join
            coupons on items.store_id = coupons.store_id and lower(items.item_name) = coupons.code and coupons.turn = 1
        left join metas on coupons.store_id = metas.store_id and coupons.post_id = metas.post_id
    )

    -- names only: what a coupon took off is in the totals of the lines already
    {{
        commerce.conform(
            "order_discounts",
            {
                "order_discount_id": "order_item_id",
                "order_id": "order_id",
                "position": "position",
                "code": "item_name",
                "discount_type": "'code'",
                "target_type": "target_type",
                "value_type": "value_type",
                "value": "value",
                "currency_code": "currency_code",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
