{#- Ledger golden case 10: 40 EUR are paid back at 0.84, while the sale and its reversal stay at 0.86. -#}
select payment_id, reporting_amount, reporting_paid_amount, reporting_rate, reporting_rate_date
from {{ ref("commerce", "fct_commerce__payments") }}
where
    platform = 'golden'
    and store_id = 'g10_currencies'
    and not (payment_id = '1P' and reporting_paid_amount = 86.00 and reporting_amount = 86.00)
    and not (payment_id = '1R' and reporting_paid_amount = -33.60 and reporting_amount = 33.60)
union all
select 'payments', count(*), null, null, null
from {{ ref("commerce", "fct_commerce__payments") }}
where platform = 'golden' and store_id = 'g10_currencies'
having count(*) <> 2
