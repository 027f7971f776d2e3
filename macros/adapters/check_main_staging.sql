{% macro check_main_staging(place, entities, staging, main) %}
    {#- Raises where the `main` of an adapter is not {entity: {"staging": one of its staging models, "id": [columns]}}. place: what the message starts with. -#}
    {%- set example = "main: {order_lines: {staging: items, id: [order_no, line_no]}}" -%}
    {%- if main is not mapping -%}
        {%- do exceptions.raise_compiler_error(
            place ~ ": main must be a mapping, such as " ~ example ~ "; got: " ~ main
        ) -%}
    {%- endif -%}
    {%- for entity, holds in main.items() -%}
        {%- if entity not in entities -%}
            {%- do exceptions.raise_compiler_error(
                place ~ ": main names '" ~ entity ~ "', which is not among its entities: " ~ entities
                | join(", ")
            ) -%}
        {%- elif holds is not mapping or holds.staging not in staging -%}
            {%- do exceptions.raise_compiler_error(
                place ~ ": main." ~ entity ~ " must name one of its staging models (" ~ staging
                | list
                | join(", ") ~ "), such as " ~ example ~ "; got: " ~ holds
            ) -%}
        {%- elif not holds.id or holds.id is string or holds.id is mapping or holds.id is not iterable -%}
            {%- do exceptions.raise_compiler_error(
                place
                ~ ": main."
                ~ entity
                ~ " must list the columns of its id, such as "
                ~ example
                ~ "; got: "
                ~ holds
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
