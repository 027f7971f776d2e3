{% macro weather_minimum_days() %}
    {#- How many days with weather a correlation needs, from the var commerce_weather_minimum_days. -#}
    {%- do return(
        commerce.check_number(
            "commerce_weather_minimum_days", var("commerce_weather_minimum_days", 30), 10, 366, of="days"
        )
    ) -%}
{% endmacro %}
