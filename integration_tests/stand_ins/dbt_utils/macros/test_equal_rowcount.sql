{% test equal_rowcount(model, compare_model, group_by_columns=[]) %}
    {{ config(fail_calc="coalesce(sum(difference), 0)") }}
    {#- One pass over both sides: a full join would need a key even without groups. -#}
    {%- set groups = (group_by_columns + [""]) | join(", ") %}
    with
        both_sides as (
            select {{ groups }} 1 as one
            from {{ model }}
            union all
            select {{ groups }} -1 as one
            from {{ compare_model }}
        )
    select {{ groups }} abs(sum(one)) as difference
    from both_sides
    {%- if group_by_columns %} group by {{ group_by_columns | join(", ") }} {%- endif %}
    having sum(one) <> 0
{% endtest %}
