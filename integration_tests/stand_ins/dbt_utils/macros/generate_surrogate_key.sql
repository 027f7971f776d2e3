{% macro generate_surrogate_key(field_list) %}
    {%- set missing = (
        "" if var("surrogate_key_treat_nulls_as_empty_strings", false) else "_dbt_utils_surrogate_key_null_"
    ) -%}
    {%- set parts = [] -%}
    {%- for field in field_list -%}
        {%- do parts.append("coalesce(cast(%s as %s), '%s')" % (field, dbt.type_string(), missing)) -%}
    {%- endfor -%}
    {#- Parts are set apart by a hyphen: ('a', 'bc') must not equal ('ab', 'c'). -#}
    {{- dbt.hash(parts | join(" || '-' || ")) -}}
{% endmacro %}
