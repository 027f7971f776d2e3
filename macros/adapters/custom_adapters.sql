{% macro custom_adapters() %}
    {#- The adapters that the consumer wrote: {name: {"entities": […], "staging": […]}}. -#}
    {%- set declared = var("commerce_custom_adapters", {}) -%}
    {%- set example = "commerce_custom_adapters: {acme: [orders, order_lines]}" -%}
    {%- if declared is not mapping -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_custom_adapters: must be a mapping, such as " ~ example ~ "; got: " ~ declared
        ) -%}
    {%- endif -%}
    {%- set adapters = {} -%}
    {%- for name, feeds in declared.items() -%}
        {%- if name in commerce.platforms() -%}
            {%- do exceptions.raise_compiler_error(
                "commerce_custom_adapters: '"
                ~ name
                ~ "' is the name of a platform of this package. Choose another name."
            ) -%}
        {%- endif -%}
        {%- if name == "exchange_rates" -%}
            {%- do exceptions.raise_compiler_error(
                "commerce_custom_adapters: 'exchange_rates' is what the rates of commerce_exchange_rates are called. Choose another name."
            ) -%}
        {%- endif -%}
        {%- if name == "holidays" -%}
            {%- do exceptions.raise_compiler_error(
                "commerce_custom_adapters: 'holidays' is what the table of commerce_holidays is called. Choose another name."
            ) -%}
        {%- endif -%}
        {%- set entities = feeds.entities if feeds is mapping else feeds -%}
        {%- set staging = feeds.staging if feeds is mapping and feeds.staging else [] -%}
        {%- if entities is not iterable or entities is string or entities is mapping -%}
            {%- do exceptions.raise_compiler_error(
                "commerce_custom_adapters: '" ~ name ~ "' must list its entities, as in " ~ example
            ) -%}
        {%- endif -%}
        {%- for entity in entities -%}
            {%- do commerce.contract(entity, "commerce_custom_adapters: " ~ name) -%}
        {%- endfor -%}
        {%- set main = feeds.main if feeds is mapping and feeds.main else {} -%}
        {%- do commerce.check_main_staging("commerce_custom_adapters: " ~ name, entities, staging, main) -%}
        {%- do adapters.update({name: {"entities": entities, "staging": staging, "main": main}}) -%}
    {%- endfor -%}
    {%- do return(adapters) -%}
{% endmacro %}
