{% macro share(part, whole) -%}
    {#- What part of a whole something is, both amounts or counts, with four decimals, half away from zero; null where the whole is zero. -#}
    {{ commerce.divide_amount(part, "1", whole, "1") }}
{%- endmacro %}
