{% macro affinity_min_support() %}
    {#- The share of a store's orders that an item, and a pair, is in at least, from the var commerce_affinity_min_support. -#}
    {%- set share = var("commerce_affinity_min_support", 0.001) -%}
    {%- if share is not number or share is boolean or share < 0 or share > 1 -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_affinity_min_support: must be a share of orders from 0 to 1, such as 0.001; got: "
            ~ share
        ) -%}
    {%- endif -%}
    {%- do return(share) -%}
{% endmacro %}

{% macro affinity_max_items() %}
    {#- Orders with more different items than this are no baskets, from the var commerce_affinity_max_items: their pairs grow by the square. -#}
    {%- set items = var("commerce_affinity_max_items", 100) -%}
    {%- if items is not integer or items is boolean or items < 2 or items > 1000 -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_affinity_max_items: must be a whole number of items from 2 to 1000, such as 100; got: "
            ~ items
        ) -%}
    {%- endif -%}
    {%- do return(items) -%}
{% endmacro %}

{% macro affinity_is_supported(order_count, total_order_count) -%}
    {#- Whether enough orders have an item or a pair: the least share of all, and never a single one. -#}
    {{ order_count }} >= 2 and {{ order_count }} >= {{ total_order_count }} * {{ commerce.affinity_min_support() }}
{%- endmacro %}
