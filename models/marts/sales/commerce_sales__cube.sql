{%- set figures = [
    "gross_amount",
    "discount_amount",
    "reversal_amount",
    "net_amount",
    "total_sales_amount",
    "sold_quantity",
    "reversed_quantity",
] %}
{%- set figures = figures + commerce.reporting_figures(figures) %}
{%- set store = ["store_key", "platform", "store_id", "currency_code"] %}
{%- set geography = ["country_code", "region", "city"] %}
{%- set time = ["year_number", "quarter_number", "month_number"] %}
{%- set sets = [] %}
{%- for places in range(4) %}
    {%- for times in range(4) %}
        {%- for categories in range(2) %}
            {%- do sets.append(store + geography[:places] + time[:times] + ["category"][:categories]) %}
        {%- endfor %}
    {%- endfor %}
{%- endfor %}

with
    sales as (
        select *, cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date
        from {{ ref("fct_commerce__sales") }}
    ),

    places as (select * from {{ ref("int_commerce_sales__places") }}),

    products as (select product_key, category from {{ ref("commerce__products") }}),

    -- what is not known has a name, so that a null is always a subtotal
    details as (
        select
            sales.store_key,
            sales.platform,
            sales.store_id,
            sales.currency_code,
            coalesce(places.country_code, 'unknown') as country_code,
            coalesce(places.region, 'unknown') as region,
            coalesce(places.city, 'unknown') as city,
            coalesce(products.category, 'unknown') as category,
            sales.month_start_date,
            {{ commerce.date_part("year", "sales.month_start_date") }} as year_number,
            {{ commerce.date_part("quarter", "sales.month_start_date") }} as quarter_number,
            {{ commerce.date_part("month", "sales.month_start_date") }} as month_number,
            {{ commerce.add_figures(figures, "sales") }},
            {{ commerce.rows_without_rate("sales") }}
        from sales
        inner join places on sales.order_key = places.order_key
        left join products on sales.product_key = products.product_key
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    ),

    cubed as (
        select
            {{ store | join(", ") }},
            {{ geography | join(", ") }},
            {{ time | join(", ") }},
            category,
            case
                when grouping(city) = 0
                then 'city'
                when grouping(region) = 0
                then 'region'
                when grouping(country_code) = 0
                then 'country'
                else 'all'
            end as geography_level,
            case
                when grouping(month_number) = 0
                then 'month'
                when grouping(quarter_number) = 0
                then 'quarter'
                when grouping(year_number) = 0
                then 'year'
                else 'all'
            end as time_level,
            case when grouping(category) = 0 then 'category' else 'all' end as category_level,
            {{ commerce.add_figures(figures) }},
            cast(sum(rows_without_rate) as {{ dbt.type_int() }}) as rows_without_rate,
            min(month_start_date) as first_month_start_date
        from details
        group by grouping sets ({%- for set in sets %}({{ set | join(", ") }}){{ "," if not loop.last }} {%- endfor %})
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            ["geography_level", "time_level", "category_level", "store_key", "currency_code"]
            + geography
            + time
            + ["category"]
        )
    }} as cube_key,
    {{ store | join(", ") }},
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    geography_level,
    time_level,
    category_level,
    {{ geography | join(", ") }},
    category,
    {{ time | join(", ") }},
    {%- for name in figures %} {{ name }}, {%- endfor %}
    rows_without_rate,
    case
        when time_level = 'month'
        then first_month_start_date
        when time_level = 'quarter'
        then cast({{ dbt.date_trunc("quarter", "first_month_start_date") }} as date)
        when time_level = 'year'
        then cast({{ dbt.date_trunc("year", "first_month_start_date") }} as date)
    end as period_start_date
from cubed
