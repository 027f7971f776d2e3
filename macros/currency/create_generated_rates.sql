{% macro create_generated_rates() %}
    {#-
      A hook before the rates are read: the statements that make the table of `commerce generate` where it never ran, so that a
      build on other raw data finds it empty. For the generated table only; a table that somebody names has to be there.
    -#}
    {%- set is_generated = project_name == "commerce" and var("commerce_exchange_rates", none) is none -%}
    {%- if not is_generated or not commerce.exchange_rates() -%} {%- do return([]) -%} {%- endif -%}
    {%- set text = dbt.type_string() -%}
    {%- do return(
        [
            "create schema if not exists raw_exchange_rates",
            "create table if not exists raw_exchange_rates.exchange_rates (from_currency_code "
            ~ text
            ~ ", to_currency_code "
            ~ text
            ~ ", rate_date "
            ~ text
            ~ ", rate "
            ~ text
            ~ ", year "
            ~ text
            ~ ", _commerce_synced_at "
            ~ commerce.type_instant()
            ~ ")",
        ]
    ) -%}
{% endmacro %}
