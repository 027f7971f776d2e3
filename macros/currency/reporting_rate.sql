{% macro reporting_rate(currency_code, date, relation) -%}
    {#-
      The columns reporting_currency_code, reporting_rate and reporting_rate_date of a row in a currency at a date (SQL expressions);
      relation is the row of commerce_currency__daily_rates joined to both. The reporting currency itself is 1 exactly.
    -#}
    {%- set code = commerce.reporting_currency_code() %}
    {{ code }} as reporting_currency_code,
    cast(
        case when {{ currency_code }} = {{ code }} then 1 else {{ relation }}.rate end as decimal(28, 12)
    ) as reporting_rate,
    case when {{ currency_code }} = {{ code }} then {{ date }} else {{ relation }}.rate_date end as reporting_rate_date
{%- endmacro %}
