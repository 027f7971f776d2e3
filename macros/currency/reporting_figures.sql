{% macro reporting_figures(names=none) %}
    {#- Names of figures that are amounts, in the reporting currency: reporting_net_amount for net_amount. -#}
    {%- set reporting = [] -%}
    {%- for name in names or commerce.figures().keys() if name.endswith("_amount") -%}
        {%- do reporting.append("reporting_" ~ name) -%}
    {%- endfor -%}
    {%- do return(reporting) -%}
{% endmacro %}
