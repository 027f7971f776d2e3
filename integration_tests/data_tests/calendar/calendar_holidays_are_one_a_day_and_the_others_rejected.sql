{#- Two names of a day are one holiday, whatever the case of the country; what is no day, has no name or stands there twice is listed. -#}
with
    expected as (
        select 'holiday' as kind, 'JP' as country_code, '2024-01-01' as date_day
        union all
        select 'holiday', 'JP', '2024-05-03'
        union all
        select 'unreadable_date', null, '2024-02-30'
        union all
        select 'null_key', null, null
        union all
        select 'duplicate_key', null, null
    ),

    found as (
        select 'holiday' as kind, country_code, cast(date_day as {{ dbt.type_string() }}) as date_day
        from {{ ref("commerce", "dim_commerce__holidays") }}
        union all
        select reason, null, case when reason = 'unreadable_date' then value end
        from {{ ref("commerce", "commerce_quality__rejected_rows") }}
        where platform = 'holidays'
    ),

    missing as (
        select *
        from expected
        except all
        select *
        from found
    ),

    surplus as (
        select *
        from found
        except all
        select *
        from expected
    )

select *
from missing
union all
select *
from surplus
