{% macro conformance_counts(entity, tested, staged) %}
    {#-
      Selects of the stores whose rows got lost or became more on their way here, of the staging models named in `staged`:
      raw rows = accepted + superseded + rejected, accepted rows = rows of the entity. As commerce.conformance_related_rows.
    -#}
    {%- set selects = [] -%}
    {%- set text = dbt.type_string() -%}
    {%- if staged -%}
        {%- set models = [] -%}
        {%- for name in staged -%}
            {%- do models.append("stg_commerce_" ~ tested.platform ~ "__" ~ name) -%}
        {%- endfor -%}
        {%- set kept -%}
    select
        'conservation',
        cast(null as {{ text }}),
        {{ commerce.as_said("sum(accepted_rows)") }} || ' accepted rows of {{ models | join(" and ") }} became '
        || {{ commerce.as_said("sum(conformed_rows)") }}
        || ': keep each of them once, unite others before commerce.conform; or give the test staging: [] where their rows are something else',
        '{{ tested.platform }} store ' || {{ commerce.as_said("store_id") }}
    from (
        {%- for name in models %}
        select store_id, 1 as accepted_rows, 0 as conformed_rows from {{ ref(name) }} where _row_status = 'accepted'
        union all
        {%- endfor %}
        select store_id, 0, 1 from tested
    ) as counted
    group by store_id
    having sum(accepted_rows) <> sum(conformed_rows)
        {%- endset -%}
        {%- do selects.append(kept) -%}
        {%- for name in staged -%}
            {%- set raw_table = commerce.raw_table_of(tested.platform, name) -%}
            {%- for store in commerce.stores_with_table(tested.platform, raw_table) -%}
                {%- set staged_rows = (
                    "(select count(*) from "
                    ~ ref("stg_commerce_" ~ tested.platform ~ "__" ~ name)
                    ~ " where store_id = "
                    ~ commerce.text_literal(store.store_id)
                    ~ ")"
                ) -%}
                {%- set lost -%}
    select
        'raw_rows',
        cast(null as {{ text }}),
        '{{ store.raw_table }} has ' || {{ commerce.as_said("raw_rows") }} || ' rows, stg_commerce_{{ tested.platform }}__{{ name }} '
        || {{ commerce.as_said("staged_rows") }} || ': write the staging model with commerce.stage_raw alone, without filter or join',
        {{ commerce.text_literal(tested.platform ~ " store " ~ store.store_id) }}
    from (
        select count(*) as raw_rows, {{ staged_rows }} as staged_rows
        from {{ commerce.raw_table(tested.platform, store, store.raw_table) }}
    ) as counted
    where raw_rows <> staged_rows
                {%- endset -%}
                {%- do selects.append(lost) -%}
            {%- endfor -%}
        {%- endfor -%}
    {%- endif -%}
    {{ return(selects) }}
{% endmacro %}
