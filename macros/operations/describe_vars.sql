{% macro describe_vars() %}
    {#-
      dbt run-operation commerce.describe_vars, for `commerce check`: prints as JSON the names of the vars that the package hears, and the
      names of the consumer's own adapters, which may have vars of their own. {"vars": […], "custom_adapters": […]}
    -#}
    {%- do print(
        "commerce check: "
        ~ tojson(
            {
                "vars": commerce.known_vars() | sort,
                "custom_adapters": commerce.custom_adapters().keys() | list,
            }
        )
    ) -%}
{% endmacro %}
