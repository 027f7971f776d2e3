{% macro prediction_days() %}
    {#- How many days ahead is predicted, and over how many days what followed is counted, from the var commerce_prediction_days. -#}
    {%- do return(
        commerce.check_number(
            "commerce_prediction_days", var("commerce_prediction_days", 90), 7, 366, of="days"
        )
    ) -%}
{% endmacro %}

{% macro prediction_min_people() %}
    {#- Averages of fewer people than this predict nothing, from the var commerce_prediction_min_people. -#}
    {%- do return(
        commerce.check_number(
            "commerce_prediction_min_people", var("commerce_prediction_min_people", 20), 1, of="people"
        )
    ) -%}
{% endmacro %}
