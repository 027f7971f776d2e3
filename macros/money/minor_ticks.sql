{% macro minor_ticks(currency_code) -%}
    {#- Ten-thousandths in one minor unit of a currency (SQL expression): 100 for the cent, 10000 for the yen. -#}
    case
        {%- for digits, codes in commerce.currencies().items() if digits != 2 %}
            when {{ currency_code }} in ('{{ codes | join("', '") }}') then {{ 10 ** (4 - digits) }}
        {%- endfor %}
        else 100
    end
{%- endmacro %}
