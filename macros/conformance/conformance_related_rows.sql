{% macro conformance_related_rows(entity, tested) %}
    {#- Selects of the rows of `tested` that disagree with other entities of the same platform: check_name, failing_key, message, subject. tested: as commerce.tested_model says. -#}
    {%- set contract = commerce.contract(entity, "commerce.conformance_related_rows") -%}
    {%- set names = contract.columns | map(attribute="name") | list -%}
    {%- set subject = commerce.conformance_subject(contract, relation="tested") -%}
    {%- set selects = [] -%}
    {%- for reference in commerce.conformance_references(entity, tested.models.keys()) -%}
        {%- set other = "others." ~ reference.key -%}
        {%- set others = commerce.contract(reference.entity).columns | map(attribute="name") | list -%}
        {%- set check = (
            "store"
            if reference.entity == "stores"
            else "parent" if reference.entity == contract.parent else "reference"
        ) -%}
        {%- set same_order = reference.entity != "orders" and "order_key" in names and "order_key" in others -%}
        {%- set related -%}
    select
        case when {{ other }} is null then '{{ check }}' else 'same_order' end,
        tested.{{ contract.key }},
        '{{ reference.id }} ' || {{ commerce.as_said("tested." ~ reference.id) }} || case
            when {{ other }} is null
            then ' is not among the {{ reference.entity }}: map both from the same raw id{{ ", or land the missing rows" if check != "store" else " and name every store in commerce_<platform>_stores" }}'
            else ' is of another order than the row: make {{ reference.id }} unique within platform and store'
        end,
        {{ subject }}
    from tested
    left join {{ ref(tested.models[reference.entity]) }} as others on tested.{{ reference.column }} = {{ other }}
    where
        (
            tested.{{ reference.column }} is not null and {{ other }} is null
            and {{ commerce.conformance_declares(tested, reference.entity) }}
        )
        {%- if same_order %} or tested.order_key <> others.order_key {%- endif %}
        {%- endset -%}
        {%- do selects.append(related) -%}
    {%- endfor -%}
    {%- if contract.parent and "orders" in tested.models and entity not in [
        "payments",
        "refunds",
    ] and "currency_code" in names -%}
        {%- do selects.append(commerce.conformance_order_currencies(contract, tested)) -%}
    {%- endif -%}
    {%- if "business_date" in names and "stores" in tested.models -%}
        {%- do selects.append(commerce.conformance_business_dates(entity, tested)) -%}
    {%- endif -%}
    {%- if entity == "attributes" -%}
        {%- do selects.extend(commerce.conformance_attribute_rows(tested)) -%}
    {%- endif -%}
    {{ return(selects) }}
{% endmacro %}
