{% macro over_refunded_components() %}
    {#- Ledger identity I5: components of which more was reversed than sold; adjustments, return fees and what was landed as a return of its own aside. -#}
    select order_key, order_line_key, order_charge_key, movement_type, applies_to, sum(amount) as left_amount
    from {{ ref("commerce__sales_ledger") }}
    where
        movement_type <> 'adjustment'
        and not (applies_to = 'order')
        and movement_reason <> 'return_fee'
        and order_key in (select order_key from {{ ref("commerce__sales_ledger") }} where movement_event = 'reversal')
    group by order_key, order_line_key, order_charge_key, movement_type, applies_to
    having
        sum(case when movement_reason = 'return' then 1 else 0 end) = 0
        and (
            sum(case when movement_event = 'sale' then amount else 0 end) * sum(amount) < 0
            or (sum(case when movement_event = 'sale' then abs(amount) else 0 end) = 0 and sum(amount) <> 0)
        )
{% endmacro %}
