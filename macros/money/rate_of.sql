{% macro rate_of(part, whole) -%}
    {#- part ÷ whole (SQL expressions of counts, quantities or amounts), with four decimals, half away from zero; null where whole is zero. -#}
    cast({{ commerce.divide_amount(part, "1", whole, "1") }} as decimal(18, 4))
{%- endmacro %}
