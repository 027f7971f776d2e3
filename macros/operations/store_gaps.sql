{% macro store_gaps(platform, store, tables) %}
    {#- What a store lacks, as commerce.raw_gaps; of a platform whose files `commerce load` lands, the table of unread lines too. -#}
    {%- set gaps = commerce.raw_gaps(platform, store, tables) -%}
    {%- if (commerce.platforms().get(platform) or {}).load_rejects and store.get(
        "synced_at", "_commerce_synced_at"
    ) == "_commerce_synced_at" and gaps.has_loader_timestamp and not commerce.raw_relation(
        platform, store, "commerce_load_rejects"
    ) -%}
        {%- do gaps.tables.append("commerce_load_rejects") -%}
    {%- endif -%}
    {%- do return(gaps) -%}
{% endmacro %}
