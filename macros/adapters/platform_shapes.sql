{% macro platform_shapes(platform, feeds=none) %}
    {#-
      The shapes in which loaders land a platform, as the registry says: {"setting", "names", "default"}; none where there is one only.
      A store names its shape in the setting of that name; the var commerce_<platform>_<setting> is that of all who do not.
      feeds: the platform's entry in the registry, where the caller has it.
    -#}
    {%- set shapes = (feeds or commerce.platforms().get(platform, {})).get("shapes") -%}
    {%- if not shapes -%} {%- do return(none) -%} {%- endif -%}
    {%- set default = var("commerce_" ~ platform ~ "_" ~ shapes.setting, shapes.names[0]) -%}
    {%- if default not in shapes.names -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_"
            ~ platform
            ~ "_"
            ~ shapes.setting
            ~ ": '"
            ~ default
            ~ "' must be one of "
            ~ shapes.names
            | join(", ")
        ) -%}
    {%- endif -%}
    {%- do return({"setting": shapes.setting, "names": shapes.names, "default": default}) -%}
{% endmacro %}
