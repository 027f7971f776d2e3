"""Supermarkets with a loyalty programme: lines sold and taken back, numbers and dates as French programs write them."""

import datetime as dt

from generators.platforms import loyalty_pos
from tests.golden import Case, Figures, Order, Suite, reversal, sale

_LAST, _FIRST = dt.date(2023, 12, 31), dt.date(2024, 1, 1)
_NOT_COMPARABLE = {"status": "not_comparable", "reason": "no_reported_total", "placed_difference_amount": None}
_DAYS = [
    {"date_id": "1", "date": "31/12/2023", "semaine": "52", "is_weekend": "peut-être", "is_ferie": "non"},
    {"date_id": "2", "date": "2024-01-01", "semaine": "1", "is_ferie": "oui"},
]
_SHOPS = [
    {"magasin_id": "3", "magasin_name": "Hyper Nîmes", "ville": "Nîmes", "Region": "Occitanie", "zip": "30000"},
    {"magasin_id": "4", "magasin_name": "Super Nîmes", "ville": "Nîmes", "Region": "Occitanie", "zip": "30900"},
]

_TILL = Case(
    name="till",
    shows="a line is an order, negative taken back; a quantity of 0 stays 0; a day of which one flag is no word is one",
    raw={
        "dim_temps": _DAYS,
        "dim_magasin": _SHOPS,
        "fact_ventes": [
            {"vente_id": "1", "date_id": "1", "client_id": "7", "magasin_id": "3", "montant": "12,50", "quantite": "2"},
            {"vente_id": "2", "date_id": "2", "magasin_id": "4", "montant": "1 234,50", "quantite": "1,250"},
            {"vente_id": "3", "date_id": "2.0", "client_id": "7.0", "montant": "-6,25", "quantite": "-1"},
            {"vente_id": "4", "date_id": "2", "client_id": "7", "montant": "-3", "quantite": "0"},
        ],
    },
    orders={
        "1": Order(
            ledger=[sale(_LAST, "product", "12.50", "2")],
            figures=Figures(gross="12.50", net="12.50", total="12.50", sum="12.50"),
            reconciliation=_NOT_COMPARABLE,
            facts={"customer_id": "7", "location_id": "3", "ship_to_city": "Nîmes", "ship_to_postal_code": "30000"},
        ),
        "2": Order(
            ledger=[sale(_FIRST, "product", "1234.50", "1.25")],
            figures=Figures(gross="1234.50", net="1234.50", total="1234.50", sum="1234.50"),
            reconciliation=_NOT_COMPARABLE,
            facts={"is_guest": True, "ship_to_region": "Occitanie", "sales_channel": "pos"},
        ),
        "3": Order(
            ledger=[reversal(_FIRST, "product", "-6.25", "-1")],
            figures=Figures(reversals="6.25", net="-6.25", total="-6.25", sum="-6.25"),
            reconciliation=_NOT_COMPARABLE,
            facts={"customer_id": "7", "location_id": None},
        ),
        "4": Order(
            ledger=[reversal(_FIRST, "product", "-3", "0")],
            figures=Figures(reversals="3", net="-3", total="-3", sum="-3"),
            reconciliation=_NOT_COMPARABLE,
        ),
    },
    attributes=[
        ("stores", "till", "is_weekend", "peut-être"),
        ("stores", "till", "is_ferie", "false"),
        ("stores", "till", "is_ferie", "true"),
    ],
)

_SIGNS = Case(
    name="signs",
    shows="the sign of the amount wins over that of the quantity; without a quantity a row is about one piece",
    raw={
        "dim_temps": _DAYS,
        "fact_ventes": [
            {"vente_id": "1", "date_id": "1", "montant": "8.00", "quantite": "-2"},
            {"vente_id": "2", "date_id": "1", "montant": "-8.00", "quantite": "2"},
            {"vente_id": "3", "date_id": "1", "montant": "4.005"},
            {"vente_id": "3", "date_id": "1", "montant": "4.005"},
            {"vente_id": "4", "date_id": "1", "montant": "4,00 €"},
        ],
    },
    orders={
        "1": Order(
            ledger=[sale(_LAST, "product", "8", "2")],
            figures=Figures(gross="8", net="8", total="8", sum="8"),
        ),
        "2": Order(
            ledger=[reversal(_LAST, "product", "-8", "-2")],
            figures=Figures(reversals="8", net="-8", total="-8", sum="-8"),
        ),
        "3": Order(
            ledger=[sale(_LAST, "product", "4.005", "1")],
            figures=Figures(gross="4.005", net="4.005", total="4.005", sum="4.005"),
        ),
    },
    rejected=[("fact_ventes", "3", "duplicate_key"), ("fact_ventes", "4", "unreadable_amount")],
)

SUITE = Suite("loyalty_pos", loyalty_pos.LoyaltyPos.tables, [_TILL, _SIGNS])
