{{ config(enabled=commerce.is_enabled("csv_shop")) }}

with
    shipped as (
        select store_id, order_id, ship_date, max(_synced_at) as _synced_at
        from {{ ref("int_commerce_csv_shop__order_rows") }}
        where ship_date is not null
        group by store_id, order_id, ship_date
    ),

    fulfillments as (
        select *, row_number() over (partition by store_id, order_id order by ship_date) as shipment from shipped
    )

    {{
        commerce.conform(
            "fulfillments",
            {
                "fulfillment_id": commerce.join_ids(["order_id", "shipment"]),
                "order_id": "order_id",
                "status": "'shipped'",
                "shipped_at": "ship_date",
            },
        )
    }}
