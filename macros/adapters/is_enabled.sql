{% macro is_enabled(platform) %}
    {#- Whether a platform of this package is named in commerce_adapters. -#}
    {%- if platform in commerce.adapters() -%} {%- do return(true) -%} {%- endif -%}
    {%- set platforms = commerce.platforms() -%}
    {%- if platform not in platforms -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.is_enabled: '" ~ platform ~ "' must be one of " ~ platforms.keys() | join(", ")
        ) -%}
    {%- endif -%}
    {%- do return(false) -%}
{% endmacro %}
