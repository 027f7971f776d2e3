{% macro landed_rows(relation, date=none) -%}
    {#-
      The rows of a relation with store_key and the day on which their store was last landed, landed_date: what commerce.calendar_of
      needs of them. With date, one of its columns, also the store's last date that is known (commerce.known_last_date), last_date.
    -#}
    select
        {{ relation }}.*,
        {%- if date %}
            {{ commerce.known_last_date(relation ~ "." ~ date, "last_days.landed_date") }} over (
                partition by {{ relation }}.store_key
            ) as last_date,
        {%- endif %}
        last_days.landed_date
    from {{ relation }}
    inner join {{ ref("commerce_ledger__last_days") }} as last_days on {{ relation }}.store_key = last_days.store_key
{%- endmacro %}
