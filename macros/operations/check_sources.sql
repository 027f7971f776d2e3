{% macro check_sources() %}
    {#-
      dbt run-operation commerce.check_sources: compares the raw tables of every enabled platform and store with what the staging models
      read, and prints the vars that make the build work with what is there.
    -#}
    {%- if execute -%}
        {%- set platforms = commerce.staged_tables() -%}
        {%- for platform, tables in platforms.items() -%}
            {%- set settings = [] -%}
            {%- set changed = [] -%}
            {%- for named_store in commerce.stores(platform) -%}
                {%- set store = {} -%}
                {%- do store.update(named_store) -%}
                {%- set shape = commerce.shape_of(platform, named_store) -%}
                {%- set landed_shape = commerce.landed_shape(platform, named_store, tables) -%}
                {%- if landed_shape != shape -%}
                    {%- do store.update({commerce.platform_shapes(platform).setting: landed_shape}) -%}
                    {%- do print(
                        platform
                        ~ ", store "
                        ~ store.store_id
                        ~ ": its orders are landed in the shape "
                        ~ landed_shape
                        ~ ", not "
                        ~ shape
                        ~ ". Say "
                        ~ commerce.platform_shapes(platform).setting
                        ~ ": "
                        ~ landed_shape
                        ~ " in its entry, and run this again"
                    ) -%}
                {%- endif -%}
                {%- set gaps = commerce.store_gaps(platform, store, tables) -%}
                {%- set wanted = commerce.store_settings(store, gaps) -%}
                {%- do settings.append(wanted) -%}
                {%- if wanted != commerce.store_settings(named_store) -%}
                    {%- do changed.append(store.store_id) -%}
                {%- endif -%}
                {#- A null says so too; the documentation writes the word. -#}
                {%- if "synced_at" in wanted -%}
                    {%- do wanted.update({"synced_at": wanted.synced_at or "none"}) -%}
                {%- endif -%}
                {%- do commerce.print_raw_gaps(platform, store, gaps) -%}
            {%- endfor -%}
            {%- if changed and not commerce.is_user_table(platform) -%}
                {%- do print("  Settings that fit (dbt_project.yml, under vars):\n") -%}
                {%- do print(
                    "  " ~ toyaml({"commerce_" ~ platform ~ "_stores": settings}, sort_keys=false)
                    | trim
                    | replace("\n", "\n  ") ~ "\n"
                ) -%}
            {%- endif -%}
        {%- endfor -%}
        {%- if not platforms -%}
            {%- do print(
                "No platform is enabled. Name some in commerce_adapters: " ~ commerce.platforms().keys()
                | join(", ")
            ) -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
