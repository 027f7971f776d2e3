{% macro stage_load_rejects(platform) %}
    {#- The lines that `commerce load` could not read, of every store that it loaded: platform, store_id, file, line_number, raw_line, reason. -#}
    {%- set stores = [] -%}
    {%- for store in commerce.stores_with_table(platform, "commerce_load_rejects") if store.get("synced_at", "_commerce_synced_at") == "_commerce_synced_at" -%}
        {%- do stores.append(store) -%}
    {%- endfor -%}
    {%- set text = dbt.type_string() -%}
    {%- for store in stores %}
        select
            '{{ platform }}' as platform,
            {{ commerce.text_literal(store.store_id) }} as store_id,
            cast(file as {{ text }}) as file,
            cast(line_number as {{ text }}) as line_number,
            cast(raw_line as {{ text }}) as raw_line,
            cast(reason as {{ text }}) as reason
        from {{ source(store.source or "commerce_" ~ platform, "commerce_load_rejects") }}
        {%- if not loop.last %}
            union all
        {%- endif %}
    {%- endfor %}
    {%- if not stores %}
        select
            {% for column in ["platform", "store_id", "file", "line_number", "raw_line", "reason"] %}
                cast(null as {{ text }}) as {{ column }}{{ ", " if not loop.last }}
            {% endfor %}
        where false
    {%- endif %}
{% endmacro %}
