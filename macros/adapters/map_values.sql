{% macro map_values(value, words, otherwise="unknown") -%}
    {#- A landed word in the shared vocabulary, compared in lower case; null stays null, anything else becomes `otherwise`. -#}
    case
        {%- for landed, shared in words.items() %}
            when lower({{ value }}) = '{{ landed }}' then '{{ shared }}'
        {%- endfor %}
        when {{ value }} is not null
        then '{{ otherwise }}'
    end
{%- endmacro %}
