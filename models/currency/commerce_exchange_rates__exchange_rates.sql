{{ config(enabled=commerce.exchange_rates() is not none, materialized="view") }}

{%- set rates = commerce.exchange_rates() or {} %}
{%- set source_name = rates.ref or (rates.source ~ "." ~ rates.table) %}

with
    landed as ({{ commerce.accepted("stg_commerce_exchange_rates__exchange_rates") }}),

    exchange_rates as (
        select
            store_id,
            {{ commerce.text_literal(rates.from_currency_code) if rates.from_currency_code else "from_currency_code" }}
            as from_currency_code,
            {{ commerce.text_literal(rates.to_currency_code) if rates.to_currency_code else "to_currency_code" }}
            as to_currency_code,
            rate_date,
            rate,
            source,
            _synced_at
        from landed
    )

    {{
        commerce.conform(
            "exchange_rates",
            {
                "exchange_rate_id": commerce.join_ids(["from_currency_code", "to_currency_code", "rate_date"]),
                "from_currency_code": "from_currency_code",
                "to_currency_code": "to_currency_code",
                "rate_date": "rate_date",
                "rate": "rate",
                "source": "coalesce(source, " ~ commerce.text_literal(source_name) ~ ")",
            },
        )
    }}
