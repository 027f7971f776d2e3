{% macro first_valid_date() -%}
    {#- Start of the first version of everything: facts older than the first snapshot find it. -#}
    cast('1900-01-01' as date)
{%- endmacro %}

{% macro last_valid_date() -%}
    {#- End of a version that still holds, so that `between valid_from and valid_to` finds it. -#}
    cast('9999-12-31' as date)
{%- endmacro %}
