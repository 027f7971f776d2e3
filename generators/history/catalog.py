"""What the shop sells: categories, brands, suppliers, products, variants, and what is on stock."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generators.arrays import Array, Frame, Ints
from generators.clock import DAY, NEVER
from generators.money import minor_per_dollar
from generators.profile import StoreProfile
from generators.randomness import stream

# (category, Portuguese name as Olist writes it, mean price in dollars, is taxed)
CATEGORIES: tuple[tuple[str, str, float, bool], ...] = (
    ("housewares", "utilidades_domesticas", 24, True),
    ("bed_bath_table", "cama_mesa_banho", 38, True),
    ("health_beauty", "beleza_saude", 22, True),
    ("sports_leisure", "esporte_lazer", 45, True),
    ("computers_accessories", "informatica_acessorios", 60, True),
    ("toys", "brinquedos", 28, True),
    ("watches_gifts", "relogios_presentes", 90, True),
    ("books_general_interest", "livros_interesse_geral", 15, False),
    ("food_drink", "alimentos_bebidas", 9, False),
    ("fashion_shoes", "fashion_calcados", 55, True),
    ("garden_tools", "ferramentas_jardim", 33, True),
    ("music", "musica", 19, True),
    # Olist has two categories that its translation file lacks.
    ("pc_gamer", "pc_gamer", 250, True),
    ("kitchen_robots", "portateis_cozinha_e_preparadores_de_alimentos", 130, True),
)
ADJECTIVES = ("Classic", "Nordic", "Urban", "Vintage", "Smart", "Eco", "Royal", "Tiny", "Bold", "Silent")
NOUNS = ("Lantern", "Mug", "Blanket", "Backpack", "Notebook", "Kettle", "Lamp", "Scarf", "Speaker", "Puzzle")
BRANDS = ("Alba", "Borealis", "Cobalt", "Dune", "Ember", "Fjord", "Grove", "Halcyon", "Indigo", "Juniper")
SIZES = ("Small", "Medium", "Large", "X-Large")
PRICE_STEPS = 4  # a price is raised this many times, at equal distances, over the history


@dataclass(frozen=True)
class Catalog:
    """Products and variants of one store.

    Attributes:
        products: see `schema.TABLES["products"]`.
        variants: see `schema.TABLES["variants"]`.
        suppliers: number of suppliers, with ids from 0.
        popularity: cumulative share of sales per variant, shape (variants,), ends at 1.
    """

    products: Frame
    variants: Frame
    suppliers: int
    popularity: Array


def build(seed: int, orders: int, start: int, profile: StoreProfile) -> Catalog:
    """Draw the catalog of a shop of that many orders whose history begins at wall-clock second `start`."""
    rng = stream(seed, "catalog")
    count = int(np.clip(orders // 40, 60, 8000))
    suppliers = max(5, count // 12)
    category = rng.choice(len(CATEGORIES), count, p=_falling(len(CATEGORIES), 0.5))
    sizes = rng.choice([1, 1, 1, 2, 3, 4], count)
    product_of = np.repeat(np.arange(count), sizes)
    within = np.arange(len(product_of)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    means = np.array([row[2] for row in CATEGORIES])[category]
    dollars = (means * rng.lognormal(0, 0.5, count))[product_of] * (1 + 0.08 * within)
    created = start - rng.integers(5, 600, count) * DAY + rng.integers(0, DAY, count)
    prices = _pretty(np.maximum(dollars, 1.0), profile)
    products = Frame(
        {
            "product_id": np.arange(count),
            "category": np.where(rng.random(count) < 0.02, NEVER, category),
            "adjective": rng.integers(0, len(ADJECTIVES), count),
            "noun": rng.integers(0, len(NOUNS), count),
            "brand": rng.integers(0, len(BRANDS), count),
            "supplier_id": np.minimum(rng.zipf(1.4, count) - 1, suppliers - 1),
            "status": rng.choice(3, count, p=[0.92, 0.06, 0.02]),
            "weight": rng.integers(50, 9000, count),
            "length": rng.integers(16, 100, count),
            "height": rng.integers(2, 60, count),
            "width": rng.integers(8, 60, count),
            "photos": rng.integers(1, 7, count),
            "created_at": created,
            "is_deleted": rng.random(count) < 0.01,
            "is_taxed": np.array([row[3] for row in CATEGORIES])[category],
        }
    )
    variants = Frame(
        {
            "variant_id": np.arange(len(product_of)),
            "product_id": product_of,
            "position": within + 1,
            "unit_price": prices,
            "unit_cost": (prices * (0.35 + 0.3 * rng.random(len(product_of)))).astype(np.int64),
            "on_hand": rng.integers(0, 400, len(product_of)),
            "committed": rng.integers(0, 12, len(product_of)),
        }
    )
    weights = rng.permutation(_falling(len(product_of), 0.8))
    return Catalog(products, variants, suppliers, np.cumsum(weights))


def price_at(catalog: Catalog, variants: Ints, progress: Array) -> Ints:
    """Return the unit price of variants at a share (0 to 1) of the history: 2 % more at every step."""
    steps = np.minimum((progress * PRICE_STEPS).astype(np.int64), PRICE_STEPS - 1)
    prices = catalog.variants["unit_price"][variants]
    raised: Ints = prices * (100 + 2 * steps) // 100
    return raised


def _falling(count: int, power: float) -> Array:
    weights = 1.0 / np.arange(1, count + 1) ** power
    return np.asarray(weights / weights.sum())


def _pretty(dollars: Array, profile: StoreProfile) -> Ints:
    """Round to whole units less one hundredth (19.99), or to tens where the currency has no decimals."""
    unit = 10**profile.digits
    amounts = dollars * minor_per_dollar(profile.currency)
    if profile.digits == 0:
        return np.asarray(np.maximum(np.round(amounts / 10) * 10, 10), np.int64)
    return np.asarray(np.maximum(np.round(amounts / unit), 1) * unit - unit // 100, np.int64)
