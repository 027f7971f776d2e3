{% macro conform_attributes(relation="attributes") %}
    {#- The typed select of commerce_<platform>__attributes from a CTE with the columns of commerce.unpivot_attributes. -#}
    {{
        commerce.conform(
            "attributes",
            {
                "attribute_id": commerce.join_ids(["entity", "entity_id", "coalesce(namespace, '')", "name"]),
                "entity": "entity",
                "entity_id": "entity_id",
                "namespace": "namespace",
                "name": "name",
                "value": "value",
            },
            relation,
        )
    }}
{% endmacro %}
