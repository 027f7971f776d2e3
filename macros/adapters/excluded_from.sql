{% macro excluded_from(entity) %}
    {#- The enabled adapters that know the entity, but whose settings keep it out: {name: reason}. -#}
    {%- set reasons = {} -%}
    {%- for name, feeds in commerce.adapters().items() if entity in feeds.get("excluded", {}) -%}
        {%- do reasons.update({name: feeds.excluded[entity]}) -%}
    {%- endfor -%}
    {%- do return(reasons) -%}
{% endmacro %}
