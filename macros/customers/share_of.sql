{% macro share_of(part, whole) -%}
    {#- part ÷ whole with four decimals, half away from zero, exactly and alike on every engine; null where the whole is zero. -#}
    {{ commerce.divide_amount(part, "1", whole, "1") }}
{%- endmacro %}
