{% macro loyalty_active_days() %}
    {#- For how many days after a purchase or a move of points a member counts as active, from the var commerce_loyalty_active_days. -#}
    {%- do return(
        commerce.check_number(
            "commerce_loyalty_active_days", var("commerce_loyalty_active_days", 365), 1, of="days"
        )
    ) -%}
{% endmacro %}
