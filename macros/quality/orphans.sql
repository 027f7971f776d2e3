{% macro orphans(entity) %}
    {#-
      A select of the rows of the enabled adapters whose order (refund), order line or charge is not there: platform, store_id, raw_table
      (the entity), row_id, column_name, value, reason. A line or charge of another order is not there (reason other_order), nor is one
      that is deleted, as long as the row and its order count. Adapters keep such rows, with a null where the order's id is not known.
      None where no adapter feeds the entity.
    -#}
    {%- set contract = commerce.contract(entity, "commerce.orphans") -%}
    {%- set adapters = commerce.adapters_of(entity) -%}
    {%- if not adapters -%} {%- do return(none) -%} {%- endif -%}
    {%- set parent = contract.parent -%}
    {%- set parts = {} -%}
    {%- for part in ["order_lines", "order_charges"] if part != entity -%}
        {%- set id = commerce.contract(part).id -%}
        {%- if id in contract.columns | map(attribute="name") -%} {%- do parts.update({part: id}) -%} {%- endif -%}
    {%- endfor -%}
    {%- set ids = dict({parent: commerce.contract(parent).id}, **parts) -%}
    {#- The rows of a refund are those of its order, which says whether they count. -#}
    {%- set joined = dict({"orders": "order_id"}, **ids) if parts else ids -%}
    {%- set owners = ["orders"] + ([parent] if parent != "orders" else []) -%}
    {%- set columns = joined.values() | list -%}
    {%- if parts -%} {%- do columns.append("is_deleted") -%} {%- endif -%}
    {%- set missing -%}
    select
        children.platform,
        children.store_id,
        '{{ entity }}' as raw_table,
        children.row_id,
        case
            {%- for other, id in ids.items() %}
            when {{ commerce.is_orphan_of(other, id, owners) }} then '{{ id }}'
            {%- endfor %}
        end as column_name,
        case
            {%- for other, id in ids.items() %}
            when {{ commerce.is_orphan_of(other, id, owners) }} then children.{{ id }}
            {%- endfor %}
        end as value,
        case
            when {{ commerce.is_orphan_of(parent, ids[parent], owners) }} then 'parent_missing'
            {%- for other, id in parts.items() %}
            when {{ commerce.is_orphan_of(other, id, owners) }}
            then case when children.order_id <> {{ other }}.order_id then 'other_order' else 'parent_missing' end
            {%- endfor %}
        end as reason
    from (
        {%- for name in adapters %}
        {%- if not loop.first %}
        union all
        {%- endif %}
        select platform, store_id, {{ contract.id }} as row_id, {{ columns | join(", ") }}
        from {{ ref("commerce_" ~ name ~ "__" ~ entity) }}
        {%- endfor %}
    ) as children
    {%- for other, id in joined.items() %}
    left join
        {{ ref("commerce__" ~ other) }} as {{ other }}
        on children.{{ id }} = {{ other }}.{{ id }}
        and children.store_id = {{ other }}.store_id
        and children.platform = {{ other }}.platform
    {%- endfor %}
    where
        {%- for other, id in ids.items() %}
        {{ "or " if not loop.first }}({{ commerce.is_orphan_of(other, id, owners) }})
        {%- endfor %}
    {%- endset -%}
    {{ return(missing) }}
{% endmacro %}

{% macro is_orphan_of(parent, id, owners) -%}
    {#- Whether a row of commerce.orphans needs a parent that is not there, or names a line or charge that is not its own. -#}
    {%- if parent in owners -%} {{ parent }}.{{ id }} is null
    {%- else -%}
        children.{{ id }} is not null
        and (
            {{ parent }}.{{ id }} is null
            or children.order_id <> {{ parent }}.order_id
            or (
                {{ parent }}.is_deleted
                and not (
                    children.is_deleted or orders.is_test
                    {%- for owner in owners %} or {{ owner }}.is_deleted
                    {%- endfor %}
                )
            )
        )
    {%- endif -%}
{%- endmacro %}
