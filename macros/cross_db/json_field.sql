{% macro json_field(json, name) -%}
    {#-
      The value of a field at the top of a JSON object, as text; null where it is not there, is null, or begins like an object or
      an array. The text must be well formed (commerce.read_json) and hold no \u0000, which not every engine can keep.
    -#}
    {%- set value = commerce.json_value(json, name) -%}
    case when substr({{ value }}, 1, 1) not in ('{', '[') then {{ value }} end
{%- endmacro %}

{% macro json_value(json, name) -%}
    {#- The value of a field at the top of a JSON object, as text; objects and arrays as each engine writes them. -#}
    {{ return(adapter.dispatch("json_value", "commerce")(json, name)) }}
{%- endmacro %}

{% macro default__json_value(json, name) -%} json_extract_path_text({{ json }}, '{{ name }}') {%- endmacro %}

{% macro duckdb__json_value(json, name) -%} json_extract_string({{ json }}, '$.{{ name }}') {%- endmacro %}

{% macro postgres__json_value(json, name) -%}(cast({{ json }} as json) ->> '{{ name }}') {%- endmacro %}
