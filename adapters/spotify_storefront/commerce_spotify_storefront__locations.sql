{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

{%- set named_in = {"merch_orders": "venue_id", "merch_variants": "warehouse", "merch_shipments": "warehouse"} %}

with
    named as (
        {%- for table, column in named_in.items() %}
            select store_id, {{ column }} as location_id, _synced_at
            from ({{ commerce.accepted("stg_commerce_spotify_storefront__" ~ table) }}) as {{ table }}
            where {{ column }} is not null {{ "union all" if not loop.last }}
        {%- endfor %}
    ),

    -- no table of venues and warehouses is landed: those that orders, stock and shipments name
    locations as (select store_id, location_id, max(_synced_at) as _synced_at from named group by store_id, location_id)

    {{ commerce.conform("locations", {"location_id": "location_id", "name": "location_id"}) }}
