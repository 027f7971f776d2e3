{% macro refunds_so_far(relation="", also_by=none) -%}
    {#- Window over what refunds gave back of one line or kind of charge up to the current one, in the order in which they happened. -#}
    partition by
        {{ relation }}book,
        {{ relation }}order_key,
        coalesce({{ relation }}pool_key, {{ relation }}refund_line_key)
        {{- ", " ~ relation ~ also_by if also_by }}
    order by {{ relation }}refund_number, {{ relation }}position, {{ relation }}refund_line_key
    rows unbounded preceding
{%- endmacro %}
