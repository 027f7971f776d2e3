"""Where the supermarkets of `loyalty_pos` are: French regions with their inhabitants, and towns with their shops.

Inhabitants: INSEE, populations légales 2021 (in force since January 2024), rounded to thousands; the change per year is
about that of INSEE's estimates of 2015 to 2023. Other years follow from both, so they are approximate.
"""

from __future__ import annotations

from typing import NamedTuple

BASE_YEAR = 2021


class Region(NamedTuple):
    """A region of metropolitan France: inhabitants in `BASE_YEAR`, and their change per year in thousandths."""

    name: str
    inhabitants: int
    change: int

    def inhabitants_in(self, year: int) -> int:
        """Return about how many people live there in a year."""
        return self.inhabitants + self.inhabitants * self.change * (year - BASE_YEAR) // 1000


REGIONS = (
    Region("Auvergne-Rhône-Alpes", 8_114_000, 5),
    Region("Bourgogne-Franche-Comté", 2_800_000, -2),
    Region("Bretagne", 3_395_000, 6),
    Region("Centre-Val de Loire", 2_573_000, 0),
    Region("Corse", 348_000, 10),
    Region("Grand Est", 5_561_000, 0),
    Region("Hauts-de-France", 5_995_000, -1),
    Region("Île-de-France", 12_317_000, 3),
    Region("Normandie", 3_326_000, -1),
    Region("Nouvelle-Aquitaine", 6_069_000, 5),
    Region("Occitanie", 6_022_000, 7),
    Region("Pays de la Loire", 3_854_000, 7),
    Region("Provence-Alpes-Côte d'Azur", 5_128_000, 4),
)

# town, department, region, postal codes: one shop each, so that a town with several has several
_TOWNS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("Paris", "Paris", "Île-de-France", ("75003", "75011", "75015", "75018")),
    ("Saint-Denis", "Seine-Saint-Denis", "Île-de-France", ("93200",)),
    ("Évry-Courcouronnes", "Essonne", "Île-de-France", ("91000",)),
    ("Lyon", "Rhône", "Auvergne-Rhône-Alpes", ("69002", "69003", "69007")),
    ("Saint-Étienne", "Loire", "Auvergne-Rhône-Alpes", ("42000", "42100")),
    ("Bourg-en-Bresse", "Ain", "Auvergne-Rhône-Alpes", ("01000",)),
    ("Besançon", "Doubs", "Bourgogne-Franche-Comté", ("25000",)),
    ("Nevers", "Nièvre", "Bourgogne-Franche-Comté", ("58000",)),
    ("Rennes", "Ille-et-Vilaine", "Bretagne", ("35000", "35200")),
    ("Saint-Brieuc", "Côtes-d'Armor", "Bretagne", ("22000",)),
    ("Orléans", "Loiret", "Centre-Val de Loire", ("45000", "45100")),
    ("Ajaccio", "Corse-du-Sud", "Corse", ("20000",)),
    ("Strasbourg", "Bas-Rhin", "Grand Est", ("67000", "67100")),
    ("Troyes", "Aube", "Grand Est", ("10000",)),
    ("Lille", "Nord", "Hauts-de-France", ("59000", "59800")),
    ("Amiens", "Somme", "Hauts-de-France", ("80000",)),
    ("Laon", "Aisne", "Hauts-de-France", ("02000",)),
    ("Rouen", "Seine-Maritime", "Normandie", ("76000", "76100")),
    ("Bordeaux", "Gironde", "Nouvelle-Aquitaine", ("33000", "33300")),
    ("Angoulême", "Charente", "Nouvelle-Aquitaine", ("16000",)),
    ("Toulouse", "Haute-Garonne", "Occitanie", ("31000", "31200", "31400")),
    ("Nîmes", "Gard", "Occitanie", ("30000",)),
    ("Foix", "Ariège", "Occitanie", ("09000",)),
    ("Nantes", "Loire-Atlantique", "Pays de la Loire", ("44000", "44100")),
    ("Le Mans", "Sarthe", "Pays de la Loire", ("72000",)),
    ("Marseille", "Bouches-du-Rhône", "Provence-Alpes-Côte d'Azur", ("13001", "13008", "13013")),
    ("Nice", "Alpes-Maritimes", "Provence-Alpes-Côte d'Azur", ("06000", "06200")),
)
_FORMATS = ("Super", "Hyper", "Express", "Marché")


class Shop(NamedTuple):
    """A supermarket; a town can have several, each under a postal code of its own."""

    name: str
    town: str
    department: str
    region: str
    postal_code: str


SHOPS = tuple(
    Shop(f"{_FORMATS[int(code) % len(_FORMATS)]} {town} {code}", town, department, region, code)
    for town, department, region, codes in _TOWNS
    for code in codes
)
