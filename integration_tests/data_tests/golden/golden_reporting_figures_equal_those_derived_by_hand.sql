with
    expected as (select * from {{ ref("golden_expected_reporting") }}),

    orders as (
        select
            orders.store_id,
            orders.order_id,
            orders.reporting_rate,
            orders.reporting_net_amount,
            orders.reporting_shipping_amount,
            orders.reporting_tax_amount,
            orders.reporting_total_sales_amount,
            orders.reporting_rate_date
        from {{ ref("commerce", "fct_commerce__orders") }} as orders
        inner join expected on orders.store_id = expected.store_id and orders.order_id = expected.order_id
        where orders.platform = 'golden'
    )

select 'missing' as problem, missing.*
from
    (
        select *
        from expected
        except all
        select *
        from orders
    ) as missing
union all
select 'not expected' as problem, surplus.*
from
    (
        select *
        from orders
        except all
        select *
        from expected
    ) as surplus
