{% macro conformance_attribute_rows(tested) %}
    {#- Selects of attributes whose entity is none of the schema, or whose row is not in that entity; as commerce.conformance_related_rows. -#}
    {%- set contract = commerce.contract("attributes") -%}
    {%- set subject = commerce.conformance_subject(contract, relation="tested") -%}
    {%- set unknown -%}
    select
        'vocabulary',
        tested.attribute_key,
        'entity is ' || {{ commerce.as_said("tested.entity") }} || ': it must be one of {{ tested.models.keys() | join(", ") }}',
        {{ subject }}
    from tested
    where tested.entity not in ('{{ tested.models.keys() | join("', '") }}')
    {%- endset -%}
    {%- set selects = [unknown] -%}
    {%- for entity, name in tested.models.items() if entity != "attributes" -%}
        {%- set missing -%}
    select
        'reference',
        tested.attribute_key,
        'entity_id ' || {{ commerce.as_said("tested.entity_id") }}
        || ' is not among the {{ entity }}: map both from the same raw id, or land the missing rows',
        {{ subject }}
    from tested
    left join {{ ref(name) }} as others on tested.entity_key = others.{{ commerce.contract(entity).key }}
    where
        tested.entity = '{{ entity }}'
        and others.{{ commerce.contract(entity).key }} is null
        and {{ commerce.conformance_declares(tested, entity) }}
        {%- endset -%}
        {%- do selects.append(missing) -%}
    {%- endfor -%}
    {{ return(selects) }}
{% endmacro %}
