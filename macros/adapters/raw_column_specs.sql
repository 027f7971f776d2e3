{% macro raw_column_specs(columns) %}
    {#- Parses {"price": "amount!"} into [{"name", "raw", "type", "required", "optional"}]; a mapping value {"raw": …, "type": …} names another raw column, and with "among": {"meta_key": […]} only rows that bear one of these words. -#}
    {%- set specs = [] -%}
    {%- for name, spec in columns.items() -%}
        {%- set type = spec.type if spec is mapping else spec -%}
        {%- do specs.append(
            {
                "name": name,
                "raw": spec.raw if spec is mapping else name,
                "type": type | replace("!", "") | replace("?", ""),
                "required": "!" in type,
                "optional": "?" in type,
                "among": spec.get("among") if spec is mapping else none,
            }
        ) -%}
    {%- endfor -%}
    {%- do return(specs) -%}
{% endmacro %}
