{% macro loyalty_active_days() %}
    {#- For how many days after a purchase or a move of points a member counts as active, from the var commerce_loyalty_active_days. -#}
    {%- set days = var("commerce_loyalty_active_days", 365) -%}
    {%- if days is not integer or days is boolean or days < 1 -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_loyalty_active_days: must be a whole number of days from 1, such as 365; got: " ~ days
        ) -%}
    {%- endif -%}
    {%- do return(days) -%}
{% endmacro %}
