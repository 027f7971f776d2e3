{% macro pass_through_columns(platform) %}
    {#-
      Raw columns of a platform that become attributes, from the var commerce_pass_through_columns: {entity: [{"column", "type", "alias"}]}.
      The var: {platform: {entity: [{column: raw column, type: as in commerce.read (string), alias: name of the attribute (the column)}]}}.
    -#}
    {%- set name = "commerce_pass_through_columns" -%}
    {%- set declared = var(name, {}) -%}
    {%- if declared is not mapping -%}
        {%- do exceptions.raise_compiler_error(
            name
            ~ ": must be a mapping, such as {shopify: {orders: [{column: gift_note, type: string}]}}; got: "
            ~ declared
        ) -%}
    {%- endif -%}
    {%- if not declared -%} {%- do return({}) -%} {%- endif -%}
    {%- set known = (commerce.platforms().keys() | list) + (commerce.custom_adapters().keys() | list) -%}
    {%- for given in declared if given not in known -%}
        {%- do exceptions.raise_compiler_error(
            name ~ ": '" ~ given ~ "' is no platform. Use one of: " ~ known | join(", ")
        ) -%}
    {%- endfor -%}
    {%- set entities = declared.get(platform) or {} -%}
    {%- if not entities -%} {%- do return({}) -%} {%- endif -%}
    {%- set main = commerce.main_staging(platform) -%}
    {%- if entities is not mapping -%}
        {%- do exceptions.raise_compiler_error(
            name ~ ": " ~ platform ~ " must be a mapping of entities to lists of columns; got: " ~ entities
        ) -%}
    {%- endif -%}
    {%- set result = {} -%}
    {%- for entity, columns in entities.items() -%}
        {%- set place = name ~ ": " ~ platform ~ "." ~ entity -%}
        {%- if entity not in main -%}
            {%- do exceptions.raise_compiler_error(
                place ~ " cannot take columns. Use one of: " ~ main.keys() | join(", ")
            ) -%}
        {%- endif -%}
        {%- do result.update({entity: commerce.pass_through_list(place, columns)}) -%}
    {%- endfor -%}
    {%- do return(result) -%}
{% endmacro %}
