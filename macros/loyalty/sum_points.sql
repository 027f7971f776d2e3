{% macro sum_points(relation=none) -%}
    {#- The balance that columns of points make up: earned - redeemed - expired + adjusted. -#}
    {%- set prefix = relation ~ "." if relation else "" -%}
    cast(
        {{ prefix }}earned_points
        - {{ prefix }}redeemed_points
        - {{ prefix }}expired_points
        + {{ prefix }}adjusted_points as decimal(18, 4)
    )
{%- endmacro %}
