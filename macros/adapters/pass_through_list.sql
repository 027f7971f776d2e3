{% macro pass_through_list(place, columns) %}
    {#- Checks the columns that commerce_pass_through_columns names for one entity, and gives each its type and alias. place: what an error message starts with. -#}
    {%- set types = commerce.read_types() -%}
    {%- set known = ["column", "type", "alias"] -%}
    {%- set example = "[{column: gift_note, type: string, alias: gift_note}]" -%}
    {%- if columns is string or columns is mapping or columns is not iterable -%}
        {%- do exceptions.raise_compiler_error(place ~ " must be a list, such as " ~ example ~ "; got: " ~ columns) -%}
    {%- endif -%}
    {%- set result = [] -%}
    {%- set aliases = [] -%}
    {%- for column in columns -%}
        {%- if column is not mapping or not column.column or column.column is not string -%}
            {%- do exceptions.raise_compiler_error(
                place ~ ": each entry needs a column, such as " ~ example ~ "; got: " ~ column
            ) -%}
        {%- endif -%}
        {%- for setting in column if setting not in known -%}
            {%- do exceptions.raise_compiler_error(
                place
                ~ ": column '"
                ~ column.column
                ~ "' has an unknown setting '"
                ~ setting
                ~ "'. Use one of: "
                ~ known
                | join(", ")
            ) -%}
        {%- endfor -%}
        {%- set type = column.type or "string" -%}
        {%- set alias = column.alias or column.column -%}
        {%- if type not in types -%}
            {%- do exceptions.raise_compiler_error(
                place ~ ": type '" ~ type ~ "' of column '" ~ column.column ~ "' must be one of " ~ types
                | join(", ")
            ) -%}
        {%- endif -%}
        {%- if alias is not string or alias in aliases -%}
            {%- do exceptions.raise_compiler_error(
                place
                ~ ": '"
                ~ alias
                ~ "' must be a text that names one column only; give each its own alias"
            ) -%}
        {%- endif -%}
        {%- do aliases.append(alias) -%}
        {%- do result.append({"column": column.column, "type": type, "alias": alias}) -%}
    {%- endfor -%}
    {%- do return(result) -%}
{% endmacro %}
