{% macro store_settings(store, gaps=none) %}
    {#- The settings of a store without those that say nothing; with gaps: missing_tables, missing_columns and synced_at as commerce.raw_gaps found them. -#}
    {%- set found = {"store_id": store.store_id} -%}
    {%- do found.update(store) -%}
    {%- if gaps is not none -%}
        {%- do found.update({"missing_tables": gaps.tables, "missing_columns": gaps.columns}) -%}
        {%- if not gaps.has_loader_timestamp -%} {%- do found.update({"synced_at": none}) -%} {%- endif -%}
    {%- endif -%}
    {%- set settings = {} -%}
    {%- for name, value in found.items() if value or (name == "synced_at" and value is none) -%}
        {%- if name == "missing_tables" -%} {%- do settings.update({name: value | sort}) -%}
        {%- elif name == "missing_columns" -%}
            {%- set columns = {} -%}
            {%- for table in value | sort if value[table] -%} {%- do columns.update({table: value[table] | sort}) -%}
            {%- endfor -%}
            {%- if columns -%} {%- do settings.update({name: columns}) -%}
            {%- endif -%}
        {%- else -%} {%- do settings.update({name: value}) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do return(settings) -%}
{% endmacro %}
