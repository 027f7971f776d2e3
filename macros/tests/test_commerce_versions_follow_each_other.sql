{% test commerce_versions_follow_each_other(model, key) %}
    {#-
      The versions of each member cover every day once: the first starts in 1900, each next one the day after the one before ends, the
      last never ends. A row per version that overlaps another, leaves a gap before it, or ends too early.
    -#}
    with
        versions as (
            select
                {{ key }},
                valid_from,
                valid_to,
                lag(valid_to) over (partition by {{ key }} order by valid_from) as previous_valid_to,
                lead(valid_from) over (partition by {{ key }} order by valid_from) as next_valid_from
            from {{ model }}
        )

    select *
    from versions
    where
        valid_from > valid_to
        or (previous_valid_to is null and valid_from <> {{ commerce.first_valid_date() }})
        or valid_from <> cast({{ dbt.dateadd("day", 1, "previous_valid_to") }} as date)
        or (next_valid_from is null and valid_to <> {{ commerce.last_valid_date() }})
{% endtest %}
