{% macro orders_with_presentment() %}
    {#-
      Keys of the orders that the customer saw in another currency and of which every amount is landed in that currency too:
      half a presentment would be netted and split wrongly, so it is all or nothing.
    -#}
    {%- set missing = {
        "order_lines": "parts.presentment_gross_amount is null or (parts.discount_amount <> 0 and parts.presentment_discount_amount is null)",
        "order_charges": "parts.presentment_amount is null",
        "tax_lines": "parts.presentment_amount is null",
        "order_discounts": "parts.presentment_amount is null and parts.amount is not null",
        "refund_lines": "parts.presentment_subtotal_amount is null or (parts.tax_amount <> 0 and parts.presentment_tax_amount is null)",
    } -%}
    select orders.order_key
    from {{ ref("commerce__orders") }} as orders
    where
        orders.presentment_currency_code <> orders.currency_code
        and (orders.presentment_discount_amount is not null or coalesce(orders.reported_discount_amount, 0) = 0)
        {%- for entity, condition in missing.items() %}
            and not exists (
                select 1
                from {{ ref("commerce__" ~ entity) }} as parts
                where parts.order_key = orders.order_key and not parts.is_deleted and ({{ condition }})
            )
        {%- endfor %}
{% endmacro %}
