{% macro default_store(platform, is_named=false) %}
    {#-
      Settings of the one store that a platform has when commerce_<platform>_stores is not set; of a store that the var names
      (is_named), the settings it need not repeat. A demonstration store is that of `commerce generate`; anybody else's has no
      currency until its user names one.
    -#}
    {%- set known = commerce.platforms().get(platform, {}) -%}
    {%- set store = {"store_id": platform} -%}
    {%- do store.update(known.get("store", {})) -%}
    {%- if project_name == "commerce" and not is_named -%}
        {%- do store.update(known.get("demonstration_store", {})) -%}
    {%- endif -%}
    {%- do return(store) -%}
{% endmacro %}
