{% macro raw_table(platform, store, table) %}
    {#- The raw table of a store: of its own source, else of the package's; what its entry names as a ref is a model or seed of the consumer. -#}
    {%- if store.ref -%} {%- do return(ref(store.ref)) -%} {%- endif -%}
    {%- do return(source(store.source or "commerce_" ~ platform, table)) -%}
{% endmacro %}
