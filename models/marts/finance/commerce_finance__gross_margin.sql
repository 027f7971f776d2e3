{{
    config(
        enabled=commerce.is_fed("orders") and commerce.is_fed("order_lines") and commerce.is_fed("product_variants")
    )
}}

{%- set amounts = ["gross_amount", "covered_gross_amount", "net_amount", "covered_net_amount", "cost_amount"] %}
{%- set reported = ["reporting_net_amount", "reporting_covered_net_amount", "reporting_cost_amount"] %}

with
    sales as (select * from {{ ref("fct_commerce__sales") }} where {{ commerce.has_goods() }}),

    orders as (select order_key, business_date as sale_date from {{ ref("fct_commerce__orders") }}),

    products as (
        select product_key, product_id, product_title, category
        from {{ ref("dim_commerce__products") }}
        where is_current
    ),

    costed as ({{ commerce.costed_sales() }}),

    margins as (
        select
            *,
            cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date,
            case when unit_cost is not null then gross_amount else 0 end as covered_gross_amount,
            case when unit_cost is not null then net_amount else 0 end as covered_net_amount,
            case when has_other_currency then gross_amount else 0 end as other_currency_gross_amount,
            case
                when unit_cost is not null then reporting_net_amount else 0 * reporting_net_amount
            end as reporting_covered_net_amount,
            {{ commerce.cost_amount() }} as cost_amount
        from costed
    ),

    monthly as (
        select
            store_key,
            product_key,
            platform,
            store_id,
            currency_code,
            month_start_date,
            {{ commerce.add_figures(amounts + ["other_currency_gross_amount", "sold_quantity", "reversed_quantity"]) }},
            cast(sum(reporting_net_amount) as decimal(18, 4)) as reporting_net_amount,
            cast(sum(reporting_covered_net_amount) as decimal(18, 4)) as reporting_covered_net_amount,
            cast(
                sum({{ commerce.convert_amount("cost_amount", "reporting_rate") }}) as decimal(18, 4)
            ) as reporting_cost_amount,
            {{ commerce.rows_without_rate() }}
        from margins
        group by store_key, product_key, platform, store_id, currency_code, month_start_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "monthly.product_key", "currency_code", "month_start_date"]) }}
    as gross_margin_key,
    monthly.store_key,
    monthly.product_key,
    monthly.platform,
    monthly.store_id,
    products.product_id,
    products.product_title,
    coalesce(products.category, 'unknown') as category,
    monthly.currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    {%- for name in amounts + ["other_currency_gross_amount", "sold_quantity", "reversed_quantity"] + reported %}
        monthly.{{ name }},
    {%- endfor %}
    monthly.rows_without_rate,
    cast(covered_net_amount - cost_amount as decimal(18, 4)) as gross_profit_amount,
    cast(reporting_covered_net_amount - reporting_cost_amount as decimal(18, 4)) as reporting_gross_profit_amount,
    cast(
        case
            when covered_net_amount > 0
            then {{ commerce.divide_amount("covered_net_amount - cost_amount", "1", "covered_net_amount", "1") }}
        end as decimal(18, 4)
    ) as margin_share,
    {{ commerce.divide_amount("covered_gross_amount", "1", "gross_amount", "1") }} as covered_share,
    monthly.month_start_date
from monthly
left join products on monthly.product_key = products.product_key
