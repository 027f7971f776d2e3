{% macro latest_of(instants) -%}
    {#- The latest of some nullable timestamps; null where all are. -#}
    {{ return(adapter.dispatch("latest_of", "commerce")(instants)) }}
{%- endmacro %}

{% macro default__latest_of(instants) -%}
    {#- Engines differ in what greatest() makes of a null, so none is given to it as long as one of the others is known. -#}
    {%- set known = "coalesce(" ~ instants | join(", ") ~ ")" -%}
    greatest({% for instant in instants %}coalesce({{ instant }}, {{ known }}){{ ", " if not loop.last }}{% endfor %})
{%- endmacro %}
