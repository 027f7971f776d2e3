{% macro read_timestamp(value, date_order="ymd", time_zone=none) -%}
    {#-
      A landed instant as a UTC timestamp; null where it is none. An offset in the text is honoured; a text without one is UTC,
      or local time of time_zone (a SQL expression) where one is given. date_order as in commerce.iso_text.
    -#}
    {{ return(adapter.dispatch("read_timestamp", "commerce")(value, date_order, time_zone)) }}
{%- endmacro %}

{% macro default__read_timestamp(value, date_order, time_zone) -%}
    {%- set text = commerce.iso_text(value, date_order) -%}
    {%- set local = commerce.try_cast(text, dbt.type_timestamp()) -%}
    case
        when not {{ commerce.matches(text, commerce.timestamp_pattern()) }}
        then null
        when {{ commerce.matches(text, "(Z|UTC|[+-][0-9:]{2,5})$") }} and length({{ text }}) > 16
        then {{ commerce.offset_text_to_utc(text) }}
        else {{ local if time_zone is none else commerce.local_to_utc(local, time_zone) }}
    end
{%- endmacro %}

{% macro duckdb__read_timestamp(value, date_order, time_zone) -%}
    {#- A typed instant of another year than commerce.date_pattern takes falls through to the texts, where it is none. -#}
    {%- set is_in_calendar = (
        "try_cast("
        ~ value
        ~ " as timestamp) >= '1900-01-01' and try_cast("
        ~ value
        ~ " as timestamp) < '2100-01-01'"
    ) -%}
    case
        when typeof({{ value }}) = 'TIMESTAMP WITH TIME ZONE' and {{ is_in_calendar }}
        then timezone('UTC', try_cast({{ value }} as timestamptz))
        when
            typeof({{ value }}) in ('TIMESTAMP', 'TIMESTAMP_NS', 'TIMESTAMP_MS', 'TIMESTAMP_S', 'DATE')
            and {{ is_in_calendar }}
        then
            {% set local = "try_cast(" ~ value ~ " as timestamp)" %}
            {{ (local if time_zone is none else commerce.local_to_utc(local, time_zone)) }}
        else {{ commerce.default__read_timestamp(value, date_order, time_zone) }}
    end
{%- endmacro %}

{% macro postgres__read_timestamp(value, date_order, time_zone) -%}
    {#- The type is compared first: a typed column costs no regular expression. -#}
    {%- set instant = "cast(cast(" ~ value ~ " as text) as timestamptz)" -%}
    case
        when pg_typeof({{ value }}) = 'timestamp with time zone'::regtype
        then
            case
                when {{ instant }} >= '1900-01-01 00:00:00+00' and {{ instant }} < '2100-01-01 00:00:00+00'
                then {{ instant }} at time zone 'UTC'
            end
        else {{ commerce.default__read_timestamp(value, date_order, time_zone) }}
    end
{%- endmacro %}
