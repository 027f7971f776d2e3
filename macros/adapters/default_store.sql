{% macro default_store(platform, is_named=false) %}
    {#-
      Settings of the one store that a platform has when commerce_<platform>_stores is not set; of a store that the var names
      (is_named), the settings it need not repeat.
    -#}
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
    {#- The demonstration data of `commerce generate`; anybody else's csv_shop has no currency until its user names one. -#}
    {%- if project_name == "commerce" and not is_named -%}
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
