{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    landed as (
        select *
        from ({{ commerce.accepted("stg_commerce_woocommerce__orders") }}) as accepted
        where coalesce(order_type, 'shop_order') = 'shop_order'
    ),

    operational_data as ({{ commerce.accepted("stg_commerce_woocommerce__order_operational_data") }}),

    refunded as (
        select
            store_id,
            parent_order_id,
            sum(case when not coalesce(is_deleted, false) then abs(total_amount) else 0 end) as refunded_amount,
            max(_synced_at) as _synced_at
        from {{ ref("int_commerce_woocommerce__refunds") }}
        where not is_in_other_currency
        group by store_id, parent_order_id
    )

select
    landed.*,
    -- in the bin, deleted for good, or never placed
    coalesce(landed.is_deleted, false)
    or coalesce(landed.status_word, '') in ('trash', 'auto-draft', 'draft', 'checkout-draft', 'new') as is_out,
    operational_data.created_via,
    operational_data.shipping_amount,
    operational_data.discount_amount,
    operational_data.prices_include_tax,
    -- a payment that failed after all left its date; cash on delivery is paid when the order is completed, whatever
    -- WooCommerce says when it is placed
    case
        when landed.status_word = 'failed'
        then null
        when lower(landed.payment_method) = 'cod'
        then operational_data.completed_at
        else operational_data.paid_at
    end as paid_at,
    {{
        {
            "created": "cast(null as " ~ dbt.type_timestamp() ~ ")",
            "paid": "operational_data.paid_at",
            "completed": "operational_data.completed_at",
        }[commerce.woocommerce_date_basis()]
    }} as processed_at,
    operational_data.completed_at,
    coalesce(refunded.refunded_amount, 0) as refunded_amount,
    {{ commerce.latest_of(["landed._synced_at", "operational_data._synced_at", "refunded._synced_at"]) }}
    as last_synced_at
from landed
left join
    operational_data on landed.store_id = operational_data.store_id and landed.order_id = operational_data.order_id
left join refunded on landed.store_id = refunded.store_id and landed.order_id = refunded.parent_order_id
