{% macro rate_max_age_days() %}
    {#- How many days a rate holds after its own date, from the var commerce_rate_max_age_days. -#}
    {%- set days = var("commerce_rate_max_age_days", 7) -%}
    {%- if days is not integer or days is boolean or days < 0 or days > 366 -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_rate_max_age_days: must be a whole number of days from 0 to 366, such as 7; got: "
            ~ days
        ) -%}
    {%- endif -%}
    {%- do return(days) -%}
{% endmacro %}
