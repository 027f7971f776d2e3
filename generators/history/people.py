"""Names, addresses and texts: small pools that Faker draws once from the seed."""

from __future__ import annotations

from dataclasses import dataclass

from faker import Faker

from generators.arrays import Array, Ints, pick
from generators.profile import StoreProfile
from generators.randomness import stream

_NAMES, _ADDRESSES = 600, 1200

# Provinces whose codes are real; other countries have addresses without one.
_PROVINCES: dict[str, tuple[tuple[str, str], ...]] = {
    "US": (
        ("New York", "NY"),
        ("New Jersey", "NJ"),
        ("California", "CA"),
        ("Texas", "TX"),
        ("Florida", "FL"),
        ("Oregon", "OR"),
    ),
    "BR": (
        ("São Paulo", "SP"),
        ("Rio de Janeiro", "RJ"),
        ("Minas Gerais", "MG"),
        ("Paraná", "PR"),
        ("Bahia", "BA"),
        ("Ceará", "CE"),
    ),
    "GB": (("England", "ENG"), ("Scotland", "SCT"), ("Wales", "WLS"), ("Northern Ireland", "NIR")),
}
_COUNTRIES = {
    "US": "United States",
    "BR": "Brazil",
    "GB": "United Kingdom",
    "FR": "France",
    "DE": "Germany",
    "JP": "Japan",
}


@dataclass(frozen=True)
class Address:
    """One postal address of the pool."""

    street: str
    city: str
    province: str | None
    province_code: str | None
    zip: str
    country: str
    country_code: str
    latitude: str
    longitude: str


@dataclass(frozen=True)
class Pools:
    """What people are called and where they live; a person is a number that points into the pools."""

    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    companies: tuple[str, ...]
    addresses: tuple[Address, ...]
    sentences: tuple[str, ...]

    def first_name(self, people: Array) -> Ints:
        """Return the index of each person's first name."""
        return pick(people, 11, len(self.first_names))

    def last_name(self, people: Array) -> Ints:
        """Return the index of each person's last name."""
        return pick(people, 12, len(self.last_names))

    def address(self, people: Array) -> Ints:
        """Return the index of each person's address."""
        return pick(people, 13, len(self.addresses))


def draw(seed: int, profile: StoreProfile) -> Pools:
    """Draw the pools of a store's country and locales."""
    rng = stream(seed, "people")
    fakers = []
    for locale in profile.locales:
        faker = Faker(locale, use_weighting=False)
        faker.seed_instance(int(rng.integers(2**31)))
        fakers.append(faker)
    numbers = rng.random((_ADDRESSES, 4))
    each = range(_NAMES)
    return Pools(
        first_names=tuple(fakers[i % len(fakers)].first_name() for i in each),
        last_names=tuple(fakers[i % len(fakers)].last_name() for i in each),
        companies=tuple(fakers[i % len(fakers)].company() for i in range(200)),
        addresses=tuple(
            _address(fakers[i % len(fakers)], profile, profile.locales[i % len(fakers)], numbers[i])
            for i in range(_ADDRESSES)
        ),
        sentences=tuple(fakers[0].sentence() for _ in range(300)),
    )


def _address(faker: Faker, profile: StoreProfile, locale: str, numbers: Array) -> Address:
    country = locale.partition("_")[2] or profile.country
    provinces = _PROVINCES.get(country, ((None, None),))
    province, code = provinces[int(numbers[0] * len(provinces))]
    return Address(
        street=faker.street_address().replace("\n", ", "),
        city=faker.city(),
        province=province,
        province_code=code,
        zip=faker.postcode(),
        country=_COUNTRIES.get(country, country),
        country_code=country,
        latitude=f"{25 + numbers[1] * 20:.6f}",
        longitude=f"{-120 + numbers[2] * 45:.6f}",
    )
