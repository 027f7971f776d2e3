{% macro tracked_columns(entity) %}
    {#-
      The columns of an entity whose change makes a new version: what people group by. Names, addresses of mail and numbers are not
      among them, so that the history keeps none that a platform has erased.
    -#}
    {%- set tracked = {
        "customers": [
            "customer_type",
            "status",
            "city",
            "region",
            "postal_code",
            "country_code",
            "accepts_marketing",
            "is_deleted",
        ],
        "products": [
            "title",
            "brand",
            "category",
            "subcategory",
            "product_type",
            "status",
            "supplier_key",
            "weight_grams",
            "is_gift_card",
            "is_deleted",
        ],
    } -%}
    {%- if entity not in tracked -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.tracked_columns: '" ~ entity ~ "' must be one of " ~ tracked.keys() | join(", ")
        ) -%}
    {%- endif -%}
    {%- do return(tracked[entity]) -%}
{% endmacro %}
