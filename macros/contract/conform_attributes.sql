{% macro conform_attributes(relation="attributes", platform=none, is_deleted="false") %}
    {#-
      The typed select of commerce_<platform>__attributes from a CTE with the columns of commerce.unpivot_attributes.
      platform, is_deleted: as in commerce.conform.
    -#}
    {#- The id of a store is in its key once. -#}
    {%- set landed_platform = "'" ~ (platform or model.name.split("__")[0][9:]) ~ "'" -%}
    {%- set entity_key = (
        "case when entity = 'stores' then "
        ~ commerce.surrogate_key(none, landed_platform, "entity_id")
        ~ " else "
        ~ commerce.surrogate_key("entity_id", landed_platform)
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
                "is_deleted": is_deleted,
            },
            relation,
            platform,
        )
    }}
{% endmacro %}
