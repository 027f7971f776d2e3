{% macro conformance_related_rows(entity, tested) %}
    {#- Selects of the rows of `tested` that disagree with other entities of the same platform: check_name, failing_key, message, subject. tested: as commerce.tested_model says. -#}
    {%- set contract = commerce.contract(entity, "commerce.conformance_related_rows") -%}
    {%- set names = contract.columns | map(attribute="name") | list -%}
    {%- set subject = commerce.conformance_subject(contract, relation="tested") -%}
    {%- set selects = [] -%}
    {%- for reference in commerce.conformance_references(entity, tested.models.keys()) -%}
        {%- set other = "others." ~ reference.key -%}
        {%- set is_hard = reference.entity in ["stores", contract.parent] -%}
        {%- set others = commerce.contract(reference.entity).columns | map(attribute="name") | list -%}
        {%- set missing = "tested." ~ reference.column ~ " is not null and " ~ other ~ " is null" -%}
        {%- set elsewhere = (
            other ~ " is not null and tested.order_key <> others.order_key"
            if reference.entity != "orders" and "order_key" in names and "order_key" in others
            else "false"
        ) -%}
        {%- set same_order -%}
    select
        case when {{ other }} is null then '{{ "store" if reference.entity == "stores" else "parent" if is_hard else "reference" }}' else 'same_order' end,
        tested.{{ contract.key }},
        case
            when {{ other }} is null
            then
                '{{ reference.id }} ' || {{ commerce.as_said("tested." ~ reference.id) }}
                || ' is not among the {{ reference.entity }}: map both from the same raw id{{ ", or land the missing rows" if reference.entity != "stores" else " and name every store in commerce_<platform>_stores" }}'
            else
                '{{ reference.id }} ' || {{ commerce.as_said("tested." ~ reference.id) }}
                || ' is of another order than the row: make {{ reference.id }} unique within platform and store'
        end,
        {{ subject }}
    from tested
    left join {{ ref(tested.models[reference.entity]) }} as others on tested.{{ reference.column }} = {{ other }}
    where ({{ missing }}) or ({{ elsewhere }})
        {%- endset -%}
        {%- do selects.append(same_order) -%}
        {%- if reference.entity == "orders" and contract.parent and entity not in [
            "payments",
            "refunds",
        ] and "currency_code" in names -%}
            {%- set shown = (
                names
                | select(
                    "in", ["presentment_amount", "presentment_gross_amount", "presentment_subtotal_amount"]
                )
                | list
            ) -%}
            {%- set currency -%}
    select
        case when tested.currency_code <> others.currency_code then 'currency_of_order' else 'presentment_currency' end,
        tested.{{ contract.key }},
        case
            when tested.currency_code <> others.currency_code
            then
                'currency_code is ' || {{ commerce.as_said("tested.currency_code") }} || ', that of its order '
                || {{ commerce.as_said("others.currency_code") }}
                || ': map amounts in the currency of the order, those that the customer saw to the presentment columns'
            else
                '{{ shown | first }} has no currency: map presentment_currency_code of the order, or leave it out'
        end,
        {{ subject }}
    from tested
    inner join {{ ref(tested.models.orders) }} as others on tested.order_key = others.order_key
    where
        tested.currency_code <> others.currency_code
        {%- if shown %} or (tested.{{ shown | first }} is not null and others.presentment_currency_code is null) {%- endif %}
            {%- endset -%}
            {%- do selects.append(currency) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if "business_date" in names and "stores" in tested.models -%}
        {%- set instant = {
            "orders": "coalesce(tested.processed_at, tested.ordered_at)",
            "refunds": "coalesce(tested.processed_at, tested.created_at)",
        }.get(entity, "tested.occurred_at") -%}
        {%- set date = commerce.business_date(instant, "others.time_zone") -%}
        {%- set business_date -%}
    select
        'business_date',
        tested.{{ contract.key }},
        'business_date is ' || {{ commerce.as_said("tested.business_date") }} || ', its instant is on '
        || {{ commerce.as_said(date) }} || ' in ' || {{ commerce.as_said("others.time_zone") }}
        || ': leave business_date out where instants are known; of a source that knows dates only, map local midnight as the instant',
        {{ subject }}
    from tested
    inner join {{ ref(tested.models.stores) }} as others on tested.store_key = others.store_key
    where tested.business_date is not null and {{ instant }} is not null and tested.business_date <> {{ date }}
        {%- endset -%}
        {%- do selects.append(business_date) -%}
    {%- endif -%}
    {%- if entity == "attributes" -%}
        {%- do selects.extend(commerce.conformance_attribute_rows(tested)) -%}
    {%- endif -%}
    {{ return(selects) }}
{% endmacro %}
