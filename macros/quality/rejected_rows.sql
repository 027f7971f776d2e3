{% macro rejected_rows() %}
    {#- All raw rows that are in no entity, from every enabled adapter's staging, for what other rows say, from its loader, and for want of a parent or of a line or charge of their own. -#}
    {%- set selects = [] -%}
    {%- for name, feeds in commerce.adapters().items() -%}
        {%- for table in feeds.staging -%}
            {%- set rejected -%}
    select platform, store_id, _raw_table as raw_table, _row_id as row_id, _reject_column as column_name, _reject_value as value, _reject_reason as reason
    from {{ ref("stg_commerce_" ~ name ~ "__" ~ table) }}
    where _row_status = 'rejected'
            {%- endset -%}
            {%- do selects.append(rejected) -%}
        {%- endfor -%}
        {%- for reference in feeds.references or [] -%}
            {%- set dangling -%}
    select platform, store_id, _raw_table as raw_table, _row_id as row_id, '{{ reference.column }}' as column_name, {{ reference.column }} as value, 'parent_missing' as reason
    from {{ ref("stg_commerce_" ~ name ~ "__" ~ reference.staging) }} as children
    where
        _row_status = 'accepted'
        and not exists (
            select 1
            from {{ ref("stg_commerce_" ~ name ~ "__" ~ reference.to) }} as parents
            where
                parents._row_status = 'accepted'
                and parents.store_id = children.store_id
                and parents.{{ reference.column }} = children.{{ reference.column }}
        )
            {%- endset -%}
            {%- do selects.append(dangling) -%}
        {%- endfor -%}
        {%- if feeds.rejects -%}
            {%- set contradicted -%}
    select platform, store_id, raw_table, row_id, column_name, value, reason
    from {{ ref("int_commerce_" ~ name ~ "__rejects") }}
            {%- endset -%}
            {%- do selects.append(contradicted) -%}
        {%- endif -%}
        {%- if feeds.load_rejects -%}
            {%- set unread -%}
    select platform, store_id, file as raw_table, line_number as row_id, cast(null as {{ dbt.type_string() }}) as column_name, raw_line as value, 'unreadable_line: ' || reason as reason
    from {{ ref("stg_commerce_" ~ name ~ "__load_rejects") }}
            {%- endset -%}
            {%- do selects.append(unread) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- for entity in commerce.entities() if commerce.contract(entity).parent -%}
        {%- set orphans = commerce.orphans(entity) -%}
        {%- if orphans -%}
            {%- do selects.append(
                "select platform, store_id, raw_table, row_id, column_name, value, reason from ("
                ~ orphans
                ~ ") as orphans"
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- set text = dbt.type_string() -%}
    select
        cast(null as {{ text }}) as platform,
        cast(null as {{ text }}) as store_id,
        cast(null as {{ text }}) as raw_table,
        cast(null as {{ text }}) as row_id,
        cast(null as {{ text }}) as column_name,
        cast(null as {{ text }}) as value,
        cast(null as {{ text }}) as reason
    where false
    {%- for rejected in selects %}
        union all
        {{ rejected }}
    {%- endfor %}
{% endmacro %}
