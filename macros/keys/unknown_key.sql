{% macro unknown_key() -%}
    {#- Key of the unknown member of a dimension, which rows without a member join. -#}
    '-1'
{%- endmacro %}
