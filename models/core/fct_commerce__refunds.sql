{{ config(enabled=commerce.is_fed("refunds")) }}

with
    refunds as (select * from {{ ref("commerce__refunds") }} where not is_deleted),

    orders as (select * from {{ ref("fct_commerce__orders") }}),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }}),

    -- the sign turns: money given back is positive here
    given_back as (
        select
            refund_key,
            count(*) as movement_count,
            sum(
                case when movement_type = 'product' or movement_type || applies_to = 'discountproduct' then - amount end
            ) as goods_amount,
            sum(case when movement_type = 'adjustment' then - amount end) as adjustment_amount,
            {%- for name in ["shipping", "duty", "fee", "tip", "gift_card"] %}
                sum(
                    case when applies_to = '{{ name }}' and movement_type <> 'tax' then - amount end
                ) as {{ name }}_amount,
            {%- endfor %}
            sum(case when movement_type = 'tax' then - amount end) as tax_amount,
            sum(case when movement_type = 'product' then - quantity end) as refunded_quantity,
            sum(- amount) as refunded_amount,
            min(business_date) as business_date
        from {{ ref("commerce__sales_ledger") }}
        where refund_key is not null
        group by refund_key
    ),

    joined as (
        select
            refunds.*,
            orders.customer_key,
            orders.person_key,
            orders.location_key,
            orders.reporting_currency_code,
            orders.reporting_rate,
            orders.currency_code as order_currency_code,
            orders.business_date as order_date,
            coalesce(given_back.movement_count, 0) as movement_count,
            {%- for name in [
                "goods",
                "adjustment",
                "shipping",
                "duty",
                "fee",
                "tax",
                "tip",
                "gift_card",
                "refunded",
            ] %}
                cast(coalesce(given_back.{{ name }}_amount, 0) as decimal(18, 4)) as {{ name }}_amount,
            {%- endfor %}
            cast(coalesce(given_back.refunded_quantity, 0) as decimal(18, 4)) as refunded_quantity,
            coalesce(
                given_back.business_date,
                refunds.business_date,
                {{ commerce.business_date("coalesce(refunds.processed_at, refunds.created_at)", "stores.time_zone") }}
            ) as refund_date
        from refunds
        inner join orders on refunds.order_key = orders.order_key
        left join stores on refunds.store_key = stores.store_key
        left join given_back on refunds.refund_key = given_back.refund_key
    )

select
    refund_key,
    order_key,
    store_key,
    customer_key,
    person_key,
    location_key,
    platform,
    store_id,
    refund_id,
    case when is_edit then 'edit' else 'refund' end as refund_type,
    reason,
    order_currency_code as currency_code,
    reporting_currency_code,
    goods_amount,
    adjustment_amount,
    shipping_amount,
    duty_amount,
    fee_amount,
    tax_amount,
    tip_amount,
    gift_card_amount,
    refunded_amount,
    {{ commerce.convert_amount("refunded_amount", "reporting_rate") }} as reporting_refunded_amount,
    reporting_rate,
    refunded_quantity,
    {{ dbt.datediff("order_date", "refund_date", "day") }} as days_since_order,
    movement_count > 0 as has_movements,
    refund_date as business_date,
    order_date,
    coalesce(processed_at, created_at) as refunded_at
from joined
