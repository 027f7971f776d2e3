{% macro exchange_rates() %}
    {#-
      Where exchange rates come from, as the var commerce_exchange_rates says: {"source" and "table", or "ref"; "columns",
      "from_currency_code", "to_currency_code", "base_currency_code", "synced_at"}; none where there are no rates. One row of the
      table says: one unit of from_currency_code costs `rate` units of to_currency_code. At the root of this package the
      default are the rates that `commerce generate` writes.
    -#}
    {%- set generated = {
        "source": "commerce_exchange_rates",
        "table": "exchange_rates",
        "base_currency_code": "EUR",
        "synced_at": "_commerce_synced_at",
    } -%}
    {%- set declared = var("commerce_exchange_rates", generated if project_name == "commerce" else none) -%}
    {%- if not declared or declared == generated -%} {%- do return(declared or none) -%} {%- endif -%}
    {%- set currencies = ["from_currency_code", "to_currency_code"] -%}
    {%- do commerce.check_user_table(
        "commerce_exchange_rates",
        declared,
        "commerce_exchange_rates: {source: finance, table: exchange_rates} or {ref: exchange_rates}",
        currencies + ["rate_date", "rate", "source"],
        currencies + ["base_currency_code"],
    ) -%}
    {%- set mapped = declared.columns or {} -%}
    {%- for setting in currencies + ["base_currency_code"] -%}
        {%- do commerce.check_currency(declared[setting], "commerce_exchange_rates: " ~ setting) -%}
    {%- endfor -%}
    {%- for setting in currencies if declared[setting] and setting in mapped -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_exchange_rates: "
            ~ setting
            ~ " is either a column or one currency for all rows, not both."
        ) -%}
    {%- endfor -%}
    {%- if declared.from_currency_code and declared.to_currency_code -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_exchange_rates: one of from_currency_code and to_currency_code must be a column."
        ) -%}
    {%- endif -%}
    {%- do return(declared) -%}
{% endmacro %}
