{% macro refunds_so_far(key) -%}
    {#- Window over the refunds of one line up to the current one, in the order in which they happened. -#}
    partition by book, order_key, coalesce(order_line_key, pool_key, {{ key }}) order by refund_number, position, {{ key }} rows unbounded preceding
{%- endmacro %}
