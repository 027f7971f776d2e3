{% macro raw_names(named, shape=none) %}
    {#-
      The names that a raw table or column bears in a shape, the preferred one first; none at all where the shape lacks it.
      named: a name; a list of names that followed each other; or a mapping of shapes to either. Without a shape: those of all.
    -#}
    {%- set names = [] -%}
    {%- if named is not mapping -%} {%- set values = [named] -%}
    {%- elif shape -%} {%- set values = [named.get(shape)] -%}
    {%- else -%} {%- set values = named.values() -%}
    {%- endif -%}
    {%- for value in values if value -%} {%- do names.extend([value] if value is string else value) -%} {%- endfor -%}
    {%- do return(names) -%}
{% endmacro %}
