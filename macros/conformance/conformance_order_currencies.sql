{% macro conformance_order_currencies(contract, tested) %}
    {#- A select of the parts of orders whose currency is not that of the order; as commerce.conformance_related_rows. -#}
    {%- set names = contract.columns | map(attribute="name") | list -%}
    {%- set shown = (
        names
        | select("in", ["presentment_amount", "presentment_gross_amount", "presentment_subtotal_amount"])
        | list
    ) -%}
    select
        case when tested.currency_code <> others.currency_code then 'currency_of_order' else 'presentment_currency' end,
        tested.{{ contract.key }},
        case
            when tested.currency_code <> others.currency_code
            then
                'currency_code is '
                || {{ commerce.as_said("tested.currency_code") }}
                || ', that of its order '
                || {{ commerce.as_said("others.currency_code") }}
                || ': map amounts in the currency of the order, those that the customer saw to the presentment columns'
            else '{{ shown | first }} has no currency: map presentment_currency_code of the order, or leave it out'
        end,
        {{ commerce.conformance_subject(contract, relation="tested") }}
    from tested
    inner join {{ ref(tested.models.orders) }} as others on tested.order_key = others.order_key
    where
        tested.currency_code <> others.currency_code
        {%- if shown %}
            or (tested.{{ shown | first }} is not null and others.presentment_currency_code is null)
        {%- endif %}
{% endmacro %}
