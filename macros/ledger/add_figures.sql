{% macro add_figures(names=none, relation=none) -%}
    {#- Sums of figure columns of a fact, under the same names; all figures by default. -#}
    {%- for name in names or commerce.figures().keys() %}
        cast(sum({{ relation ~ "." if relation }}{{ name }}) as decimal(18, 4)) as {{ name }}
        {{ ",
    " if not loop.last }}
    {%- endfor %}
{%- endmacro %}
