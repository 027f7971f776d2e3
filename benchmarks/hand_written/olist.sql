-- The entities and the sales ledger of Olist's raw tables, as one would write them for this one shop.
-- As the package does: texts are trimmed and emptied, unreadable rows dropped, repeated keys reduced to the version landed last, orphans dropped.
-- Left out, since the generated data cannot trigger it: NULL and N/A as words for nothing, dates of other shapes than ISO, clock changes (the
-- zone has none since 2019), the list of rejected rows with its reasons, taxes, discounts and refunds (Olist lands none).
create schema commerce;

create macro key_of(id) as md5('olist-olist-' || id);

create macro clean(value) as nullif(trim(value), '');

create macro to_utc(value) as timezone('UTC', timezone('America/Sao_Paulo', try_cast(trim(value) as timestamp)));

create macro local_date(instant) as cast(timezone('America/Sao_Paulo', timezone('UTC', instant)) as date);

create temp table customers as
select
    clean(customer_id) as customer_id,
    clean(customer_city) as city,
    clean(customer_state) as region,
    clean(customer_zip_code_prefix) as postal_code
from raw_olist.olist_customers_dataset
where clean(customer_id) is not null
qualify row_number() over (partition by clean(customer_id) order by _commerce_synced_at desc) = 1;

create table commerce.commerce__orders as
with
    read as (
        select
            clean(order_id) as order_id,
            clean(customer_id) as customer_id,
            clean(order_status) as landed_status,
            to_utc(order_purchase_timestamp) as ordered_at,
            to_utc(order_approved_at) as approved_at,
            to_utc(order_delivered_carrier_date) as carrier_at,
            to_utc(order_delivered_customer_date) as delivered_at,
            timezone('UTC', _commerce_synced_at) as _synced_at
        from raw_olist.olist_orders_dataset
    ),

    orders as (
        select *
        from read
        where order_id is not null and ordered_at is not null
        qualify row_number() over (partition by order_id order by _synced_at desc) = 1
    )

select
    'olist' as platform,
    'olist' as store_id,
    order_id,
    key_of(order_id) as order_key,
    md5('olist-olist') as store_key,
    customer_id,
    key_of(customer_id) as customer_key,
    cast(null as varchar) as order_number,
    case lower(landed_status)
        when 'created' then 'pending'
        when 'approved' then 'open'
        when 'invoiced' then 'processing'
        when 'processing' then 'processing'
        when 'shipped' then 'shipped'
        when 'delivered' then 'delivered'
        when 'canceled' then 'cancelled'
        when 'unavailable' then 'unavailable'
        else 'unknown'
    end as order_status,
    case when approved_at is null then 'pending' else 'paid' end as payment_status,
    case
        when delivered_at is not null then 'delivered'
        when carrier_at is not null then 'fulfilled'
        else 'unfulfilled'
    end as fulfillment_status,
    landed_status as reported_order_status,
    cast(null as varchar) as reported_payment_status,
    cast(null as varchar) as reported_fulfillment_status,
    cast(null as varchar) as cancel_reason,
    'BRL' as currency_code,
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
    city as ship_to_city,
    region as ship_to_region,
    postal_code as ship_to_postal_code,
    'BR' as ship_to_country_code,
    'payments' as reported_basis,
    cast(null as decimal(18, 4)) as reported_total_amount,
    cast(null as decimal(18, 4)) as reported_subtotal_amount,
    cast(null as decimal(18, 4)) as reported_discount_amount,
    cast(null as decimal(18, 4)) as reported_shipping_amount,
    cast(null as decimal(18, 4)) as reported_tax_amount,
    cast(null as decimal(18, 4)) as reported_tip_amount,
    cast(null as decimal(18, 4)) as presentment_discount_amount,
    true as amounts_include_tax,
    false as has_refund_records,
    false as is_guest,
    false as is_test,
    local_date(ordered_at) as business_date,
    ordered_at,
    cast(null as timestamp) as processed_at,
    cast(null as timestamp) as cancelled_at,
    cast(null as timestamp) as updated_at,
    greatest(ordered_at, approved_at, carrier_at, delivered_at) as last_event_at,
    false as is_deleted,
    orders._synced_at
from orders
left join customers using (customer_id);

create temp table items as
with
    read as (
        select
            clean(order_id) as order_id,
            try_cast(order_item_id as integer) as position,
            clean(product_id) as product_id,
            clean(seller_id) as supplier_id,
            to_utc(shipping_limit_date) as shipping_limit_at,
            try_cast(price as decimal(18, 4)) as price,
            try_cast(freight_value as decimal(18, 4)) as freight,
            clean(shipping_limit_date) is not null as has_shipping_limit,
            timezone('UTC', _commerce_synced_at) as _synced_at
        from raw_olist.olist_order_items_dataset
    )

select *, order_id || '-' || position as item_id
from read
where
    order_id is not null
    and position is not null
    and price is not null
    and freight is not null
    and (shipping_limit_at is not null or not has_shipping_limit)
    and order_id in (select order_id from commerce.commerce__orders)
qualify row_number() over (partition by order_id, position order by _synced_at desc) = 1;

create table commerce.commerce__order_lines as
select
    'olist' as platform,
    'olist' as store_id,
    item_id as order_line_id,
    key_of(item_id) as order_line_key,
    md5('olist-olist') as store_key,
    order_id,
    key_of(order_id) as order_key,
    product_id,
    key_of(product_id) as product_key,
    cast(null as varchar) as product_variant_id,
    cast(null as varchar) as product_variant_key,
    supplier_id,
    key_of(supplier_id) as supplier_key,
    position,
    'sale' as line_event,
    cast(null as varchar) as sku,
    cast(null as varchar) as title,
    cast(null as varchar) as variant_title,
    cast(null as varchar) as brand,
    cast(1 as decimal(18, 4)) as quantity,
    price as unit_price,
    price as gross_amount,
    cast(null as decimal(18, 4)) as discount_amount,
    'BRL' as currency_code,
    cast(null as decimal(18, 4)) as presentment_gross_amount,
    cast(null as decimal(18, 4)) as presentment_discount_amount,
    false as is_gift_card,
    false as is_tip,
    true as requires_shipping,
    cast(null as date) as business_date,
    cast(null as timestamp) as occurred_at,
    false as is_deleted,
    _synced_at
from items;

create table commerce.commerce__order_charges as
select
    'olist' as platform,
    'olist' as store_id,
    item_id as order_charge_id,
    key_of(item_id) as order_charge_key,
    md5('olist-olist') as store_key,
    order_id,
    key_of(order_id) as order_key,
    item_id as order_line_id,
    key_of(item_id) as order_line_key,
    position,
    'shipping' as charge_type,
    'sale' as charge_event,
    'freight' as title,
    freight as amount,
    'BRL' as currency_code,
    cast(null as decimal(18, 4)) as presentment_amount,
    false as is_deleted,
    _synced_at
from items;

create table commerce.commerce__payments as
with
    read as (
        select
            clean(order_id) as order_id,
            try_cast(payment_sequential as integer) as position,
            clean(payment_type) as reported_method,
            try_cast(payment_installments as integer) as instalments,
            try_cast(payment_value as decimal(18, 4)) as amount,
            timezone('UTC', _commerce_synced_at) as _synced_at
        from raw_olist.olist_order_payments_dataset
    ),

    payments as (
        select *, order_id || '-' || position as payment_id
        from read
        where
            order_id is not null
            and position is not null
            and amount is not null
            and order_id in (select order_id from commerce.commerce__orders)
        qualify row_number() over (partition by order_id, position order by _synced_at desc) = 1
    )

select
    'olist' as platform,
    'olist' as store_id,
    payment_id,
    key_of(payment_id) as payment_key,
    md5('olist-olist') as store_key,
    order_id,
    key_of(order_id) as order_key,
    cast(null as varchar) as refund_id,
    cast(null as varchar) as refund_key,
    cast(null as varchar) as parent_payment_id,
    position,
    'sale' as kind,
    case
        when lower(reported_method) in ('credit_card', 'debit_card', 'boleto', 'voucher') then lower(reported_method)
        when lower(reported_method) = 'not_defined' then 'other'
        else 'unknown'
    end as method,
    reported_method,
    cast(null as varchar) as gateway,
    'success' as status,
    amount,
    'BRL' as currency_code,
    instalments,
    false as is_test,
    cast(null as timestamp) as processed_at,
    false as is_deleted,
    _synced_at
from payments;

create table commerce.commerce__sales_ledger as
with
    items as (
        select
            order_key,
            order_line_key,
            cast(null as varchar) as order_charge_key,
            'order_lines' as source_table,
            order_line_id as source_id,
            order_line_key as component_key,
            'product' as movement_type,
            quantity,
            gross_amount as amount
        from commerce.commerce__order_lines
        union all
        select
            order_key,
            order_line_key,
            order_charge_key,
            'order_charges',
            order_charge_id,
            order_charge_key || '-charge',
            'shipping',
            null,
            amount
        from commerce.commerce__order_charges
        where amount <> 0
    ),

    -- a cancelled order gives up everything at its last known event: Olist keeps no record of refunds
    events as (
        select order_key, order_id, 'sale' as movement_event, business_date, ordered_at as occurred_at
        from commerce.commerce__orders
        union all
        select order_key, order_id, 'reversal', local_date(last_event_at), last_event_at
        from commerce.commerce__orders
        where order_status in ('cancelled', 'unavailable')
    ),

    movements as (
        select
            items.* replace (
                case movement_event when 'sale' then source_table else 'orders' end as source_table,
                case movement_event when 'sale' then source_id else order_id end as source_id,
                case movement_event when 'sale' then quantity else -quantity end as quantity,
                case movement_event when 'sale' then amount else -amount end as amount
            ),
            movement_event,
            business_date,
            occurred_at
        from items
        inner join events using (order_key)
    )

select
    md5(
        'olist-olist-' || source_table || '-' || source_id || '-' || movement_type || '-' || movement_type || '-'
        || movement_event || '-' || component_key || '-_dbt_utils_surrogate_key_null_'
    ) as movement_key,
    order_key,
    order_line_key,
    order_charge_key,
    cast(null as varchar) as order_discount_key,
    cast(null as varchar) as refund_key,
    md5('olist-olist') as store_key,
    'olist' as platform,
    'olist' as store_id,
    source_table,
    source_id,
    movement_type,
    movement_type as applies_to,
    movement_event,
    case movement_event when 'sale' then 'order' else 'cancellation' end as movement_reason,
    'BRL' as currency_code,
    cast(null as varchar) as presentment_currency_code,
    cast(null as varchar) as tax_name,
    cast(null as decimal(28, 12)) as tax_rate,
    cast(quantity as decimal(18, 4)) as quantity,
    cast(amount as decimal(18, 4)) as amount,
    cast(null as decimal(18, 4)) as presentment_amount,
    cast(null as boolean) as is_facilitator_tax,
    movement_event = 'reversal' as is_derived,
    movement_event = 'reversal' as is_date_derived,
    business_date,
    occurred_at
from movements;
