{% macro conformance_rules(entity, platforms) %}
    {#- The rules that a row of an entity can be held to by itself: what every entity keeps, then those of this one. platforms: names that its column platform can have. -#}
    {%- set contract = commerce.contract(entity, "commerce.conformance_rules") -%}
    {%- set rules = [
        commerce.conformance_rule(
            "platform",
            "platform not in ('" ~ platforms | join("', '") ~ "')",
            "'platform is ' || " ~ commerce.as_said("platform") ~ " || ': it must be " ~ platforms
            | join(" or ") ~ ", as in the name of the model commerce_<platform>__" ~ entity ~ "'",
        )
    ] -%}
    {%- do rules.extend(commerce.conformance_column_rules(contract)) -%}
    {%- do rules.extend(commerce.conformance_money_rules(entity, contract)) -%}
    {%- do rules.extend(commerce.conformance_time_rules(entity, contract)) -%}
    {%- do return(rules) -%}
{% endmacro %}
