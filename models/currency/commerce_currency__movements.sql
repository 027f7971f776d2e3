{{ config(materialized="view") }}

with
    movements as (select * from {{ ref("commerce__sales_ledger") }}),

    orders as (select order_key, business_date as sale_date from {{ ref("commerce_ledger__orders") }}),

    rates as (select * from {{ ref("commerce_currency__daily_rates") }}),

    rated as (
        select
            movements.*,
            orders.sale_date,
            {{ commerce.reporting_rate("movements.currency_code", "orders.sale_date", "rates") }}
        from movements
        inner join orders on movements.order_key = orders.order_key
        left join rates on movements.currency_code = rates.currency_code and orders.sale_date = rates.date_day
    ),

    -- what an order's figure has come to, row by row: the difference of two rounded sums, so that rows add up to the
    -- last digit
    running as (
        select
            *,
            {{
                (
                    "sum(amount) over (partition by order_key, "
                    ~ commerce.figure_group()
                    ~ " order by business_date, case when movement_event = 'sale' then 1 else 2 end, movement_key rows unbounded preceding)"
                    if commerce.reporting_currency()
                    else "cast(null as decimal(18, 4))"
                )
            }}
            as amount_so_far
        from rated
    )

select
    movement_key,
    order_key,
    order_line_key,
    order_charge_key,
    order_discount_key,
    refund_key,
    store_key,
    platform,
    store_id,
    movement_type,
    applies_to,
    movement_event,
    movement_reason,
    currency_code,
    reporting_currency_code,
    quantity,
    amount,
    reporting_rate,
    cast(
        {{ commerce.convert_amount("amount_so_far", "reporting_rate") }}
        - {{ commerce.convert_amount("amount_so_far - amount", "reporting_rate") }} as decimal(18, 4)
    ) as reporting_amount,
    business_date,
    sale_date,
    reporting_rate_date
from running
