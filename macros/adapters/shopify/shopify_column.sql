{% macro shopify_column(type, rest=none, graphql=none) %}
    {#- A column for commerce.stage_raw under the names that it bears in the two shapes; none where a shape lacks it. -#}
    {%- do return({"type": type, "raw": {"rest": rest, "graphql": graphql}}) -%}
{% endmacro %}
