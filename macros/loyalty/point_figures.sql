{% macro point_figures() %}
    {#- Columns of fct_commerce__loyalty that make up a balance: earned - redeemed - expired + adjusted. -#}
    {%- do return(["earned_points", "redeemed_points", "expired_points", "adjusted_points"]) -%}
{% endmacro %}
