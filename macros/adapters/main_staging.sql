{% macro main_staging(platform) %}
    {#-
      The staging model that holds the rows of each entity of a platform, and its columns that make the entity's native id:
      {entity: {"staging", "id": […]}}. The registry says it ("main", none where no staging row is a row of the entity); else the staging model that bears the entity's name, with
      the id column of the contract.
    -#}
    {%- set feeds = commerce.platforms().get(platform) or commerce.custom_adapters().get(platform) -%}
    {%- set main = {} -%}
    {%- for entity in feeds.entities -%}
        {%- if entity in (feeds.main or {}) -%}
            {%- if feeds.main[entity] -%} {%- do main.update({entity: feeds.main[entity]}) -%} {%- endif -%}
        {%- elif entity in feeds.staging -%}
            {%- do main.update({entity: {"staging": entity, "id": [commerce.contract(entity).id]}}) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do return(main) -%}
{% endmacro %}
