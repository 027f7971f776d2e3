{% macro recorded_columns(entity) %}
    {#- The columns of an entity that its snapshot keeps: ids and keys, the tracked ones, and when the platform changed the row. -#}
    {%- set contract = commerce.contract(entity, "commerce.recorded_columns") -%}
    {%- set own = ["platform", "store_id", contract.id, contract.key, "store_key"] -%}
    {%- do return(own + commerce.tracked_columns(entity) + ["updated_at"]) -%}
{% endmacro %}
