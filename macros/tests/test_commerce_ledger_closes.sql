{% test commerce_ledger_closes(model) %}
    {#- Ledger identity I4: an order that a void or cancellation gave up is zero in every figure but gross, discounts and reversals. -#}
    {%- set figures = [
        "net_amount",
        "shipping_amount",
        "tax_amount",
        "duty_amount",
        "fee_amount",
        "tip_amount",
        "gift_card_amount",
    ] %}
    with
        closed as (
            select distinct order_key
            from {{ model }}
            where source_table = 'orders' and movement_reason in ('void', 'cancellation')
        ),

        figures as (
            select order_key, {{ commerce.sum_figures(figures) }}
            from {{ model }}
            where order_key in (select order_key from closed)
            group by order_key
        )

    select *
    from figures
    where {% for figure in figures %} {{ figure }} <> 0{{ " or " if not loop.last }}{% endfor %}
{% endtest %}
