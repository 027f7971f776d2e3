{% macro columns_of(entity, relation, except=[]) -%}
    {#- The columns of an entity, each behind the name of a relation, but for some that the model computes. -#}
    {%- set names = [] -%}
    {%- for column in commerce.contract(entity).columns if column.name not in except -%}
        {%- do names.append(relation ~ "." ~ column.name) -%}
    {%- endfor -%}
    {{ names | join(",\n        ") }}
{%- endmacro %}
