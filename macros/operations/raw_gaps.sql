{% macro raw_gaps(platform, store, tables) %}
    {#-
      What a store lacks of the raw tables that are read (commerce.staged_tables): {"tables": […], "columns": {table: […]}, "required": ["table.column"], "optional": {table: […]},
      "known": [tables that its shape can have], "has_loader_timestamp", "nothing_found"}. Of names that followed each other the first that is there counts. Optional are the columns that are there, but are not read as long as optional_columns does not name them.
    -#}
    {%- set gaps = {
        "tables": [],
        "columns": {},
        "required": [],
        "optional": {},
        "known": [],
        "has_loader_timestamp": false,
    } -%}
    {%- set shape = commerce.shape_of(platform, store) -%}
    {%- set expected = {} -%}
    {%- for raw in tables -%}
        {%- set names = commerce.raw_names(raw.table, shape) -%}
        {%- do gaps.known.extend(names) -%}
        {%- set found = [] -%}
        {%- for name in names -%}
            {%- set relation = none if found else commerce.raw_relation(platform, store, name) -%}
            {%- if relation -%} {%- do found.append([name, relation]) -%}
            {%- elif not found and name not in gaps.tables -%} {%- do gaps.tables.append(name) -%}
            {%- endif -%}
        {%- endfor -%}
        {%- for name, relation in found -%}
            {%- set entry = expected.setdefault(
                name, {"relation": relation, "specs": [], "synced_at": raw.synced_at}
            ) -%}
            {%- do entry.specs.extend(commerce.raw_column_specs(raw.columns, shape)) -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- set unstamped = {} -%}
    {%- for table, entry in expected.items() -%}
        {%- set present = [] -%}
        {%- for column in adapter.get_columns_in_relation(entry.relation) -%}
            {%- do present.append(commerce.comparable_name(column.name)) -%}
        {%- endfor -%}
        {%- set declared = (store.optional_columns or {}).get(table, []) -%}
        {%- set missing = [] -%}
        {%- for spec in entry.specs -%}
            {%- set found = [] -%}
            {%- for name in spec.names -%}
                {%- if found -%}
                {%- elif commerce.comparable_name(name) in present -%}
                    {%- do found.append(name) -%}
                    {%- if spec.optional and name not in declared -%}
                        {%- do gaps.optional.setdefault(table, []).append(name) -%}
                    {%- endif -%}
                {%- elif name not in missing and (not spec.optional or name in declared) -%}
                    {%- do missing.append(name) -%}
                {%- endif -%}
            {%- endfor -%}
            {%- if spec.required and spec.names and not found -%}
                {%- do gaps.required.append(table ~ "." ~ spec.raw) -%}
            {%- endif -%}
        {%- endfor -%}
        {%- set synced_at = store.get("synced_at", entry.synced_at) -%}
        {%- if synced_at and commerce.comparable_name(synced_at) in present -%}
            {%- do gaps.update({"has_loader_timestamp": true}) -%}
        {%- elif synced_at -%} {%- do unstamped.update({table: synced_at}) -%}
        {%- endif -%}
        {%- if missing -%} {%- do gaps.columns.update({table: missing}) -%} {%- endif -%}
    {%- endfor -%}
    {#- A loader that stamps some tables only: each of the others names the column as missing. A loader that stamps none: one setting of the store. -#}
    {%- do gaps.update(
        {
            "has_loader_timestamp": gaps.has_loader_timestamp or not unstamped,
            "nothing_found": not expected,
        }
    ) -%}
    {%- if gaps.has_loader_timestamp -%}
        {%- for table, synced_at in unstamped.items() -%}
            {%- do gaps.columns.setdefault(table, []).append(synced_at) -%}
        {%- endfor -%}
    {%- endif -%}
    {%- do return(gaps) -%}
{% endmacro %}
