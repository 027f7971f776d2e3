{% macro stores(platform) %}
    {#-
      The stores of a platform, from the var commerce_<platform>_stores: a list of mappings with
      store_id, source, name, channel, brand, region, country_code, currency_code, time_zone, synced_at,
      missing_tables, missing_columns, optional_columns; where the platform is landed in several shapes (commerce.platform_shapes), the
      setting that names that of the store. Without the var: one store, read from the package's own source.
      Exchange rates and holidays, which no platform lands, have one entry of their own.
    -#}
    {%- if platform == "exchange_rates" -%}
        {%- do return(commerce.user_table_stores(platform, commerce.exchange_rates())) -%}
    {%- endif -%}
    {%- if platform == "holidays" -%}
        {%- do return(commerce.user_table_stores(platform, commerce.holidays())) -%}
    {%- endif -%}
    {%- set var_name = "commerce_" ~ platform ~ "_stores" -%}
    {%- set default = commerce.default_store(platform, is_named=var(var_name, none) is not none) -%}
    {%- set stores = var(var_name, [default]) -%}
    {%- set known = [
        "store_id",
        "source",
        "name",
        "channel",
        "brand",
        "region",
        "country_code",
        "currency_code",
        "time_zone",
        "synced_at",
        "missing_tables",
        "missing_columns",
        "optional_columns",
    ] -%}
    {%- set shapes = commerce.platform_shapes(platform) -%}
    {%- if shapes -%} {%- do known.append(shapes.setting) -%} {%- endif -%}
    {%- if stores is string or stores is mapping or stores is not iterable or not stores -%}
        {%- do exceptions.raise_compiler_error(
            var_name
            ~ ": must be a list of stores, such as [{store_id: us, source: "
            ~ platform
            ~ "_us, currency_code: USD, time_zone: America/New_York}]; got: "
            ~ stores
        ) -%}
    {%- endif -%}
    {%- set named = [] -%}
    {%- set result = [] -%}
    {%- for store in stores -%}
        {%- if store is not mapping or not store.store_id -%}
            {%- do exceptions.raise_compiler_error(var_name ~ ": every store needs a store_id; got: " ~ store) -%}
        {%- endif -%}
        {%- for setting in store if setting not in known -%}
            {%- do exceptions.raise_compiler_error(
                var_name
                ~ ": store '"
                ~ store.store_id
                ~ "' has an unknown setting '"
                ~ setting
                ~ "'. Use one of: "
                ~ known
                | join(", ")
            ) -%}
        {%- endfor -%}
        {%- if store.store_id | string in named -%}
            {%- do exceptions.raise_compiler_error(
                var_name ~ ": store_id '" ~ store.store_id ~ "' is named twice."
            ) -%}
        {%- endif -%}
        {%- do named.append(store.store_id | string) -%}
        {%- do commerce.check_store_lists(var_name, store) -%}
        {%- set settings = {} -%}
        {%- for setting, value in default.items() if setting not in ["store_id", "name"] -%}
            {%- do settings.update({setting: value}) -%}
        {%- endfor -%}
        {%- do settings.update(store) -%}
        {%- do commerce.check_time_zone(
            settings.time_zone, var_name ~ ": store '" ~ store.store_id ~ "' has the time_zone"
        ) -%}
        {%- do settings.update(
            {
                "store_id": store.store_id | string,
                "currency_code": commerce.check_currency(settings.currency_code, var_name),
            }
        ) -%}
        {%- if shapes and settings.get(shapes.setting, shapes.default) not in shapes.names -%}
            {%- do exceptions.raise_compiler_error(
                var_name
                ~ ": store '"
                ~ store.store_id
                ~ "' has "
                ~ shapes.setting
                ~ " '"
                ~ settings[shapes.setting]
                ~ "'. Use one of: "
                ~ shapes.names
                | join(", ")
            ) -%}
        {%- endif -%}
        {%- if settings.synced_at and settings.synced_at | lower == "none" -%}
            {%- do settings.update({"synced_at": none}) -%}
        {%- endif -%}
        {%- do result.append(settings) -%}
    {%- endfor -%}
    {%- do commerce.check_store_tables(platform, result) -%}
    {%- do return(result) -%}
{% endmacro %}
