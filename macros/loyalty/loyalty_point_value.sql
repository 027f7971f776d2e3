{% macro loyalty_point_value(currency_code) -%}
    {#-
      What one point is worth in a currency (SQL expression), from the var commerce_loyalty_point_values; null for a currency
      that it does not name.
    -#}
    {%- set values = var("commerce_loyalty_point_values", {}) -%}
    {%- if values is not mapping -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_loyalty_point_values: must be a mapping of currencies to the value of one point, such as {EUR: 0.01}; got: "
            ~ values
        ) -%}
    {%- endif -%}
    cast(
        case
            {{ currency_code }}
            {%- for code, value in values.items() %}
                {%- do commerce.check_currency(code, "commerce_loyalty_point_values") -%}
                {%- if value is not number or value is boolean or value < 0 -%}
                    {%- do exceptions.raise_compiler_error(
                        "commerce_loyalty_point_values: "
                        ~ code
                        ~ " must be a number from 0, the value of one point; got: "
                        ~ value
                    ) -%}
                {%- endif %}
                when '{{ code }}'
                then {{ "%.12f" | format(value) }}
            {%- endfor %}
            when ''
            then null
        end as decimal(28, 12)
    )
{%- endmacro %}
