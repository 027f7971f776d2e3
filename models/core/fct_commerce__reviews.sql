{{ config(enabled=commerce.is_fed("reviews")) }}

with
    reviews as (select * from {{ ref("commerce__reviews") }} where not is_deleted),

    orders as (select order_key, customer_key, person_key from {{ ref("fct_commerce__orders") }}),

    products as (select product_key, supplier_key from {{ ref("dim_commerce__products") }} where is_current),

    people as (
        select account_key as customer_key, person_key
        from {{ ref("commerce_identity__members") }}
        where account_type = 'customer'
    ),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }}),

    -- a review of an order is one of its product, and of its supplier, where the order has one only
    order_lines as (
        select
            order_key,
            case
                when count(distinct product_key) = 1 and count(product_key) = count(*) then min(product_key)
            end as product_key,
            case
                when count(distinct supplier_key) = 1 and count(supplier_key) = count(*) then min(supplier_key)
            end as supplier_key
        from {{ ref("commerce__order_lines") }}
        where not is_deleted and not is_tip
        group by order_key
    )

select
    reviews.review_key,
    coalesce(orders.order_key, {{ commerce.unknown_key() }}) as order_key,
    reviews.store_key,
    coalesce(reviews.customer_key, orders.customer_key, {{ commerce.unknown_key() }}) as customer_key,
    coalesce(people.person_key, orders.person_key, {{ commerce.unknown_key() }}) as person_key,
    coalesce(reviews.product_key, order_lines.product_key, {{ commerce.unknown_key() }}) as product_key,
    coalesce(products.supplier_key, order_lines.supplier_key, {{ commerce.unknown_key() }}) as supplier_key,
    reviews.platform,
    reviews.store_id,
    reviews.review_id,
    reviews.score,
    cast(
        {{ dbt.datediff("reviews.created_at", "reviews.answered_at", "minute") }} as {{ dbt.type_bigint() }}
    ) as minutes_to_answer,
    reviews.product_key is null and order_lines.product_key is not null as is_product_of_order,
    reviews.answered_at is not null as is_answered,
    coalesce(reviews.title, reviews.body) is not null as has_text,
    {{ commerce.business_date("reviews.created_at", "stores.time_zone") }} as business_date,
    reviews.created_at,
    reviews.answered_at
from reviews
left join orders on reviews.order_key = orders.order_key
left join products on reviews.product_key = products.product_key
left join order_lines on reviews.order_key = order_lines.order_key
left join people on reviews.customer_key = people.customer_key
left join stores on reviews.store_key = stores.store_key
