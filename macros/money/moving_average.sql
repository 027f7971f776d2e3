{% macro moving_average(amount, days) -%}
    {#-
      Average of an amount over the last days of a store and currency, in ten-thousandths, half away from zero;
      null until that many days are there. For a relation with one row per store_key, currency_code and business_date, and day_number.
    -#}
    {%- set total = (
        "sum("
        ~ amount
        ~ ") over (partition by store_key, currency_code order by business_date rows between "
        ~ (days - 1)
        ~ " preceding and current row)"
    ) -%}
    case
        when day_number >= {{ days }}
        then {{ commerce.divide_amount("cast(" ~ total ~ " as decimal(18, 4))", "1", days, "1") }}
    end
{%- endmacro %}
