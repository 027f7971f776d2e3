{{ config(enabled=commerce.is_fed("orders")) }}

{%- set figures = ["gross_amount", "discount_amount", "reversal_amount", "net_amount", "total_sales_amount"] %}
{%- set total, squares = "compared.net_ticks", "compared.net_tick_squares" %}
{%- set partition = "partition by store_key, currency_code, period_type" %}

with
    periods as (select * from {{ ref("int_commerce_sales__periods") }}),

    dated as (
        select
            *,
            sum(net_amount) over ({{ partition }}, year_start_date) as year_net_amount,
            cast(
                case
                    when period_type = 'month'
                    then {{ dbt.dateadd("month", -1, "period_start_date") }}
                    else {{ dbt.dateadd("month", -3, "period_start_date") }}
                end as date
            ) as previous_start_date,
            cast({{ dbt.dateadd("year", -1, "period_start_date") }} as date) as last_year_start_date
        from periods
    ),

    compared as (
        select
            dated.*,
            cast(previous.net_amount as decimal(18, 4)) as previous_net_amount,
            cast(last_year.net_amount as decimal(18, 4)) as last_year_net_amount
        from dated
        {%- for earlier in ["previous", "last_year"] %}
            left join
                periods as {{ earlier }}
                on dated.store_key = {{ earlier }}.store_key
                and dated.currency_code = {{ earlier }}.currency_code
                and dated.period_type = {{ earlier }}.period_type
                and dated.{{ earlier }}_start_date = {{ earlier }}.period_start_date
        {%- endfor %}
    ),

    -- what a January brings on average, and so on; a period that the data cuts off says nothing of its season
    seasons as (
        select
            store_key,
            currency_code,
            period_type,
            season_number,
            {{ commerce.divide_amount("sum(net_amount)", "1", "count(*)", "1") }} as season_net_amount
        from periods
        where is_complete
        group by store_key, currency_code, period_type, season_number
    ),

    indexed as (
        select
            *,
            count(*) over ({{ partition }}) as season_count,
            sum(season_net_amount) over ({{ partition }}) as seasons_net_amount
        from seasons
    )

select
    compared.sales_period_key as seasonality_key,
    compared.store_key,
    compared.platform,
    compared.store_id,
    compared.currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    compared.period_type,
    compared.season_number,
    compared.day_count,
    cast(compared.order_count as {{ dbt.type_int() }}) as order_count,
    {%- for name in figures + commerce.reporting_figures(figures) %} compared.{{ name }}, {%- endfor %}
    cast(compared.rows_without_rate as {{ dbt.type_int() }}) as rows_without_rate,
    compared.previous_net_amount,
    {{ commerce.growth_share("compared.net_amount", "compared.previous_net_amount") }} as net_growth_share,
    compared.last_year_net_amount,
    {{ commerce.growth_share("compared.net_amount", "compared.last_year_net_amount") }} as net_year_growth_share,
    cast(
        case
            when compared.year_net_amount > 0
            then {{ commerce.divide_amount("compared.net_amount", "1", "compared.year_net_amount", "1") }}
        end as decimal(18, 4)
    ) as year_net_share,
    cast(
        case
            when
                indexed.season_count = case when compared.period_type = 'month' then 12 else 4 end
                and indexed.seasons_net_amount > 0
            then
                {{
                    commerce.divide_amount(
                        "indexed.season_net_amount", "indexed.season_count", "indexed.seasons_net_amount", "1"
                    )
                }}
        end as decimal(18, 4)
    ) as seasonal_index,
    cast(
        case
            when compared.order_count > 1 then {{ commerce.standard_deviation("compared.day_count", total, squares) }}
        end as decimal(18, 4)
    ) as daily_net_deviation_amount,
    cast(
        case
            when compared.order_count > 1
            then {{ commerce.variation_coefficient("compared.day_count", total, squares) }}
        end as decimal(18, 6)
    ) as daily_net_variation,
    compared.is_complete,
    compared.period_start_date,
    compared.year_start_date
from compared
left join
    indexed
    on compared.store_key = indexed.store_key
    and compared.currency_code = indexed.currency_code
    and compared.period_type = indexed.period_type
    and compared.season_number = indexed.season_number
