{% macro check_store_tables(platform, stores) %}
    {#-
      Stops where what stores lack or have beyond the usual (missing_tables, missing_columns, optional_columns) is told of a table that the platform
      does not have: a misspelt name would say nothing. Of an adapter that names no staging models nobody knows the tables.
    -#}
    {%- set named = [] -%}
    {%- for store in stores -%}
        {%- for setting in ["missing_tables", "missing_columns", "optional_columns"] -%}
            {%- for table in store[setting] or [] -%}
                {%- do named.append([store.store_id, setting, table]) -%}
            {%- endfor -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- set known = commerce.raw_tables(platform) if named else [] -%}
    {%- for store_id, setting, table in named if known and table not in known -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_"
            ~ platform
            ~ "_stores: "
            ~ setting
            ~ " of store '"
            ~ store_id
            ~ "' names '"
            ~ table
            ~ "', which is no raw table of "
            ~ platform
            ~ ". Use some of: "
            ~ known
            | sort
            | join(", ")
        ) -%}
    {%- endfor -%}
{% endmacro %}
