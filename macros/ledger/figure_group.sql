{% macro figure_group() -%}
    {#- Which figure a row of the sales ledger adds to, as a text: each row is in one of net sales (product), shipping, duty, fee, tax, tip and gift card. -#}
    case when movement_type = 'tax' then 'tax' when applies_to = 'order' then 'product' else applies_to end
{%- endmacro %}
