{% macro union_adapters(entity) %}
    {#-
      The rows of an entity over all enabled adapters that declare it; a typed empty select where none does.
      Rows whose parent is not there are left out: commerce_quality__rejected_rows lists them (commerce.orphans).
    -#}
    {%- set contract = commerce.contract(entity, "commerce.union_adapters") -%}
    {%- set adapters = commerce.adapters_of(entity) -%}
    {%- for name in adapters %}
        {%- if not loop.first %}
            union all
        {%- endif %}
        select {%- for column in contract.columns %} {{ column.name }}{{ "," if not loop.last }} {%- endfor %}
        from {{ ref("commerce_" ~ name ~ "__" ~ entity) }}
        {%- if contract.parent %}
            where
                {{ commerce.contract(contract.parent).key }}
                in (select {{ commerce.contract(contract.parent).key }} from {{ ref("commerce__" ~ contract.parent) }})
        {%- endif %}
    {%- endfor %} {%- if not adapters %} {{ commerce.empty_select(entity) }} {%- endif %}
    {%- if entity == "attributes" -%}
        {%- for custom in commerce.pass_through_attributes() %}
            union all
            {{ custom }}
        {%- endfor %}
    {%- endif %}
{% endmacro %}
