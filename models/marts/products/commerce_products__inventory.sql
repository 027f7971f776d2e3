{{ config(enabled=commerce.is_fed("inventory_levels")) }}

{%- set sales_days = commerce.inventory_days("sales") -%}
with
    inventory as (select * from {{ ref("fct_commerce__inventory") }}),

    variants as (select * from {{ ref("commerce__product_variants") }}),

    products as (select * from {{ ref("dim_commerce__products") }} where is_current),

    stock as (
        select *, coalesce(available_quantity, on_hand_quantity - coalesce(committed_quantity, 0)) as sellable_quantity
        from inventory
    ),

    states as (
        select
            store_key,
            product_key,
            product_variant_key,
            platform,
            store_id,
            product_variant_id,
            max(currency_code) as currency_code,
            count(*) as location_count,
            count(case when sellable_quantity <= 0 then 1 end) as locations_out_of_stock,
            cast(sum(on_hand_quantity) as decimal(18, 4)) as on_hand_quantity,
            cast(sum(sellable_quantity) as decimal(18, 4)) as available_quantity,
            cast(sum(incoming_quantity) as decimal(18, 4)) as incoming_quantity,
            cast(sum(reorder_point_quantity) as decimal(18, 4)) as reorder_point_quantity,
            cast(sum(on_hand_cost_amount) as decimal(18, 4)) as on_hand_cost_amount,
            max(business_date) as business_date
        from stock
        group by store_key, product_key, product_variant_key, platform, store_id, product_variant_id
    ),

    -- sales have no place of stock: all of a variant count
    sold as (
        select
            states.product_variant_key,
            sum(
                case
                    when sales.business_date > {{ dbt.dateadd("day", -sales_days, "states.business_date") }}
                    then sales.sold_quantity
                end
            ) as sold_quantity,
            max(case when sales.sold_quantity > 0 then sales.business_date end) as last_sale_date
        from states
        inner join
            {{ ref("fct_commerce__sales") }} as sales
            on states.product_variant_key = sales.product_variant_key
            and sales.business_date <= states.business_date
        group by states.product_variant_key
    ),

    measured as (
        select
            states.*,
            cast(coalesce(sold.sold_quantity, 0) as decimal(18, 4)) as sold_quantity,
            sold.last_sale_date,
            cast(
                case
                    when states.available_quantity <= 0 and sold.sold_quantity > 0
                    then 0
                    else
                        {{ commerce.divide_amount("states.available_quantity", sales_days, "sold.sold_quantity", "1") }}
                end as decimal(18, 4)
            ) as days_of_cover
        from states
        left join sold on states.product_variant_key = sold.product_variant_key
    ),

    judged as (
        select
            *,
            {{ commerce.stock_status("available_quantity", "reorder_point_quantity", "days_of_cover") }} as status,
            {{ commerce.divide_amount("sold_quantity", "1", sales_days, "1") }} as average_daily_sold_quantity,
            {{ commerce.divide_amount("sold_quantity", commerce.inventory_days("target"), sales_days, "1") }}
            as target_quantity
        from measured
    )

select
    judged.product_variant_key as product_inventory_key,
    judged.store_key,
    judged.product_key,
    judged.product_variant_key,
    judged.platform,
    judged.store_id,
    judged.product_variant_id,
    variants.sku,
    products.product_title,
    variants.title as variant_title,
    coalesce(products.category, 'unknown') as category,
    judged.status,
    judged.currency_code,
    judged.on_hand_cost_amount,
    judged.on_hand_quantity,
    judged.available_quantity,
    judged.incoming_quantity,
    judged.reorder_point_quantity,
    judged.sold_quantity,
    judged.average_daily_sold_quantity,
    {{ commerce.suggested_order("judged") }} as suggested_order_quantity,
    judged.days_of_cover,
    judged.location_count,
    judged.locations_out_of_stock,
    coalesce(judged.available_quantity <= 0, false) as is_out_of_stock,
    judged.business_date,
    judged.last_sale_date
from judged
left join variants on judged.product_variant_key = variants.product_variant_key
left join products on judged.product_key = products.product_key
