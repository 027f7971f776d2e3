{% macro read_boolean(value) -%}
    {#- A landed truth value: true, t, yes, y, 1, vrai, oui and their opposites, in any case. -#}
    {{ return(adapter.dispatch("read_boolean", "commerce")(value)) }}
{%- endmacro %}

{% macro default__read_boolean(value) -%}
    {%- set text = "lower(trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ ")))" -%}
    case
        when {{ text }} in ('true', 't', 'yes', 'y', '1', 'vrai', 'oui')
        then true
        when {{ text }} in ('false', 'f', 'no', 'n', '0', 'faux', 'non')
        then false
    end
{%- endmacro %}

{% macro duckdb__read_boolean(value) -%}
    {#- A landed truth value needs no text. -#}
    case
        when typeof({{ value }}) = 'BOOLEAN'
        then try_cast({{ value }} as boolean)
        else {{ commerce.default__read_boolean(value) }}
    end
{%- endmacro %}
