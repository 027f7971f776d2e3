-- what acme_orders.csv and acme_items.csv say, row by row; values that are not there, and the rejected line, have no
-- attribute
with
    expected as (
        select 'A1001' as order_id, 'お誕生日おめでとう' as gift_note, true as is_wrapped, 1.25 as weight
        union all
        select 'A1002', null, false, null
        union all
        select 'A1003', 'For Ken', null, 0.5
    ),

    missing as (
        select expected.order_id as subject
        from expected
        left join
            {{ ref("acme_gifts") }} as gifts
            on expected.order_id = gifts.order_id
            and coalesce(expected.gift_note, '') = coalesce(gifts.gift_note, '')
            and coalesce(cast(expected.is_wrapped as {{ dbt.type_string() }}), '')
            = coalesce(cast(gifts.is_wrapped as {{ dbt.type_string() }}), '')
            and coalesce(expected.weight, -1) = coalesce(gifts.weight, -1)
        where gifts.order_id is null
    ),

    vat as (
        select count(*) as line_count, sum(cast(value as decimal(18, 4))) as amount
        from {{ ref("commerce__attributes") }}
        where platform = 'acme' and entity = 'order_lines' and namespace = 'custom' and name = 'vat'
    )

select subject
from missing
union all
select 'vat of order lines'
from vat
where line_count <> 4 or amount <> 400
