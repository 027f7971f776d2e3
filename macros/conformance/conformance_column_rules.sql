{% macro conformance_column_rules(contract) %}
    {#- Rules of keys, required columns and vocabularies, as the contract of an entity declares them. -#}
    {%- set rules = [] -%}
    {%- for column in contract.columns -%}
        {%- set name = column.name -%}
        {%- if column.key_of -%}
            {%- set expected = commerce.surrogate_key(column.key_of if column.key_of != "store_id" else none) -%}
            {%- set differs = "coalesce(" ~ name ~ ", '') <> coalesce(" ~ expected ~ ", '')" -%}
            {%- do rules.append(
                commerce.conformance_rule(
                    "key_parts",
                    differs if name != contract.key else name ~ " is not null and " ~ differs,
                    "'"
                    ~ name
                    ~ " is not the key of platform, store_id"
                    ~ (" and " ~ column.key_of if column.key_of != "store_id" else "")
                    ~ ": leave keys to commerce.conform, or make them with commerce.surrogate_key'",
                )
            ) -%}
        {%- endif -%}
        {%- if name == contract.key -%}
            {%- do rules.append(
                commerce.conformance_rule(
                    "key_not_null",
                    name ~ " is null",
                    "'" ~ name ~ " is null: map " ~ contract.id ~ " from columns that are never null'",
                )
            ) -%}
        {%- endif -%}
        {%- if column.required or column.default -%}
            {%- do rules.append(
                commerce.conformance_rule(
                    "required",
                    name ~ " is null",
                    "'"
                    ~ name
                    ~ " is null: "
                    ~ (
                        "map it from a column that is never null, or let staging reject such rows (type with !)"
                        if column.required
                        else "write the model with commerce.conform, which gives it a default"
                    )
                    ~ "'",
                )
            ) -%}
        {%- endif -%}
        {%- if column.vocabulary -%}
            {%- do rules.append(
                commerce.conformance_rule(
                    "vocabulary",
                    name ~ " not in ('" ~ column.vocabulary | join("', '") ~ "')",
                    "'"
                    ~ name
                    ~ " is ' || "
                    ~ commerce.as_said(name)
                    ~ " || ': map it to one of "
                    ~ column.vocabulary
                    | join(", ") ~ ", as with commerce.map_values'",
                )
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do return(rules) -%}
{% endmacro %}
