{% macro sum_reporting_figures() -%}
    {#- Sums of the figures of commerce_currency__movements in the reporting currency; null where any row has no rate, for a part is no sum. -#}
    {%- set figures = commerce.figures("reporting_amount") -%}
    {%- for name in commerce.reporting_figures() %}
        cast(
            case when count(reporting_rate) = count(*) then sum({{ figures[name[10:]] }}) end as decimal(18, 4)
        ) as {{ name }}
        {{ ",
    " if not loop.last }}
    {%- endfor %}
{%- endmacro %}
