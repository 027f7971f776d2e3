{% macro read_boolean(value) -%}
    {#- A landed truth value: true, t, yes, y, 1 and their opposites, in any case. -#}
    {%- set text = "lower(trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ ")))" -%}
    case
        when {{ text }} in ('true', 't', 'yes', 'y', '1')
        then true
        when {{ text }} in ('false', 'f', 'no', 'n', '0')
        then false
    end
{%- endmacro %}
