{% macro describe_stores(platform, stores=[], known={}) %}
    {#-
      dbt run-operation commerce.describe_stores, for `commerce stores`: prints as JSON what the warehouse has of a platform.
      stores: [{"store_id", "schema", …}]; default: every schema raw_<platform>_<store> and raw_<platform>, and what is known.
      known: {store_id: settings} that hold where `stores` says nothing else.
      {"stores": [{"settings", "schema", "tables": {table: identifier}, "optional": {table: […]}, "nothing_found"}], "sources": {name: file}, "fresh_table", "synced_at"}
    -#}
    {%- if execute -%}
        {%- set tables = commerce.staged_tables().get(platform) -%}
        {%- if not tables -%}
            {%- do exceptions.raise_compiler_error(
                "commerce.describe_stores: '"
                ~ platform
                ~ "' reads no raw table here. Enabled: "
                ~ (
                    commerce.staged_tables().keys() | join(", ")
                    or "none; name it in commerce_adapters or commerce_custom_adapters"
                )
            ) -%}
        {%- endif -%}
        {%- set described = [] -%}
        {%- set chosen = stores or commerce.landed_stores(platform) -%}
        {%- set named = chosen | map(attribute="store_id") | list -%}
        {%- for store_id, settings in known.items() if not stores and settings.schema and store_id not in named -%}
            {%- do chosen.append(settings) -%}
        {%- endfor -%}
        {%- for named_store in chosen -%}
            {%- set store = {} -%}
            {%- do store.update(known.get(named_store.store_id, {})) -%}
            {%- do store.update(named_store) -%}
            {%- set shapes = commerce.platform_shapes(platform) -%}
            {%- if shapes and shapes.setting not in store -%}
                {%- set landed_shape = commerce.landed_shape(platform, store, tables) -%}
                {%- if landed_shape != shapes.default -%}
                    {%- do store.update({shapes.setting: landed_shape}) -%}
                {%- endif -%}
            {%- endif -%}
            {%- set gaps = commerce.store_gaps(platform, store, tables) -%}
            {%- set settings = commerce.store_settings(store, gaps) -%}
            {%- do settings.pop("schema") -%}
            {%- set landed = {} -%}
            {%- set names = ["commerce_load_rejects"] -%}
            {%- for raw in tables -%}
                {%- do names.extend(commerce.raw_names(raw.table, commerce.shape_of(platform, store))) -%}
            {%- endfor -%}
            {%- for table in names | unique -%}
                {%- set relation = commerce.raw_relation(platform, store, table) -%}
                {%- if relation -%} {%- do landed.update({table: relation.identifier}) -%} {%- endif -%}
            {%- endfor -%}
            {%- do described.append(
                {
                    "settings": settings,
                    "schema": store.schema,
                    "tables": landed,
                    "optional": gaps.optional,
                    "nothing_found": gaps.nothing_found,
                }
            ) -%}
        {%- endfor -%}
        {%- set sources = {} -%}
        {%- for node in graph.sources.values() -%}
            {%- do sources.update({node.source_name: node.original_file_path}) -%}
        {%- endfor -%}
        {%- set shape = commerce.shape_of(platform, chosen[0] if chosen else {}) -%}
        {%- set fresh_table = commerce.fresh_table(platform, shape, tables) -%}
        {%- set stamps = [] -%}
        {%- for raw in tables if fresh_table in commerce.raw_names(raw.table, shape) -%}
            {%- do stamps.append(raw.synced_at) -%}
        {%- endfor -%}
        {%- do print(
            "commerce stores: "
            ~ tojson(
                {
                    "stores": described,
                    "sources": sources,
                    "fresh_table": fresh_table,
                    "synced_at": stamps[0] if stamps else none,
                }
            )
        ) -%}
    {%- endif -%}
{% endmacro %}
