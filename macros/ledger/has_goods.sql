{% macro has_goods() -%}
    {#- Whether a row of a sales fact holds any figure of goods: not those that have shipping, fees or tips alone. -#}
    (
        {%- for name in ["gross_amount", "discount_amount", "reversal_amount", "sold_quantity", "reversed_quantity"] -%}
            {{ name }} <> 0 or {{ " " -}}
        {%- endfor -%}
        {#- What comes and goes at one place can leave a rounding in the reporting currency. -#}
        {%- for name in ["gross_amount", "discount_amount", "reversal_amount"] -%}
            coalesce(reporting_{{ name }}, 0) <> 0{{ " or " if not loop.last }}
        {%- endfor -%}
    )
{%- endmacro %}
