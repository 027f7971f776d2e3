{% macro default_store(platform) %}
    {#- Settings of the one store that a platform has when commerce_<platform>_stores is not set. -#}
    {%- set known = {
        "olist": {
            "name": "Olist",
            "channel": "marketplace",
            "country_code": "BR",
            "currency_code": "BRL",
            "time_zone": "America/Sao_Paulo",
        },
        "shopify": {},
    } -%}
    {#- The demonstration data of `commerce generate`; as a dependency csv_shop has no currency until its user names one. -#}
    {%- if project_name == "commerce" -%}
        {%- do known.update(
            {
                "csv_shop": {
                    "name": "CSV shop",
                    "country_code": "GB",
                    "currency_code": "GBP",
                    "time_zone": "Europe/London",
                }
            }
        ) -%}
    {%- endif -%}
    {%- do return(dict({"store_id": platform}, **known.get(platform, {}))) -%}
{% endmacro %}
