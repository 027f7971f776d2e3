{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    clients as (select * from {{ ref("int_commerce_loyalty_pos__clients") }}),

    magasins as (select * from {{ ref("int_commerce_loyalty_pos__magasins") }}),

    ventes as (select * from {{ ref("int_commerce_loyalty_pos__ventes") }}),

    temps as (
        select *, row_number() over (partition by store_id, business_date order by length(date_id), date_id) as turn
        from ({{ commerce.accepted("stg_commerce_loyalty_pos__temps") }}) as landed
    ),

    -- the calendar belongs to the store, a day is a namespace of its own
    days as (select * from temps where turn = 1),

    attributes as (
        {{
            commerce.unpivot_attributes(
                "clients",
                "customers",
                "client_id",
                {"client_name": "name", "age": "age", "sexe": "sexe"},
            )
        }}
        union all
        {{ commerce.unpivot_attributes("magasins", "locations", "magasin_id", ["state"]) }}
        union all
        {{ commerce.unpivot_attributes("ventes", "order_lines", "vente_id", ["sign_conflict"]) }}
        union all
        {{
            commerce.unpivot_attributes(
                "days",
                "stores",
                "store_id",
                ["jour", "semaine", "mois", "annee", "jour_semaine", "is_weekend", "is_ferie"],
                namespace_column="business_date",
            )
        }}
    )

    {{ commerce.conform_attributes() }}
