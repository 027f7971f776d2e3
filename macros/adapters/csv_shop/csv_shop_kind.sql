{% macro csv_shop_kind(product_id) -%}
    {#- What a row of a CSV shop is about: product, or the kind that commerce_csv_shop_codes gives to its product id (a SQL expression). -#}
    {%- set codes = commerce.csv_shop_codes() -%}
    {%- if not codes -%} 'product'
    {%- else -%}
        case
            {%- for code, kind in codes.items() if not code.endswith("*") %}
                when upper({{ product_id }}) = {{ commerce.text_literal(code) }} then '{{ kind }}'
            {%- endfor %}
            {%- for code, kind in codes.items() if code.endswith("*") %}
                when
                    substr(upper({{ product_id }}), 1, {{ code | length - 1 }}) = {{ commerce.text_literal(code[:-1]) }}
                then '{{ kind }}'
            {%- endfor %}
            else 'product'
        end
    {%- endif -%}
{%- endmacro %}
