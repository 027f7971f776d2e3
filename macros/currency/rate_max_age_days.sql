{% macro rate_max_age_days() %}
    {#- How many days a rate holds after its own date, from the var commerce_rate_max_age_days. -#}
    {%- do return(
        commerce.check_number(
            "commerce_rate_max_age_days", var("commerce_rate_max_age_days", 7), 0, 366, of="days"
        )
    ) -%}
{% endmacro %}
