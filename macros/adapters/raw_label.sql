{% macro raw_label(spec, labels) -%}
    {#- What the raw column of a spec is called, as SQL text. labels: {column: {label: [ids of the stores that call it so]}}. -#}
    {%- set names = labels.get(spec.name) or {spec.raw or spec.name: []} -%}
    {%- if names | length == 1 -%} {{ commerce.text_literal(names | first) }}
    {%- else -%}
        case
            {%- for label, stores in names.items() if label != names | last %}
                when
                    store_id in (
                        {%- for store_id in stores %}
                            {{ commerce.text_literal(store_id) }}{{ "," if not loop.last }}
                        {%- endfor %}
                    )
                then {{ commerce.text_literal(label) }}
            {%- endfor %}
            else {{ commerce.text_literal(names | last) }}
        end
    {%- endif -%}
{%- endmacro %}
