{% macro conformance_declares(tested, entity) -%}
    {#- SQL condition: the platform of the row declares an entity. Of one platform's model that is known; in a union it is not of all. -#}
    {%- if tested.platform -%} true
    {%- else -%} tested.platform in ('{{ tested.declared_by[entity] | join("', '") }}')
    {%- endif -%}
{%- endmacro %}
