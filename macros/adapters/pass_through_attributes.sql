{% macro pass_through_attributes() %}
    {#-
      Selects of the rows that commerce_pass_through_columns adds to commerce__attributes, in its columns: one per enabled platform and
      entity, with the namespace custom. Only rows that are in the entity have attributes.
    -#}
    {%- set selects = [] -%}
    {%- for platform in commerce.adapters() -%}
        {%- set entities = commerce.pass_through_columns(platform) -%}
        {%- set main = commerce.main_staging(platform) if entities else {} -%}
        {%- for entity, columns in entities.items() if columns -%}
            {%- set id = commerce.contract(entity).id -%}
            {%- set landed -%}
        (
            select
                conformed.store_id,
                '{{ entity }}' as entity,
                conformed.{{ id }} as entity_id,
                'custom' as namespace,
                case numbers.number
                    {%- for column in columns %}
                        when {{ loop.index }} then {{ commerce.text_literal(column.alias) }}
                    {%- endfor %}
                end as name,
                case numbers.number
                    {%- for column in columns %}
                        when {{ loop.index }} then cast(staged.{{ commerce.pass_through_name(entity, loop.index) }} as {{ dbt.type_string() }})
                    {%- endfor %}
                end as value,
                conformed.is_deleted,
                staged._synced_at
            from
                (
                    select {{ commerce.join_ids(main[entity].id) }} as landed_id, landed.*
                    from {{ ref("stg_commerce_" ~ platform ~ "__" ~ main[entity].staging) }} as landed
                    where _row_status = 'accepted'
                ) as staged
            inner join
                {{ ref("commerce_" ~ platform ~ "__" ~ entity) }} as conformed
                on staged.landed_id = conformed.{{ id }} and staged.store_id = conformed.store_id
            cross join
                (
                    {%- for column in columns %}
                        select {{ loop.index }} as number {{ "union all" if not loop.last }}
                    {%- endfor %}
                ) as numbers
        ) as attributes
            {%- endset -%}
            {%- do selects.append(
                "select * from ("
                ~ commerce.conform_attributes(landed, platform, "is_deleted")
                ~ ") as conformed where value is not null"
            ) -%}
        {%- endfor -%}
    {%- endfor -%}
    {{ return(selects) }}
{% endmacro %}
