{% macro landed_stores(platform) %}
    {#- The schemas of the warehouse that are named like a platform's raw data: [{"store_id", "schema"}], by name. Only in an operation. -#}
    {%- set own = "raw_" ~ platform -%}
    {%- set others = [] -%}
    {%- for name in (commerce.platforms().keys() | list) + (commerce.custom_adapters().keys() | list) if name.startswith(platform ~ "_") -%}
        {%- do others.append("raw_" ~ name) -%}
    {%- endfor -%}
    {%- set stores = [] -%}
    {%- for schema in dbt.list_schemas(target.database).columns[0].values() | map("lower") | unique | sort -%}
        {%- set of_others = [] -%}
        {%- for other in others if schema == other or schema.startswith(other ~ "_") -%}
            {%- do of_others.append(other) -%}
        {%- endfor -%}
        {%- if schema == own -%} {%- do stores.append({"store_id": platform, "schema": schema}) -%}
        {%- elif schema.startswith(own ~ "_") and not of_others -%}
            {%- do stores.append({"store_id": schema[(own | length) + 1 :], "schema": schema}) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do return(stores) -%}
{% endmacro %}
