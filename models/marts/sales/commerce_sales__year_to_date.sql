{{ config(enabled=commerce.is_fed("orders")) }}

{%- set measures = ["order_count", "net_amount", "total_sales_amount"] %}
{%- set measures = measures + commerce.reporting_figures(["net_amount", "total_sales_amount"]) %}

with
    days as (select * from {{ ref("int_commerce_sales__days") }}),

    running as (
        select
            *,
            {%- for period in ["month", "year"] %}
                {%- for name in measures + ["rows_without_rate"] %}
                    sum({{ name }}) over (
                        partition by store_key, currency_code, {{ period }}_start_date
                        order by business_date
                        rows between unbounded preceding and current row
                    ) as {{ period }}_to_date_{{ name }},
                {%- endfor %}
            {%- endfor %}
            -- of 29 February: the 28th
            cast({{ dbt.dateadd("year", -1, "business_date") }} as date) as last_year_date,
            cast({{ dbt.dateadd("year", -1, "year_start_date") }} as date) as last_year_start_date
        from days
    )

select
    {{ dbt_utils.generate_surrogate_key(["running.store_key", "running.currency_code", "running.business_date"]) }}
    as year_to_date_key,
    running.store_key,
    running.platform,
    running.store_id,
    running.currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    {%- for prefix in ["", "month_to_date_", "year_to_date_"] %}
        {%- for name in measures %}
            {%- set type = dbt.type_int() if name == "order_count" else "decimal(18, 4)" %}
            cast(running.{{ prefix }}{{ name }} as {{ type }}) as {{ prefix }}{{ name }},
            cast(last_year.{{ prefix }}{{ name }} as {{ type }}) as last_year_{{ prefix }}{{ name }},
        {%- endfor %}
    {%- endfor %}
    {%- for name in measures if name.endswith("_amount") %}
        {%- set year_to_date = "year_to_date_" ~ name %}
        {{ commerce.growth_share("running." ~ year_to_date, "last_year." ~ year_to_date) }}
        as {{ year_to_date | replace("_amount", "") }}_growth_share,
    {%- endfor %}
    {%- for name in ["month_to_date_rows_without_rate", "year_to_date_rows_without_rate"] %}
        cast(running.{{ name }} as {{ dbt.type_int() }}) as {{ name }},
        cast(last_year.{{ name }} as {{ dbt.type_int() }}) as last_year_{{ name }},
    {%- endfor %}
    case
        when last_year.store_key is null
        then null
        when running.first_business_date <= running.last_year_start_date
        then 0
        else {{ dbt.datediff("running.last_year_start_date", "running.first_business_date", "day") }}
    end as last_year_missing_days,
    running.business_date,
    last_year.business_date as last_year_date
from running
left join
    running as last_year
    on running.store_key = last_year.store_key
    and running.currency_code = last_year.currency_code
    and running.last_year_date = last_year.business_date
