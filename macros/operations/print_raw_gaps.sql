{% macro print_raw_gaps(platform, store, gaps) %}
    {#- Prints what commerce.raw_gaps found of one store, or of a table of the user. -#}
    {%- set lines = [] -%}
    {%- set is_user_table = commerce.is_user_table(platform) -%}
    {%- set var_name = "commerce_" ~ platform -%}
    {%- for table in gaps.tables -%}
        {%- do lines.append(
            "table "
            ~ table
            ~ " is not there"
            ~ (" (as its settings say)" if table in (store.missing_tables or []) else "")
        ) -%}
    {%- endfor -%}
    {%- for table in store.missing_tables or [] if table in gaps.known and table not in gaps.tables -%}
        {%- do lines.append("table " ~ table ~ " is there now, though its settings name it as missing") -%}
    {%- endfor -%}
    {%- if gaps.nothing_found -%}
        {%- do lines.append(
            ("build or load it first, or name another in " ~ var_name)
            if is_user_table
            else "none of its tables is there: load them first, or name their schema in commerce_"
            ~ platform
            ~ "_schema or in a source of your own"
        ) -%}
    {%- endif -%}
    {%- for table, columns in gaps.columns.items() -%}
        {%- for column in columns -%}
            {%- set is_known = column in (store.missing_columns or {}).get(table, []) -%}
            {%- do lines.append(
                "column "
                ~ table
                ~ "."
                ~ column
                ~ " is not there"
                ~ (" (as its settings say)" if is_known else "")
                ~ (
                    ": " ~ var_name ~ " says under columns which column it is"
                    if is_user_table
                    else (
                        ": without it all rows of the table are rejected; the README of the platform says how a column of another name is read"
                        if table ~ "." ~ column in gaps.required
                        else ""
                    )
                )
            ) -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- if not gaps.has_loader_timestamp -%}
        {%- do lines.append(
            "the column " ~ store.synced_at ~ " is not there: take synced_at out of " ~ var_name
            if is_user_table
            else "no table has the loader's timestamp column: every run reads everything"
        ) -%}
    {%- endif -%}
    {%- for table, columns in gaps.optional.items() -%}
        {%- do lines.append(
            "columns " ~ columns
            | join(", ")
            ~ " of "
            ~ table
            ~ " are there, but not read; name them under optional_columns to read them"
        ) -%}
    {%- endfor -%}
    {%- do print(
        (var_name if is_user_table else platform ~ ", store " ~ store.store_id)
        ~ ": "
        ~ ("all there" if not lines else "\n  - " ~ lines | join("\n  - "))
    ) -%}
{% endmacro %}
