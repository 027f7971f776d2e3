{{ config(enabled=commerce.is_fed("inventory_levels")) }}

with
    levels as (select * from {{ ref("commerce__inventory_levels") }} where not is_deleted),

    variants as (select * from {{ ref("commerce__product_variants") }}),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }}),

    last_sales as (select store_key, last_business_date as last_sale_date from {{ ref("commerce_ledger__last_days") }}),

    known as (
        select
            store_key,
            max(updated_at) as changed_at,
            -- a store without a loader's column was loaded when it is read
            coalesce(max(_synced_at), {{ commerce.run_start() }}) as loaded_at
        from levels
        group by store_key
    ),

    dated as (
        select
            known.store_key,
            {{ commerce.business_date("known.changed_at", "stores.time_zone") }} as change_date,
            {{ commerce.business_date("known.loaded_at", "stores.time_zone") }} as load_date,
            last_sales.last_sale_date
        from known
        left join stores on known.store_key = stores.store_key
        left join last_sales on known.store_key = last_sales.store_key
    ),

    -- the contract holds the state only: that of the last day known, which a load of an old history may follow by years
    days as (
        select
            store_key,
            case
                when last_sale_date >= coalesce(change_date, last_sale_date)
                then last_sale_date
                else coalesce(change_date, load_date)
            end as business_date
        from dated
    ),

    priced as (
        select
            levels.*,
            variants.product_key,
            case
                when variants.unit_cost is not null
                then coalesce(variants.unit_cost_currency_code, variants.currency_code)
            end as currency_code,
            variants.unit_cost
        from levels
        left join variants on levels.product_variant_key = variants.product_variant_key
    )

select
    {{ dbt_utils.generate_surrogate_key(["priced.inventory_level_key", "days.business_date"]) }} as inventory_key,
    priced.inventory_level_key,
    priced.store_key,
    coalesce(priced.product_key, {{ commerce.unknown_key() }}) as product_key,
    priced.product_variant_key,
    coalesce(priced.location_key, {{ commerce.unknown_key() }}) as location_key,
    priced.platform,
    priced.store_id,
    priced.product_variant_id,
    priced.location_id,
    priced.location_name,
    priced.currency_code,
    priced.unit_cost,
    cast(
        {{
            commerce.multiply_amounts(
                "priced.unit_cost", "coalesce(priced.on_hand_quantity, priced.available_quantity)"
            )
        }} as decimal(18, 4)
    ) as on_hand_cost_amount,
    priced.on_hand_quantity,
    priced.available_quantity,
    priced.committed_quantity,
    priced.incoming_quantity,
    priced.reorder_point_quantity,
    days.business_date,
    priced.updated_at
from priced
inner join days on priced.store_key = days.store_key
