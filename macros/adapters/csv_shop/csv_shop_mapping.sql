{% macro csv_shop_mapping(table) %}
    {#-
      The var commerce_csv_shop_columns for one table: {"fields": {field: {"type", "raw"}}, "attributes": [raw columns]}.
      The var: {table: {field: raw column, or null where the file has none; attributes: [raw columns kept as attributes]}}.
    -#}
    {%- set name = "commerce_csv_shop_columns" -%}
    {%- set known = commerce.csv_shop_fields() -%}
    {%- set mapping = var(name, {}) -%}
    {%- if mapping is not mapping -%}
        {%- do exceptions.raise_compiler_error(
            name
            ~ ": must be a mapping, such as {orders: {order_id: InvoiceNo, order_date: InvoiceDate}}; got: "
            ~ mapping
        ) -%}
    {%- endif -%}
    {%- for given in mapping if given not in known -%}
        {%- do exceptions.raise_compiler_error(
            name ~ ": '" ~ given ~ "' is no table of csv_shop. Use one of: " ~ known.keys() | join(", ")
        ) -%}
    {%- endfor -%}
    {%- set columns = mapping.get(table) or {} -%}
    {%- if columns is not mapping -%}
        {%- do exceptions.raise_compiler_error(
            name ~ ": " ~ table ~ " must be a mapping of fields to columns; got: " ~ columns
        ) -%}
    {%- endif -%}
    {%- set attributes = columns.get("attributes") or [] -%}
    {%- if attributes is string or attributes is mapping or attributes is not iterable -%}
        {%- do exceptions.raise_compiler_error(
            name ~ ": " ~ table ~ ".attributes must be a list of columns; got: " ~ attributes
        ) -%}
    {%- endif -%}
    {%- set fields = known[table] -%}
    {%- for field, raw in columns.items() if field != "attributes" -%}
        {%- if field not in fields -%}
            {%- do exceptions.raise_compiler_error(
                name ~ ": " ~ table ~ " has no field '" ~ field ~ "'. Use one of: " ~ fields.keys()
                | join(", ") ~ "; or list the column under attributes"
            ) -%}
        {%- elif raw is mapping or (raw is iterable and raw is not string) -%}
            {%- do exceptions.raise_compiler_error(
                name ~ ": " ~ table ~ "." ~ field ~ " must be the name of one column; got: " ~ raw
            ) -%}
        {%- elif not raw and "!" in fields[field].type -%}
            {%- do exceptions.raise_compiler_error(
                name ~ ": " ~ table ~ "." ~ field ~ " is required; name its column"
            ) -%}
        {%- endif -%}
        {%- do fields[field].update({"raw": raw | string if raw else none}) -%}
    {%- endfor -%}
    {%- do return({"fields": fields, "attributes": attributes | map("string") | list}) -%}
{% endmacro %}
