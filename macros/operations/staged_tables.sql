{% macro staged_tables() %}
    {#-
      The raw tables that the enabled staging models read, of the consumer's own adapters too: {platform: [{"table", "columns", "synced_at"}]},
      table and columns as in commerce.stage_raw. Only where the graph can be read: in an operation.
    -#}
    {%- set platforms = {} -%}
    {%- for node in graph.nodes.values() | sort(attribute="unique_id") if node.resource_type == "model" and node.config.meta.get("commerce_raw") -%}
        {%- set raw = node.config.meta.commerce_raw -%} {%- do platforms.setdefault(raw.platform, []).append(raw) -%}
    {%- endfor -%}
    {%- do return(platforms) -%}
{% endmacro %}
