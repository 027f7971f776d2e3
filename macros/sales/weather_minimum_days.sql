{% macro weather_minimum_days() %}
    {#- How many days with weather a correlation needs, from the var commerce_weather_minimum_days. -#}
    {%- set days = var("commerce_weather_minimum_days", 30) -%}
    {%- if days is not integer or days is boolean or days < 10 or days > 366 -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_weather_minimum_days: must be a whole number of days from 10 to 366, such as 30; got: "
            ~ days
        ) -%}
    {%- endif -%}
    {%- do return(days) -%}
{% endmacro %}
