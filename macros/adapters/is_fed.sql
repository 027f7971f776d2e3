{% macro is_fed(entity) %}
    {#- Whether any enabled adapter declares the entity. -#}
    {%- do commerce.contract(entity, "commerce.is_fed") -%} {%- do return(commerce.adapters_of(entity) | length > 0) -%}
{% endmacro %}
