{% macro conformance_rule(check, breaks, message) %}
    {#- A rule of commerce.conformance_rules: name of the check, SQL condition that is true of a row that breaks it, SQL text that says what to change. -#}
    {%- if check not in commerce.conformance_checks() -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.conformance_rule: check '"
            ~ check
            ~ "' must be one of "
            ~ commerce.conformance_checks().keys()
            | join(", ")
        ) -%}
    {%- endif -%}
    {%- do return({"check": check, "breaks": breaks, "message": message}) -%}
{% endmacro %}
