{% macro reporting_currency() %}
    {#-
      The currency of reporting amounts, from the var commerce_reporting_currency; none: there are no reporting amounts. At the
      root of this package, whose demonstration has rates, the default is EUR.
    -#}
    {%- set code = var("commerce_reporting_currency", "EUR" if project_name == "commerce" else none) -%}
    {%- if not code -%} {%- do return(none) -%} {%- endif -%}
    {%- do return(commerce.check_currency(code, "commerce_reporting_currency")) -%}
{% endmacro %}

{% macro reporting_currency_code() -%}
    {#- The reporting currency as a SQL text; a typed null without one. -#}
    {{ commerce.text_literal(commerce.reporting_currency()) }}
{%- endmacro %}
