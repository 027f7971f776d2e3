{% macro row_id(names, specs) -%}
    {#- The raw values of the columns that name a row, joined by a dash. -#}
    {%- if not names -%} cast(null as {{ dbt.type_string() }})
    {%- else -%}
        {%- for spec in specs if spec.name in names -%}
            coalesce(cast(raw_{{ spec.name }} as {{ dbt.type_string() }}), ''){{ " || '-' || " if not loop.last }}
        {%- endfor -%}
    {%- endif -%}
{%- endmacro %}
