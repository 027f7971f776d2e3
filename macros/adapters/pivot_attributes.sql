{% macro pivot_attributes(entity, columns, namespace=none) %}
    {#-
      A select for a model of your own: one row per row of an entity that has any of the attributes, with its key, platform, store_id,
      native id and a typed column per attribute. columns: {name: type}, or {column: {"name", "namespace", "type"}} where an attribute
      is called otherwise; types as in commerce.read. namespace: that of all attributes which name none; custom for pass-through columns.
    -#}
    {%- set contract = commerce.contract(entity, "commerce.pivot_attributes") -%}
    {%- if columns is not mapping or not columns -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.pivot_attributes: columns must be a mapping of names to types, such as {'gift_note': 'string'}; got: "
            ~ columns
        ) -%}
    {%- endif -%}
    {%- set wanted = [] -%}
    {%- for column, spec in columns.items() -%}
        {%- set type = spec.type if spec is mapping else spec -%}
        {%- if type not in commerce.read_types() -%}
            {%- do exceptions.raise_compiler_error(
                "commerce.pivot_attributes: type '"
                ~ type
                ~ "' of '"
                ~ column
                ~ "' must be one of "
                ~ commerce.read_types()
                | join(", ")
            ) -%}
        {%- endif -%}
        {%- set from_namespace = spec.namespace if spec is mapping and spec.namespace else namespace -%}
        {%- set condition = (
            "name = " ~ commerce.text_literal(spec.name if spec is mapping and spec.name else column)
        ) ~ (" and namespace = " ~ commerce.text_literal(from_namespace) if from_namespace else "") -%}
        {%- do wanted.append({"column": column, "type": type, "condition": condition}) -%}
    {%- endfor -%}
    select
        {{ contract.key }},
        platform,
        store_id,
        {{ contract.id }},
        {%- for column in wanted %}
            {{ commerce.read("text_" ~ column.column, column.type) }} as {{ column.column }}{{ "," if not loop.last }}
        {%- endfor %}
    from
        (
            select
                entity_key as {{ contract.key }},
                platform,
                store_id,
                entity_id as {{ contract.id }},
                {%- for column in wanted %}
                    {#- Of several namespaces the first by key: keys are plain digits, whose order all engines share. #}
                    substr(
                        min(case when {{ column.condition }} then attribute_key || value end), 33
                    ) as text_{{ column.column }}{{ "," if not loop.last }}
                {%- endfor %}
            from {{ ref("commerce__attributes") }}
            where
                entity = '{{ entity }}'
                and not is_deleted
                and ({%- for column in wanted %}({{ column.condition }}) {{ "or" if not loop.last }} {%- endfor %})
            group by entity_key, platform, store_id, entity_id
        ) as pivoted
{% endmacro %}
