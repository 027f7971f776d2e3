{% macro exchange_rate_columns() %}
    {#- What the staging model of exchange rates reads, as in commerce.stage_raw; a currency that all rows share is no column. -#}
    {%- set rates = commerce.exchange_rates() or {} -%}
    {%- set mapped = rates.columns or {} -%}
    {%- set columns = {} -%}
    {%- for name in ["from_currency_code", "to_currency_code"] -%}
        {%- do columns.update(
            {
                name: {
                    "raw": none if rates[name] else mapped.get(name, name),
                    "type": "currency" if rates[name] else "currency!",
                }
            }
        ) -%}
    {%- endfor -%}
    {%- do columns.update(
        {
            "rate_date": {"raw": mapped.get("rate_date", "rate_date"), "type": "date!"},
            "rate": {"raw": mapped.get("rate", "rate"), "type": "exchange_rate!"},
            "source": {"raw": mapped.get("source"), "type": "string"},
        }
    ) -%}
    {%- do return(columns) -%}
{% endmacro %}
