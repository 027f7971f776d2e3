{% macro holidays() %}
    {#-
      Where holidays come from, as the var commerce_holidays says: {"source" and "table", or "ref"; "columns", "synced_at"}; none
      where there are none. One row of the table says: holiday_date is a holiday in country_code (ISO 3166-1 alpha-2), called
      holiday_name. At the root of this package the default are the holidays that `commerce generate` writes.
    -#}
    {%- set generated = {
        "source": "commerce_holidays",
        "table": "holidays",
        "synced_at": "_commerce_synced_at",
    } -%}
    {%- set declared = var("commerce_holidays", generated if project_name == "commerce" else none) -%}
    {%- if not declared -%} {%- do return(none) -%} {%- endif -%}
    {%- set example = "commerce_holidays: {source: calendar, table: holidays} or {ref: holidays}" -%}
    {%- set columns = ["country_code", "holiday_date", "holiday_name"] -%}
    {%- set known = ["source", "table", "ref", "columns", "synced_at"] -%}
    {%- if declared is not mapping -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_holidays: must be a mapping, such as " ~ example ~ "; got: " ~ declared
        ) -%}
    {%- endif -%}
    {%- for setting in declared if setting not in known -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_holidays: unknown setting '" ~ setting ~ "'. Use one of: " ~ known | join(", ")
        ) -%}
    {%- endfor -%}
    {%- set is_source = declared.source and declared.table and not declared.ref -%}
    {%- set is_ref = declared.ref and not declared.source and not declared.table -%}
    {%- if not (is_source or is_ref) -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_holidays: name the table by source and table, or by ref, as in " ~ example
        ) -%}
    {%- endif -%}
    {%- set mapped = declared.columns or {} -%}
    {%- if mapped is not mapping -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_holidays: columns must be a mapping, such as {holiday_date: day}; got: " ~ mapped
        ) -%}
    {%- endif -%}
    {%- for column in mapped if column not in columns -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_holidays: columns has no '" ~ column ~ "'. Use one of: " ~ columns | join(", ")
        ) -%}
    {%- endfor -%}
    {%- do return(declared) -%}
{% endmacro %}
