{% macro inferred_members(entity) %}
    {#-
      The members of an entity that rows of others point to and nobody landed: its key, store_key, platform, store_id and its id. One row
      per key. Needs a CTE of what is landed, named like the entity.
      Rows that no fact is made of point to nothing: those of orders that are tests or deleted, and deleted ones, unless others
      point to them in turn. What is landed is taken off all of them at once, last: an engine that expects next to none to be left
      would look for the order of each by reading all orders.
    -#}
    {%- set contract = commerce.contract(entity, "commerce.inferred_members") -%}
    {%- set references = commerce.references_to_ids() -%}
    select
        {{ contract.key }},
        min(store_key) as store_key,
        min(platform) as platform,
        min(store_id) as store_id,
        min({{ contract.id }}) as {{ contract.id }}
    from
        (
            select {{ contract.key }}, store_key, platform, store_id, {{ contract.id }}
            from {{ entity }}
            where false
            {%- for reference in references.get(contract.id, []) %}
                    {%- set pointing = commerce.contract(reference.entity) %}
                    {%- set has_test = "is_test" in pointing.columns | map(attribute="name") %}
                union all
                select {{ reference.column }}, store_key, platform, store_id, {{ contract.id }}
                from {{ ref("commerce__" ~ reference.entity) }} as pointing
                where
                    {{ reference.column }} is not null
                    {%- if has_test %} and not is_test {%- endif %}
                    {%- if has_test or pointing.id not in references %} and not is_deleted {%- endif %}
                    {%- if pointing.parent %}
                        and not exists (
                            select 1
                            from {{ ref("commerce__orders") }} as orders
                            where orders.order_key = pointing.order_key and (orders.is_test or orders.is_deleted)
                        )
                    {%- endif %}
            {%- endfor %}
        ) as pointed
    where not exists (select 1 from {{ entity }} as landed where landed.{{ contract.key }} = pointed.{{ contract.key }})
    group by {{ contract.key }}
{%- endmacro %}
