{% macro adapters() %}
    {#- Every enabled adapter: {name: {"entities": […], "staging": […]}}, those of the consumer's own project, exchange rates and holidays included. -#}
    {%- set platforms = commerce.platforms() -%}
    {%- set enabled = {} -%}
    {%- for name in commerce.enabled_platforms() -%}
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
