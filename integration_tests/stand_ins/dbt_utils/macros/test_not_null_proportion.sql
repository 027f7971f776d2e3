{% test not_null_proportion(model, column_name, at_least, at_most=1, group_by_columns=[]) %}
    {%- set share = "cast(count(" ~ column_name ~ ") as " ~ dbt.type_numeric() ~ ") / count(*)" %}
    select {{ (group_by_columns + [share]) | join(", ") }} as not_null_proportion
    from {{ model }}
    {%- if group_by_columns %} group by {{ group_by_columns | join(", ") }} {%- endif %}
    having {{ share }} < {{ at_least }} or {{ share }} > {{ at_most }}
{% endtest %}
