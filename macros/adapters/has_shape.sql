{% macro has_shape(platform, shape) %}
    {#- Whether a platform is enabled and any of its stores is landed in that shape (see commerce.platform_shapes). -#}
    {%- do return(commerce.is_enabled(platform) and shape in commerce.shapes_in_use(platform)) -%}
{% endmacro %}
