{% macro raw_relation(platform, store, table) %}
    {#- The raw table of a store as a relation of the warehouse; none where it is not there. Only in an operation. -#}
    {%- set source_name = store.source or "commerce_" ~ platform -%}
    {%- for node in graph.sources.values() if node.source_name == source_name and node.name == table -%}
        {%- do return(adapter.get_relation(node.database, node.schema, node.identifier)) -%}
    {%- endfor -%}
{% endmacro %}
