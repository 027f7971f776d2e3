{% macro stock_status(available, reorder_point, days_of_cover) -%}
    {#- One of unknown, out, low, overstock, in_stock, from SQL expressions; see commerce.inventory_days for the limits. -#}
    case
        when {{ available }} is null
        then 'unknown'
        when {{ available }} <= 0
        then 'out'
        when {{ available }} <= {{ reorder_point }} or {{ days_of_cover }} < {{ commerce.inventory_days("low") }}
        then 'low'
        when {{ days_of_cover }} > {{ commerce.inventory_days("overstock") }}
        then 'overstock'
        else 'in_stock'
    end
{%- endmacro %}
