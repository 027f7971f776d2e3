{% macro over_refunded_components() %}
    {#-
      Ledger identity I5: components of which more was reversed than sold; adjustments, return fees and what was landed as a return of its own aside.
      A reversal that names no line or charge can be of any of its kind, so of an order that has one the kind is judged as a whole.
    -#}
    {%- set condition -%}
        movement_type <> 'adjustment'
        and not (applies_to = 'order')
        and movement_reason <> 'return_fee'
    {%- endset -%}
    {%- set breach -%}
        sum(case when movement_reason = 'return' then 1 else 0 end) = 0
        and (
            sum(case when movement_event = 'sale' then amount else 0 end) * sum(amount) < 0
            or (sum(case when movement_event = 'sale' then abs(amount) else 0 end) = 0 and sum(amount) <> 0)
        )
    {%- endset -%}
    {%- set ledger = ref("commerce__sales_ledger") %}
    select order_key, order_line_key, order_charge_key, movement_type, applies_to, sum(amount) as left_amount
    from {{ ledger }}
    where
        {{ condition }}
        and (order_line_key is not null or order_charge_key is not null)
        and order_key in (select order_key from {{ ledger }} where movement_event = 'reversal')
    group by order_key, order_line_key, order_charge_key, movement_type, applies_to
    having {{ breach }}
    union all
    select order_key, null, null, movement_type, applies_to, sum(amount)
    from {{ ledger }}
    where
        {{ condition }}
        and order_key in (
            select order_key
            from {{ ledger }}
            where
                movement_event = 'reversal' and order_line_key is null and order_charge_key is null and {{ condition }}
        )
    group by order_key, movement_type, applies_to
    having {{ breach }}
{% endmacro %}
