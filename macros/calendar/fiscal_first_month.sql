{% macro fiscal_first_month() %}
    {#- The first month of the fiscal year, from the var commerce_fiscal_first_month. A fiscal year is named by the calendar year it ends in. -#}
    {%- set month = var("commerce_fiscal_first_month", 1) -%}
    {%- if month is not integer or month is boolean or month < 1 or month > 12 -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_fiscal_first_month: must be a month from 1 to 12, such as 4 for April; got: " ~ month
        ) -%}
    {%- endif -%}
    {%- do return(month) -%}
{% endmacro %}
