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
            row_number() over (partition by store_id, order_id, rate_id order by position) as turn
        from items
        where item_type = 'tax' and not is_deleted
    ),

    rates_of_orders as (
        select
            store_id,
            order_id,
            count(*) as rate_count,
            max(tax_label) as tax_label,
            max(tax_rate) as tax_rate,
            max(_synced_at) as _synced_at
        from rates
        group by store_id, order_id
    ),

    taxed as (
        select
            items.store_id,
            items.order_id,
            items.order_item_id,
            items.item_type,
            items.tax_amount,
            items.tax_data,
            items.currency_code,
            items.is_deleted,
            coalesce(rates_of_orders.rate_count, 0) as rate_count,
            case when rates_of_orders.rate_count = 1 then rates_of_orders.tax_label end as tax_name,
            case when rates_of_orders.rate_count = 1 then rates_of_orders.tax_rate end as tax_rate,
            {{ commerce.latest_of(["items._synced_at", "rates_of_orders._synced_at"]) }} as _synced_at
        from items
        left join
            rates_of_orders on items.store_id = rates_of_orders.store_id and items.order_id = rates_of_orders.order_id
        where items.item_type in ('line_item', 'shipping', 'fee') and items.tax_amount <> 0
    ),

    -- which of several rates took which part stands only in what PHP serialized
    entries as (
        {%- for place in range(1, most_rates + 1) %}
            select
                taxed.*,
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
            row_number() over (partition by store_id, order_item_id order by abs(amount) desc, place asc) as turn
        from entries
        where rate_id is not null and amount <> 0
    ),

    -- entries that do not make up the tax of the item are not believed; the largest takes what rounding left
    believed as (
        select *, case when turn = 1 then amount + tax_amount - entries_amount else amount end as entry_amount
        from summed
        where abs(tax_amount - entries_amount) <= 0.0001 * entry_count
    ),

    split_items as (select distinct store_id, order_item_id from believed)

select
    taxed.store_id,
    taxed.order_id,
    taxed.order_item_id,
    taxed.item_type,
    1 as place,
    taxed.tax_name,
    taxed.tax_rate,
    taxed.tax_amount as amount,
    taxed.currency_code,
    taxed.is_deleted,
    taxed._synced_at
from taxed
left join split_items on taxed.store_id = split_items.store_id and taxed.order_item_id = split_items.order_item_id
where split_items.order_item_id is null
union all
select
    believed.store_id,
    believed.order_id,
    believed.order_item_id,
    believed.item_type,
    believed.place,
    rates.tax_label,
    rates.tax_rate,
    cast(believed.entry_amount as decimal(18, 4)),
    believed.currency_code,
    believed.is_deleted,
    believed._synced_at
from believed
left join
    (select * from rates where turn = 1) as rates
    on believed.store_id = rates.store_id
    and believed.order_id = rates.order_id
    and believed.rate_id = rates.rate_id
