with
    found as (
        select
            fact,
            currency_code,
            cast(row_count as {{ dbt.type_int() }}) as row_count,
            cast(order_count as {{ dbt.type_int() }}) as order_count,
            amount,
            business_date,
            last_rate_date
        from {{ ref("commerce", "commerce_quality__missing_rates") }}
    )

select 'missing' as problem, missing.*
from
    (
        select *
        from {{ ref("golden_expected_missing_rates") }}
        except all
        select *
        from found
    ) as missing
union all
select 'not expected' as problem, surplus.*
from
    (
        select *
        from found
        except all
        select *
        from {{ ref("golden_expected_missing_rates") }}
    ) as surplus
