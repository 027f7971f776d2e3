{% macro is_staged(platform, staging) %}
    {#- Whether a platform is enabled and any of its stores is landed in a shape that has the raw table of a staging model. -#}
    {%- do return(commerce.is_enabled(platform) and staging in commerce.adapters()[platform].staging) -%}
{% endmacro %}
