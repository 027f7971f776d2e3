{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    ventes as (select * from {{ ref("int_commerce_loyalty_pos__ventes") }} where business_date is not null),

    magasins as (select * from {{ ref("int_commerce_loyalty_pos__magasins") }}),

    orders as (
        select
            ventes.*,
            magasins.ville,
            magasins.region,
            magasins.zip,
            magasins.country_code,
            {{ commerce.latest_of(["ventes._synced_at", "magasins._synced_at"]) }} as last_synced_at
        from ventes
        left join magasins on ventes.store_id = magasins.store_id and ventes.magasin_id = magasins.magasin_id
    )

    {{
        commerce.conform(
            "orders",
            {
                "order_id": "vente_id",
                "customer_id": "client_id",
                "order_number": "vente_id",
                "currency_code": "currency_code",
                "sales_channel": "'pos'",
                "location_id": "magasin_id",
                "ship_to_city": "ville",
                "ship_to_region": "region",
                "ship_to_postal_code": "zip",
                "ship_to_country_code": "country_code",
                "reported_basis": "'none'",
                "amounts_include_tax": "true",
                "has_refund_records": "false",
                "is_guest": "client_id is null",
                "business_date": "business_date",
                "ordered_at": "occurred_at",
                "last_event_at": "occurred_at",
                "_synced_at": "last_synced_at",
            },
        )
    }}
