{% macro read_id(value) -%}
    {#- A native id as text: the trailing .0 of a number that went through a spreadsheet is taken off, leading zeros stay. -#}
    {%- set text = commerce.read_word(value) -%} {{ return(adapter.dispatch("read_id", "commerce")(text)) }}
{%- endmacro %}

{% macro default__read_id(text) -%}
    case
        when {{ commerce.matches(text, "^[0-9]+[.]0+$") }}
        then {{ commerce.extract_group(text, "^([0-9]+)[.]") }}
        else {{ text }}
    end
{%- endmacro %}
