{#- A user's own report: the sales of all stores by day, summed in one currency and, wrongly, in all of them. -#}
select
    business_date,
    cast(sum(reporting_total_sales_amount) as decimal(18, 4)) as reporting_total_sales_amount,
    cast(sum(total_sales_amount) as decimal(18, 4)) as mixed_total_sales_amount,
    count(case when reporting_rate is null then 1 end) as rows_without_rate
from {{ ref("commerce", "fct_commerce__sales") }}
group by business_date
