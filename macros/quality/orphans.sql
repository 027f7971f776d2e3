{% macro orphans(entity) %}
    {#-
      A select of the rows of the enabled adapters whose order (refund) or order line is not there: platform, store_id, raw_table (the
      entity), row_id, column_name, value. Adapters keep such rows, with a null where the parent's id is not known. None where no
      adapter feeds the entity.
    -#}
    {%- set contract = commerce.contract(entity, "commerce.orphans") -%}
    {%- set adapters = commerce.adapters_of(entity) -%}
    {%- if not adapters -%} {%- do return(none) -%} {%- endif -%}
    {%- set has_line = entity != "order_lines" and "order_line_id" in contract.columns | map(attribute="name") -%}
    {%- set parents = [contract.parent] + (["order_lines"] if has_line else []) -%}
    {%- set missing -%}
    select
        children.platform,
        children.store_id,
        '{{ entity }}' as raw_table,
        children.row_id,
        {%- for part in ["column_name", "value"] %}
        case
            {%- for parent in parents %}
                {%- set id = commerce.contract(parent).id %}
            when {{ parent }}.{{ id }} is null then {{ "'" ~ id ~ "'" if part == "column_name" else "children." ~ id }}
            {%- endfor %}
        end as {{ part }}{{ "," if not loop.last }}
        {%- endfor %}
    from (
        {%- for name in adapters %}
        {%- if not loop.first %}
        union all
        {%- endif %}
        select platform, store_id, {{ contract.id }} as row_id
        {%- for parent in parents %}, {{ commerce.contract(parent).id }}{% endfor %}
        from {{ ref("commerce_" ~ name ~ "__" ~ entity) }}
        {%- endfor %}
    ) as children
    {%- for parent in parents %}
        {%- set id = commerce.contract(parent).id %}
    left join
        {{ ref("commerce__" ~ parent) }} as {{ parent }}
        on children.{{ id }} = {{ parent }}.{{ id }}
        and children.store_id = {{ parent }}.store_id
        and children.platform = {{ parent }}.platform
    {%- endfor %}
    where {{ contract.parent }}.{{ commerce.contract(contract.parent).id }} is null
    {%- if has_line %} or (children.order_line_id is not null and order_lines.order_line_id is null) {%- endif -%}
    {%- endset -%}
    {{ return(missing) }}
{% endmacro %}
