{% macro row_conservation() %}
    {#- Per raw table and store: rows counted in the raw table itself, and what staging made of them. -#}
    {%- set text = dbt.type_string() -%}
    {%- set tables = [] -%}
    {%- for name, feeds in commerce.adapters().items() -%}
        {%- for table in feeds.staging -%} {%- do tables.append([name, table]) -%} {%- endfor -%}
    {%- endfor -%}
    with
        counted as (
            select
                cast(null as {{ text }}) as platform,
                cast(null as {{ text }}) as store_id,
                cast(null as {{ text }}) as raw_table,
                0 as raw_rows,
                0 as accepted_rows,
                0 as superseded_rows,
                0 as rejected_rows
            where false
            {%- for name, table in tables %}
                    {%- set staging = ref("stg_commerce_" ~ name ~ "__" ~ table) %}
                    {%- set raw_table = commerce.raw_table_of(name, table) %}
                union all
                select
                    platform,
                    store_id,
                    _raw_table,
                    0,
                    sum(case when _row_status = 'accepted' then 1 else 0 end),
                    sum(case when _row_status = 'superseded' then 1 else 0 end),
                    sum(case when _row_status = 'rejected' then 1 else 0 end)
                from {{ staging }}
                group by platform, store_id, _raw_table
                {%- for store in commerce.stores_with_table(name, raw_table) %}
                    union all
                    select
                        '{{ name }}',
                        {{ commerce.text_literal(store.store_id) }},
                        '{{ store.raw_table }}',
                        count(*),
                        0,
                        0,
                        0
                    from {{ commerce.raw_table(name, store, store.raw_table) }}
                {%- endfor %}
            {%- endfor %}
        )

    select
        platform,
        store_id,
        raw_table,
        cast(sum(raw_rows) as {{ dbt.type_int() }}) as raw_rows,
        cast(sum(accepted_rows) as {{ dbt.type_int() }}) as accepted_rows,
        cast(sum(superseded_rows) as {{ dbt.type_int() }}) as superseded_rows,
        cast(sum(rejected_rows) as {{ dbt.type_int() }}) as rejected_rows
    from counted
    group by platform, store_id, raw_table
{% endmacro %}
