{% macro read(value, type, date_order="ymd", time_zone=none) -%}
    {#- A landed value read as one of the types of a staging model. -#}
    {%- if type == "string" -%} {{ commerce.read_string(value) }}
    {%- elif type == "word" -%} {{ commerce.read_word(value) }}
    {%- elif type == "id" -%} {{ commerce.read_id(value) }}
    {%- elif type == "amount" -%} {{ commerce.read_amount(value) }}
    {%- elif type == "rate" -%} {{ commerce.read_rate(value) }}
    {%- elif type == "exchange_rate" -%} {{ commerce.read_exchange_rate(value) }}
    {%- elif type == "integer" -%} {{ commerce.read_integer(value) }}
    {%- elif type == "boolean" -%} {{ commerce.read_boolean(value) }}
    {%- elif type == "currency" -%} {{ commerce.read_currency(value) }}
    {%- elif type == "json" -%} {{ commerce.read_json(value) }}
    {%- elif type == "date" -%} {{ commerce.read_date(value, date_order) }}
    {%- elif type == "end_date" -%} {{ commerce.read_end_date(value, date_order) }}
    {%- elif type == "timestamp" -%} {{ commerce.read_timestamp(value, date_order) }}
    {%- elif type == "local_timestamp" -%} {{ commerce.read_timestamp(value, date_order, time_zone) }}
    {%- else -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.read: type '"
            ~ type
            ~ "' must be one of string, word, id, amount, rate, exchange_rate, integer, boolean, currency, json, date, end_date, timestamp, local_timestamp"
        ) -%}
    {%- endif -%}
{%- endmacro %}
