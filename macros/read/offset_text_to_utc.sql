{% macro offset_text_to_utc(text) -%}
    {#- An ISO text with an offset as a UTC timestamp. -#}
    {{ return(adapter.dispatch("offset_text_to_utc", "commerce")(text)) }}
{%- endmacro %}

{% macro default__offset_text_to_utc(text) -%} timezone('UTC', try_cast({{ text }} as timestamptz)) {%- endmacro %}

{% macro postgres__offset_text_to_utc(text) -%}
    {#- Digits beyond the microsecond are cut, as the other engines do; PostgreSQL alone would round them. -#}
    cast(regexp_replace({{ text }}, '([.][0-9]{6})[0-9]+', '\1') as timestamptz) at time zone 'UTC'
{%- endmacro %}
