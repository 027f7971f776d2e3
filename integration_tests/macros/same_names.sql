{% macro same_names(columns) %}
    {#- Columns for commerce.conform that a seed already names as the contract does; seeds know no loader timestamp. -#}
    {%- set mapped = {"_synced_at": "null"} -%}
    {%- for column in columns -%} {%- do mapped.update({column: column}) -%} {%- endfor -%}
    {%- do return(mapped) -%}
{% endmacro %}
