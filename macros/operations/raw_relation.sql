{% macro raw_relation(platform, store, table) %}
    {#-
      The raw table of a store as a relation of the warehouse; none where it is not there. A store with a schema needs no source of its
      own: its tables are called as those of the package's source. A user's table by ref is that model, seed or snapshot. Only in an operation.
    -#}
    {%- if store.ref -%}
        {%- for node in graph.nodes.values() if node.name == store.ref and node.resource_type in ["model", "seed", "snapshot"] -%}
            {%- do return(adapter.get_relation(node.database, node.schema, node.alias)) -%}
        {%- endfor -%}
        {%- do return(none) -%}
    {%- endif -%}
    {%- set source_name = store.source or "commerce_" ~ platform if not store.schema else "commerce_" ~ platform -%}
    {%- for node in graph.sources.values() if node.source_name == source_name and node.name == table -%}
        {%- do return(adapter.get_relation(node.database, store.schema or node.schema, node.identifier)) -%}
    {%- endfor -%}
    {%- if store.schema -%} {%- do return(adapter.get_relation(target.database, store.schema, table)) -%} {%- endif -%}
{% endmacro %}
