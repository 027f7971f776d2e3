{% macro accepted(staging_model) -%}
    {#- The rows of a staging model that were accepted; the body of an import CTE. -#}
    select * from {{ ref(staging_model) }} where _row_status = 'accepted'
{%- endmacro %}
