{{
    config(
        enabled=commerce.exchange_rates() is not none,
        pre_hook=commerce.create_generated_table(
            "commerce_exchange_rates",
            "raw_exchange_rates",
            "exchange_rates",
            ["from_currency_code", "to_currency_code", "rate_date", "rate", "year"],
        ),
    )
}}

{%- set rates = commerce.exchange_rates() or {} %}
{%- set columns = commerce.exchange_rate_columns() %}
{%- set key = [] %}
{%- for name in ["from_currency_code", "to_currency_code", "rate_date"] if columns[name].raw %}
    {%- do key.append(name) %}
{%- endfor %}

{{
    commerce.stage_raw(
        "exchange_rates",
        rates.get("table") or rates.get("ref") or "exchange_rates",
        columns=columns,
        key=key,
        synced_at=rates.get("synced_at"),
    )
}}
