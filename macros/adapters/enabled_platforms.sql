{% macro enabled_platforms() %}
    {#- The platforms of this package that the var commerce_adapters names; all of them at the root of this package. -#}
    {%- set known = commerce.platforms().keys() | list -%}
    {%- set names = var("commerce_adapters", known if project_name == "commerce" else []) -%}
    {%- if names is string or names is mapping -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_adapters: must be a list, such as [" ~ known | join(", ") ~ "]; got: " ~ names
        ) -%}
    {%- endif -%}
    {%- for name in names if name not in known -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_adapters: '" ~ name ~ "' is no platform of this package. Use one of: " ~ known
            | join(", ") ~ "; name an adapter of your own in commerce_custom_adapters."
        ) -%}
    {%- endfor -%}
    {%- do return(names) -%}
{% endmacro %}
