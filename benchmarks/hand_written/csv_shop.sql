-- The entities and the sales ledger of a CSV shop's order file, as one would write them for this one shop.
-- As the package does: texts are trimmed and emptied, unreadable rows dropped, rows without an id named by their content and its occurrence.
-- Left out, since the generated data cannot trigger it: NULL and N/A as words for nothing, dates of other shapes than ISO (the package asks all
-- dates of the file for their order), product codes that are charges or discounts, prices per piece or per order, the list of rejected rows.
create schema commerce;

create macro key_of(id) as md5('csv_shop-csv_shop-' || id);

create macro clean(value) as nullif(trim(value), '');

create macro marked(value) as coalesce(length(value) || ':' || value, '-');

-- of an hour that comes twice the first counts
create macro to_utc(value) as case
    when timezone('Europe/London', timezone('Europe/London', value) - interval '1 hour') = value
    then timezone('UTC', timezone('Europe/London', value)) - interval '1 hour'
    else timezone('UTC', timezone('Europe/London', value))
end;

create macro local_date(instant) as cast(timezone('Europe/London', timezone('UTC', instant)) as date);

create temp table order_rows as
with
    read as (
        select
            clean(order_id) as order_id,
            clean(customer_id) as customer_id,
            clean(product_id) as product_id,
            try_cast(clean(quantity) as decimal(18, 4)) as landed_quantity,
            clean(quantity) is not null as has_quantity,
            try_cast(total_price as decimal(18, 4)) as total_price,
            to_utc(try_cast(order_date as timestamp)) as ordered_at,
            timezone('UTC', _commerce_synced_at) as _synced_at,
            md5(
                marked(order_id) || '|' || marked(customer_id) || '|' || marked(product_id) || '|' || marked(quantity)
                || '|' || marked(total_price) || '|' || marked(order_date)
            ) as row_hash
        from raw_csv_shop.orders
    ),

    counted as (
        select
            *,
            row_number() over (partition by row_hash order by _synced_at) as occurrence,
            regexp_matches(order_id, '^[Cc][0-9]') as is_cancellation,
            coalesce(
                landed_quantity, case when regexp_matches(order_id, '^[Cc][0-9]') or total_price < 0 then -1 else 1 end
            ) as pieces
        from read
        where
            order_id is not null
            and total_price is not null
            and ordered_at is not null
            and (landed_quantity is not null or not has_quantity)
    ),

    directed as (
        select
            *,
            case
                when pieces < 0 or (pieces = 0 and is_cancellation) then 'reversal'
                when total_price < 0 then 'adjustment'
                else 'sale'
            end as line_event
        from counted
    )

select
    *,
    row_hash || '-' || occurrence as line_id,
    case when line_event = 'reversal' then -abs(total_price) else total_price end as amount,
    row_number() over (
        partition by order_id order by line_event <> 'sale', ordered_at, row_hash, occurrence
    ) as position
from directed;

create table commerce.commerce__orders as
with
    orders as (
        select
            order_id,
            arg_min(customer_id, position) filter (where customer_id is not null) as customer_id,
            arg_min(ordered_at, position) as ordered_at,
            max(ordered_at) as last_event_at,
            max(_synced_at) as _synced_at
        from order_rows
        group by order_id
    )

select
    'csv_shop' as platform,
    'csv_shop' as store_id,
    order_id,
    key_of(order_id) as order_key,
    md5('csv_shop-csv_shop') as store_key,
    customer_id,
    key_of(customer_id) as customer_key,
    order_id as order_number,
    'unknown' as order_status,
    'unknown' as payment_status,
    'unknown' as fulfillment_status,
    cast(null as varchar) as reported_order_status,
    cast(null as varchar) as reported_payment_status,
    cast(null as varchar) as reported_fulfillment_status,
    cast(null as varchar) as cancel_reason,
    'GBP' as currency_code,
    cast(null as varchar) as presentment_currency_code,
    cast(null as varchar) as email,
    cast(null as varchar) as sales_channel,
    cast(null as varchar) as source,
    cast(null as varchar) as medium,
    cast(null as varchar) as campaign,
    cast(null as varchar) as referring_site,
    cast(null as varchar) as landing_page,
    cast(null as varchar) as location_id,
    cast(null as varchar) as location_key,
    cast(null as varchar) as ship_to_city,
    cast(null as varchar) as ship_to_region,
    cast(null as varchar) as ship_to_postal_code,
    cast(null as varchar) as ship_to_country_code,
    'none' as reported_basis,
    cast(null as decimal(18, 4)) as reported_total_amount,
    cast(null as decimal(18, 4)) as reported_subtotal_amount,
    cast(null as decimal(18, 4)) as reported_discount_amount,
    cast(null as decimal(18, 4)) as reported_shipping_amount,
    cast(null as decimal(18, 4)) as reported_tax_amount,
    cast(null as decimal(18, 4)) as reported_tip_amount,
    cast(null as decimal(18, 4)) as presentment_discount_amount,
    true as amounts_include_tax,
    false as has_refund_records,
    customer_id is null as is_guest,
    false as is_test,
    local_date(ordered_at) as business_date,
    ordered_at,
    cast(null as timestamp) as processed_at,
    cast(null as timestamp) as cancelled_at,
    cast(null as timestamp) as updated_at,
    last_event_at,
    false as is_deleted,
    _synced_at
from orders;

create table commerce.commerce__order_lines as
select
    'csv_shop' as platform,
    'csv_shop' as store_id,
    line_id as order_line_id,
    key_of(line_id) as order_line_key,
    md5('csv_shop-csv_shop') as store_key,
    order_id,
    key_of(order_id) as order_key,
    product_id,
    key_of(product_id) as product_key,
    product_id as product_variant_id,
    key_of(product_id) as product_variant_key,
    cast(null as varchar) as supplier_id,
    cast(null as varchar) as supplier_key,
    cast(position as integer) as position,
    line_event,
    product_id as sku,
    cast(null as varchar) as title,
    cast(null as varchar) as variant_title,
    cast(null as varchar) as brand,
    cast(case when line_event = 'adjustment' then 0 else pieces end as decimal(18, 4)) as quantity,
    cast(null as decimal(18, 4)) as unit_price,
    cast(amount as decimal(18, 4)) as gross_amount,
    cast(null as decimal(18, 4)) as discount_amount,
    'GBP' as currency_code,
    cast(null as decimal(18, 4)) as presentment_gross_amount,
    cast(null as decimal(18, 4)) as presentment_discount_amount,
    false as is_gift_card,
    false as is_tip,
    cast(null as boolean) as requires_shipping,
    local_date(ordered_at) as business_date,
    ordered_at as occurred_at,
    false as is_deleted,
    _synced_at
from order_rows;

create table commerce.commerce__sales_ledger as
with
    movements as (
        select
            lines.order_key,
            lines.order_line_key,
            lines.order_line_id,
            case lines.line_event when 'adjustment' then 'adjustment' else 'product' end as movement_type,
            case lines.line_event when 'adjustment' then 'order' else 'product' end as applies_to,
            case lines.line_event when 'sale' then 'sale' else 'reversal' end as movement_event,
            case lines.line_event when 'sale' then 'order' when 'reversal' then 'return' else 'discrepancy' end
            as movement_reason,
            case when lines.line_event <> 'adjustment' then lines.quantity end as quantity,
            lines.gross_amount as amount,
            case lines.line_event when 'sale' then orders.business_date else lines.business_date end as business_date,
            case lines.line_event when 'sale' then orders.ordered_at else lines.occurred_at end as occurred_at
        from commerce.commerce__order_lines as lines
        inner join commerce.commerce__orders as orders using (order_key)
        where lines.line_event <> 'adjustment' or lines.gross_amount <> 0
    )

select
    md5(
        'csv_shop-csv_shop-order_lines-' || order_line_id || '-' || movement_type || '-' || applies_to || '-'
        || movement_event || '-' || order_line_key || '-_dbt_utils_surrogate_key_null_'
    ) as movement_key,
    order_key,
    order_line_key,
    cast(null as varchar) as order_charge_key,
    cast(null as varchar) as order_discount_key,
    cast(null as varchar) as refund_key,
    md5('csv_shop-csv_shop') as store_key,
    'csv_shop' as platform,
    'csv_shop' as store_id,
    'order_lines' as source_table,
    order_line_id as source_id,
    movement_type,
    applies_to,
    movement_event,
    movement_reason,
    'GBP' as currency_code,
    cast(null as varchar) as presentment_currency_code,
    cast(null as varchar) as tax_name,
    cast(null as decimal(28, 12)) as tax_rate,
    quantity,
    amount,
    cast(null as decimal(18, 4)) as presentment_amount,
    cast(null as boolean) as is_facilitator_tax,
    false as is_derived,
    false as is_date_derived,
    business_date,
    occurred_at
from movements;
