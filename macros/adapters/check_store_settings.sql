{% macro check_store_settings(platform) %}
    {#-
      A store whose raw tables do not say its currency and its time zone needs both among its settings. Where one of the platform lacks them, the
      message names those of all enabled platforms, so that they are put right at once.
    -#}
    {%- set lacking = commerce.stores_without_settings(platform) -%}
    {%- if lacking -%}
        {%- for other in commerce.enabled_platforms() if other != platform -%}
            {%- do lacking.extend(commerce.stores_without_settings(other)) -%}
        {%- endfor -%}
        {%- set named = [] -%}
        {%- for store in lacking -%}
            {%- do named.append(
                "commerce_"
                ~ store.platform
                ~ "_stores: store '"
                ~ store.store_id
                ~ "' needs a "
                ~ store.settings
                | join(" and a ")
            ) -%}
        {%- endfor -%}
        {%- do exceptions.raise_compiler_error(
            named
            | join("; ")
            ~ "; such as {store_id: "
            ~ lacking[0].store_id
            ~ ", currency_code: EUR, time_zone: Europe/Berlin}"
        ) -%}
    {%- endif -%}
{% endmacro %}
