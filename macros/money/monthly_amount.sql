{% macro monthly_amount(price, interval, currency_code) -%}
    {#-
      What a price per billing interval comes to in a month, rounded to the minor unit: a year has 12 months, 52 weeks or 365 days.
      Null where the interval is not known.
    -#}
    case
        {{ interval }}
        when 'month'
        then {{ price }}
        {%- for unit, times in {"year": 1, "week": 52, "day": 365}.items() %}
            when '{{ unit }}' then {{ commerce.divide_amount(price, times, "12", commerce.minor_ticks(currency_code)) }}
        {%- endfor %}
    end
{%- endmacro %}
