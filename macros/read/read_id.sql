{% macro read_id(value) -%}
    {#- A native id as text: the trailing .0 of a number that went through a spreadsheet is taken off, leading zeros stay. -#}
    {{ return(adapter.dispatch("read_id", "commerce")(value)) }}
{%- endmacro %}

{% macro default__read_id(value) -%}
    {%- set text = commerce.read_word(value) -%}
    case
        when {{ commerce.matches(text, "^[0-9]+[.]0+$") }}
        then {{ commerce.extract_group(text, "^([0-9]+)[.]") }}
        else {{ text }}
    end
{%- endmacro %}

{% macro duckdb__read_id(value) -%}
    {#- A landed integer is an id as it stands. -#}
    case
        when typeof({{ value }}) = 'BIGINT' or typeof({{ value }}) = 'INTEGER'
        then cast({{ value }} as varchar)
        else {{ commerce.default__read_id(value) }}
    end
{%- endmacro %}
