{% macro woocommerce_words(variable, default, example) %}
    {#- A var that is a list of words, in small letters, each quoted for SQL and joined; it never matches where the list is empty. -#}
    {%- set words = var(variable, default) -%}
    {%- if words is string or words is mapping or words is not iterable -%}
        {%- do exceptions.raise_compiler_error(
            variable ~ ": must be a list, such as " ~ example ~ "; got: " ~ words
        ) -%}
    {%- endif -%}
    {%- set quoted = ["cast(null as " ~ dbt.type_string() ~ ")"] if not words else [] -%}
    {%- for word in words -%}
        {%- do quoted.append(commerce.text_literal(word | string | trim | lower)) -%}
    {%- endfor -%}
    {%- do return(quoted | join(", ")) -%}
{% endmacro %}
