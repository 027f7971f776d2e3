{% test commerce_ledger_keeps_currency(model) %}
    {#- All rows of an order are in one currency, and so are those that the customer saw. -#}
    select
        order_key,
        count(distinct currency_code) as currencies,
        count(distinct presentment_currency_code) as presentment_currencies
    from {{ model }}
    group by order_key
    having count(distinct currency_code) > 1 or count(distinct presentment_currency_code) > 1
{% endtest %}
