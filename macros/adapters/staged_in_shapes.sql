{% macro staged_in_shapes(platform, staging) %}
    {#- The staging models of a registry entry whose raw table the shape of any of the platform's stores has. -#}
    {%- if staging is not mapping -%} {%- do return(staging) -%} {%- endif -%}
    {%- set shapes = commerce.shapes_in_use(platform) -%}
    {%- set staged = {} -%}
    {%- for name, table in staging.items() -%}
        {%- if table is not mapping or shapes | select("in", table) | list -%}
            {%- do staged.update({name: table}) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do return(staged) -%}
{% endmacro %}
