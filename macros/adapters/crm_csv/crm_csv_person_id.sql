{% macro crm_csv_person_id(user_id) -%}
    {#- The customer id of a row of people (a SQL expression): people and customers are numbered apart. -#}
    'people-' || cast({{ user_id }} as {{ dbt.type_string() }})
{%- endmacro %}
