-- The entities and the sales ledger of Shopify's raw tables (REST, Fivetran), as one would write them for this one shop.
-- As the package does: empty texts become null, rows without a key, date or amount that they need are dropped, repeated keys reduced to the
-- version landed last, orphans dropped; both currencies of an order, cents by largest remainder, refunds as they happened.
-- Left out, since the generated data cannot trigger it: prices that include tax, duties and additional fees, refunds without detail, return fees,
-- failed orders, refunds of what was never charged, lines without an index, tip lines in other languages, amounts below the
-- minor unit, currencies with other than two or no digits, money spelt as text, the list of rejected rows with its reasons.
create schema commerce;

set variable shop = (
    select {'currency': currency, 'zone': iana_timezone}
    from raw_shopify.shop
    where not coalesce(_fivetran_deleted, false)
    order by updated_at desc
    limit 1
);

create macro key_of(id) as md5('shopify-shopify-' || id);

create macro id_of(value) as cast(value as varchar);

create macro utc(value) as timezone('UTC', value);

create macro local_date(instant) as cast(timezone(getvariable('shop').zone, timezone('UTC', instant)) as date);

create macro money(value) as try_cast(value as decimal(18, 4));

create macro shown_money(bag) as try_cast(bag ->> '$.presentment_money.amount' as decimal(18, 4));

-- minor units in ten-thousandths
create macro minor(currency) as case when currency = 'JPY' then 10000 else 100 end;

create macro ticks(amount) as cast(amount * 10000 as bigint);

create macro from_ticks(amount) as cast(cast(amount as decimal(18, 0)) * 0.0001 as decimal(18, 4));

create table commerce.commerce__orders as
with
    orders as (
        select *, id_of(id) as order_id
        from raw_shopify.order
        where id is not null and currency <> '' and taxes_included is not null and created_at is not null
        qualify row_number() over (partition by id order by _fivetran_synced desc) = 1
    ),

    tags as (
        select *
        from raw_shopify.order_url_tag
        where order_id is not null and key is not null
        qualify row_number() over (partition by order_id, key order by _fivetran_synced desc) = 1
    ),

    campaigns as (
        select
            order_id,
            max(value) filter (where key = 'utm_source') as source,
            max(value) filter (where key = 'utm_medium') as medium,
            max(value) filter (where key = 'utm_campaign') as campaign,
            max(_fivetran_synced) as _fivetran_synced
        from tags
        group by order_id
    )

select
    'shopify' as platform,
    'shopify' as store_id,
    orders.order_id,
    key_of(orders.order_id) as order_key,
    md5('shopify-shopify') as store_key,
    id_of(customer_id) as customer_id,
    key_of(id_of(customer_id)) as customer_key,
    nullif(name, '') as order_number,
    case
        when cancelled_at is not null then 'cancelled'
        when closed_at is not null then 'completed'
        when lower(fulfillment_status) = 'fulfilled' then 'shipped'
        when lower(fulfillment_status) in ('partial', 'partially_fulfilled') then 'processing'
        else 'open'
    end as order_status,
    case
        when lower(financial_status) in (
            'pending', 'authorized', 'partially_paid', 'paid', 'partially_refunded', 'refunded', 'voided', 'expired'
        ) then lower(financial_status)
        else 'unknown'
    end as payment_status,
    case lower(coalesce(nullif(fulfillment_status, ''), 'unfulfilled'))
        when 'unfulfilled' then 'unfulfilled'
        when 'partial' then 'partial'
        when 'partially_fulfilled' then 'partial'
        when 'fulfilled' then 'fulfilled'
        when 'restocked' then 'restocked'
        else 'unknown'
    end as fulfillment_status,
    cast(null as varchar) as reported_order_status,
    nullif(financial_status, '') as reported_payment_status,
    nullif(fulfillment_status, '') as reported_fulfillment_status,
    nullif(cancel_reason, '') as cancel_reason,
    upper(currency) as currency_code,
    upper(coalesce(nullif(presentment_currency, ''), total_price_set ->> '$.presentment_money.currency_code'))
    as presentment_currency_code,
    nullif(lower(trim(email)), '') as email,
    nullif(source_name, '') as sales_channel,
    coalesce(campaigns.source, nullif(regexp_extract(landing_site_base_url, 'utm_source=([^&#]+)', 1), '')) as source,
    coalesce(campaigns.medium, nullif(regexp_extract(landing_site_base_url, 'utm_medium=([^&#]+)', 1), '')) as medium,
    coalesce(campaigns.campaign, nullif(regexp_extract(landing_site_base_url, 'utm_campaign=([^&#]+)', 1), ''))
    as campaign,
    nullif(referring_site, '') as referring_site,
    nullif(landing_site_base_url, '') as landing_page,
    id_of(location_id) as location_id,
    key_of(id_of(location_id)) as location_key,
    nullif(shipping_address_city, '') as ship_to_city,
    coalesce(nullif(shipping_address_province_code, ''), nullif(shipping_address_province, '')) as ship_to_region,
    nullif(shipping_address_zip, '') as ship_to_postal_code,
    coalesce(nullif(shipping_address_country_code, ''), nullif(shipping_address_country, '')) as ship_to_country_code,
    'order_total' as reported_basis,
    money(total_price) as reported_total_amount,
    money(subtotal_price) as reported_subtotal_amount,
    money(total_discounts) as reported_discount_amount,
    try_cast(total_shipping_price_set ->> '$.shop_money.amount' as decimal(18, 4)) as reported_shipping_amount,
    money(total_tax) as reported_tax_amount,
    money(total_tip_received) as reported_tip_amount,
    shown_money(total_discounts_set) as presentment_discount_amount,
    taxes_included as amounts_include_tax,
    true as has_refund_records,
    customer_id is null as is_guest,
    coalesce(test, false) as is_test,
    local_date(utc(coalesce(processed_at, created_at))) as business_date,
    utc(created_at) as ordered_at,
    utc(processed_at) as processed_at,
    utc(cancelled_at) as cancelled_at,
    utc(updated_at) as updated_at,
    utc(greatest(created_at, processed_at, cancelled_at, closed_at)) as last_event_at,
    coalesce(_fivetran_deleted, false) as is_deleted,
    utc(greatest(orders._fivetran_synced, campaigns._fivetran_synced)) as _synced_at
from orders
left join campaigns on orders.id = campaigns.order_id;

-- what children take from their order
create temp table parents as
select
    cast(order_id as bigint) as id,
    order_id,
    order_key,
    currency_code,
    reported_tip_amount as tip_amount,
    cancelled_at,
    _synced_at
from commerce.commerce__orders;

create table commerce.commerce__order_lines as
with
    lines as (
        select *
        from raw_shopify.order_line
        where id is not null and order_id is not null and quantity is not null and price is not null
        qualify row_number() over (partition by id order by _fivetran_synced desc) = 1
    )

select
    'shopify' as platform,
    'shopify' as store_id,
    id_of(lines.id) as order_line_id,
    key_of(id_of(lines.id)) as order_line_key,
    md5('shopify-shopify') as store_key,
    parents.order_id,
    parents.order_key,
    id_of(product_id) as product_id,
    key_of(id_of(product_id)) as product_key,
    id_of(variant_id) as product_variant_id,
    key_of(id_of(variant_id)) as product_variant_key,
    cast(null as varchar) as supplier_id,
    cast(null as varchar) as supplier_key,
    cast(index as integer) as position,
    'sale' as line_event,
    nullif(sku, '') as sku,
    nullif(title, '') as title,
    nullif(variant_title, '') as variant_title,
    nullif(vendor, '') as brand,
    money(quantity) as quantity,
    money(price) as unit_price,
    cast(money(price) * quantity as decimal(18, 4)) as gross_amount,
    money(total_discount) as discount_amount,
    parents.currency_code,
    cast(shown_money(price_set) * quantity as decimal(18, 4)) as presentment_gross_amount,
    shown_money(total_discount_set) as presentment_discount_amount,
    coalesce(gift_card, false) as is_gift_card,
    coalesce(
        product_id is null
        and variant_id is null
        and not coalesce(gift_card, false)
        and (
            lower(trim(title)) in ('tip', 'tips', 'gratuity')
            or (
                parents.tip_amount > 0
                and money(price) * quantity = parents.tip_amount
                and nullif(sku, '') is null
                and not coalesce(taxable, false)
                and not coalesce(requires_shipping, false)
            )
        ),
        false
    ) as is_tip,
    requires_shipping,
    cast(null as date) as business_date,
    cast(null as timestamp) as occurred_at,
    false as is_deleted,
    greatest(utc(lines._fivetran_synced), parents._synced_at) as _synced_at
from lines
inner join parents on lines.order_id = parents.id;

create temp table shipping_lines as
select
    shipping.id,
    parents.id as order_id,
    nullif(title, '') as title,
    money(price) as amount,
    cast(money(price) - coalesce(money(discounted_price), money(price)) as decimal(18, 4)) as discount_amount,
    shown_money(price_set) as presentment_amount,
    cast(shown_money(price_set) - shown_money(discounted_price_set) as decimal(18, 4)) as presentment_discount_amount,
    utc(shipping._fivetran_synced) as landed_at,
    greatest(utc(shipping._fivetran_synced), parents._synced_at) as _synced_at
from raw_shopify.order_shipping_line as shipping
inner join parents on shipping.order_id = parents.id
where shipping.id is not null and price is not null
qualify row_number() over (partition by shipping.id order by _fivetran_synced desc) = 1;

create table commerce.commerce__order_charges as
with
    tip_lines as (
        select order_id, sum(gross_amount) as amount, max(_synced_at) as _synced_at
        from commerce.commerce__order_lines
        where is_tip
        group by order_id
    ),

    charges as (
        select
            order_id,
            id_of(id) as charge_id,
            'shipping' as charge_type,
            title,
            amount,
            presentment_amount,
            _synced_at
        from shipping_lines
        union all
        select
            parents.id,
            parents.order_id || '-tip',
            'tip',
            'tip',
            cast(parents.tip_amount - coalesce(tip_lines.amount, 0) as decimal(18, 4)),
            null,
            greatest(parents._synced_at, tip_lines._synced_at)
        from parents
        left join tip_lines using (order_id)
        where parents.tip_amount > coalesce(tip_lines.amount, 0)
    )

select
    'shopify' as platform,
    'shopify' as store_id,
    charge_id as order_charge_id,
    key_of(charge_id) as order_charge_key,
    md5('shopify-shopify') as store_key,
    parents.order_id,
    parents.order_key,
    cast(null as varchar) as order_line_id,
    cast(null as varchar) as order_line_key,
    cast(
        row_number() over (
            partition by charges.order_id order by charge_type = 'tip', length(charge_id), charge_id
        ) as integer
    ) as position,
    charge_type,
    'sale' as charge_event,
    title,
    amount,
    parents.currency_code,
    presentment_amount,
    false as is_deleted,
    charges._synced_at
from charges
inner join parents on charges.order_id = parents.id;

create table commerce.commerce__tax_lines as
with
    line_taxes as (
        select *
        from raw_shopify.tax_line
        where order_line_id is not null and index is not null and price is not null
        qualify row_number() over (partition by order_line_id, index order by _fivetran_synced desc) = 1
    ),

    shipping_taxes as (
        select *
        from raw_shopify.order_shipping_tax_line
        where order_shipping_line_id is not null and index is not null and price is not null
        qualify row_number() over (partition by order_shipping_line_id, index order by _fivetran_synced desc) = 1
    ),

    taxes as (
        select
            lines.order_id,
            lines.order_line_id,
            cast(null as varchar) as order_charge_id,
            'line-' || taxes.order_line_id || '-' || index as tax_line_id,
            index,
            taxes.title,
            rate,
            price,
            price_set,
            greatest(utc(taxes._fivetran_synced), lines._synced_at) as _synced_at
        from line_taxes as taxes
        inner join commerce.commerce__order_lines as lines on taxes.order_line_id = cast(lines.order_line_id as bigint)
        union all
        select
            id_of(shipping_lines.order_id),
            null,
            id_of(order_shipping_line_id),
            'shipping-' || order_shipping_line_id || '-' || index,
            index,
            taxes.title,
            rate,
            price,
            price_set,
            greatest(utc(taxes._fivetran_synced), shipping_lines._synced_at)
        from shipping_taxes as taxes
        inner join shipping_lines on taxes.order_shipping_line_id = shipping_lines.id
    )

select
    'shopify' as platform,
    'shopify' as store_id,
    tax_line_id,
    key_of(tax_line_id) as tax_line_key,
    md5('shopify-shopify') as store_key,
    parents.order_id,
    parents.order_key,
    order_line_id,
    key_of(order_line_id) as order_line_key,
    order_charge_id,
    key_of(order_charge_id) as order_charge_key,
    cast(index as integer) as position,
    nullif(title, '') as tax_name,
    try_cast(rate as decimal(28, 12)) as tax_rate,
    money(price) as amount,
    parents.currency_code,
    shown_money(price_set) as presentment_amount,
    false as is_facilitator_tax,
    false as is_deleted,
    taxes._synced_at
from taxes
inner join parents using (order_id);

create table commerce.commerce__order_discounts as
with
    applications as (
        select *
        from raw_shopify.discount_application
        where order_id is not null and index is not null
        qualify row_number() over (partition by order_id, index order by _fivetran_synced desc) = 1
    ),

    allocations as (
        select *
        from raw_shopify.discount_allocation
        where order_line_id is not null and index is not null and amount is not null
        qualify row_number() over (partition by order_line_id, index order by _fivetran_synced desc) = 1
    ),

    codes as (
        select *
        from raw_shopify.order_discount_code
        where order_id is not null and index is not null and code <> ''
        qualify row_number() over (partition by order_id, index order by _fivetran_synced desc) = 1
    ),

    names as (
        select
            order_id,
            'application-' || order_id || '-' || index as discount_id,
            index as application,
            index as position,
            case when lower(target_type) = 'shipping_line' then 'shipping' else 'product' end as target_type,
            nullif(code, '') as code,
            coalesce(nullif(title, ''), nullif(description, '')) as title,
            type,
            value_type,
            money(value) as value,
            utc(_fivetran_synced) as _synced_at
        from applications
        union all
        select
            order_id,
            'code-' || order_id || '-' || index,
            null,
            index,
            case when lower(type) = 'shipping' then 'shipping' else 'product' end,
            code,
            null,
            'discount_code',
            type,
            money(amount),
            utc(_fivetran_synced)
        from codes
        where
            not exists (
                select 1
                from applications
                where applications.order_id = codes.order_id and lower(applications.code) = lower(codes.code)
            )
    ),

    shipping_applications as (
        select
            order_id,
            case when count(*) = 1 then max(index) end as application,
            max(utc(_fivetran_synced)) as _synced_at
        from applications
        where lower(target_type) = 'shipping_line'
        group by order_id
    ),

    shares as (
        select
            cast(lines.order_id as bigint) as order_id,
            lines.order_line_id,
            cast(null as varchar) as order_charge_id,
            'line-' || allocations.order_line_id || '-' || index as discount_id,
            'product' as target_type,
            discount_application_index as application,
            index as position,
            money(amount) as amount,
            money(amount_set_presentment_money_amount) as presentment_amount,
            greatest(utc(_fivetran_synced), lines._synced_at) as _synced_at
        from allocations
        inner join
            commerce.commerce__order_lines as lines on allocations.order_line_id = cast(lines.order_line_id as bigint)
        union all
        select
            order_id,
            null,
            id_of(id),
            'shipping-' || id,
            'shipping',
            application,
            0,
            discount_amount,
            presentment_discount_amount,
            greatest(shipping_lines._synced_at, shipping_applications._synced_at)
        from shipping_lines
        left join shipping_applications using (order_id)
        where discount_amount <> 0
    ),

    named as (
        select
            shares.*,
            code,
            title,
            type,
            value_type,
            value,
            greatest(shares._synced_at, names._synced_at) as named_at
        from shares
        left join names using (order_id, application)
        union all by name
        select *, _synced_at as named_at
        from names
        anti join shares using (order_id, application)
    )

select
    'shopify' as platform,
    'shopify' as store_id,
    discount_id as order_discount_id,
    key_of(discount_id) as order_discount_key,
    md5('shopify-shopify') as store_key,
    parents.order_id,
    parents.order_key,
    order_line_id,
    key_of(order_line_id) as order_line_key,
    order_charge_id,
    key_of(order_charge_id) as order_charge_key,
    cast(position as integer) as position,
    code,
    title,
    case lower(type)
        when 'discount_code' then 'code'
        when 'automatic' then 'automatic'
        when 'manual' then 'manual'
        when 'script' then 'script'
        else 'unknown'
    end as discount_type,
    target_type,
    lower(nullif(value_type, '')) as value_type,
    value,
    amount,
    parents.currency_code,
    presentment_amount,
    false as is_deleted,
    greatest(named_at, parents._synced_at) as _synced_at
from named
inner join parents on named.order_id = parents.id;

create table commerce.commerce__payments as
with
    transactions as (
        select *, nullif(gateway, '') as gateway_name, utc(coalesce(processed_at, created_at)) as paid_at
        from raw_shopify.transaction
        where id is not null and order_id is not null and amount is not null and kind <> ''
        qualify row_number() over (partition by id order by _fivetran_synced desc) = 1
    ),

    tenders as (
        select *
        from raw_shopify.tender_transaction
        where id is not null
        qualify row_number() over (partition by id order by _fivetran_synced desc) = 1
    ),

    -- an order with one tender method and one gateway: the method is known without matching ids
    tenders_of_orders as (
        select
            order_id,
            case when count(distinct lower(payment_method)) = 1 then max(lower(payment_method)) end as payment_method,
            max(_fivetran_synced) as _fivetran_synced
        from tenders
        group by order_id
    ),

    gateways as (
        select
            *,
            case
                when lower(gateway_name) not in ('gift_card', 'shopify_store_credit', 'store_credit')
                then lower(gateway_name)
            end as money_gateway
        from transactions
    ),

    tendered as (
        select
            gateways.*,
            case
                when money_gateway is not null
                then
                    coalesce(
                        nullif(tenders.payment_method, ''),
                        case
                            when
                                min(money_gateway) over (partition by gateways.order_id)
                                = max(money_gateway) over (partition by gateways.order_id)
                            then tenders_of_orders.payment_method
                        end
                    )
            end as payment_method,
            greatest(
                gateways._fivetran_synced, tenders._fivetran_synced, tenders_of_orders._fivetran_synced
            ) as synced_at
        from gateways
        left join tenders on gateways.id = tenders.id and gateways.order_id = tenders.order_id
        left join tenders_of_orders on gateways.order_id = tenders_of_orders.order_id
    ),

    methods as (
        select
            *,
            lower(
                case
                    when lower(payment_method) not in ('unknown', 'other') then payment_method
                    when payment_credit_card_company <> '' then 'credit_card'
                    else gateway_name
                end
            ) as method
        from tendered
    )

select
    'shopify' as platform,
    'shopify' as store_id,
    id_of(methods.id) as payment_id,
    key_of(id_of(methods.id)) as payment_key,
    md5('shopify-shopify') as store_key,
    parents.order_id,
    parents.order_key,
    id_of(refund_id) as refund_id,
    key_of(id_of(refund_id)) as refund_key,
    id_of(parent_id) as parent_payment_id,
    cast(
        row_number() over (
            partition by methods.order_id order by paid_at, length(id_of(methods.id)), id_of(methods.id)
        ) as integer
    ) as position,
    case lower(kind)
        when 'emv_authorization' then 'authorization'
        when 'suggested_refund' then 'suggested'
        when 'authorization' then 'authorization'
        when 'capture' then 'capture'
        when 'sale' then 'sale'
        when 'refund' then 'refund'
        when 'void' then 'void'
        when 'change' then 'change'
        else 'unknown'
    end as kind,
    case
        when method in ('credit_card', 'shopify_payments', 'stripe') then 'credit_card'
        when method in ('debit_card', 'interac') then 'debit_card'
        when method = 'gift_card' then 'gift_card'
        when method in ('store_credit', 'shopify_store_credit') then 'store_credit'
        when method = 'cash' then 'cash'
        when
            method in (
                'android_pay', 'apple_pay', 'google_pay', 'samsung_pay', 'shopify_pay', 'shop_pay', 'amazon',
                'amazon_payments', 'paypal'
            )
        then 'wallet'
        when method in ('klarna', 'affirm', 'afterpay', 'clearpay', 'shop_pay_installments') then 'pay_later'
        when method in ('bank deposit', 'bank_deposit', 'bank_transfer') then 'bank_transfer'
        when method in ('cash on delivery (cod)', 'cash_on_delivery') then 'cash_on_delivery'
        when method in ('money order', 'money_order', 'bogus', 'manual') then 'other'
        else 'unknown'
    end as method,
    coalesce(payment_method, gateway_name) as reported_method,
    gateway_name as gateway,
    case lower(status)
        when 'success' then 'success'
        when 'pending' then 'pending'
        when 'awaiting_response' then 'pending'
        when 'failure' then 'failed'
        when 'error' then 'failed'
        else 'unknown'
    end as status,
    abs(money(amount)) as amount,
    upper(coalesce(currency, parents.currency_code)) as currency_code,
    cast(null as integer) as instalments,
    coalesce(test, false) as is_test,
    paid_at as processed_at,
    false as is_deleted,
    greatest(utc(synced_at), parents._synced_at) as _synced_at
from methods
inner join parents on methods.order_id = parents.id;

create table commerce.commerce__refunds as
with
    refunds as (
        select *
        from raw_shopify.refund
        where id is not null and order_id is not null and created_at is not null
        qualify row_number() over (partition by id order by _fivetran_synced desc) = 1
    ),

    paid_back_by_currency as (
        select
            refund_id,
            currency_code,
            sum(amount) filter (where kind = 'refund' and status = 'success') as amount,
            max(_synced_at) as _synced_at
        from commerce.commerce__payments
        where refund_id is not null and kind <> 'suggested'
        group by refund_id, currency_code
    ),

    paid_back as (
        select
            cast(refund_id as bigint) as refund_id,
            count(amount) as currencies,
            max(currency_code) filter (where amount is not null) as currency_code,
            sum(amount) as amount,
            max(_synced_at) as _synced_at
        from paid_back_by_currency
        group by refund_id
    ),

    line_refunds as (
        select refund_id, max(_fivetran_synced) as _fivetran_synced
        from raw_shopify.order_line_refund
        where id is not null and refund_id is not null and subtotal is not null
        group by refund_id
    )

select
    'shopify' as platform,
    'shopify' as store_id,
    id_of(refunds.id) as refund_id,
    key_of(id_of(refunds.id)) as refund_key,
    md5('shopify-shopify') as store_key,
    parents.order_id,
    parents.order_key,
    cast(null as varchar) as reason,
    nullif(note, '') as note,
    cast(
        case
            when paid_back.currencies = 1 and paid_back.currency_code = parents.currency_code then paid_back.amount
        end as decimal(18, 4)
    ) as reported_amount,
    parents.currency_code,
    line_refunds.refund_id is not null
    and paid_back.refund_id is null
    and (cancelled_at is null or utc(coalesce(processed_at, created_at)) < cancelled_at) as is_edit,
    local_date(utc(coalesce(processed_at, created_at))) as business_date,
    utc(created_at) as created_at,
    utc(processed_at) as processed_at,
    false as is_deleted,
    greatest(
        utc(refunds._fivetran_synced), parents._synced_at, paid_back._synced_at, utc(line_refunds._fivetran_synced)
    ) as _synced_at
from refunds
inner join parents on refunds.order_id = parents.id
left join paid_back on refunds.id = paid_back.refund_id
left join line_refunds on refunds.id = line_refunds.refund_id;

create table commerce.commerce__refund_lines as
with
    line_refunds as (
        select *
        from raw_shopify.order_line_refund
        where id is not null and refund_id is not null and subtotal is not null
        qualify row_number() over (partition by id order by _fivetran_synced desc) = 1
    ),

    adjustments as (
        select *
        from raw_shopify.order_adjustment
        where id is not null and refund_id is not null and amount is not null
        qualify row_number() over (partition by id order by _fivetran_synced desc) = 1
    ),

    parts as (
        select
            id_of(refund_id) as refund_id,
            id_of(id) as refund_line_id,
            1 as place,
            'product' as component,
            id_of(order_line_id) as order_line_id,
            nullif(restock_type, '') as restock_type,
            cast(null as varchar) as reason,
            money(quantity) as quantity,
            money(subtotal) as subtotal_amount,
            money(total_tax) as tax_amount,
            shown_money(subtotal_set) as presentment_subtotal_amount,
            shown_money(total_tax_set) as presentment_tax_amount,
            utc(_fivetran_synced) as _synced_at
        from line_refunds
        union all
        select
            id_of(refund_id),
            'adjustment-' || id,
            2,
            case
                when lower(reason) in ('pending_refund_discrepancy', 'pending refund discrepancy')
                then 'pending_adjustment'
                when lower(kind) = 'shipping_refund' then 'shipping'
                else 'adjustment'
            end,
            null,
            null,
            coalesce(nullif(reason, ''), nullif(kind, '')),
            null,
            -money(amount),
            -money(tax_amount),
            -shown_money(amount_set),
            -shown_money(tax_amount_set),
            utc(_fivetran_synced)
        from adjustments
    )

select
    'shopify' as platform,
    'shopify' as store_id,
    refund_line_id,
    key_of(refund_line_id) as refund_line_key,
    md5('shopify-shopify') as store_key,
    parts.refund_id,
    refunds.refund_key,
    refunds.order_id,
    refunds.order_key,
    order_line_id,
    key_of(order_line_id) as order_line_key,
    cast(
        row_number() over (
            partition by parts.refund_id order by place, length(refund_line_id), refund_line_id
        ) as integer
    ) as position,
    component,
    quantity,
    subtotal_amount,
    coalesce(tax_amount, 0) as tax_amount,
    refunds.currency_code,
    presentment_subtotal_amount,
    presentment_tax_amount,
    restock_type,
    parts.reason,
    false as is_derived,
    false as is_deleted,
    greatest(parts._synced_at, refunds._synced_at) as _synced_at
from parts
inner join commerce.commerce__refunds as refunds using (refund_id);

-- the orders that the ledger holds; has_shown: every amount is landed in the customer's other currency too
create temp table ledger_orders as
with
    foreign_orders as (
        select order_key
        from commerce.commerce__orders
        where
            presentment_currency_code <> currency_code
            and (presentment_discount_amount is not null or coalesce(reported_discount_amount, 0) = 0)
    ),

    incomplete as (
        select order_key
        from commerce.commerce__order_lines
        where presentment_gross_amount is null or (discount_amount <> 0 and presentment_discount_amount is null)
        union all
        select order_key
        from commerce.commerce__order_charges
        where presentment_amount is null
        union all
        select order_key
        from commerce.commerce__tax_lines
        where presentment_amount is null
        union all
        select order_key
        from commerce.commerce__order_discounts
        where presentment_amount is null and amount is not null
        union all
        select order_key
        from commerce.commerce__refund_lines
        where presentment_subtotal_amount is null or (tax_amount <> 0 and presentment_tax_amount is null)
    ),

    shown as (select order_key from foreign_orders anti join incomplete using (order_key)),

    payments as (
        select
            order_key,
            sum(amount) filter (where kind in ('sale', 'capture')) as captured,
            count(*) filter (where kind = 'authorization') as authorizations,
            count(*) filter (where kind = 'void') as voids,
            max(processed_at) filter (where kind = 'void') as voided_at
        from commerce.commerce__payments
        where status = 'success' and not is_test
        group by order_key
    )

select
    orders.order_key,
    order_id,
    currency_code,
    presentment_currency_code,
    reported_discount_amount as header_discount,
    presentment_discount_amount as shown_header_discount,
    business_date,
    coalesce(processed_at, ordered_at) as sale_at,
    shown.order_key is not null as has_shown,
    minor(currency_code) as minor,
    minor(presentment_currency_code) as shown_minor,
    case
        when captured > 0 then null
        when payment_status = 'voided' or (voids > 0 and voids >= authorizations) then 'void'
        when cancelled_at is not null then 'cancellation'
    end as closing_reason,
    case
        when payment_status = 'voided' or (voids > 0 and voids >= authorizations) then coalesce(voided_at, cancelled_at)
        else cancelled_at
    end as closed_at,
    last_event_at
from commerce.commerce__orders as orders
left join shown using (order_key)
left join payments using (order_key)
where not is_test and not is_deleted;

-- lines and charges, and what each of them was discounted by
create temp table components as
select
    order_key,
    order_line_key as component_key,
    order_line_key as pool_key,
    order_line_key,
    cast(null as varchar) as order_charge_key,
    'order_lines' as source_table,
    order_line_id as source_id,
    case when is_gift_card then 'gift_card' when is_tip then 'tip' else 'product' end as movement_type,
    position,
    quantity,
    gross_amount as amount,
    case when has_shown then presentment_gross_amount end as shown_amount,
    discount_amount as own_discount,
    case when has_shown then lines.presentment_discount_amount end as shown_own_discount
from commerce.commerce__order_lines as lines
inner join ledger_orders using (order_key)
union all
select
    order_key,
    order_charge_key || '-charge',
    order_key || '-' || charge_type,
    null,
    order_charge_key,
    'order_charges',
    order_charge_id,
    charge_type,
    position,
    null,
    amount,
    case when has_shown then presentment_amount end,
    null,
    null
from commerce.commerce__order_charges
inner join ledger_orders using (order_key);

create temp table given_discounts as
with
    attached as (
        select
            order_key,
            coalesce(order_charge_key || '-charge', order_line_key) as component_key,
            'order_discounts' as source_table,
            order_discount_id as source_id,
            order_discount_key,
            amount,
            case when has_shown then presentment_amount end as shown_amount
        from commerce.commerce__order_discounts
        inner join ledger_orders using (order_key)
        where amount <> 0
    )

select *
from attached
union all
select order_key, component_key, source_table, source_id, null, own_discount, shown_own_discount
from components
where own_discount <> 0 and component_key not in (select component_key from attached);

create temp table discounts as
with
    given_of_orders as (
        select order_key, sum(amount) as amount, sum(shown_amount) as shown_amount
        from given_discounts
        group by order_key
    ),

    given_of_components as (
        select component_key, sum(amount) as amount, sum(shown_amount) as shown_amount
        from given_discounts
        group by component_key
    ),

    -- what the header gives beyond its lines
    headers as (
        select
            order_key,
            order_id,
            false as is_shown,
            minor,
            header_discount - coalesce(given.amount, 0) as residual
        from ledger_orders
        left join given_of_orders as given using (order_key)
        where header_discount > coalesce(given.amount, 0)
        union all
        select order_key, order_id, true, shown_minor, shown_header_discount - coalesce(given.shown_amount, 0)
        from ledger_orders
        left join given_of_orders as given using (order_key)
        where has_shown and header_discount > 0 and shown_header_discount > coalesce(given.shown_amount, 0)
    ),

    bases as (
        select
            headers.*,
            components.component_key,
            components.position,
            cast(ticks(residual) // headers.minor as hugeint) as units,
            ticks(
                case
                    when is_shown then components.shown_amount - coalesce(given.shown_amount, 0)
                    else components.amount - coalesce(given.amount, 0)
                end
            ) as weight
        from headers
        inner join components on headers.order_key = components.order_key and components.movement_type = 'product'
        left join given_of_components as given on components.component_key = given.component_key
    ),

    shared as (
        select
            *,
            units * weight // sum(weight) over partition_of_all as whole_units,
            units * weight % sum(weight) over partition_of_all as remainder
        from bases
        where weight > 0
        window partition_of_all as (partition by order_key, is_shown)
    ),

    allocated as (
        select
            *,
            from_ticks(
                minor * (
                    whole_units
                    + case
                        when
                            row_number() over (
                                partition by order_key, is_shown order by remainder desc, position, component_key
                            )
                            <= units - sum(whole_units) over (partition by order_key, is_shown)
                        then 1
                        else 0
                    end
                )
            ) as amount
        from shared
    )

select *, false as is_derived
from given_discounts
union all
select
    order_key,
    component_key,
    'orders',
    any_value(order_id),
    null,
    sum(amount) filter (where not is_shown),
    sum(amount) filter (where is_shown),
    true
from allocated
group by order_key, component_key
having sum(amount) filter (where not is_shown) <> 0;

create temp table refunds as
select
    refund_key,
    order_key,
    case when is_edit then 'edit' else 'refund' end as movement_reason,
    row_number() over (
        partition by order_key order by coalesce(processed_at, created_at), refund_key
    ) as refund_number,
    business_date,
    coalesce(processed_at, created_at) as occurred_at
from commerce.commerce__refunds
semi join ledger_orders using (order_key);

-- what a refund gives back, once in each currency
create temp table refund_parts as
with
    pools as (select pool_key, max(movement_type) as movement_type from components group by pool_key),

    parts as (
        select
            lines.*,
            refunds.refund_number,
            refunds.movement_reason,
            coalesce(pools.movement_type, lines.component) as movement_type,
            coalesce(lines.order_line_key, lines.order_key || '-' || lines.component) as pool_key
        from commerce.commerce__refund_lines as lines
        inner join refunds using (refund_key)
        left join
            pools on coalesce(lines.order_line_key, lines.order_key || '-' || lines.component) = pools.pool_key
        where lines.component <> 'pending_adjustment' and (lines.component <> 'product' or pools.pool_key is not null)
    )

select
    is_shown,
    order_key,
    refund_key,
    refund_line_key,
    refund_line_id,
    pool_key,
    component,
    movement_type,
    movement_reason,
    refund_number,
    position,
    case when is_shown then shown_minor else minor end as minor,
    coalesce(quantity, 0) as quantity,
    case when is_shown then presentment_subtotal_amount else subtotal_amount end as net,
    coalesce(case when is_shown then presentment_tax_amount else tax_amount end, 0) as tax
from parts
inner join ledger_orders using (order_key)
cross join (values (false), (true)) as books(is_shown)
where not is_shown or has_shown;

create temp table refunded_lines as
with
    given as (
        select component_key, sum(amount) as discount, sum(shown_amount) as shown_discount
        from discounts
        group by component_key
    ),

    lines as (
        select
            component_key,
            case when movement_type = 'tip' then 0 else quantity end as quantity,
            amount,
            shown_amount,
            coalesce(discount, 0) as discount,
            coalesce(shown_discount, 0) as shown_discount
        from components
        left join given using (component_key)
        semi join refund_parts on components.component_key = refund_parts.pool_key
    ),

    priced as (
        select
            parts.*,
            lines.quantity as line_quantity,
            case when is_shown then lines.shown_amount else lines.amount end as line_amount,
            case when is_shown then lines.shown_discount else lines.discount end as line_discount
        from refund_parts as parts
        inner join lines on parts.pool_key = lines.component_key
        where parts.component = 'product'
    ),

    joined as (
        select
            *,
            sum(quantity) over so_far as quantity_so_far,
            case
                when line_quantity = 0 then 0
                else
                    from_ticks(
                        minor * (
                            (2 * cast(ticks(line_amount) as hugeint) * ticks(quantity) + ticks(line_quantity) * minor)
                            // (2 * ticks(line_quantity) * minor)
                        )
                    )
            end as gross_share
        from priced
        window so_far as (
            partition by is_shown, pool_key
            order by refund_number, position, refund_line_key
            rows unbounded preceding
        )
    ),

    -- the refund that closes the quantity takes what is left
    taken as (
        select
            *,
            case
                when quantity = 0 or quantity_so_far - quantity >= line_quantity then 0
                when quantity_so_far >= line_quantity then line_amount - (sum(gross_share) over so_far - gross_share)
                else gross_share
            end as gross
        from joined
        window so_far as (
            partition by is_shown, pool_key
            order by refund_number, position, refund_line_key
            rows unbounded preceding
        )
    ),

    summed as (
        select
            *,
            greatest(gross - net, 0) as excess,
            sum(greatest(gross - net, 0)) over (
                partition by is_shown, pool_key
                order by refund_number, position, refund_line_key
                rows unbounded preceding
            ) as excess_so_far
        from taken
    )

select
    *, least(line_discount, excess_so_far) - least(line_discount, excess_so_far - excess) as discount
from summed;

-- refunded taxes over the taxes, refunded charges over the charges: the share of all refunds so far less that of the earlier ones
create temp table refund_shares as
with
    parts as (
        select
            * exclude (net, tax),
            'tax' as share_type,
            tax as amount,
            sum(tax) over (
                partition by is_shown, pool_key
                order by refund_number, position, refund_line_key
                rows unbounded preceding
            ) as so_far
        from refund_parts
        where component <> 'adjustment' and tax <> 0
        union all
        select
            * exclude (net, tax),
            movement_type,
            net,
            sum(net) over (
                partition by is_shown, pool_key
                order by refund_number, position, refund_line_key
                rows unbounded preceding
            )
        from refund_parts
        where component not in ('adjustment', 'product') and net <> 0
    ),

    given as (
        select component_key, sum(amount) as discount, sum(shown_amount) as shown_discount
        from discounts
        group by component_key
    ),

    sold as (
        select
            components.pool_key,
            components.component_key,
            taxes.tax_line_key,
            'tax' as share_type,
            components.position as component_position,
            taxes.position,
            taxes.amount,
            taxes.amount as undiscounted,
            taxes.presentment_amount as shown_amount,
            taxes.presentment_amount as shown_undiscounted
        from commerce.commerce__tax_lines as taxes
        inner join
            components on coalesce(taxes.order_charge_key || '-charge', taxes.order_line_key) = components.component_key
        semi join parts on components.pool_key = parts.pool_key
        union all
        select
            components.pool_key,
            components.component_key,
            null,
            components.movement_type,
            components.position,
            1,
            components.amount - coalesce(given.discount, 0),
            components.amount,
            components.shown_amount - coalesce(given.shown_discount, 0),
            components.shown_amount
        from components
        left join given using (component_key)
        semi join parts on components.pool_key = parts.pool_key
        where components.source_table = 'order_charges'
    ),

    joined as (
        select
            parts.*,
            sold.component_key,
            sold.tax_line_key,
            sold.component_position,
            sold.position as sold_position,
            ticks(case when is_shown then sold.shown_amount else sold.amount end) as sold_ticks,
            ticks(case when is_shown then sold.shown_undiscounted else sold.undiscounted end) as undiscounted_ticks,
            sum(ticks(case when is_shown then sold.shown_amount else sold.amount end)) over (
                partition by parts.is_shown, parts.refund_line_key, parts.share_type
            ) as pool_ticks
        from parts
        inner join sold on parts.pool_key = sold.pool_key and parts.share_type = sold.share_type
    ),

    weighed as (
        select
            *,
            case when pool_ticks = 0 then undiscounted_ticks else sold_ticks * sign(pool_ticks) end as weight,
            cast(ticks(abs(so_far)) // minor as hugeint) as units,
            cast(ticks(abs(so_far - amount)) // minor as hugeint) as units_before
        from joined
    ),

    shared as (
        select
            *,
            units * weight // sum(weight) over pool as whole,
            units * weight % sum(weight) over pool as remainder,
            units_before * weight // sum(weight) over pool as whole_before,
            units_before * weight % sum(weight) over pool as remainder_before
        from weighed
        where weight > 0
        window pool as (partition by is_shown, refund_line_key, share_type)
    ),

    ranked as (
        select
            *,
            units - sum(whole) over (partition by is_shown, refund_line_key, share_type) as missing,
            units_before - sum(whole_before) over (partition by is_shown, refund_line_key, share_type) as missing_before,
            row_number() over (
                partition by is_shown, refund_line_key, share_type
                order by remainder desc, component_position, sold_position, coalesce(tax_line_key, component_key)
            ) as turn,
            row_number() over (
                partition by is_shown, refund_line_key, share_type
                order by remainder_before desc, component_position, sold_position, coalesce(tax_line_key, component_key)
            ) as turn_before
        from shared
    )

select
    *,
    from_ticks(
        minor * (
            sign(so_far) * (whole + case when turn <= missing then 1 else 0 end)
            - sign(so_far - amount) * (whole_before + case when turn_before <= missing_before then 1 else 0 end)
        )
    ) as share
from ranked;

create temp table movements as
with
    sales as (
        select
            order_key,
            component_key,
            order_line_key,
            order_charge_key,
            cast(null as varchar) as order_discount_key,
            cast(null as varchar) as tax_line_key,
            source_table,
            source_id,
            movement_type,
            movement_type as applies_to,
            cast(null as varchar) as tax_name,
            cast(null as decimal(28, 12)) as tax_rate,
            case when movement_type in ('product', 'gift_card') then quantity end as quantity,
            amount,
            case when movement_type in ('product', 'gift_card') then shown_amount else nullif(shown_amount, 0) end
            as shown_amount,
            false as is_derived
        from components
        where amount <> 0 or movement_type in ('product', 'gift_card')
        union all
        select
            discounts.order_key,
            discounts.component_key,
            components.order_line_key,
            components.order_charge_key,
            discounts.order_discount_key,
            null,
            discounts.source_table,
            discounts.source_id,
            'discount',
            components.movement_type,
            null,
            null,
            null,
            -discounts.amount,
            -nullif(discounts.shown_amount, 0),
            discounts.is_derived
        from discounts
        inner join components using (component_key)
        union all
        select
            components.order_key,
            components.component_key,
            components.order_line_key,
            components.order_charge_key,
            null,
            taxes.tax_line_key,
            'tax_lines',
            taxes.tax_line_id,
            'tax',
            components.movement_type,
            taxes.tax_name,
            taxes.tax_rate,
            null,
            taxes.amount,
            case when orders.has_shown then nullif(taxes.presentment_amount, 0) end,
            false
        from commerce.commerce__tax_lines as taxes
        inner join
            components on coalesce(taxes.order_charge_key || '-charge', taxes.order_line_key) = components.component_key
        inner join ledger_orders as orders on components.order_key = orders.order_key
        where taxes.amount <> 0
    ),

    reversals as (
        select
            is_shown,
            refund_line_key,
            pool_key as component_key,
            cast(null as varchar) as tax_line_key,
            movement_type,
            movement_type as applies_to,
            -case when movement_type in ('product', 'gift_card') then quantity end as quantity,
            -(net + discount) as amount
        from refunded_lines
        union all
        select is_shown, refund_line_key, pool_key, null, 'discount', movement_type, null, discount
        from refunded_lines
        union all
        select is_shown, refund_line_key, component_key, tax_line_key, share_type, movement_type, null, -share
        from refund_shares
        union all
        select is_shown, refund_line_key, null, null, 'adjustment', 'order', null, -net
        from refund_parts
        where component = 'adjustment'
        union all
        select is_shown, refund_line_key, null, null, 'tax', 'order', null, -tax
        from refund_parts
        where component = 'adjustment'
    ),

    -- both currencies on one row
    given_back as (
        select
            refund_line_key,
            component_key,
            tax_line_key,
            movement_type,
            applies_to,
            any_value(quantity) as quantity,
            sum(amount) filter (where not is_shown) as amount,
            sum(amount) filter (where is_shown) as shown_amount
        from reversals
        where amount <> 0 or quantity <> 0
        group by all
        having count(*) filter (where not is_shown) > 0
    )

select
    sales.*,
    cast(null as varchar) as refund_key,
    'sale' as movement_event,
    'order' as movement_reason,
    cast(null as date) as business_date,
    cast(null as timestamp) as occurred_at
from sales
union all by name
select
    parts.order_key,
    given_back.component_key,
    components.order_line_key,
    components.order_charge_key,
    given_back.tax_line_key,
    'refund_lines' as source_table,
    parts.refund_line_id as source_id,
    given_back.movement_type,
    given_back.applies_to,
    taxes.tax_name,
    taxes.tax_rate,
    given_back.quantity,
    given_back.amount,
    given_back.shown_amount,
    false as is_derived,
    parts.refund_key,
    'reversal' as movement_event,
    case parts.component when 'adjustment' then 'discrepancy' else parts.movement_reason end as movement_reason,
    refunds.business_date,
    refunds.occurred_at
from given_back
inner join refund_parts as parts on given_back.refund_line_key = parts.refund_line_key and not parts.is_shown
inner join refunds using (refund_key)
left join components using (component_key)
left join commerce.commerce__tax_lines as taxes on given_back.tax_line_key = taxes.tax_line_key;

create table commerce.commerce__sales_ledger as
with
    -- what is left of an order that was voided, or cancelled before anything was captured
    remainders as (
        select
            movements.order_key,
            component_key,
            order_line_key,
            order_charge_key,
            tax_line_key,
            'orders' as source_table,
            any_value(orders.order_id) as source_id,
            movement_type,
            applies_to,
            max(tax_name) as tax_name,
            max(tax_rate) as tax_rate,
            -sum(quantity) as quantity,
            -sum(amount) as amount,
            case
                when -sum(shown_amount) <> 0 or -sum(quantity) <> 0 then -sum(shown_amount)
            end as shown_amount,
            true as is_derived,
            'reversal' as movement_event,
            any_value(closing_reason) as movement_reason,
            any_value(closed_at is null) as is_date_derived,
            any_value(
                case
                    when coalesce(closed_at, last_event_at, sale_at) = sale_at then orders.business_date
                    else local_date(coalesce(closed_at, last_event_at, sale_at))
                end
            ) as business_date,
            any_value(coalesce(closed_at, last_event_at, sale_at)) as occurred_at
        from movements
        inner join ledger_orders as orders on movements.order_key = orders.order_key and closing_reason is not null
        group by all
        having sum(amount) <> 0 or sum(quantity) <> 0
    ),

    movements as (
        select *, false as is_date_derived
        from movements
        union all by name
        from remainders
    ),

    joined as (
        select
            movements.* exclude (business_date),
            coalesce(movements.business_date, orders.business_date) as business_date,
            orders.sale_at,
            orders.currency_code,
            orders.presentment_currency_code,
            case
                when orders.presentment_currency_code = orders.currency_code then amount else shown_amount
            end as presentment_amount
        from movements
        inner join ledger_orders as orders on movements.order_key = orders.order_key
    )

select
    md5(
        'shopify-shopify-' || source_table || '-' || source_id || '-' || movement_type || '-' || applies_to || '-'
        || movement_event || '-' || coalesce(component_key, '_dbt_utils_surrogate_key_null_') || '-'
        || coalesce(tax_line_key, '_dbt_utils_surrogate_key_null_')
    ) as movement_key,
    order_key,
    order_line_key,
    order_charge_key,
    order_discount_key,
    refund_key,
    md5('shopify-shopify') as store_key,
    'shopify' as platform,
    'shopify' as store_id,
    source_table,
    source_id,
    movement_type,
    applies_to,
    movement_event,
    movement_reason,
    currency_code,
    case when presentment_amount is not null then presentment_currency_code end as presentment_currency_code,
    tax_name,
    tax_rate,
    cast(quantity as decimal(18, 4)) as quantity,
    cast(amount as decimal(18, 4)) as amount,
    cast(presentment_amount as decimal(18, 4)) as presentment_amount,
    case when tax_line_key is not null then false end as is_facilitator_tax,
    is_derived,
    is_date_derived,
    business_date,
    coalesce(occurred_at, sale_at) as occurred_at
from joined;
