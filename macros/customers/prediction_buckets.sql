{% macro recency_bucket(days) -%}
    {#- How long ago a day is, by the horizon of predictions: up to a quarter of it, a half, one, two, or longer. -#}
    {%- set horizon = commerce.prediction_days() -%}
    case
        when {{ days }} * 4 <= {{ horizon }}
        then 'within_quarter'
        when {{ days }} * 2 <= {{ horizon }}
        then 'within_half'
        when {{ days }} <= {{ horizon }}
        then 'within_one'
        when {{ days }} <= 2 * {{ horizon }}
        then 'within_two'
        else 'longer'
    end
{%- endmacro %}

{% macro frequency_bucket(order_count) -%}
    {#- How often somebody ordered, for predictions. -#}
    case
        when {{ order_count }} = 1
        then 'once'
        when {{ order_count }} = 2
        then 'twice'
        when {{ order_count }} <= 4
        then 'three_or_four'
        else 'five_or_more'
    end
{%- endmacro %}
