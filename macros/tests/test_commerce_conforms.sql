{% test commerce_conforms(model, entity) %}
    {#- Required columns are known and vocabularies hold: a row per failing column of a row, with the key and what to change. -#}
    {%- set contract = commerce.contract(entity, "commerce_conforms") -%}
    {%- for column in contract.columns if column.required or column.vocabulary %}
        select
            {{ contract.key }} as failing_key,
            '{{ column.name }}' as column_name,
            cast({{ column.name }} as {{ dbt.type_string() }}) as value,
            '{{ "must be one of " ~ column.vocabulary | join(", ") if column.vocabulary else "must not be null" }}'
            as message
        from {{ model }}
        where
            {%- if column.required %} {{ column.name }} is null {% endif -%}
            {%- if column.required and column.vocabulary %} or {% endif -%}
            {%- if column.vocabulary %} {{ column.name }} not in ('{{ column.vocabulary | join("', '") }}') {% endif %}
        {%- if not loop.last %}
            union all
        {%- endif %}
    {%- endfor %}
{% endtest %}
