{% macro raw_gaps(platform, store, tables) %}
    {#-
      What a store lacks of the raw tables that are read: {"tables": […], "columns": {table: […]}, "required": ["table.column"], "optional": {table: […]},
      "has_loader_timestamp", "nothing_found"}. Optional are the columns that are there, but are not read as long as optional_columns does not name them.
    -#}
    {%- set gaps = {"tables": [], "columns": {}, "required": [], "optional": {}, "has_loader_timestamp": false} -%}
    {%- set unstamped = {} -%}
    {%- for table, expected in tables.items() -%}
        {%- set relation = commerce.raw_relation(platform, store, table) -%}
        {%- if not relation -%} {%- do gaps.tables.append(table) -%}
        {%- else -%}
            {%- set present = [] -%}
            {%- for column in adapter.get_columns_in_relation(relation) -%}
                {%- do present.append(commerce.comparable_name(column.name)) -%}
            {%- endfor -%}
            {%- set declared = (store.optional_columns or {}).get(table, []) -%}
            {%- set missing = [] -%}
            {%- for spec in expected.columns if spec.raw and spec.raw not in missing -%}
                {%- set is_present = commerce.comparable_name(spec.raw) in present -%}
                {%- if spec.optional and is_present and spec.raw not in declared -%}
                    {%- do gaps.optional.setdefault(table, []).append(spec.raw) -%}
                {%- elif not is_present and (not spec.optional or spec.raw in declared) -%}
                    {%- do missing.append(spec.raw) -%}
                    {%- if spec.required -%} {%- do gaps.required.append(table ~ "." ~ spec.raw) -%}
                    {%- endif -%}
                {%- endif -%}
            {%- endfor -%}
            {%- set synced_at = store.get("synced_at", expected.synced_at) -%}
            {%- if synced_at and commerce.comparable_name(synced_at) in present -%}
                {%- do gaps.update({"has_loader_timestamp": true}) -%}
            {%- elif synced_at -%} {%- do unstamped.update({table: synced_at}) -%}
            {%- endif -%}
            {%- if missing -%} {%- do gaps.columns.update({table: missing}) -%}
            {%- endif -%}
        {%- endif -%}
    {%- endfor -%}
    {#- A loader that stamps some tables only: each of the others names the column as missing. A loader that stamps none: one setting of the store. -#}
    {%- do gaps.update(
        {
            "has_loader_timestamp": gaps.has_loader_timestamp or not unstamped,
            "nothing_found": gaps.tables | length == tables | length,
        }
    ) -%}
    {%- if gaps.has_loader_timestamp -%}
        {%- for table, synced_at in unstamped.items() -%}
            {%- do gaps.columns.setdefault(table, []).append(synced_at) -%}
        {%- endfor -%}
    {%- endif -%}
    {%- do return(gaps) -%}
{% endmacro %}
