{% macro store_columns(store, columns) %}
    {#-
      How the table of a store (of commerce.stores_with_table) names the columns of commerce.stage_raw: {name: {"raw", "label",
      "is_expected", "among"}}. raw is the raw column that is read, none where the store lacks it; label is its name in messages;
      not expected is what the store's shape does not have.
    -#}
    {%- set missing = (store.missing_columns or {}).get(store.raw_table, []) -%}
    {%- set declared = (store.optional_columns or {}).get(store.raw_table, []) -%}
    {%- set result = {} -%}
    {%- for spec in commerce.raw_column_specs(columns, store.shape) -%}
        {%- set found = [] -%}
        {%- for name in spec.names if name not in missing and (not spec.optional or name in declared) -%}
            {%- do found.append(name) -%}
        {%- endfor -%}
        {%- set raw = found | first if found else none -%}
        {%- do result.update(
            {
                spec.name: {
                    "raw": raw,
                    "among": spec.among,
                    "label": raw or spec.raw or spec.name,
                    "is_expected": spec.raw is not none or columns[spec.name].raw is not mapping,
                }
            }
        ) -%}
    {%- endfor -%}
    {%- do return(result) -%}
{% endmacro %}
