{% macro sum_figures(names=none) -%}
    {#- Sums of figures of the sales ledger as columns of their names; all of them by default. -#}
    {%- set figures = commerce.figures() -%}
    {%- for name in names or figures.keys() %}
        {%- if name not in figures -%}
            {%- do exceptions.raise_compiler_error(
                "commerce.sum_figures: '" ~ name ~ "' must be one of " ~ figures.keys() | join(", ")
            ) -%}
        {%- endif %}
        cast(sum({{ figures[name] }}) as decimal(18, 4)) as {{ name }}
        {{ ",
    " if not loop.last }}
    {%- endfor %}
{%- endmacro %}
