{% test commerce_ties_to_returning_buyers(model, orders, net, rows="1 = 1") %}
    {#-
      What people with an account brought after a day is what fct_commerce__sales says: per currency and window (after snapshot_date, up to
      horizon_end_date), of those who bought goods up to snapshot_date. A row per window that differs, with both sums.
      orders, net: SQL expressions of a row of the model.
    -#}
    with
        model_sums as (
            select
                currency_code,
                snapshot_date,
                horizon_end_date,
                sum({{ orders }}) as order_count,
                sum({{ net }}) as net_amount
            from {{ model }}
            where {{ rows }}
            group by currency_code, snapshot_date, horizon_end_date
        ),

        sales as (
            select *, {{ commerce.known_person_key() }} as known_person_key
            from {{ ref("fct_commerce__sales") }}
            where customer_key <> {{ commerce.unknown_key() }}
        ),

        buyers as (
            select known_person_key, currency_code, min(business_date) as first_order_date
            from sales
            where {{ commerce.sold_goods() }}
            group by known_person_key, currency_code
        ),

        sales_sums as (
            select
                model_sums.currency_code,
                model_sums.snapshot_date,
                count(distinct case when {{ commerce.sold_goods() }} then sales.order_key end) as order_count,
                sum(sales.net_amount) as net_amount
            from model_sums
            inner join
                buyers
                on model_sums.currency_code = buyers.currency_code
                and model_sums.snapshot_date >= buyers.first_order_date
            inner join
                sales
                on buyers.known_person_key = sales.known_person_key
                and buyers.currency_code = sales.currency_code
                and model_sums.snapshot_date < sales.business_date
                and model_sums.horizon_end_date >= sales.business_date
            group by model_sums.currency_code, model_sums.snapshot_date
        )

    select
        model_sums.*,
        coalesce(sales_sums.order_count, 0) as sales_order_count,
        coalesce(sales_sums.net_amount, 0) as sales_net_amount
    from model_sums
    left join
        sales_sums
        on model_sums.currency_code = sales_sums.currency_code
        and model_sums.snapshot_date = sales_sums.snapshot_date
    where
        model_sums.order_count <> coalesce(sales_sums.order_count, 0)
        or model_sums.net_amount <> coalesce(sales_sums.net_amount, 0)
{% endtest %}
