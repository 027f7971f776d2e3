{% macro is_enabled(platform) %}
    {#- Whether a platform of this package is named in commerce_adapters. -#}
    {%- if platform not in commerce.platforms() -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.is_enabled: '" ~ platform ~ "' must be one of " ~ commerce.platforms().keys()
            | join(", ")
        ) -%}
    {%- endif -%}
    {%- do return(platform in commerce.adapters()) -%}
{% endmacro %}
