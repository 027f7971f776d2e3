{% macro is_enabled(platform) %}
    {#- Whether a platform of this package is named in commerce_adapters. -#}
    {%- if platform in commerce.enabled_platforms() -%} {%- do return(true) -%} {%- endif -%}
    {%- set known = commerce.platforms().keys() | list -%}
    {%- if platform not in known -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.is_enabled: '" ~ platform ~ "' must be one of " ~ known | join(", ")
        ) -%}
    {%- endif -%}
    {%- do return(false) -%}
{% endmacro %}
