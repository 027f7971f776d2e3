{% macro tested_model(relation, entity, platform=none) %}
    {#-
      What a generic test of an entity stands on: {"platform": name or none where it is the union, "platforms": what its column platform can be,
      "models": {entity: model}}, the entities that the same platform declares with the models that hold them; of the union also
      "declared_by": {entity: platforms}. The model's name is taken from the test where the engine tells
      it, for while dbt parses a relation is not known; else from the relation.
    -#}
    {%- set told = (model.test_metadata or {}).get("kwargs", {}).get("model", "") | string -%}
    {%- set text = told if "commerce_" in told else relation | string -%}
    {%- set adapters = commerce.adapters() -%}
    {%- set models = {} -%}
    {%- if platform is none and "commerce__" ~ entity in text -%}
        {%- set declared_by = {} -%}
        {%- for name, feeds in adapters.items() -%}
            {%- for declared in feeds.entities -%}
                {%- do declared_by.setdefault(declared, []).append(name) -%}
                {%- do models.update({declared: "commerce__" ~ declared}) -%}
            {%- endfor -%}
        {%- endfor -%}
        {%- do return(
            {
                "platform": none,
                "platforms": adapters.keys() | list,
                "models": models,
                "declared_by": declared_by,
            }
        ) -%}
    {%- endif -%}
    {%- set found = [platform] if platform else [] -%}
    {%- for name in adapters if not found and "commerce_" ~ name ~ "__" ~ entity in text -%}
        {%- do found.append(name) -%}
    {%- endfor -%}
    {%- if not found or found[0] not in adapters or entity not in adapters[found[0]].entities -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.expect_conformant: "
            ~ text
            ~ " must be commerce_<platform>__"
            ~ entity
            ~ " of an enabled platform that declares its "
            ~ entity
            ~ ", as in commerce_custom_adapters: {acme: [stores, orders, order_lines]}. Enabled: "
            ~ (adapters.keys() | join(", ") or "none")
        ) -%}
    {%- endif -%}
    {%- for declared in adapters[found[0]].entities -%}
        {%- do models.update({declared: "commerce_" ~ found[0] ~ "__" ~ declared}) -%}
    {%- endfor -%}
    {%- do return({"platform": found[0], "platforms": found, "models": models}) -%}
{% endmacro %}
