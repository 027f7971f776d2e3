{{ config(enabled=commerce.is_staged("shopify", "return_shipping_fees")) }}

-- a fee names its return; of several refunds of a return the first that gave money back withheld it
with
    refunds as (
        select
            *,
            row_number() over (
                partition by store_id, return_id
                order by
                    case when refunded_amount <> 0 then 0 else 1 end,
                    coalesce(processed_at, created_at),
                    length(refund_id),
                    refund_id
            ) as place
        from ({{ commerce.accepted("stg_commerce_shopify__refunds") }}) as landed
        where return_id is not null
    ),

    fees as (
        select *
        from ({{ commerce.accepted("stg_commerce_shopify__return_shipping_fees") }}) as landed
        where amount <> 0
    )

select
    fees.store_id,
    refunds.refund_id,
    fees.return_shipping_fee_id,
    fees.amount,
    fees.presentment_amount,
    {{ commerce.latest_of(["fees._synced_at", "refunds._synced_at"]) }} as _synced_at
from fees
inner join refunds on fees.store_id = refunds.store_id and fees.return_id = refunds.return_id and refunds.place = 1
