{% macro dated_columns() %}
    {#-
      The columns whose days the calendar must hold beside those of the ledger: {entity: [columns]}, of entities that are fed.
      Instants are in UTC. Dates that lie ahead (the end of a subscription or campaign, the day a parcel is expected) are not among them.
    -#}
    {%- set columns = {
        "payments": ["processed_at"],
        "fulfillments": ["created_at", "shipped_at", "delivered_at"],
        "inventory_levels": ["updated_at"],
        "checkouts": ["created_at"],
        "reviews": ["created_at", "answered_at"],
        "interactions": ["occurred_at"],
        "subscriptions": ["start_date"],
        "loyalty_entries": ["business_date"],
        "leads": ["created_at"],
        "weather_observations": ["observed_date"],
    } -%}
    {%- set fed = {"orders": ["ordered_at", "cancelled_at"]} -%}
    {%- for entity, names in columns.items() if commerce.is_fed(entity) -%}
        {%- do fed.update({entity: names}) -%}
    {%- endfor -%}
    {%- do return(fed) -%}
{% endmacro %}
