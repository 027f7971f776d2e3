{% macro unpivot_attributes(relation, entity, id, columns, namespace=none, namespace_column=none) %}
    {#-
      One row per row of a CTE and known value of the columns: entity, entity_id, namespace, name, value, store_id, _synced_at.
      columns: a list of columns, or {column: name of the attribute}. namespace is a word, namespace_column a SQL expression.
    -#}
    {%- do commerce.contract(entity, "commerce.unpivot_attributes") -%}
    {%- for column in columns %}
        select
            store_id,
            '{{ entity }}' as entity,
            cast({{ id }} as {{ dbt.type_string() }}) as entity_id,
            {% if namespace_column %} cast({{ namespace_column }} as {{ dbt.type_string() }})
            {%- else %} {{ commerce.text_literal(namespace) }}
            {%- endif %} as namespace,
            {{ commerce.text_literal(columns[column] if columns is mapping else column) }} as name,
            cast({{ column }} as {{ dbt.type_string() }}) as value,
            _synced_at
        from {{ relation }}
        where {{ column }} is not null
        {%- if not loop.last %}
            union all
        {%- endif %}
    {%- endfor %}
{%- endmacro %}
