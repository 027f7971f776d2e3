{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    ventes as ({{ commerce.accepted("stg_commerce_loyalty_pos__ventes") }}),

    temps as ({{ commerce.accepted("stg_commerce_loyalty_pos__temps") }}),

    stores as (select * from {{ ref("commerce_loyalty_pos__stores") }}),

    -- a sale whose day is not known stays without a date: its order is left out, its line is listed as unmatched
    dated as (
        select
            ventes.store_id,
            ventes.vente_id,
            ventes.produit_id,
            ventes.client_id,
            ventes.magasin_id,
            ventes.montant,
            ventes.quantite,
            coalesce(ventes.quantite, 1) as pieces,
            stores.currency_code,
            stores.time_zone,
            -- the sign of the amount decides; that of the quantity only where nothing was paid
            case
                when ventes.montant < 0 or (ventes.montant = 0 and ventes.quantite < 0) then 'reversal' else 'sale'
            end as line_event,
            temps.business_date,
            {{ commerce.latest_of(["ventes._synced_at", "temps._synced_at"]) }} as _synced_at
        from ventes
        inner join stores on ventes.store_id = stores.store_id
        left join temps on ventes.store_id = temps.store_id and ventes.date_id = temps.date_id
    )

select
    store_id,
    vente_id,
    produit_id,
    client_id,
    magasin_id,
    currency_code,
    line_event,
    case
        when line_event = 'sale' and quantite < 0
        then 'the quantity is negative, but the amount is positive'
        when line_event = 'reversal' and quantite > 0
        then 'the amount is negative, but the quantity is positive'
    end as sign_conflict,
    montant,
    case when line_event = 'reversal' then - abs(pieces) else abs(pieces) end as quantite,
    business_date,
    {{ commerce.local_to_utc("cast(business_date as " ~ dbt.type_timestamp() ~ ")", "time_zone") }} as occurred_at,
    _synced_at
from dated
