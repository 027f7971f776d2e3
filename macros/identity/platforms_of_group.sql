{% macro platforms_of_group() -%}
    {#- The platforms of the rows of a group as one text, in the order in which they are enabled: an aggregate without a sort that engines make differently. -#}
    {%- set parts = [] -%}
    {%- for name in commerce.adapters() -%}
        {%- do parts.append("max(case when platform = '" ~ name ~ "' then ', " ~ name ~ "' else '' end)") -%}
    {%- endfor -%}
    {%- if not parts -%} cast(null as {{ dbt.type_string() }})
    {%- else -%} substring({{ parts | join(" || ") }}, 3)
    {%- endif -%}
{%- endmacro %}
