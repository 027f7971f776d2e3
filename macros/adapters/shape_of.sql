{% macro shape_of(platform, store) %}
    {#- The shape in which a store is landed; none where its platform has one only. -#}
    {%- set shapes = commerce.platform_shapes(platform) -%}
    {%- do return(store.get(shapes.setting, shapes.default) if shapes else none) -%}
{% endmacro %}
