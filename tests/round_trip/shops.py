"""The simulated shops of the round trip, landed raw on every platform, and a consumer that builds them at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from generators import api, platforms
from generators.config import Config
from generators.history import Chunk, History
from generators.profile import StoreProfile, TaxRate
from generators.raw import REJECTS
from generators.writers import open_writer
from tests import consumers
from tests.round_trip import shapes
from tests.round_trip.expected import Ledger, true_ledger

ROOT = Path(__file__).parents[2]
PLATFORMS = shapes.NAMES
SEED, ORDERS, DAYS, END = 26, 1500, 400, dt.date(2026, 1, 1)

_COMMON = StoreProfile(
    store_id="",
    name="Common",
    currency="USD",
    time_zone="America/New_York",
    prices_include_tax=False,
    taxes=(TaxRate("State", 40_000), TaxRate("County", 48_750)),
    country="US",
    locales=("en_US",),
)
# The same shop on every platform.
COMMON = {
    "exclusive": _COMMON,
    "inclusive": replace(
        _COMMON,
        currency="EUR",
        time_zone="Europe/Berlin",
        prices_include_tax=True,
        taxes=(TaxRate("VAT", 190_000),),
        presentment_currencies=("USD", "JPY", "CHF"),
    ),
    "no_decimals": replace(
        _COMMON,
        currency="JPY",
        time_zone="Asia/Tokyo",
        prices_include_tax=True,
        taxes=(TaxRate("Consumption tax", 80_000), TaxRate("Local tax", 20_000)),
        presentment_currencies=("USD", "EUR"),
    ),
    "three_decimals": replace(
        _COMMON,
        currency="KWD",
        time_zone="Asia/Kuwait",
        taxes=(TaxRate("VAT", 50_000),),
    ),
}
# Entities of which the history has something to tell.
SIMULATED = (
    "stores",
    "customers",
    "products",
    "product_variants",
    "suppliers",
    "inventory_levels",
    "orders",
    "order_lines",
    "order_charges",
    "tax_lines",
    "order_discounts",
    "payments",
    "refunds",
    "refund_lines",
    "fulfillments",
    "reviews",
    "checkouts",
)
OWN = "own"  # each platform's default profile, landed as `commerce generate` does, with what `commerce load` adds
STORES = (*COMMON, OWN)


class Shop:
    """One simulated shop, wholly in memory."""

    def __init__(self, profile: StoreProfile) -> None:
        self.history = History(SEED, ORDERS, DAYS, END, profile)
        self.chunks: list[Chunk] = list(self.history.chunks())

    @cached_property
    def ledger(self) -> Ledger:
        """The true ledger."""
        return true_ledger(self.history, self.chunks)

    def land(self, platform: str, store: str, target: str) -> None:
        """Land the shop in the raw schema of a platform's store, with nothing but what the platform says."""
        renderer = shapes.renderer(platform)
        tables = {table.name: table.schema for table in renderer.tables}
        with open_writer(target).replace(schema(platform, store), tables) as sink:
            for chunk in self.chunks:
                for table, rows in renderer.chunk(self.history, chunk):
                    sink.write(table, rows)
            for table, rows in renderer.rest(self.history):
                sink.write(table, rows)


@dataclass(frozen=True)
class Shops:
    """All shops by (platform, store); the common ones are the same object on every platform."""

    by_store: dict[tuple[str, str], Shop]

    def __getitem__(self, key: tuple[str, str]) -> Shop:
        """Return the shop of a platform and store."""
        return self.by_store[key]


def simulate() -> Shops:
    """Simulate the common shops once and each platform's own."""
    common = {store: Shop(profile) for store, profile in COMMON.items()}
    shops = {(platform, store): shop for platform in PLATFORMS for store, shop in common.items()}
    return Shops(shops | {(platform, OWN): Shop(shapes.renderer(platform).profile) for platform in PLATFORMS})


def land(shops: Shops, database: Path) -> None:
    """Land all shops in a DuckDB file."""
    target = f"duckdb:{database}"
    for (platform, store), shop in shops.by_store.items():
        if store != OWN:
            shop.land(platform, store, target)
    for platform in PLATFORMS:
        adapter = shapes.adapter(platform)
        # The schema is named by the adapter and the store.
        store = schema(platform, OWN).removeprefix(f"raw_{adapter}_")
        own = Config(target, (adapter,), orders=ORDERS, seed=SEED, days=DAYS, end=END, store=store)
        api.generate(replace(own, api=shapes.get(platform).api))


def schema(platform: str, store: str) -> str:
    """Return the raw schema of a platform's store."""
    return f"raw_{platform}_{store}"


def store_id(platform: str, store: str) -> str:
    """Return the id of a store; where a platform is landed in several shapes, its stores must not be named alike."""
    return store if shapes.adapter(platform) == platform else f"{platform}_{store}"


def consumer(folder: Path, shops: Shops, dbt_packages: Path) -> Path:
    """Write a project that installs this package and reads all shops, each from a source of its own."""
    variables: dict[str, Any] = {"commerce_adapters": sorted({shapes.adapter(platform) for platform in PLATFORMS})}
    for platform in PLATFORMS:
        stores = variables.setdefault(f"commerce_{shapes.adapter(platform)}_stores", [])
        stores += [_settings(platform, store, shops) for store in STORES]
    files = consumers.base_files()
    files["dbt_project.yml"] |= {
        "flags": {"require_ref_searches_node_package_before_root": True},
        "vars": variables,
    }
    files["models/sources.yml"] = {"version": 2, "sources": list(_sources())}
    consumers.write(folder, files)
    consumers.link_packages(folder, dbt_packages)
    return folder


def _settings(platform: str, store: str, shops: Shops) -> dict[str, Any]:
    profile = shops[platform, store].history.profile
    settings: dict[str, Any] = {
        "store_id": store_id(platform, store),
        "source": schema(platform, store),
        "missing_tables": sorted(set(_read_tables(platform)) - set(_landed_tables(platform, store))),
        **shapes.get(platform).settings,
    }
    if (shape := shapes.get(platform).api) is not None:
        settings["api"] = shape
    if not shapes.get(platform).lands_settings:
        settings |= {"currency_code": profile.currency, "time_zone": profile.time_zone}
        if store != OWN and platforms.lands_files(shapes.renderer(platform)):
            settings["synced_at"] = "none"
    return settings


def _sources() -> Iterator[dict[str, Any]]:
    for platform in PLATFORMS:
        for store in STORES:
            tables = [{"name": table} for table in _landed_tables(platform, store)]
            yield {"name": schema(platform, store), "schema": schema(platform, store), "tables": tables}


def _landed_tables(platform: str, store: str) -> list[str]:
    tables = [table.name for table in shapes.renderer(platform).tables]
    return [*tables, REJECTS] if store == OWN and platforms.lands_files(shapes.renderer(platform)) else tables


def _read_tables(platform: str) -> list[str]:
    """Return the raw tables that the adapter reads."""
    adapter = shapes.adapter(platform)
    path = ROOT / "adapters" / adapter / f"_{adapter}__sources.yml"
    (source,) = yaml.safe_load(path.read_text(encoding="utf-8"))["sources"]
    return [table["name"] for table in source["tables"]]
