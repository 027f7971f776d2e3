{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    transactions as ({{ commerce.accepted("stg_commerce_shopify__transactions") }}),

    tenders as ({{ commerce.accepted("stg_commerce_shopify__tender_transactions") }}),

    -- ids of tenders and transactions need not agree: of an order with one tender method and one gateway the method is
    -- known all the same
    tenders_of_orders as (
        select
            store_id,
            order_id,
            case when count(distinct lower(payment_method)) = 1 then max(lower(payment_method)) end as payment_method,
            max(_synced_at) as _synced_at
        from tenders
        group by store_id, order_id
    ),

    -- a gateway that takes money, and not a balance that the shop itself keeps
    gateways as (
        select
            *,
            case
                when lower(gateway) not in ('gift_card', 'shopify_store_credit', 'store_credit') then lower(gateway)
            end as money_gateway
        from transactions
    ),

    counted as (
        select
            *,
            min(money_gateway) over (partition by store_id, order_id)
            = max(money_gateway) over (partition by store_id, order_id) as has_one_gateway
        from gateways
    ),

    tendered as (
        select
            counted.*,
            case
                when counted.money_gateway is not null
                then
                    coalesce(
                        tenders.payment_method,
                        case when counted.has_one_gateway then tenders_of_orders.payment_method end
                    )
            end as payment_method,
            {{ commerce.latest_of(["counted._synced_at", "tenders._synced_at", "tenders_of_orders._synced_at"]) }}
            as tendered_synced_at
        from counted
        left join
            tenders
            on counted.store_id = tenders.store_id
            and counted.transaction_id = tenders.tender_transaction_id
            and counted.order_id = tenders.order_id
        left join
            tenders_of_orders
            on counted.store_id = tenders_of_orders.store_id
            and counted.order_id = tenders_of_orders.order_id
    )

select
    store_id,
    transaction_id,
    payment_method,
    case
        when lower(payment_method) not in ('unknown', 'other')
        then payment_method
        when card_company is not null
        then 'credit_card'
        else gateway
    end as method_landed,
    tendered_synced_at as _synced_at
from tendered
