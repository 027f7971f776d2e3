{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("order_lines")) }}

with
    sales as (select * from {{ ref("fct_commerce__sales") }}),

    products as (select * from {{ ref("dim_commerce__products") }} where is_current),

    -- goods as they were sold, whatever came back later
    goods as (
        select
            order_key,
            store_key,
            product_key,
            platform,
            store_id,
            currency_code,
            sum(sold_quantity) as quantity,
            sum(gross_amount - discount_amount) as amount,
            sum(gross_amount) <> 0 or sum(sold_quantity) <> 0 as is_bought
        from sales
        group by order_key, store_key, product_key, platform, store_id, currency_code
    ),

    baskets as (
        select
            order_key,
            count(case when is_bought then 1 end) as product_count,
            sum(quantity) as quantity,
            sum(amount) as amount
        from goods
        group by order_key
    ),

    bought as (
        select goods.*, baskets.product_count, baskets.quantity as basket_quantity, baskets.amount as basket_amount
        from goods
        inner join baskets on goods.order_key = baskets.order_key
        where goods.is_bought and goods.product_key <> {{ commerce.unknown_key() }}
    ),

    -- pairs grow with the square of an order's products: the limit keeps them in bounds
    paired as (select * from bought where product_count between 2 and {{ commerce.basket_limit() }}),

    companions as (
        select
            paired.store_key,
            paired.currency_code,
            paired.product_key,
            others.product_key as companion_product_key,
            count(*) as order_count,
            row_number() over (
                partition by paired.store_key, paired.currency_code, paired.product_key
                order by count(*) desc, others.product_key
            ) as place
        from paired
        inner join
            paired as others
            on paired.store_key = others.store_key
            and paired.order_key = others.order_key
            and paired.product_key <> others.product_key
        group by paired.store_key, paired.currency_code, paired.product_key, others.product_key
    ),

    measured as (
        select
            store_key,
            product_key,
            platform,
            store_id,
            currency_code,
            count(*) as order_count,
            count(case when product_count = 1 then 1 end) as orders_alone,
            cast(sum(basket_quantity) as decimal(18, 4)) as basket_quantity,
            sum(product_count) as basket_product_count,
            cast(sum(basket_amount) as decimal(18, 4)) as basket_amount
        from bought
        group by store_key, product_key, platform, store_id, currency_code
    )

select
    {{ dbt_utils.generate_surrogate_key(["measured.store_key", "measured.product_key", "measured.currency_code"]) }}
    as product_basket_key,
    measured.store_key,
    measured.product_key,
    companions.companion_product_key,
    measured.platform,
    measured.store_id,
    products.product_id,
    products.product_title,
    coalesce(products.category, 'unknown') as category,
    companion_products.product_title as companion_product_title,
    measured.currency_code,
    measured.order_count,
    measured.orders_alone,
    {{ commerce.share("measured.orders_alone", "measured.order_count") }} as alone_share,
    {{ commerce.share("measured.basket_quantity", "measured.order_count") }} as average_basket_quantity,
    {{ commerce.share("measured.basket_product_count", "measured.order_count") }} as average_basket_product_count,
    {{ commerce.divide_amount("measured.basket_amount", "1", "measured.order_count", "1") }} as average_basket_amount,
    companions.order_count as companion_order_count,
    {{ commerce.share("companions.order_count", "measured.order_count") }} as companion_share
from measured
left join products on measured.product_key = products.product_key
left join
    companions
    on measured.store_key = companions.store_key
    and measured.currency_code = companions.currency_code
    and measured.product_key = companions.product_key
    and companions.place = 1
left join products as companion_products on companions.companion_product_key = companion_products.product_key
