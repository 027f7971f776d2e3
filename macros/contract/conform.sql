{% macro conform(entity, columns, relation=none, platform=none) %}
    {#-
      The typed select of an adapter: {contract column: SQL expression} from a CTE (default: the one named like the entity).
      platform, unless given, is read from the model's name commerce_<platform>__<entity>; store_id and _synced_at default to the columns of that name.
      Columns that the adapter lacks become their default or a typed null; keys that are not given are computed from the ids.
    -#}
    {%- set contract = commerce.contract(entity, "commerce.conform") -%}
    {%- set names = contract.columns | map(attribute="name") | list -%}
    {%- for name in columns if name not in names -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.conform: " ~ entity ~ " has no column '" ~ name ~ "'. Use one of: " ~ names
            | join(", ")
        ) -%}
    {%- endfor -%}
    {%- set parts = model.name.split("__") -%}
    {%- if not platform and (parts | length != 2 or not parts[0].startswith("commerce_")) -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.conform: the model must be named commerce_<platform>__"
            ~ entity
            ~ "; it is named "
            ~ model.name
        ) -%}
    {%- endif -%}
    {#- Which columns an adapter fills is for docs/platforms.md. -#}
    {%- set filled = [] -%}
    {%- for name, expression in columns.items() if expression != "null" -%}
        {%- do filled.append(name) -%}
    {%- endfor -%}
    {%- if not platform -%} {%- do config(meta={"commerce_columns": filled}) -%} {%- endif -%}
    {%- set mapped = {
        "platform": "'" ~ (platform or parts[0][9:]) ~ "'",
        "store_id": "store_id",
        "_synced_at": "_synced_at",
    } -%}
    {%- do mapped.update(columns) -%}
    {%- set types = {} -%}
    select
        {%- for column in contract.columns %}
            {%- if column.key_of and column.name not in columns %}
                {%- set id = column.key_of %}
                {%- set expression = (
                    commerce.surrogate_key(
                        (
                            "cast(" ~ mapped[id] ~ " as " ~ dbt.type_string() ~ ")"
                            if id != "store_id" and id in mapped
                            else none
                        ),
                        mapped["platform"],
                        mapped["store_id"],
                    )
                    if id in mapped
                    else "null"
                ) %}
            {%- elif column.name in mapped %}
                {%- set expression = (
                    mapped[column.name]
                    if not column.default
                    else "coalesce(" ~ mapped[column.name] ~ ", " ~ column.default ~ ")"
                ) %}
            {%- elif column.required %}
                {%- do exceptions.raise_compiler_error(
                    "commerce.conform: "
                    ~ entity
                    ~ " requires the column '"
                    ~ column.name
                    ~ "'; map it in "
                    ~ model.name
                ) %}
            {%- else %} {%- set expression = column.default or "null" %}
            {%- endif %}
            {%- if column.type not in types -%}
                {%- do types.update({column.type: commerce.type_of(column.type)}) -%}
            {%- endif %}
            cast({{ expression | trim }} as {{ types[column.type] }}) as {{ column.name }}{{ "," if not loop.last }}
        {%- endfor %}
    from {{ relation or entity }}
{%- endmacro %}
