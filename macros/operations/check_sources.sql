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
            {%- for store in commerce.stores(platform) -%}
                {%- set gaps = commerce.store_gaps(platform, store, tables) -%}
                {%- set wanted = commerce.store_settings(store, gaps) -%}
                {%- do settings.append(wanted) -%}
                {%- if wanted != commerce.store_settings(store) -%}
                    {%- do changed.append(store.store_id) -%}
                {%- endif -%}
                {%- do commerce.print_raw_gaps(platform, store, gaps) -%}
            {%- endfor -%}
            {%- if changed -%}
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
