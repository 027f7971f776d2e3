{{ config(enabled=commerce.is_enabled("csv_shop")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_csv_shop__products") }}),

    -- a product of which a row tells nothing but the id is only named
    order_rows as (
        select *
        from {{ ref("int_commerce_csv_shop__order_rows") }}
        where
            product_id is not null
            and (
                kind = 'gift_card'
                or (kind = 'product' and coalesce(product_name, brand, category, subcategory) is not null)
            )
    ),

    -- what the orders know of their products: the latest sale for money, for other rows carry notes such as "damaged"
    ranked as (
        select
            *,
            row_number() over (
                partition by store_id, product_id
                order by
                    case when product_name is null then 1 else 0 end asc,
                    case when row_event = 'sale' and amount > 0 then 0 else 1 end asc,
                    order_date desc,
                    _row_hash asc,
                    _occurrence asc
            ) as turn
        from order_rows
    ),

    sold as (select * from ranked where turn = 1),

    ids as (
        select store_id, id as product_id
        from landed
        union
        select store_id, product_id
        from sold
    )

select
    ids.store_id,
    ids.product_id,
    stores.currency_code,
    coalesce(landed.name, sold.product_name) as title,
    coalesce(landed.brand, sold.brand) as brand,
    coalesce(landed.category, sold.category) as category,
    coalesce(landed.subcategory, sold.subcategory) as subcategory,
    landed.barcode,
    landed.price,
    landed.unit_cost,
    coalesce(sold.kind = 'gift_card', false) as is_gift_card,
    coalesce(landed._synced_at, sold._synced_at) as _synced_at
from ids
inner join {{ ref("commerce_csv_shop__stores") }} as stores on ids.store_id = stores.store_id
left join landed on ids.store_id = landed.store_id and ids.product_id = landed.id
left join sold on ids.store_id = sold.store_id and ids.product_id = sold.product_id
