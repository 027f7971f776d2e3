{% macro conform_attributes(relation="attributes") %}
    {#- The typed select of commerce_<platform>__attributes from a CTE with the columns of commerce.unpivot_attributes. -#}
    {#- The id of a store is in its key once. -#}
    {%- set entity_key = (
        "case when entity = 'stores' then "
        ~ commerce.surrogate_key(none, "'" ~ model.name.split("__")[0][9:] ~ "'", "entity_id")
        ~ " else "
        ~ commerce.surrogate_key("entity_id", "'" ~ model.name.split("__")[0][9:] ~ "'")
        ~ " end"
    ) -%}
    {{
        commerce.conform(
            "attributes",
            {
                "attribute_id": commerce.join_ids(["entity", "entity_id", "coalesce(namespace, '')", "name"]),
                "entity": "entity",
                "entity_id": "entity_id",
                "entity_key": entity_key,
                "namespace": "namespace",
                "name": "name",
                "value": "value",
            },
            relation,
        )
    }}
{% endmacro %}
