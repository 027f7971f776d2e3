{% macro identity_pairs(kind) %}
    {#-
      The rows of the table that the var commerce_identity_forced_pairs (kind forced) or commerce_identity_vetoed_pairs (kind vetoed)
      names by source and table or by ref: platform, store_id, customer_id, other_platform, other_store_id, other_customer_id, ids and
      platforms spelled as the accounts have them, each pair once; no row without the var.
    -#}
    {%- set columns = [
        "platform",
        "store_id",
        "customer_id",
        "other_platform",
        "other_store_id",
        "other_customer_id",
    ] -%}
    {%- if kind not in ["forced", "vetoed"] -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.identity_pairs: kind must be forced or vetoed; got: " ~ kind
        ) -%}
    {%- endif -%}
    {%- set var_name = "commerce_identity_" ~ kind ~ "_pairs" -%}
    {%- set table = var(var_name, none) -%}
    {%- if table -%}
        {%- set settings = table.keys() | sort | join(", ") if table is mapping else "" -%}
        {%- if settings not in ["ref", "source, table"] -%}
            {%- do exceptions.raise_compiler_error(
                var_name
                ~ ": must name a table, as {source: crm, table: "
                ~ kind
                ~ "_pairs} or {ref: "
                ~ kind
                ~ "_pairs}; got: "
                ~ table
            ) -%}
        {%- endif -%}
    {%- endif -%}
    select distinct
        {%- for column in columns %}
            {%- if not table %} cast(null as {{ dbt.type_string() }})
            {%- elif column.endswith("platform") %} lower({{ commerce.read_word(column) }})
            {%- else %} {{ commerce.read_id(column) }}
            {%- endif %} as {{ column }}{{ "," if not loop.last }}
        {%- endfor %}
    {% if table -%} from {{ ref(table.ref) if table.ref else source(table.source, table.table) }}
    {%- else -%} where false
    {%- endif -%}
{% endmacro %}
