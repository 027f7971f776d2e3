{% macro point_text(value, decimal_mark="point") -%}
    {#-
      A landed number as text with a decimal point. decimal_mark says how it is written: point, as it stands; comma, as 12,50 and
      1 234,50, where groups of three digits may be apart by a space, also one that does not break; a point is understood all the same,
      and a text that is no such number stays as it is.
    -#}
    {%- set text = "trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ "))" -%}
    {%- if decimal_mark not in ["point", "comma"] -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.point_text: decimal_mark '" ~ decimal_mark ~ "' must be one of point, comma"
        ) -%}
    {%- endif -%}
    {%- if decimal_mark == "point" -%} {{ text }}
    {%- else -%}
        {#- The no-break spaces of French text: 160, and the narrow one, 8239. -#}
        {%- set spaced = "replace(replace(" ~ text ~ ", chr(160), ' '), chr(8239), ' ')" -%}
        case
            when {{ commerce.matches(spaced, "^[+-]?([0-9]+|[0-9]{1,3}( [0-9]{3})+)([.,][0-9]*)?$") }}
            then replace(replace({{ spaced }}, ' ', ''), ',', '.')
            else {{ text }}
        end
    {%- endif -%}
{%- endmacro %}
