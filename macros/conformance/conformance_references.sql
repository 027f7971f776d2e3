{% macro conformance_references(entity, declared) %}
    {#-
      What the rows of an entity point to, among the entities that are declared: [{"entity", "column", "key", "id"}] with the key column
      here, the key there and the id column here. Attributes point to many entities by one column and are not among them.
    -#}
    {%- set contract = commerce.contract(entity, "commerce.conformance_references") -%}
    {%- set ids = {} -%}
    {%- for name in declared -%}
        {%- set other = commerce.contract(name) -%} {%- do ids.update({other.id: {"entity": name, "key": other.key}}) -%}
    {%- endfor -%}
    {%- set references = [] -%}
    {%- for column in contract.columns if column.key_of and column.name != contract.key and column.key_of in ids -%}
        {%- do references.append(
            {
                "entity": ids[column.key_of].entity,
                "column": column.name,
                "key": ids[column.key_of].key,
                "id": column.key_of,
            }
        ) -%}
    {%- endfor -%}
    {%- do return(references) -%}
{% endmacro %}
