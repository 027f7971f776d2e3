{% macro minor_ticks(currency_code) -%}
    {#- Ten-thousandths in one minor unit of a currency (SQL expression): 100 for the cent, 10000 for the yen. -#}
    {%- set codes = {} -%}
    {%- for code, digits in commerce.currencies().items() if digits != 2 -%}
        {%- do codes.setdefault(digits, []).append(code) -%}
    {%- endfor -%}
    case
        {%- for digits, names in codes.items() %}
            when {{ currency_code }} in ('{{ names | join("', '") }}') then {{ 10 ** (4 - digits) }}
        {%- endfor %}
        else 100
    end
{%- endmacro %}
