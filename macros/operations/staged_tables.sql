{% macro staged_tables() %}
    {#-
      The raw tables that the enabled staging models read, of the consumer's own adapters too: {platform: {table: {"columns": specs, "synced_at"}}}.
      Only where the graph can be read: in an operation.
    -#}
    {%- set platforms = {} -%}
    {%- for node in graph.nodes.values() | sort(attribute="unique_id") if node.resource_type == "model" and node.config.meta.get("commerce_raw") -%}
        {%- set raw = node.config.meta.commerce_raw -%}
        {%- set tables = platforms.setdefault(raw.platform, {}) -%}
        {%- set columns = tables[raw.table].columns if raw.table in tables else [] -%}
        {%- do tables.update({raw.table: {"columns": columns + raw.columns, "synced_at": raw.synced_at}}) -%}
    {%- endfor -%}
    {%- do return(platforms) -%}
{% endmacro %}
