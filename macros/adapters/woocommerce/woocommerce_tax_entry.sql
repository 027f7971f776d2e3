{% macro woocommerce_tax_entry(data, place, part) -%}
    {#-
      One entry of the taxes that WooCommerce keeps serialized by PHP, such as a:1:{s:5:"total";a:2:{i:1;s:3:"2.4";i:2;d:2.9;}}: of the entry at
      that place (from 1) its part rate_id or amount, as text; null where there is none.
    -#}
    {%- if part not in ["rate_id", "amount"] -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.woocommerce_tax_entry: part '" ~ part ~ "' must be one of rate_id, amount"
        ) -%}
    {%- endif -%}
    {%- set before = '"total";a:[0-9]+:[{]' ~ "i:[0-9]+;[sdi]:[^;]*;" * (place - 1) -%}
    {%- if part == "rate_id" -%} nullif({{ commerce.extract_group(data, before ~ "i:([0-9]+);") }}, '')
    {%- else -%}
        {#- A text bears its length and stands in quotes, a number stands bare. -#}
        coalesce(
            nullif({{ commerce.extract_group(data, before ~ 'i:[0-9]+;s:[0-9]+:"([0-9.eE+-]*)";') }}, ''),
            nullif({{ commerce.extract_group(data, before ~ "i:[0-9]+;[di]:([0-9.eE+-]*);") }}, '')
        )
    {%- endif -%}
{%- endmacro %}
