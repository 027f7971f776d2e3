{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("tax_lines")) }}

with
    taxes as (select * from {{ ref("commerce__sales_ledger") }} where movement_type = 'tax'),

    locations as (select location_key, country_code, region from {{ ref("dim_commerce__locations") }}),

    -- goods are taxed where they are sent to, else where they were handed over
    orders as (
        select
            orders.order_key,
            case
                when orders.ship_to_country_code is null and orders.ship_to_region is null
                then locations.country_code
                else orders.ship_to_country_code
            end as country_code,
            case
                when orders.ship_to_country_code is null and orders.ship_to_region is null
                then locations.region
                else orders.ship_to_region
            end as region
        from {{ ref("fct_commerce__orders") }} as orders
        left join locations on orders.location_key = locations.location_key
    ),

    monthly as (
        select
            taxes.store_key,
            taxes.platform,
            taxes.store_id,
            coalesce(orders.country_code, 'unknown') as country_code,
            coalesce(orders.region, 'unknown') as region,
            coalesce(taxes.tax_name, 'unknown') as tax_name,
            taxes.tax_rate,
            taxes.currency_code,
            cast({{ dbt.date_trunc("month", "taxes.business_date") }} as date) as month_start_date,
            count(distinct taxes.order_key) as taxed_order_count,
            sum(case when taxes.movement_event = 'sale' then taxes.amount else 0 end) as collected_amount,
            sum(case when taxes.movement_event = 'reversal' then - taxes.amount else 0 end) as returned_amount,
            sum(taxes.amount) as tax_amount,
            sum(case when taxes.is_facilitator_tax then taxes.amount else 0 end) as facilitator_tax_amount
        from taxes
        left join orders on taxes.order_key = orders.order_key
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            ["store_key", "country_code", "region", "tax_name", "tax_rate", "currency_code", "month_start_date"]
        )
    }} as tax_by_jurisdiction_key,
    store_key,
    platform,
    store_id,
    country_code,
    region,
    tax_name,
    currency_code,
    tax_rate,
    taxed_order_count,
    {%- for name in ["collected_amount", "returned_amount", "tax_amount", "facilitator_tax_amount"] %}
        cast({{ name }} as decimal(18, 4)) as {{ name }},
    {%- endfor %}
    cast(tax_amount - facilitator_tax_amount as decimal(18, 4)) as own_tax_amount,
    month_start_date
from monthly
