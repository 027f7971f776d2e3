{% macro orders_with_presentment() %}
    {#-
      Keys of the orders that the customer saw in another currency and of which every amount is landed in that currency too:
      half a presentment would be netted and split wrongly, so it is all or nothing.
    -#}
    {%- set parts = {
        "order_lines": "presentment_gross_amount",
        "order_charges": "presentment_amount",
        "tax_lines": "presentment_amount",
        "order_discounts": "presentment_amount",
        "refund_lines": "presentment_subtotal_amount",
    } -%}
    select orders.order_key
    from {{ ref("commerce__orders") }} as orders
    where orders.presentment_currency_code <> orders.currency_code
    {%- for entity, column in parts.items() %}
        and not exists (
            select 1
            from {{ ref("commerce__" ~ entity) }} as parts
            where parts.order_key = orders.order_key and parts.{{ column }} is null {{ "and parts.amount is not null" if entity == "order_discounts" }}
        )
    {%- endfor %}
{% endmacro %}
