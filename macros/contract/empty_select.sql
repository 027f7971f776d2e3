{% macro empty_select(entity) %}
    {#- A select of no row with the columns and types of the entity. -#}
    select
        {%- for column in commerce.contract(entity).columns %}
            cast(null as {{ commerce.type_of(column.type) }}) as {{ column.name }}{{ "," if not loop.last }}
        {%- endfor %}
    where false
{%- endmacro %}
