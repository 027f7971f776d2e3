with
    orders as (select * from {{ ref("commerce__orders") }} where not is_test and not is_deleted),

    summed as (
        select
            payments.order_key,
            sum(case when payments.kind <> 'refund' then 1 else 0 end) as payment_count,
            cast(
                sum(
                    case
                        when payments.kind in ('sale', 'capture') and payments.currency_code = orders.currency_code
                        then payments.paid_amount
                        else 0
                    end
                ) as decimal(18, 4)
            ) as captured_amount,
            cast(
                sum(
                    case when payments.currency_code = orders.currency_code then payments.paid_amount else 0 end
                ) as decimal(18, 4)
            ) as paid_amount,
            {{ dbt.bool_or("payments.instalments > 1 and payments.method = 'credit_card'") }} as has_instalments,
            {{ dbt.bool_or("payments.currency_code <> orders.currency_code") }} as has_other_currency
        from {{ ref("fct_commerce__payments") }} as payments
        inner join orders on payments.order_key = orders.order_key
        where payments.paid_amount <> 0 or payments.amount = 0
        group by payments.order_key
    )

select *
from summed
