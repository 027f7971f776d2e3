{% test commerce_ledger_splits(model) %}
    {#- Ledger identity I3: the parts of total sales, tips and gift cards are all rows of an order. A row per order that differs. -#}
    {%- set parts = ["net_amount", "shipping_amount", "tax_amount", "duty_amount", "fee_amount"] %}
    with
        figures as (
            select order_key, sum(amount) as amount, {{ commerce.sum_figures() }} from {{ model }} group by order_key
        )

    select order_key, amount, total_sales_amount, tip_amount, gift_card_amount
    from figures
    where
        amount <> total_sales_amount + tip_amount + gift_card_amount
        or total_sales_amount <> {{ parts | join(" + ") }}
        or net_amount <> gross_amount - discount_amount - reversal_amount
{% endtest %}
