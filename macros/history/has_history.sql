{% macro has_history() %}
    {#-
      The var commerce_history: whether customers and products keep a row per version, recorded by snapshots. False (the default):
      they are as they are now, and nothing but models is needed.
    -#}
    {%- set has_history = var("commerce_history", false) -%}
    {%- if has_history is not boolean -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_history: '" ~ has_history ~ "' must be one of true, false"
        ) -%}
    {%- endif -%}
    {%- do return(has_history) -%}
{% endmacro %}
