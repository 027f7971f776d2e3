{% macro shapes_in_use(platform, feeds=none) %}
    {#- The shapes in which the stores of a platform are landed, each once; empty where the platform has one only. feeds: as in commerce.platform_shapes. -#}
    {%- set shapes = commerce.platform_shapes(platform, feeds) -%}
    {%- if not shapes -%} {%- do return([]) -%} {%- endif -%}
    {%- set stores = var("commerce_" ~ platform ~ "_stores", none) -%}
    {#- commerce.stores refuses what is no list; it is not called here, for this macro runs for every node. -#}
    {%- if not stores or stores is string or stores is mapping -%} {%- do return([shapes.default]) -%} {%- endif -%}
    {%- set named = stores | selectattr(shapes.setting, "defined") | map(attribute=shapes.setting) | unique | list -%}
    {%- if shapes.default not in named and stores | rejectattr(shapes.setting, "defined") | list -%}
        {%- do named.append(shapes.default) -%}
    {%- endif -%}
    {%- do return(named) -%}
{% endmacro %}
