{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    fidelites as ({{ commerce.accepted("stg_commerce_loyalty_pos__fidelites") }}),

    days as (select * from {{ ref("int_commerce_loyalty_pos__days") }}),

    -- a row earns and redeems; what a return takes back or gives back adjusts
    moved as (
        select
            *,
            'earned' as reason,
            case when points_earned > 0 then 'earned' else 'adjusted' end as entry_type,
            points_earned as points
        from fidelites
        where points_earned <> 0
        union all
        select
            *,
            'redeemed' as reason,
            case when points_redeemed > 0 then 'redeemed' else 'adjusted' end as entry_type,
            - points_redeemed as points
        from fidelites
        where points_redeemed <> 0
    ),

    loyalty_entries as (
        select
            moved.store_id,
            moved.client_id,
            moved.magasin_id,
            moved.entry_type,
            {{ commerce.join_ids(["moved._row_hash", "moved._occurrence", "moved.reason"]) }} as loyalty_entry_id,
            moved.points,
            days.business_date,
            days.starts_at,
            {{ commerce.latest_of(["moved._synced_at", "days._synced_at"]) }} as _synced_at
        from moved
        inner join days on moved.store_id = days.store_id and moved.date_id = days.date_id
    )

    {{
        commerce.conform(
            "loyalty_entries",
            {
                "loyalty_entry_id": "loyalty_entry_id",
                "loyalty_account_id": "client_id",
                "entry_type": "entry_type",
                "points": "points",
                "location_id": "magasin_id",
                "business_date": "business_date",
                "occurred_at": "starts_at",
            },
        )
    }}
