{% macro row_content(relation, without=[]) -%}
    {#-
      A value that rows of a table have in common where they are equal in every column, also in those that nobody names. relation: the
      alias of the table. Columns whose name begins with an underscore are the loader's and do not count, nor do those of `without`.
      Null on engines that have no expression for it.
    -#}
    {%- set names = [] -%}
    {%- for name in without if name -%}
        {%- do names.append("'" ~ (name | lower | replace("'", "''")) ~ "'") -%}
    {%- endfor -%}
    {{ return(adapter.dispatch("row_content", "commerce")(relation, names or ["''"])) }}
{%- endmacro %}

{% macro default__row_content(relation, names) -%} cast(null as {{ dbt.type_string() }}) {%- endmacro %}

{% macro duckdb__row_content(relation, names) -%}
    hash(
        *columns(
            [
                name for name in ({{ relation }}.*)
                if not starts_with(name, '_') and lower(name) not in ({{ names | join(", ") }})
            ]
        )
    )
{%- endmacro %}

{% macro postgres__row_content(relation, names) -%}
    (
        select
            md5(string_agg(key || ':' || coalesce(cast(length(value) as text) || ':' || value, '-'), '|' order by key))
        from json_each_text(to_json({{ relation }}))
        where left(key, 1) <> '_' and lower(key) not in ({{ names | join(", ") }})
    )
{%- endmacro %}
