{% macro raw_column_specs(columns, shape=none) %}
    {#-
      Parses {"price": "amount!"} into [{"name", "raw", "names", "type", "required", "optional", "lenient"}]; a mapping value {"raw": …, "type": …} names
      another raw column, as in commerce.raw_names: several in turn, or one for each shape. A ? after a name of a shape makes the
      column optional there. raw is the preferred name, none where the shape lacks the column. With "among": {"meta_key": […]} only rows that
      bear one of these words.
    -#}
    {%- set specs = [] -%}
    {%- for name, spec in columns.items() -%}
        {%- set type = spec.type if spec is mapping else spec -%}
        {%- set raw = spec.raw if spec is mapping else name -%}
        {%- set names = commerce.raw_names(raw, shape) -%}
        {%- set is_optional = "?" in type or (raw is mapping and names and names[0].endswith("?")) -%}
        {%- if raw is mapping -%} {%- set names = names | map("replace", "?", "") | list -%} {%- endif -%}
        {%- do specs.append(
            {
                "name": name,
                "raw": names | first if names else none,
                "names": names,
                "type": type | replace("!", "") | replace("?", "") | replace("~", ""),
                "required": "!" in type,
                "optional": is_optional,
                "lenient": "~" in type,
                "among": spec.get("among") if spec is mapping else none,
            }
        ) -%}
    {%- endfor -%}
    {%- do return(specs) -%}
{% endmacro %}
