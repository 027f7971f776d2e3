{% macro read_types() %}
    {#- The types that commerce.read knows. -#}
    {%- do return(
        [
            "string",
            "word",
            "id",
            "amount",
            "rate",
            "exchange_rate",
            "integer",
            "boolean",
            "currency",
            "json",
            "date",
            "end_date",
            "timestamp",
            "local_timestamp",
        ]
    ) -%}
{% endmacro %}
