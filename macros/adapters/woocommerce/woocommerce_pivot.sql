{% macro woocommerce_pivot(keys, is_read, prefix="") -%}
    {#-
      The values of keys side by side, each in a column named like its key: of a relation with meta_key, value and amount, grouped by
      what the keys are of. keys: {"amounts": […], "texts": […]}; is_read: SQL condition for the rows that count.
    -#}
    {%- for column, names in {"amount": keys.amounts or [], "value": keys.texts or []}.items() -%}
        {%- for key in names %}
            max(
                case when meta_key = '{{ key }}' and {{ is_read }} then {{ column }} end
            ) as {{ prefix ~ key.strip("_") }},
        {%- endfor -%}
    {%- endfor -%}
{%- endmacro %}
