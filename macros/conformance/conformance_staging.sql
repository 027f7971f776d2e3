{% macro conformance_staging(entity, platform, staging=none) %}
    {#- Names of the staging models whose accepted rows each become one row of the entity; default: the one named like the entity, where the adapter declares it. -#}
    {%- set declared = commerce.adapters()[platform].staging -%}
    {%- if staging is none -%} {%- do return([entity] if entity in declared else []) -%} {%- endif -%}
    {%- set names = [staging] if staging is string else staging -%}
    {%- for name in names if name not in declared -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.expect_conformant: staging '"
            ~ name
            ~ "' is no staging model of "
            ~ platform
            ~ ". Declared: "
            ~ (declared | list | join(", ") or "none")
            ~ "; name it as in commerce_custom_adapters: {"
            ~ platform
            ~ ": {entities: [...], staging: {"
            ~ name
            ~ ": raw_table}}}"
        ) -%}
    {%- endfor -%}
    {%- do return(names) -%}
{% endmacro %}
