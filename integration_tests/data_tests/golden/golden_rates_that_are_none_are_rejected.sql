{#- Of the rates of the golden cases three are no prices; the one loaded earlier for the same day is an older version. -#}
with
    rows_of_rates as (
        select _row_status as row_status, _reject_reason as reason, count(*) as row_count
        from {{ ref("commerce", "stg_commerce_exchange_rates__exchange_rates") }}
        where _row_status <> 'accepted'
        group by _row_status, _reject_reason
    )

select *
from rows_of_rates
where
    not (row_status = 'rejected' and reason = 'unreadable_exchange_rate' and row_count = 2)
    and not (row_status = 'rejected' and reason = 'unknown_currency' and row_count = 1)
    and not (row_status = 'superseded' and row_count = 1)
union all
select 'kinds of rows', null, count(*)
from rows_of_rates
having count(*) <> 3
