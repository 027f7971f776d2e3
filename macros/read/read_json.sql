{% macro read_json(value) -%}
    {#- A landed JSON text; null where it is not well formed. -#}
    {{ return(adapter.dispatch("read_json", "commerce")(value)) }}
{%- endmacro %}

{% macro default__read_json(value) -%}
    {%- set text = commerce.read_text(value) -%} case when json_valid({{ text }}) then {{ text }} end
{%- endmacro %}

{% macro duckdb__read_json(value) -%}
    {#- DuckDB lets a comma stand before a closing bracket; only a look outside of texts tells. -#}
    {%- set text = commerce.read_text(value) -%}
    {%- set comma = ",[[:space:]]*[]}]" -%}
    case
        when not json_valid({{ text }})
        then null
        when
            {{ commerce.matches(text, comma) }}
            and {{ commerce.matches("regexp_replace(" ~ text ~ ", '\"([^\"\\\\]|\\\\.)*\"', 's', 'g')", comma) }}
        then null
        else {{ text }}
    end
{%- endmacro %}

{% macro postgres__read_json(value) -%}
    {#-
      PostgreSQL 15 has no test of JSON that does not fail. Texts become s, other scalars v, then objects and arrays
      collapse to v from the inside out, eight levels deep. Flat objects, and money bags (objects of objects of texts), are known by
      one look. Halves of a character stand in pairs, for PostgreSQL does not read others.
    -#}
    {%- set text = commerce.read_text(value) -%}
    {%- set unit = "u([0-9a-ce-fA-CE-F][0-9a-fA-F]{3}|[dD][0-7][0-9a-fA-F]{2}|[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2})" -%}
    {%- set ns = namespace(shape="regexp_replace(regexp_replace(regexp_replace(" ~ text ~ ", '\"([^\"\\\\[:cntrl:]]|\\\\([\"\\\\/bfnrt]|" ~ unit ~ "))*\"', 's', 'g'), '(^|[:,[[:space:]])(-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?|true|false|null)(?=$|[],}[:space:]])', '\\1v', 'g'), '[[:space:]]+', '', 'g')") -%}
    {%- for level in range(8) -%}
        {%- set ns.shape = (
            "regexp_replace(" ~ ns.shape ~ ", '\\{(s:[sv](,s:[sv])*)?\\}|\\[([sv](,[sv])*)?\\]', 'v', 'g')"
        ) -%}
    {%- endfor -%}
    {%- set string = '"[^"[:cntrl:]\\\\]*"' -%}
    {%- set scalar = "(" ~ string ~ "|-?(0|[1-9][0-9]*)([.][0-9]+)?|true|false|null)" -%}
    {%- set field = string ~ " *: *" ~ scalar -%}
    {%- set object = "^[{]" ~ field ~ "(, *" ~ field ~ ")*[}]$" -%}
    {%- set pair = string ~ " *: *" ~ string -%}
    {%- set flat = "[{]" ~ pair ~ "(, *" ~ pair ~ ")*[}]" -%}
    {%- set bag = '^[{]"[a-z_]+" *: *' ~ flat ~ '(, *"[a-z_]+" *: *' ~ flat ~ ")*[}]$" -%}
    case
        when {{ commerce.matches(text, object) }}
        then {{ text }}
        when {{ commerce.matches(text, bag) }}
        then {{ text }}
        when {{ ns.shape }} in ('s', 'v')
        then {{ text }}
    end
{%- endmacro %}
