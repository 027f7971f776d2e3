{% macro fiscal_first_month() %}
    {#- The first month of the fiscal year, from the var commerce_fiscal_first_month. A fiscal year is named by the calendar year it ends in. -#}
    {%- do return(
        commerce.check_number("commerce_fiscal_first_month", var("commerce_fiscal_first_month", 1), 1, 12)
    ) -%}
{% endmacro %}
