{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("order_lines")) }}

{%- set window = "over (partition by store_key, category, currency_code order by month_start_date)" %}
{%- set previous_month = "cast(" ~ dbt.dateadd("month", -1, "month_start_date") ~ " as date)" -%}
with
    sales as (select * from {{ ref("fct_commerce__sales") }}),

    products as (select product_key, category from {{ ref("dim_commerce__products") }} where is_current),

    dated as (
        select
            sales.*,
            coalesce(products.category, 'unknown') as category,
            cast({{ dbt.date_trunc("month", "sales.business_date") }} as date) as month_start_date,
            sales.gross_amount <> 0 or sales.sold_quantity <> 0 as is_sale
        from sales
        left join products on sales.product_key = products.product_key
    ),

    monthly as (
        select
            store_key,
            platform,
            store_id,
            category,
            currency_code,
            month_start_date,
            count(distinct case when is_sale then order_key end) as order_count,
            count(distinct case when is_sale then product_key end) as product_count,
            {{ commerce.add_figures() }},
            {{ commerce.add_figures(commerce.reporting_figures()) }},
            {{ commerce.rows_without_rate() }}
        from dated
        group by store_key, platform, store_id, category, currency_code, month_start_date
    ),

    landed as ({{ commerce.landed_rows("monthly") }}),

    -- every month from a category's first to its last, for a change from month to month must see the empty ones
    calendar as (
        {{
            commerce.calendar_of(
                "landed",
                ["store_key", "platform", "store_id", "category", "currency_code"],
                "month",
                "month_start_date",
                landed="landed_date",
            )
        }}
    ),

    filled as (
        select
            calendar.store_key,
            calendar.platform,
            calendar.store_id,
            calendar.category,
            calendar.currency_code,
            calendar.period_start_date as month_start_date,
            coalesce(monthly.order_count, 0) as order_count,
            coalesce(monthly.product_count, 0) as product_count,
            {%- for name in commerce.figures() %}
                cast(coalesce(monthly.{{ name }}, 0) as decimal(18, 4)) as {{ name }},
            {%- endfor %}
            {%- for name in commerce.reporting_figures() %}
                case
                    when monthly.store_key is null then {{ commerce.nothing_reported() }} else monthly.{{ name }}
                end as {{ name }},
            {%- endfor %}
            coalesce(monthly.rows_without_rate, 0) as rows_without_rate
        from calendar
        left join
            monthly
            on calendar.store_key = monthly.store_key
            and calendar.category = monthly.category
            and calendar.currency_code = monthly.currency_code
            and calendar.period_start_date = monthly.month_start_date
    ),

    compared as (
        select
            *,
            -- the months before one that lies ahead are not there
            case
                when lag(month_start_date) {{ window }} = {{ previous_month }} then lag(net_amount) {{ window }}
            end as previous_net_amount,
            sum(net_amount) over (partition by store_key, currency_code, month_start_date) as store_net_amount
        from filled
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "category", "currency_code", "month_start_date"]) }}
    as product_category_revenue_monthly_key,
    store_key,
    platform,
    store_id,
    category,
    currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    order_count,
    product_count,
    {%- for name in commerce.figures().keys() | list + commerce.reporting_figures() %} {{ name }}, {%- endfor %}
    rows_without_rate,
    cast(
        case
            when store_net_amount > 0 then {{ commerce.divide_amount("net_amount", "1", "store_net_amount", "1") }}
        end as decimal(18, 4)
    ) as net_share,
    previous_net_amount,
    cast(
        case
            when previous_net_amount > 0
            then {{ commerce.divide_amount("net_amount - previous_net_amount", "1", "previous_net_amount", "1") }}
        end as decimal(18, 4)
    ) as net_growth_share,
    month_start_date
from compared
