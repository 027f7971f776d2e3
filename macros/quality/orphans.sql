{% macro orphans(entity) %}
    {#-
      A select of the rows of the enabled adapters whose order (refund), order line or charge is not there: platform, store_id, raw_table
      (the entity), row_id, column_name, value. Adapters keep such rows, with a null where the order's id is not known. None where no
      adapter feeds the entity.
    -#}
    {%- set contract = commerce.contract(entity, "commerce.orphans") -%}
    {%- set adapters = commerce.adapters_of(entity) -%}
    {%- if not adapters -%} {%- do return(none) -%} {%- endif -%}
    {%- set ids = {contract.parent: commerce.contract(contract.parent).id} -%}
    {%- for part in ["order_lines", "order_charges"] if part != entity -%}
        {%- set id = commerce.contract(part).id -%}
        {%- if id in contract.columns | map(attribute="name") -%} {%- do ids.update({part: id}) -%} {%- endif -%}
    {%- endfor -%}
    {%- set missing -%}
    select
        children.platform,
        children.store_id,
        '{{ entity }}' as raw_table,
        children.row_id,
        case
            {%- for parent, id in ids.items() %}
            when {{ commerce.is_orphan_of(parent, id, contract.parent) }} then '{{ id }}'
            {%- endfor %}
        end as column_name,
        case
            {%- for parent, id in ids.items() %}
            when {{ commerce.is_orphan_of(parent, id, contract.parent) }} then children.{{ id }}
            {%- endfor %}
        end as value
    from (
        {%- for name in adapters %}
        {%- if not loop.first %}
        union all
        {%- endif %}
        select platform, store_id, {{ contract.id }} as row_id, {{ ids.values() | join(", ") }}
        from {{ ref("commerce_" ~ name ~ "__" ~ entity) }}
        {%- endfor %}
    ) as children
    {%- for parent, id in ids.items() %}
    left join
        {{ ref("commerce__" ~ parent) }} as {{ parent }}
        on children.{{ id }} = {{ parent }}.{{ id }}
        and children.store_id = {{ parent }}.store_id
        and children.platform = {{ parent }}.platform
    {%- endfor %}
    where
        {%- for parent, id in ids.items() %}
        {{ "or " if not loop.first }}({{ commerce.is_orphan_of(parent, id, contract.parent) }})
        {%- endfor %}
    {%- endset -%}
    {{ return(missing) }}
{% endmacro %}

{% macro is_orphan_of(parent, id, needed) -%}
    {#- Whether a row of commerce.orphans names a parent that is not there, or names none although it needs one. -#}
    {%- if parent != needed -%} children.{{ id }} is not null and {% endif -%} {{ parent }}.{{ id }} is null
{%- endmacro %}
