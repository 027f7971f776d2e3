{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("order_lines")) }}

with
    baskets as (select * from {{ ref("int_commerce_customers__baskets") }}),

    products as (select * from {{ ref("dim_commerce__products") }} where is_current),

    names as (
        select product_key as item_key, product_title as item_name
        from products
        union all
        select distinct {{ dbt_utils.generate_surrogate_key(["store_key", "category"]) }}, category
        from products
        where category is not null
    ),

    totals as (
        select pair_type, store_key, count(distinct order_key) as order_count from baskets group by pair_type, store_key
    ),

    counted as (
        select pair_type, store_key, platform, store_id, item_key, count(*) as order_count
        from baskets
        group by pair_type, store_key, platform, store_id, item_key
    ),

    -- a pair is in no more orders than the rarer of its items, so rare items go before any are paired; pairs are
    -- found by
    -- numbers, which are shorter than keys
    frequent as (
        select
            counted.*,
            totals.order_count as total_order_count,
            row_number() over (order by counted.pair_type, counted.store_key, counted.item_key) as item_number
        from counted
        inner join totals on counted.pair_type = totals.pair_type and counted.store_key = totals.store_key
        where {{ commerce.affinity_is_supported("counted.order_count", "totals.order_count") }}
    ),

    kept as (
        select baskets.pair_type, baskets.order_key, frequent.item_number
        from baskets
        inner join
            frequent
            on baskets.pair_type = frequent.pair_type
            and baskets.store_key = frequent.store_key
            and baskets.item_key = frequent.item_key
    ),

    pairs as (
        select kept.item_number as first_number, others.item_number as second_number, count(*) as pair_order_count
        from kept
        inner join
            kept as others
            on kept.order_key = others.order_key
            and kept.pair_type = others.pair_type
            and kept.item_number < others.item_number
        group by kept.item_number, others.item_number
    )

select
    {{ dbt_utils.generate_surrogate_key(["firsts.store_key", "firsts.item_key", "seconds.item_key"]) }}
    as customer_affinity_key,
    firsts.store_key,
    firsts.platform,
    firsts.store_id,
    firsts.pair_type,
    firsts.item_key as first_item_key,
    seconds.item_key as second_item_key,
    first_names.item_name as first_item_name,
    second_names.item_name as second_item_name,
    pairs.pair_order_count,
    firsts.order_count as first_item_order_count,
    seconds.order_count as second_item_order_count,
    firsts.total_order_count,
    {{ commerce.count_ratio(["pairs.pair_order_count"], ["firsts.total_order_count"]) }} as support,
    {{ commerce.count_ratio(["pairs.pair_order_count"], ["firsts.order_count"]) }} as confidence_first_to_second,
    {{ commerce.count_ratio(["pairs.pair_order_count"], ["seconds.order_count"]) }} as confidence_second_to_first,
    {{
        commerce.count_ratio(
            ["pairs.pair_order_count", "firsts.total_order_count"], ["firsts.order_count", "seconds.order_count"]
        )
    }} as lift
from pairs
inner join frequent as firsts on pairs.first_number = firsts.item_number
inner join frequent as seconds on pairs.second_number = seconds.item_number
left join names as first_names on firsts.item_key = first_names.item_key
left join names as second_names on seconds.item_key = second_names.item_key
where {{ commerce.affinity_is_supported("pairs.pair_order_count", "firsts.total_order_count") }}
