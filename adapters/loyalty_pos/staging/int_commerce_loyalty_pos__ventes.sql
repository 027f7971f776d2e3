{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    ventes as ({{ commerce.accepted("stg_commerce_loyalty_pos__ventes") }}),

    days as (select * from {{ ref("int_commerce_loyalty_pos__days") }}),

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
            -- the sign of the amount decides; that of the quantity only where nothing was paid
            case
                when ventes.montant < 0 or (ventes.montant = 0 and ventes.quantite < 0) then 'reversal' else 'sale'
            end as line_event,
            days.business_date,
            days.starts_at,
            {{ commerce.latest_of(["ventes._synced_at", "days._synced_at"]) }} as _synced_at
        from ventes
        inner join stores on ventes.store_id = stores.store_id
        left join days on ventes.store_id = days.store_id and ventes.date_id = days.date_id
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
    starts_at as occurred_at,
    _synced_at
from dated
