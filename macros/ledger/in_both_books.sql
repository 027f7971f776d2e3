{% macro in_both_books(relation, amounts, orders="orders") %}
    {#-
      The rows of a relation that has order_key, joined with their orders: once in the book of the shop's currency, and for orders
      shown in another currency once more in the book of that one. Each amount becomes book_<amount>, in the second book from its
      presentment_ twin. The rules of the ledger run over both books alike.
    -#}
    {%- for book in ["shop", "presentment"] %}
        select
            '{{ book }}' as book,
            {{ relation }}.*,
            {%- for amount in amounts %}
                {{ relation }}.{{ "presentment_" if book == "presentment" }}{{ amount }} as book_{{ amount }},
            {%- endfor %}
            {{ orders }}.{{ "presentment_" if book == "presentment" }}minor_ticks as minor_ticks,
            {{ orders }}.amounts_include_tax
        from {{ relation }}
        inner join {{ orders }} on {{ relation }}.order_key = {{ orders }}.order_key
        {%- if book == "shop" %}
            union all
        {%- else %} where {{ orders }}.has_presentment
        {%- endif %}
    {%- endfor %}
{% endmacro %}
