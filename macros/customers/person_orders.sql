{% macro person_orders() -%}
    {#- Orders of people with an account that have rows in the ledger, with known_person_key and whether they bought goods. -#}
    select *, {{ commerce.known_person_key() }} as known_person_key, {{ commerce.sold_goods() }} as has_goods
    from {{ ref("fct_commerce__orders") }}
    where customer_key <> {{ commerce.unknown_key() }} and has_movements
{%- endmacro %}
