{% macro exchange_rate_stores() %}
    {#- Exchange rates are landed once for all stores: their one entry in the manner of commerce.stores. -#}
    {%- set rates = commerce.exchange_rates() -%}
    {%- if not rates -%} {%- do return([]) -%} {%- endif -%}
    {%- do return(
        [
            {
                "store_id": "exchange_rates",
                "source": rates.get("source"),
                "ref": rates.get("ref"),
                "synced_at": rates.get("synced_at"),
            }
        ]
    ) -%}
{% endmacro %}
