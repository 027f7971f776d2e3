{% macro absent_members(entity) %}
    {#-
      The members of a dimension that no row was landed of: those that are inferred (is_inferred) and the unknown one. Their keys,
      store_key, platform, store_id and the id. Needs a CTE of what is landed, named like the entity.
    -#}
    {%- set contract = commerce.contract(entity, "commerce.absent_members") -%}
    select {{ contract.key }}, store_key, platform, store_id, {{ contract.id }}, true as is_inferred
    from ({{ commerce.inferred_members(entity) }}) as inferred
    union all
    select {{ commerce.unknown_key() }}, {{ commerce.nulls(["string"] * 4) }}, false
{%- endmacro %}
