{% macro raw_value(spec) -%}
    {#- The raw column of a spec of commerce.raw_column_specs; null where the row bears none of the words that the spec asks for. -#}
    {%- if not spec.among -%} {{ adapter.quote(spec.raw) }}
    {%- else -%}
        case
            when
                {% for column, words in spec.among.items() -%}
                    {{ adapter.quote(column) }} in ('{{ words | join("', '") }}'){{ " and " if not loop.last }}
                {%- endfor %}
            then {{ adapter.quote(spec.raw) }}
        end
    {%- endif -%}
{%- endmacro %}
