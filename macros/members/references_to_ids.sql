{% macro references_to_ids() %}
    {#-
      What rows point to by which native id, among the entities that an enabled adapter feeds: {id: [{"entity", "column"}]} with the
      key column there. Attributes point to many entities by one column and are not among them.
    -#}
    {%- set fed = [] -%}
    {%- for feeds in commerce.adapters().values() -%} {%- do fed.extend(feeds.entities) -%} {%- endfor -%}
    {%- set references = {} -%}
    {%- for entity in commerce.entities() if entity in fed -%}
        {%- set contract = commerce.contract(entity) -%}
        {%- for column in contract.columns if column.key_of and column.name != contract.key -%}
            {%- do references.setdefault(column.key_of, []).append({"entity": entity, "column": column.name}) -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- do return(references) -%}
{% endmacro %}
