{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("order_lines") and commerce.is_fed("payments")) }}

{%- set figures = ["gross_amount", "discount_amount", "reversal_amount", "sold_quantity", "reversed_quantity"] %}
{%- set figures = figures + commerce.reporting_figures(figures) %}

with
    sales as (select * from {{ ref("fct_commerce__sales") }} where {{ commerce.has_goods() }}),

    methods as (select * from {{ ref("int_commerce_finance__order_methods") }}),

    products as (
        select product_key, product_id, product_title, category
        from {{ ref("dim_commerce__products") }}
        where is_current
    ),

    paid as {{ commerce.inlined() }} (
        select sales.*, coalesce(methods.method, 'none') as method, methods.split_amount, methods.first_payment_key
        from sales
        left join methods on sales.order_key = methods.order_key
    ),

    -- the few rows of orders that several methods paid
    split_sales as {{ commerce.materialized() }} (select * from paid where split_amount is not null),

    shared as (
        {%- for name in figures %}
            select
                sale_key,
                method,
                '{{ name }}' as figure,
                sign({{ name }}) as sign_of_figure,
                abs({{ name }}) as figure_amount,
                split_amount,
                first_payment_key,
                {{ commerce.minor_ticks("currency_code") if loop.index <= 3 else "1" }} as minor_ticks
            from split_sales {{ "union all" if not loop.last }}
        {%- endfor %}
    ),

    split as (
        {{
            commerce.allocate_amount(
                "shared",
                "figure_amount",
                "split_amount",
                "minor_ticks",
                "sale_key, figure",
                "split_amount desc",
                "first_payment_key",
            )
        }}
    ),

    parts as (
        select
            sale_key,
            method
            {%- for name in figures %}
                , sum(case when figure = '{{ name }}' then sign_of_figure * allocated_amount end) as {{ name }}
            {%- endfor %}
        from split
        group by sale_key, method
    ),

    summed as (
        select
            paid.store_key,
            paid.product_key,
            paid.platform,
            paid.store_id,
            paid.method,
            paid.currency_code,
            count(
                distinct case when paid.gross_amount <> 0 or paid.sold_quantity <> 0 then paid.order_key end
            ) as order_count,
            {%- for name in figures %}
                cast(
                    sum(case when paid.split_amount is null then paid.{{ name }} else parts.{{ name }} end) as decimal(
                        18, 4
                    )
                ) as {{ name }},
            {%- endfor %}
            {{ commerce.rows_without_rate("paid") }}
        from paid
        left join parts on paid.sale_key = parts.sale_key and paid.method = parts.method
        group by paid.store_key, paid.product_key, paid.platform, paid.store_id, paid.method, paid.currency_code
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "summed.product_key", "method", "currency_code"]) }}
    as product_revenue_payment_analysis_key,
    store_key,
    summed.product_key,
    platform,
    store_id,
    products.product_id,
    products.product_title,
    coalesce(products.category, 'unknown') as category,
    method,
    currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    order_count,
    {%- for name in figures %} {{ name }}, {%- endfor %}
    cast(gross_amount - discount_amount - reversal_amount as decimal(18, 4)) as net_amount,
    cast(
        reporting_gross_amount - reporting_discount_amount - reporting_reversal_amount as decimal(18, 4)
    ) as reporting_net_amount,
    rows_without_rate
from summed
left join products on summed.product_key = products.product_key
