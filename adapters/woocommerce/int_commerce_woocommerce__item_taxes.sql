{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{%- set most_rates = 6 -%}
with
    items as (select * from {{ ref("int_commerce_woocommerce__order_items") }} where not is_refund),

    rates as (
        select
            store_id,
            order_id,
            rate_id,
            tax_label,
            cast(rate_percent * 0.01 as decimal(28, 12)) as tax_rate,
            _synced_at,
            count(*) over (partition by store_id, order_id) as rate_count,
            row_number() over (partition by store_id, order_id, rate_id order by position) as turn
        from items
        where item_type = 'tax' and not is_deleted
    ),

    taxed as (
        select items.*, coalesce(rates.rate_count, 0) as rate_count
        from items
        left join
            (select distinct store_id, order_id, rate_count from rates) as rates
            on items.store_id = rates.store_id
            and items.order_id = rates.order_id
        where items.item_type in ('line_item', 'shipping', 'fee') and items.tax_amount <> 0
    ),

    -- which rate took which part stands only in what PHP serialized
    entries as (
        {%- for place in range(1, most_rates + 1) %}
            select
                store_id,
                order_item_id,
                {{ place }} as place,
                {{ commerce.woocommerce_tax_entry("tax_data", place, "rate_id") }} as rate_id,
                {{ commerce.read_amount(commerce.woocommerce_tax_entry("tax_data", place, "amount")) }} as amount
            from taxed
            where rate_count > 1
            {%- if not loop.last %}
                union all
            {%- endif %}
        {%- endfor %}
    ),

    summed as (
        select
            *,
            sum(amount) over (partition by store_id, order_item_id) as entries_amount,
            count(*) over (partition by store_id, order_item_id) as entry_count,
            row_number() over (partition by store_id, order_item_id order by abs(amount) desc, place) as turn
        from entries
        where rate_id is not null and amount <> 0
    ),

    -- entries that do not make up the tax of the item are not believed; the largest takes what rounding left
    split as (
        select
            taxed.*,
            coalesce(summed.place, 1) as place,
            summed.rate_id as entry_rate_id,
            case
                when summed.rate_id is null
                then taxed.tax_amount
                when summed.turn = 1
                then summed.amount + taxed.tax_amount - summed.entries_amount
                else summed.amount
            end as entry_amount
        from taxed
        left join
            summed
            on taxed.store_id = summed.store_id
            and taxed.order_item_id = summed.order_item_id
            and abs(taxed.tax_amount - summed.entries_amount) <= 0.0001 * summed.entry_count
    )

select
    split.store_id,
    split.order_id,
    split.order_item_id,
    split.item_type,
    split.place,
    rates.tax_label as tax_name,
    rates.tax_rate,
    cast(split.entry_amount as decimal(18, 4)) as amount,
    split.currency_code,
    split.is_deleted,
    {{ commerce.latest_of(["split._synced_at", "rates._synced_at"]) }} as _synced_at
from split
left join
    rates
    on split.store_id = rates.store_id
    and split.order_id = rates.order_id
    and rates.turn = 1
    and (split.rate_count = 1 or split.entry_rate_id = rates.rate_id)
