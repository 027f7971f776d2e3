{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("order_lines")) }}

with
    sales as (select * from {{ ref("fct_commerce__sales") }}),

    products as (select * from {{ ref("dim_commerce__products") }} where is_current),

    stores as (select store_key, currency_code, is_deleted from {{ ref("dim_commerce__stores") }}),

    sold as (
        select
            store_key,
            product_key,
            platform,
            store_id,
            currency_code,
            count(distinct case when {{ commerce.sold_goods() }} then order_key end) as order_count,
            {{ commerce.add_figures() }},
            {{ commerce.add_figures(commerce.reporting_figures()) }},
            {{ commerce.rows_without_rate() }},
            min(business_date) as first_business_date,
            max(business_date) as last_business_date
        from sales
        group by store_key, product_key, platform, store_id, currency_code
    ),

    -- what nobody ever bought, in the currency of its store
    never_sold as (
        select
            products.store_key,
            products.product_key,
            products.platform,
            products.store_id,
            stores.currency_code,
            0 as order_count,
            {%- for name in commerce.figures() %} cast(0 as decimal(18, 4)) as {{ name }}, {%- endfor %}
            {%- for name in commerce.reporting_figures() %}
                {{ commerce.nothing_reported() }} as {{ name }},
            {%- endfor %}
            0 as rows_without_rate,
            cast(null as date) as first_business_date,
            cast(null as date) as last_business_date
        from products
        inner join stores on products.store_key = stores.store_key
        left join sold on products.product_key = sold.product_key
        where
            sold.product_key is null
            and not products.is_deleted
            and not products.is_inferred
            and not stores.is_deleted
            and stores.currency_code is not null
    ),

    performance as (
        select *
        from sold
        union all
        select *
        from never_sold
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            ["performance.store_key", "performance.product_key", "performance.currency_code"]
        )
    }} as product_performance_key,
    performance.store_key,
    performance.product_key,
    performance.platform,
    performance.store_id,
    products.product_id,
    products.product_title,
    products.brand,
    coalesce(products.category, 'unknown') as category,
    performance.currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    performance.order_count,
    {%- for name in commerce.figures().keys() | list + commerce.reporting_figures() %}
        performance.{{ name }},
    {%- endfor %}
    performance.rows_without_rate,
    {{
        commerce.divide_amount(
            "performance.net_amount", "1", "performance.sold_quantity - performance.reversed_quantity", "1"
        )
    }} as net_unit_amount,
    cast(
        {{ commerce.divide_amount("performance.reversed_quantity", "1", "performance.sold_quantity", "1") }} as decimal(
            18, 4
        )
    ) as reversed_quantity_share,
    row_number() over (
        partition by performance.store_key, performance.currency_code
        order by
            performance.net_amount desc,
            case when performance.product_key = {{ commerce.unknown_key() }} then 1 else 0 end,
            performance.product_key asc
    ) as net_amount_rank,
    performance.first_business_date,
    performance.last_business_date
from performance
left join products on performance.product_key = products.product_key
