{% macro platform__loyalty_pos() %}
    {#- What commerce.platforms says of loyalty_pos. -#}
    {%- do return(
        {
            "entities": [
                "stores",
                "locations",
                "customers",
                "products",
                "product_variants",
                "suppliers",
                "orders",
                "order_lines",
                "loyalty_accounts",
                "loyalty_entries",
                "regions",
                "attributes",
            ],
            "staging": {
                "temps": "dim_temps",
                "clients": "dim_client",
                "magasins": "dim_magasin",
                "produits": "dim_produit",
                "ventes": "fact_ventes",
                "fidelites": "fact_fidelite",
                "population": "population",
            },
            "main": {
                "locations": {"staging": "magasins", "id": ["magasin_id"]},
                "customers": {"staging": "clients", "id": ["client_id"]},
                "products": {"staging": "produits", "id": ["produit_id"]},
                "orders": {"staging": "ventes", "id": ["vente_id"]},
                "order_lines": {"staging": "ventes", "id": ["vente_id"]},
                "loyalty_accounts": {"staging": "clients", "id": ["client_id"]},
                "regions": {"staging": "population", "id": ["region", "annee"]},
            },
            "references": [
                {"staging": "ventes", "column": "date_id", "to": "temps"},
                {"staging": "fidelites", "column": "date_id", "to": "temps"},
            ],
            "needs_settings": true,
            "load_rejects": true,
            "vars": ["date_order", "decimal_mark"],
            "store": {
                "channel": "pos",
                "country_code": "FR",
                "currency_code": "EUR",
                "time_zone": "Europe/Paris",
            },
            "demonstration_store": {"name": "Supermarchés Fidèles"},
        }
    ) -%}
{% endmacro %}
