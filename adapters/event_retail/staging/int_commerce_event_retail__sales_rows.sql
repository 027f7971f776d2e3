{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    sales as ({{ commerce.accepted("stg_commerce_event_retail__sales_fact") }}),

    stores as (select * from {{ ref("commerce_event_retail__stores") }}),

    -- a row without a quantity is about one piece, given back if its amount is negative
    counted as (
        select
            sales.*,
            {{ commerce.join_ids(["sales._row_hash", "sales._occurrence"]) }} as order_line_id,
            stores.currency_code,
            stores.time_zone as _time_zone,
            {{ commerce.minor_ticks("stores.currency_code") }} as minor_ticks,
            coalesce(sales.order_quantity, case when sales.order_amount < 0 then -1 else 1 end) as pieces,
            {% if commerce.event_retail_setting("shipping_cost") == "not_charged" -%}
                cast(0 as decimal(18, 4)) as shipping, nullif(sales.shipping_cost, 0) as unposted_shipping_cost
            {%- else -%}
                coalesce(sales.shipping_cost, 0) as shipping, cast(null as decimal(18, 4)) as unposted_shipping_cost
            {%- endif %}
        from sales
        inner join stores on sales.store_id = stores.store_id
    ),

    priced as ({{ commerce.event_retail_amounts("counted") }}),

    -- a discount is no fraction either if the price before it would be no amount any more
    bounded as (
        select
            *,
            discount_applied < 0
            or discount_applied > 1
            or (
                discount_applied > 0
                and discount_applied < 1
                and abs(paid_amount) >= (1 - discount_applied) * {{ commerce.amount_limit() }}
            ) as is_out_of_range
        from priced
    ),

    -- the sign of the quantity decides; an amount that is taken off without a piece adjusts the order
    directed as (
        select
            *,
            case when pieces < 0 then 'reversal' when paid_amount < 0 then 'adjustment' else 'sale' end as line_event,
            case when not is_out_of_range then discount_applied else 0 end as fraction
        from bounded
    ),

    -- all that is computed here is positive, whatever the direction; a fraction of 1 leaves nothing to divide by
    divided as (
        select
            *,
            case
                when fraction = 0 or line_event = 'adjustment'
                then abs(paid_amount)
                else {{ commerce.event_retail_quotient("abs(paid_amount)", "fraction", "minor_ticks") }}
            end as quotient
        from directed
    ),

    -- half a cent in an amount must not become a negative discount
    discounted as (
        select
            *,
            {% if commerce.event_retail_setting("order_amount") == "before_discount" -%}
                abs(paid_amount) as price,
                case when fraction = 0 or line_event = 'adjustment' then 0 else quotient end as discount_amount
            {%- else -%}
                case when quotient > abs(paid_amount) then quotient else abs(paid_amount) end as price,
                case when quotient > abs(paid_amount) then quotient - abs(paid_amount) else 0 end as discount_amount
            {%- endif %}
        from divided
    )

select
    *,
    cast(
        case when line_event = 'reversal' or paid_amount < 0 then - price else price end as decimal(18, 4)
    ) as gross_amount,
    case when is_out_of_range then discount_applied end as discount_out_of_range,
    case
        when pieces < 0 and order_amount > 0
        then 'the quantity is negative, but the amount is positive'
        when line_event = 'adjustment'
        then 'the amount is negative, but the quantity is not'
    end as sign_conflict,
    row_number() over (
        partition by store_id, order_id
        order by
            case when line_event = 'sale' then 0 else 1 end, order_date, created_at nulls last, _row_hash, _occurrence
    ) as position
from discounted
