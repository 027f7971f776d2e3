{% macro orphans(entity) %}
    {#-
      Rows of the enabled adapters whose order (refund) or order line is not there: platform, store_id, raw_table (the entity),
      row_id, column_name, value. Adapters keep such rows, with a null where the parent's id is not known.
    -#}
    {%- set contract = commerce.contract(entity, "commerce.orphans") -%}
    {%- set names = contract.columns | map(attribute="name") | list -%}
    {%- set selects = [] -%}
    {%- for name in commerce.adapters_of(entity) -%}
        {%- for parent in [contract.parent] + (
            ["order_lines"] if "order_line_id" in names and entity != "order_lines" else []
        ) -%}
            {%- set parent_id = commerce.contract(parent).id -%}
            {%- set missing -%}
    select
        children.platform,
        children.store_id,
        '{{ entity }}' as raw_table,
        children.{{ contract.id }} as row_id,
        '{{ parent_id }}' as column_name,
        children.{{ parent_id }} as value
    from {{ ref("commerce_" ~ name ~ "__" ~ entity) }} as children
    left join
        {{ ref("commerce__" ~ parent) }} as parents
        on children.{{ parent_id }} = parents.{{ parent_id }}
        and children.store_id = parents.store_id
        and children.platform = parents.platform
            {%- if parent == "order_lines" %}
    inner join
        {{ ref("commerce__" ~ contract.parent) }} as known_parents
        on children.{{ commerce.contract(contract.parent).key }} = known_parents.{{ commerce.contract(contract.parent).key }}
            {%- endif %}
    where parents.{{ parent_id }} is null
            {%- if parent == "order_lines" %} and children.{{ parent_id }} is not null
            {%- endif %}
            {%- endset -%}
            {%- do selects.append(missing) -%}
        {%- endfor -%}
    {%- endfor -%}
    {{ return(selects) }}
{% endmacro %}
