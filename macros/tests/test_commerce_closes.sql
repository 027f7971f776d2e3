{% test commerce_closes(model, by, opening, movements, closing, period="month_start_date") %}
    {#-
      opening + movements = closing in every period, and a period opens as the one before closed, the first at zero: a row per
      period that does not. by: what has a balance of its own.
    -#}
    with
        periods as (
            select
                {{ by | join(", ") }},
                {{ period }},
                {{ opening }} as opening,
                {{ movements }} as movements,
                {{ closing }} as closing,
                coalesce(
                    lag({{ closing }}) over (partition by {{ by | join(", ") }} order by {{ period }}), 0
                ) as former_closing
            from {{ model }}
        )
    select *
    from periods
    where opening + movements <> closing or opening <> former_closing
{% endtest %}
