{% macro type_read(type) -%}
    {#- The SQL type of what commerce.read makes of a landed value. -#}
    {%- set types = {
        "amount": "decimal(18, 4)",
        "rate": "decimal(28, 12)",
        "exchange_rate": "decimal(28, 12)",
        "integer": "integer",
        "boolean": "boolean",
        "date": "date",
        "end_date": "date",
        "timestamp": "timestamp",
        "local_timestamp": "timestamp",
    } -%}
    {{ commerce.type_of(types.get(type, "string")) }}
{%- endmacro %}
