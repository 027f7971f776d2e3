{% macro create_generated_holidays() %}
    {#-
      A hook before the holidays are read: the statements that make the table of `commerce generate` where it never ran, so that a
      build on other raw data finds it empty. For the generated table only; a table that somebody names has to be there.
    -#}
    {%- set is_generated = project_name == "commerce" and var("commerce_holidays", none) is none -%}
    {%- if not is_generated or not commerce.holidays() -%} {%- do return([]) -%} {%- endif -%}
    {%- set text = dbt.type_string() -%}
    {%- do return(
        [
            "create schema if not exists raw_holidays",
            "create table if not exists raw_holidays.holidays (country_code "
            ~ text
            ~ ", holiday_date "
            ~ text
            ~ ", holiday_name "
            ~ text
            ~ ", _commerce_synced_at "
            ~ commerce.type_instant()
            ~ ")",
        ]
    ) -%}
{% endmacro %}
