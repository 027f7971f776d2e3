{% test commerce_has_one_current_version(model, key) %}
    {#- Each member has exactly one version that is_current: a row per member with none or several. -#}
    select {{ key }}, count(case when is_current then 1 end) as current_versions
    from {{ model }}
    group by {{ key }}
    having count(case when is_current then 1 end) <> 1
{% endtest %}
