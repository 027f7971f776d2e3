{% macro adapters() %}
    {#- Every enabled adapter: {name: {"entities": […], "staging": […]}}, those of the consumer's own project, exchange rates and holidays included. -#}
    {%- set platforms = commerce.platforms() -%}
    {%- set names = var("commerce_adapters", platforms.keys() | list if project_name == "commerce" else []) -%}
    {%- if names is string or names is mapping -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_adapters: must be a list, such as [" ~ platforms.keys()
            | join(", ") ~ "]; got: " ~ names
        ) -%}
    {%- endif -%}
    {%- set enabled = {} -%}
    {%- for name in names -%}
        {%- if name not in platforms -%}
            {%- do exceptions.raise_compiler_error(
                "commerce_adapters: '"
                ~ name
                ~ "' is no platform of this package. Use one of: "
                ~ platforms.keys()
                | join(", ") ~ "; name an adapter of your own in commerce_custom_adapters."
            ) -%}
        {%- endif -%}
        {%- set feeds = {} -%}
        {%- do feeds.update(platforms[name]) -%}
        {%- if feeds.shapes -%}
            {%- do feeds.update({"staging": commerce.staged_in_shapes(name, feeds)}) -%}
        {%- endif -%}
        {%- do enabled.update({name: feeds}) -%}
    {%- endfor -%}
    {%- for name, feeds in commerce.custom_adapters().items() -%}
        {%- do enabled.update({name: feeds}) -%}
    {%- endfor -%}
    {%- set rates = commerce.exchange_rates() -%}
    {%- if rates -%}
        {%- do enabled.update(
            {
                "exchange_rates": {
                    "entities": ["exchange_rates"],
                    "staging": {"exchange_rates": rates.table or rates.ref},
                }
            }
        ) -%}
    {%- endif -%}
    {%- set holidays = commerce.holidays() -%}
    {%- if holidays -%}
        {%- do enabled.update(
            {"holidays": {"entities": [], "staging": {"holidays": holidays.table or holidays.ref}}}
        ) -%}
    {%- endif -%}
    {%- do return(enabled) -%}
{% endmacro %}
