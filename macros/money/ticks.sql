{% macro to_ticks(amount) -%}
    {#- A decimal(18, 4) amount in ten-thousandths, as a wide integer: money is divided only as integers. -#}
    cast(cast({{ amount }} as decimal(38, 4)) * 10000 as {{ commerce.type_wide_integer() }})
{%- endmacro %}

{% macro from_ticks(ticks) -%}
    {#- Ten-thousandths back to decimal(18, 4). -#}
    cast(cast({{ ticks }} as decimal(38, 0)) * cast(0.0001 as decimal(5, 4)) as decimal(18, 4))
{%- endmacro %}
