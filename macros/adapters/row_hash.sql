{% macro row_hash(specs, prefix="raw_") -%}
    {#-
      A hash of all values of a row: as landed (prefix raw_) it names the row of a file without ids, as read (a relation as prefix) it
      decides between versions that were landed at the same instant. Each value carries its length, so that no two rows share a text.
    -#}
    {%- set text = dbt.type_string() -%}
    md5(
        {% for spec in specs %}
            {% set value = "cast(" ~ prefix ~ spec.name ~ " as " ~ text ~ ")" %}coalesce(
                cast(length({{ value }}) as {{ text }}) || ':' || {{ value }}, '-'
            ){{ " || '|' || " if not loop.last }}
        {% endfor %}
    )
{%- endmacro %}
