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
    {%- do commerce.check_user_table(
        "commerce_holidays",
        declared,
        "commerce_holidays: {source: calendar, table: holidays} or {ref: holidays}",
        ["country_code", "holiday_date", "holiday_name"],
    ) -%}
    {%- do return(declared) -%}
{% endmacro %}
