{% macro conformance_business_dates(entity, tested) %}
    {#- A select of the rows whose own business date is not the day of their instant at the store; as commerce.conformance_related_rows. -#}
    {%- set contract = commerce.contract(entity, "commerce.conformance_business_dates") -%}
    {%- set instant = {
        "orders": "coalesce(tested.processed_at, tested.ordered_at)",
        "refunds": "coalesce(tested.processed_at, tested.created_at)",
    }.get(entity, "tested.occurred_at") -%}
    {%- set date = commerce.business_date(instant, "others.time_zone") -%}
    select
        'business_date',
        tested.{{ contract.key }},
        'business_date is '
        || {{ commerce.as_said("tested.business_date") }}
        || ', its instant is on '
        || {{ commerce.as_said(date) }}
        || ' in '
        || {{ commerce.as_said("others.time_zone") }}
        || ': leave business_date out where instants are known; of a source that knows dates only, map local midnight as the instant',
        {{ commerce.conformance_subject(contract, relation="tested") }}
    from tested
    inner join {{ ref(tested.models.stores) }} as others on tested.store_key = others.store_key
    where tested.business_date is not null and {{ instant }} is not null and tested.business_date <> {{ date }}
{% endmacro %}
