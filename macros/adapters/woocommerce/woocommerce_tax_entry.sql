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
    {%- set entry = 'i:[0-9]+;[sdi]:(?:[0-9]+:")?[0-9.eE+-]*"?;' -%}
    {%- set before = '"total";a:[0-9]+:[{](?:' ~ entry ~ "){" ~ (place - 1) ~ "}" -%}
    {%- set wanted = "i:([0-9]+);" if part == "rate_id" else 'i:[0-9]+;[sdi]:(?:[0-9]+:")?([0-9.eE+-]*)"?;' -%}
    nullif({{ commerce.extract_group(data, before ~ wanted) }}, '')
{%- endmacro %}
