{% set figures = [
    "gross_amount",
    "discount_amount",
    "reversal_amount",
    "net_amount",
    "shipping_amount",
    "duty_amount",
    "fee_amount",
    "tax_amount",
    "tip_amount",
    "gift_card_amount",
    "total_sales_amount",
] %}
with
    orders as (select * from {{ ref("commerce", "commerce__orders") }} where platform = 'golden'),

    figures as (
        select
            order_key,
            {{ commerce.sum_figures(figures) }},
            sum(case when movement_event = 'sale' then amount else 0 end) as placed_amount
        from {{ ref("commerce", "commerce__sales_ledger") }}
        group by order_key
    ),

    ledger as (
        select
            orders.store_id,
            orders.order_id,
            {%- for figure in figures %} figures.{{ figure }}, {%- endfor %}
            coalesce(figures.placed_amount - orders.reported_total_amount, 0) as placed_difference_amount
        from figures
        inner join orders on figures.order_key = orders.order_key
    ),

    expected as (select * from {{ ref("golden_expected_figures") }})

select 'missing in the ledger' as problem, missing.*
from
    (
        select *
        from expected
        except all
        select *
        from ledger
    ) as missing
union all
select 'not expected' as problem, surplus.*
from
    (
        select *
        from ledger
        except all
        select *
        from expected
    ) as surplus
