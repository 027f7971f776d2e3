{% macro date_pattern() %}
    {#- Calendar dates of the years 1900 to 2099, which the calendar has, as YYYY-MM-DD, the days of each month and leap years included. -#}
    {%- set days = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])" -%}
    {%- set leap_years = "(19|20)(0[48]|[2468][048]|[13579][26])|2000" -%}
    {%- do return("((19|20)[0-9]{2}-(" ~ days ~ ")|(" ~ leap_years ~ ")-02-29)") -%}
{% endmacro %}

{% macro timestamp_pattern() %}
    {#- A date, and perhaps a time, and perhaps an offset. -#}
    {%- set offset = "Z| UTC|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?" -%}
    {%- set time = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?(" ~ offset ~ ")?)?" -%}
    {%- do return("^" ~ commerce.date_pattern() ~ "([ T]" ~ time ~ ")?$") -%}
{% endmacro %}
