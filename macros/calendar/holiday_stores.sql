{% macro holiday_stores() %}
    {#- Holidays are landed once for all stores: their one entry in the manner of commerce.stores. -#}
    {%- set holidays = commerce.holidays() -%}
    {%- if not holidays -%} {%- do return([]) -%} {%- endif -%}
    {%- do return(
        [
            {
                "store_id": "holidays",
                "source": holidays.get("source"),
                "ref": holidays.get("ref"),
                "synced_at": holidays.get("synced_at"),
            }
        ]
    ) -%}
{% endmacro %}
