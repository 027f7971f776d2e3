{{ config(enabled=commerce.is_enabled("crm_csv")) }}

with
    sales as ({{ commerce.accepted("stg_commerce_crm_csv__sales") }}),

    product_references as (select * from {{ ref("int_commerce_crm_csv__product_references") }}),

    stores as (select * from {{ ref("commerce_crm_csv__stores") }}),

    priced as (
        select
            sales.store_id,
            {{ commerce.join_ids(["sales._row_hash", "sales._occurrence"]) }} as order_id,
            sales.customer_id,
            coalesce(product_references.product_id, sales.product_id) as product_id,
            sales.quantity,
            sales.unit_price,
            {{ commerce.multiply_amounts("sales.unit_price", "sales.quantity") }} as landed_amount,
            stores.currency_code,
            sales.sale_date as sold_at,
            stores.time_zone as _time_zone,
            sales._synced_at
        from sales
        inner join stores on sales.store_id = stores.store_id
        left join
            product_references
            on sales.store_id = product_references.store_id
            and sales.product_id = product_references.reference
    )

-- the sign of the quantity decides; pieces that lower what is owed are no sale
select
    *,
    {{ commerce.in_zone_of_store(commerce.stores("crm_csv"), commerce.business_date("sold_at", "_time_zone")) }}
    as business_date,
    case when quantity < 0 then 'reversal' when landed_amount < 0 then 'adjustment' else 'sale' end as line_event,
    case when quantity < 0 then - abs(landed_amount) else landed_amount end as amount,
    case
        when quantity < 0 and unit_price < 0
        then 'the quantity is negative, and so is the price'
        when landed_amount < 0 and quantity > 0
        then 'the quantity is positive, but the price is negative'
    end as sign_conflict
from priced
