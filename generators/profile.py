"""The store profile: everything about a shop that is a setting and not an event."""

from __future__ import annotations

from dataclasses import dataclass

from generators.clock import Zone, zone
from generators.money import minor_units


@dataclass(frozen=True)
class TaxRate:
    """One tax of the store: its printed name and its rate in millionths (200000 = 20 %)."""

    name: str
    rate: int


@dataclass(frozen=True)
class StoreProfile:
    """A store's settings. The events of its history do not depend on them, only amounts and instants do.

    Attributes:
        store_id: native id of the store; part of the raw schema's name where the user gave one.
        name: printed name.
        currency: ISO 4217 code the store keeps its books in.
        time_zone: IANA zone of the store's business day.
        prices_include_tax: whether landed prices, discounts and shipping contain the tax.
        taxes: the taxes of a taxed sale, applied side by side.
        country: ISO 3166 code of the store's country.
        locales: Faker locales of its people.
        channel: web, pos or marketplace.
        presentment_currencies: what some customers see and pay in.
    """

    store_id: str
    name: str
    currency: str
    time_zone: str
    prices_include_tax: bool
    taxes: tuple[TaxRate, ...]
    country: str
    locales: tuple[str, ...]
    channel: str = "web"
    presentment_currencies: tuple[str, ...] = ("EUR", "JPY", "CAD")

    @property
    def digits(self) -> int:
        """Minor units of the store's currency."""
        return minor_units(self.currency)

    @property
    def zone(self) -> Zone:
        """The store's time zone."""
        return zone(self.time_zone)
