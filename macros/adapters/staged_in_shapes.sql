{% macro staged_in_shapes(platform, feeds) %}
    {#- The staging models of a registry entry whose raw table the shape of any of the platform's stores has. -#}
    {%- set shapes = commerce.shapes_in_use(platform, feeds) -%}
    {%- set staged = {} -%}
    {%- for name, table in feeds.staging.items() -%}
        {%- if table is not mapping or shapes | select("in", table) | list -%}
            {%- do staged.update({name: table}) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do return(staged) -%}
{% endmacro %}
