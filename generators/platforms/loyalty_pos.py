"""loyalty_pos: supermarkets with a loyalty programme, a French star schema, landed as text.

`fact_ventes` has a row per line sold or taken back, each under a `vente_id` of its own: tickets are unknown.
`montant` is what was paid for it, after discounts, with VAT; negative is taken back, with `quantite` 0 where an
amount came back without a piece. `fact_fidelite` has a row per ticket of a card holder with the points earned and
redeemed, and repeats amount and quantity. `dim_magasin` has a row per shop; a town has several, each under a postal
code of its own, so that a join by town fans out. What the shape cannot carry: tickets, the split into discount and
tax, shipping, tips, tender, statuses, refunds beyond lines. Gift cards and custom items are products. Test and
deleted orders are not exported.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from generators.arrays import Frame, Ints, chance, pick
from generators.clock import NEVER
from generators.history import Chunk, History
from generators.history.loyalty import receipts
from generators.history.schema import LineKind
from generators.platforms import register, table
from generators.platforms._french_places import REGIONS, SHOPS
from generators.profile import StoreProfile, TaxRate
from generators.raw import Defect, RawTable, amounts_text, joined, numbers_text, parse_columns, pooled
from generators.writers import Dialect

_SALE, _CLIENT, _SHOP, _PRODUCT = 1_000_000, 50_000, 101, 30_000
_GIFT_CARD, _CUSTOM = "CADEAU", "DIVERS"
_CATEGORIES = (
    "Maison",
    "Linge de maison",
    "Hygiène et beauté",
    "Sport et loisirs",
    "Informatique",
    "Jouets",
    "Bijoux et montres",
    "Librairie",
    "Épicerie",
    "Chaussures",
    "Jardin",
    "Musique",
    "Jeux vidéo",
    "Électroménager",
)
_NOUNS = ("Lanterne", "Café", "Crème", "Sac à dos", "Cahier", "Bouilloire", "Lampe", "Écharpe", "Enceinte", "Puzzle")
_ADJECTIVES = ("classique", "nordique", "urbain", "d'antan", "malin", "bio", "royal", "léger", "à l'ancienne", "doux")
_SIZES = ("petit", "moyen", "grand", "très grand")
_TIERS = ("low", "medium", "high")
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
# Holidays of the same date every year, as (month, day), and the moving ones in days after Easter Sunday.
_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)})
_AFTER_EASTER = frozenset({1, 39, 50})


class LoyaltyPos:
    """Renders the star schema; see the module's text for what it means."""

    name = "loyalty_pos"
    profile = StoreProfile(
        store_id="loyalty_pos",
        name="Supermarchés Fidèles",
        currency="EUR",
        time_zone="Europe/Paris",
        prices_include_tax=True,
        taxes=(TaxRate("TVA", 200_000),),
        country="FR",
        locales=("fr_FR",),
        channel="pos",
        presentment_currencies=("EUR",),
    )
    tables: tuple[RawTable, ...] = (
        RawTable(
            "dim_temps",
            parse_columns("date_id date jour semaine mois annee jour_semaine is_weekend is_ferie"),
            ("date_id",),
            required=True,
        ),
        RawTable("dim_client", parse_columns("client_id client_name ville age sexe fidelite"), ("client_id",)),
        RawTable("dim_magasin", parse_columns("magasin_id magasin_name ville state Region zip"), ("magasin_id",)),
        RawTable("dim_produit", parse_columns("code libelle categorie fournisseur"), ("code",)),
        RawTable(
            "fact_ventes",
            parse_columns("vente_id date_id produit_id client_id magasin_id montant quantite"),
            ("vente_id",),
            required=True,
        ),
        RawTable(
            "fact_fidelite",
            parse_columns("date_id client_id magasin_id points_earned points_redeemed montant quantite"),
            (),
        ),
        RawTable("population", parse_columns("region annee habitants"), ("region", "annee")),
    )
    defects: tuple[Defect, ...] = (
        Defect("dim_temps", "date", "day_first_date"),
        Defect("dim_temps", "date", "unreadable_date"),
        Defect("dim_temps", "is_ferie", "french_boolean"),
        Defect("dim_temps", "date_id", "exact_duplicate"),
        Defect("dim_client", "client_id", "missing_key"),
        Defect("dim_client", "client_id", "exact_duplicate"),
        Defect("dim_client", "client_id", "decimal_id"),
        Defect("dim_client", "fidelite", "unknown_status"),
        Defect("dim_client", "age", "text_null"),
        Defect("dim_magasin", "magasin_id", "decimal_id"),
        Defect("dim_magasin", "magasin_id", "row_missing"),
        Defect("dim_produit", "code", "missing_key"),
        Defect("dim_produit", "code", "exact_duplicate"),
        Defect("dim_produit", "code", "row_missing"),
        Defect("fact_ventes", "vente_id", "missing_key"),
        Defect("fact_ventes", "vente_id", "exact_duplicate"),
        Defect("fact_ventes", "date_id", "parent_missing"),
        Defect("fact_ventes", "montant", "unreadable_amount"),
        Defect("fact_ventes", "montant", "decimal_comma"),
        Defect("fact_ventes", "montant", "three_decimals"),
        Defect("fact_ventes", "client_id", "decimal_id"),
        Defect("fact_ventes", "client_id", "text_null"),
        Defect("fact_ventes", "quantite", "text_null"),
        Defect("fact_fidelite", "client_id", "missing_key"),
        Defect("fact_fidelite", "client_id", "parent_missing"),
        Defect("fact_fidelite", "date_id", "parent_missing"),
        Defect("fact_fidelite", "points_earned", "unreadable_amount"),
        Defect("fact_fidelite", "points_earned", "decimal_comma"),
        Defect("population", "habitants", "spaced_thousands"),
        Defect("population", "region", "missing_key"),
    )
    dialects: Mapping[str, Dialect] = {
        "dim_temps": Dialect(delimiter=";", crlf=True),
        "dim_client": Dialect(delimiter=";", encoding="cp1252", crlf=True),
        "dim_magasin": Dialect(delimiter=";", encoding="latin-1"),
        "dim_produit": Dialect(delimiter=";", bom=True, crlf=True),
        "fact_ventes": Dialect(delimiter=";", crlf=True),
    }

    def chunk(self, history: History, chunk: Chunk) -> Iterator[tuple[str, pa.Table]]:
        """Render the sales of a chunk, what was taken back, and the points of both."""
        booked = receipts(chunk)
        yield self._sales(history, chunk, booked)
        yield self._points(history, history.loyalty.entries(chunk, booked))

    def rest(self, history: History) -> Iterator[tuple[str, pa.Table]]:
        """Render the dimensions and the population."""
        yield self._days(history)
        yield self._products(history)
        yield self._shops()
        for customers in history.customers():
            yield self._clients(history, customers["customer_id"])
        yield self._population(history)

    def _build(self, name: str, columns: Mapping[str, Any], rows: int) -> tuple[str, pa.Table]:
        return name, table(self, name).build(columns, rows)

    def _sales(self, history: History, chunk: Chunk, booked: Frame) -> tuple[str, pa.Table]:
        order, line = booked["order_id"], booked["line"]
        row = order - int(chunk.orders["order_id"][0])
        customer = chunk.orders["customer_id"][row]
        variant = chunk.lines["variant_id"][line]
        unnamed = pa.array(np.where(chunk.lines["kind"][line] == LineKind.GIFT_CARD, _GIFT_CARD, _CUSTOM), pa.string())
        return self._build(
            "fact_ventes",
            {
                "vente_id": numbers_text(_SALE + booked["receipt_id"]),
                "date_id": _date_ids(history, booked["at"]),
                "produit_id": pc.coalesce(_product_ids(variant), unnamed),
                "client_id": _client_ids(customer),
                "magasin_id": numbers_text(_SHOP + shops(order, customer)),
                "montant": amounts_text(booked["amount"], history.profile.digits),
                "quantite": numbers_text(booked["quantity"]),
            },
            len(booked),
        )

    def _points(self, history: History, entries: Frame) -> tuple[str, pa.Table]:
        customer, digits = entries["customer_id"], history.profile.digits
        return self._build(
            "fact_fidelite",
            {
                "date_id": _date_ids(history, entries["at"]),
                "client_id": _client_ids(customer),
                "magasin_id": numbers_text(_SHOP + shops(entries["order_id"], customer)),
                "points_earned": amounts_text(entries["earned"], digits + 1),
                "points_redeemed": amounts_text(entries["redeemed"], digits + 1),
                "montant": amounts_text(entries["amount"], digits),
                "quantite": numbers_text(entries["quantity"]),
            },
            len(entries),
        )

    def _days(self, history: History) -> tuple[str, pa.Table]:
        days = [dt.date(1970, 1, 1) + dt.timedelta(int(day)) for day in range(_first_day(history), _end_day(history))]
        columns = {
            "date_id": [str(number) for number in range(1, len(days) + 1)],
            "date": [day.isoformat() for day in days],
            "jour": [str(day.day) for day in days],
            "semaine": [str(day.isocalendar().week) for day in days],
            "mois": [str(day.month) for day in days],
            "annee": [str(day.year) for day in days],
            "jour_semaine": [_WEEKDAYS[day.weekday()] for day in days],
            "is_weekend": [str(day.weekday() > 4) for day in days],
            "is_ferie": [str(is_holiday(day)) for day in days],
        }
        return self._build("dim_temps", {name: pa.array(values) for name, values in columns.items()}, len(days))

    def _products(self, history: History) -> tuple[str, pa.Table]:
        variants, products = history.catalog.variants, history.catalog.products
        product = variants["product_id"]
        titles = [
            f"{_NOUNS[products['noun'][place]]} {_ADJECTIVES[products['adjective'][place]]}, {_SIZES[size - 1]}"
            for place, size in zip(product, variants["position"], strict=True)
        ]
        suppliers = [f"{history.pools.companies[i % 200]} n° {i + 1}" for i in range(history.catalog.suppliers)]
        extra = pa.table(
            [
                pa.array([_GIFT_CARD, _CUSTOM]),
                pa.array(["Carte cadeau", "Article divers"]),
                pa.nulls(2, pa.string()),
                pa.nulls(2, pa.string()),
            ],
            schema=table(self, "dim_produit").schema,
        )
        name, named = self._build(
            "dim_produit",
            {
                "code": _product_ids(variants["variant_id"]),
                "libelle": pa.array(titles),
                "categorie": pooled(_CATEGORIES, products["category"][product]).cast(pa.string()),
                "fournisseur": pooled(suppliers, products["supplier_id"][product]).cast(pa.string()),
            },
            len(variants),
        )
        return name, pa.concat_tables([named, extra])

    def _shops(self) -> tuple[str, pa.Table]:
        names, towns, departments, regions, codes = (pa.array(values) for values in zip(*SHOPS, strict=True))
        columns = {"magasin_name": names, "ville": towns, "state": departments, "Region": regions, "zip": codes}
        return self._build(
            "dim_magasin", {"magasin_id": numbers_text(_SHOP + np.arange(len(SHOPS))), **columns}, len(SHOPS)
        )

    def _clients(self, history: History, customers: Ints) -> tuple[str, pa.Table]:
        pools = history.pools
        accounts = history.loyalty.accounts(customers)
        villages = sorted({address.city for address in pools.addresses})
        towns = [shop.town for shop in SHOPS]
        is_villager = chance(customers, 63, 0.15)
        village = len(towns) + pick(customers, 65, len(villages))
        return self._build(
            "dim_client",
            {
                "client_id": _client_ids(customers),
                "client_name": joined(
                    pooled(pools.first_names, pools.first_name(customers)),
                    " ",
                    pooled(pools.last_names, pools.last_name(customers)),
                ),
                "ville": pooled([*towns, *villages], np.where(is_villager, village, _home(customers))),
                "age": numbers_text(18 + pick(customers, 67, 70), "", chance(customers, 69, 0.03)),
                "sexe": pooled(("F", "M"), pick(customers, 71, 2)),
                "fidelite": pooled(_TIERS, accounts["tier"]),
            },
            len(customers),
        )

    def _population(self, history: History) -> tuple[str, pa.Table]:
        first, last = (
            (dt.date(1970, 1, 1) + dt.timedelta(day)).year for day in (_first_day(history), _end_day(history) - 1)
        )
        rows = [
            (region.name, str(year), str(region.inhabitants_in(year)))
            for year in range(first, last + 1)
            for region in REGIONS
        ]
        columns = (pa.array(values) for values in zip(*rows, strict=True))
        return self._build("population", dict(zip(("region", "annee", "habitants"), columns, strict=True)), len(rows))


def shops(orders: Ints, customers: Ints) -> Ints:
    """Return the shop of each order: mostly the customer's own, for guests and now and then any."""
    away = chance(orders, 61, 0.2) | (customers == NEVER)
    return np.where(away, pick(orders, 62, len(SHOPS)), _home(customers))


def is_holiday(day: dt.date) -> bool:
    """Tell whether a day is a public holiday of metropolitan France (Code du travail, L3133-1)."""
    return (day.month, day.day) in _HOLIDAYS or (day - easter(day.year)).days in _AFTER_EASTER


def easter(year: int) -> dt.date:
    """Return Easter Sunday of a year from 1900 to 2099.

    Gauss's method for the Gregorian calendar: https://en.wikipedia.org/wiki/Date_of_Easter#Gauss's_Easter_algorithm
    """
    moon = (19 * (year % 19) + 24) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
    days = moon + sunday
    if days == 35 or (days == 34 and moon == 28 and year % 19 > 10):
        days -= 7
    return dt.date(year, 3, 22) + dt.timedelta(days)


def _home(customers: Ints) -> Ints:
    return pick(customers, 60, len(SHOPS))


def _first_day(history: History) -> int:
    return int(history.profile.zone.dates(np.array([history.starts_at]))[0])


def _end_day(history: History) -> int:
    return int(history.profile.zone.dates(np.array([history.ends_at]))[0])


def _date_ids(history: History, at: Ints) -> pa.Array:
    """Number the days of the history from 1, so that nobody takes the number for the date."""
    return numbers_text(history.profile.zone.dates(at) - _first_day(history) + 1)


def _client_ids(customers: Ints) -> pa.Array:
    return numbers_text(_CLIENT + customers, "", customers == NEVER)


def _product_ids(variants: Ints) -> pa.Array:
    return numbers_text(_PRODUCT + variants, "", variants == NEVER)


register(LoyaltyPos())
