{% macro row_hash(specs, prefix="") -%}
    {#-
      A hash of all raw values of a row: names the row of a file without ids, decides between versions that were landed at the same instant.
      Each value carries its length, so that no two rows share a text.
    -#}
    {%- set text = dbt.type_string() -%}
    md5({% for spec in specs %}{% set value = "cast(" ~ prefix ~ "raw_" ~ spec.name ~ " as " ~ text ~ ")" %}coalesce(cast(length({{ value }}) as {{ text }}) || ':' || {{ value }}, '-'){{ " || '|' || " if not loop.last }}{% endfor %})
{%- endmacro %}
