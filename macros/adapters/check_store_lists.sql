{% macro check_store_lists(var_name, store) %}
    {#-
      What a store lacks or has beyond the usual is told in lists: missing_tables, and missing_columns and optional_columns by table.
      A text in their place would be searched for parts of itself, so that missing_tables: order_line_refund would leave out `order` too.
    -#}
    {%- set wrong = [] -%}
    {%- set tables = store.missing_tables -%}
    {%- if tables and (tables is string or tables is mapping or tables is not iterable) -%}
        {%- do wrong.append(["missing_tables", "a list of tables, such as [refund, order_line_refund]", tables]) -%}
    {%- endif -%}
    {%- for setting in ["missing_columns", "optional_columns"] if store[setting] -%}
        {%- set example = "the lists of columns by table, such as {order: [gift_note]}" -%}
        {%- if store[setting] is not mapping -%} {%- do wrong.append([setting, example, store[setting]]) -%}
        {%- else -%}
            {%- for columns in store[setting].values() if columns is string or columns is mapping or columns is not iterable -%}
                {%- do wrong.append([setting, example, store[setting]]) -%}
            {%- endfor -%}
        {%- endif -%}
    {%- endfor -%}
    {%- for setting, example, given in wrong -%}
        {%- do exceptions.raise_compiler_error(
            var_name
            ~ ": "
            ~ setting
            ~ " of store '"
            ~ store.store_id
            ~ "' must be "
            ~ example
            ~ "; got: "
            ~ given
        ) -%}
    {%- endfor -%}
{% endmacro %}
