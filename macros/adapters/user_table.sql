{% macro check_user_table(var_name, declared, example, columns, settings=[]) %}
    {#-
      Stop where a var does not name a table of the user: {"source" and "table", or "ref"; "columns": {ours: theirs}, "synced_at"}, and
      what `settings` allows besides. example: what the var may say; columns: names that the table may hold under others.
    -#}
    {%- set known = ["source", "table", "ref", "columns", "synced_at"] + settings -%}
    {%- if declared is not mapping -%}
        {%- do exceptions.raise_compiler_error(
            var_name ~ ": must be a mapping, such as " ~ example ~ "; got: " ~ declared
        ) -%}
    {%- endif -%}
    {%- for setting in declared if setting not in known -%}
        {%- do exceptions.raise_compiler_error(
            var_name ~ ": unknown setting '" ~ setting ~ "'. Use one of: " ~ known | join(", ")
        ) -%}
    {%- endfor -%}
    {%- set is_source = declared.source and declared.table and not declared.ref -%}
    {%- set is_ref = declared.ref and not declared.source and not declared.table -%}
    {%- if not (is_source or is_ref) -%}
        {%- do exceptions.raise_compiler_error(
            var_name ~ ": name the table by source and table, or by ref, as in " ~ example
        ) -%}
    {%- endif -%}
    {%- set mapped = declared.columns or {} -%}
    {%- if mapped is not mapping -%}
        {%- do exceptions.raise_compiler_error(
            var_name ~ ": columns must be a mapping, such as {" ~ columns[0] ~ ": theirs}; got: " ~ mapped
        ) -%}
    {%- endif -%}
    {%- for column in mapped if column not in columns -%}
        {%- do exceptions.raise_compiler_error(
            var_name ~ ": columns has no '" ~ column ~ "'. Use one of: " ~ columns | join(", ")
        ) -%}
    {%- endfor -%}
{% endmacro %}

{% macro user_table_stores(store_id, declared) %}
    {#- A table that is landed once for all stores: its one entry in the manner of commerce.stores; none where none is named. -#}
    {%- if not declared -%} {%- do return([]) -%} {%- endif -%}
    {%- do return(
        [
            {
                "store_id": store_id,
                "source": declared.get("source"),
                "ref": declared.get("ref"),
                "synced_at": declared.get("synced_at"),
            }
        ]
    ) -%}
{% endmacro %}

{% macro is_user_table(platform) %}
    {#- Whether a name that staging models have in the place of a platform's is a table of the user: the var commerce_<name> says which. -#}
    {%- do return(platform in ["exchange_rates", "holidays"]) -%}
{% endmacro %}

{% macro create_generated_table(var_name, schema, table, columns) %}
    {#-
      A hook before a table of `commerce generate` is read: the statements that make it where that never ran, so that a build on other
      raw data finds it empty. Only at the root of this package, and not for a table that somebody names: it has to be there.
    -#}
    {%- if project_name != "commerce" or var(var_name, none) is not none -%} {%- do return([]) -%} {%- endif -%}
    {%- set declared = [] -%}
    {%- for column in columns -%} {%- do declared.append(column ~ " " ~ dbt.type_string()) -%} {%- endfor -%}
    {%- do return(
        [
            "create schema if not exists " ~ schema,
            "create table if not exists " ~ schema ~ "." ~ table ~ " (" ~ declared
            | join(", ") ~ ", _commerce_synced_at " ~ commerce.type_instant() ~ ")",
        ]
    ) -%}
{% endmacro %}
