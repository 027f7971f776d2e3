{% macro affinity_min_support() %}
    {#- The share of a store's orders that an item, and a pair, is in at least, from the var commerce_affinity_min_support. -#}
    {%- do return(
        commerce.check_number(
            "commerce_affinity_min_support",
            var("commerce_affinity_min_support", 0.001),
            0,
            1,
            is_whole=false,
        )
    ) -%}
{% endmacro %}

{% macro affinity_max_items() %}
    {#- Orders with more different items than this are no baskets, from the var commerce_affinity_max_items: their pairs grow by the square. -#}
    {%- do return(
        commerce.check_number(
            "commerce_affinity_max_items", var("commerce_affinity_max_items", 100), 2, 1000, of="items"
        )
    ) -%}
{% endmacro %}

{% macro affinity_is_supported(order_count, total_order_count) -%}
    {#- Whether enough orders have an item or a pair: the least share of all, and never a single one. -#}
    {{ order_count }} >= 2 and {{ order_count }} >= {{ total_order_count }} * {{ commerce.affinity_min_support() }}
{%- endmacro %}
