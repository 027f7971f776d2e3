{% macro nulls(types) -%}
    {#- A list of typed nulls for a select: types are logical types of the contract. -#}
    {%- for type in types %}
        cast(null as {{ commerce.type_of(type) }})
        {{ ",
    " if not loop.last }}
    {% endfor -%}
{%- endmacro %}
