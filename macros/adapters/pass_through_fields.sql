{% macro pass_through_fields(platform, staging, names) %}
    {#-
      What commerce_pass_through_columns adds to the columns of a staging model, as commerce.stage_raw takes columns.
      names: the columns that the model has by itself; those that make the entity's id must be among them.
    -#}
    {%- set fields = {} -%}
    {%- set entities = commerce.pass_through_columns(platform) -%}
    {%- if not entities -%} {%- do return({}) -%} {%- endif -%}
    {%- set main = commerce.main_staging(platform) -%}
    {%- for entity, columns in entities.items() if main[entity].staging == staging -%}
        {%- for column in main[entity].id if column not in names + ["_row_hash", "_occurrence"] -%}
            {%- do exceptions.raise_compiler_error(
                "commerce_pass_through_columns: "
                ~ platform
                ~ "."
                ~ entity
                ~ " needs the columns of stg_commerce_"
                ~ platform
                ~ "__"
                ~ staging
                ~ " that make its id, not '"
                ~ column
                ~ "'. Say which, as in commerce_custom_adapters: {"
                ~ platform
                ~ ": {entities: [...], staging: {...}, main: {"
                ~ entity
                ~ ": {staging: "
                ~ staging
                ~ ", id: ["
                ~ names[0]
                ~ "]}}}}"
            ) -%}
        {%- endfor -%}
        {%- for column in columns -%}
            {%- do fields.update(
                {
                    commerce.pass_through_name(entity, loop.index): {
                        "raw": column.column,
                        "type": column.type,
                    }
                }
            ) -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- do return(fields) -%}
{% endmacro %}

{% macro pass_through_name(entity, number) %}
    {#- The column of a staging model that carries the column of that number in the list of an entity. -#}
    {%- do return("pass_through_" ~ entity ~ "_" ~ number) -%}
{% endmacro %}
