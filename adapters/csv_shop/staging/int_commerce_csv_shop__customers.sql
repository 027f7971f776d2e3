{{ config(enabled=commerce.is_enabled("csv_shop")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_csv_shop__customers") }}),

    order_rows as (select * from {{ ref("int_commerce_csv_shop__order_rows") }} where customer_id is not null),

    -- what the orders know of their customer: the latest row, one with a name before one without
    ranked as (
        select
            *,
            row_number() over (
                partition by store_id, customer_id
                order by
                    case when customer_name is null then 1 else 0 end asc,
                    case when country is null then 1 else 0 end asc,
                    order_date desc,
                    _row_hash asc,
                    _occurrence asc
            ) as turn
        from order_rows
    ),

    buyers as (select * from ranked where turn = 1),

    ids as (
        select store_id, id as customer_id
        from landed
        union
        select store_id, customer_id
        from buyers
    )

select
    ids.store_id,
    ids.customer_id,
    coalesce(landed.name, buyers.customer_name) as name,
    coalesce(landed.email, buyers.customer_email) as email,
    landed.phone,
    landed.company,
    coalesce(landed.city, buyers.city) as city,
    coalesce(landed.region, buyers.region) as region,
    coalesce(landed.postal_code, buyers.postal_code) as postal_code,
    coalesce(landed.country, buyers.country) as country,
    coalesce(landed._synced_at, buyers._synced_at) as _synced_at
from ids
left join landed on ids.store_id = landed.store_id and ids.customer_id = landed.id
left join buyers on ids.store_id = buyers.store_id and ids.customer_id = buyers.customer_id
