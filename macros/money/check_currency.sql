{% macro check_currency(code, setting) %}
    {#- Returns the code if it is ISO 4217 (or none); else raises an error that names the setting. -#}
    {%- if code is not none and code and code not in commerce.currency_codes() -%}
        {%- do exceptions.raise_compiler_error(
            setting ~ ": '" ~ code ~ "' is no ISO 4217 currency code, such as EUR, USD, BRL."
        ) -%}
    {%- endif -%}
    {%- do return(code) -%}
{% endmacro %}
