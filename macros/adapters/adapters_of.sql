{% macro adapters_of(entity) %}
    {#- Names of the enabled adapters that declare the entity. -#}
    {%- set names = [] -%}
    {%- for name, feeds in commerce.adapters().items() if entity in feeds.entities -%}
        {%- do names.append(name) -%}
    {%- endfor -%}
    {%- do return(names) -%}
{% endmacro %}
