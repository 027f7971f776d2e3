"""Platforms: each module renders a history into one platform's raw tables and registers itself."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from typing import Protocol

import pyarrow as pa

from generators.errors import CommerceError
from generators.history import Chunk, History
from generators.profile import StoreProfile
from generators.raw import LOADER, Defect, RawTable
from generators.writers import Dialect


class Platform(Protocol):
    """What a platform is to the generators.

    Attributes:
        name: as in `raw_<name>`.
        profile: its default store.
        tables: its raw tables, all of them, in loading order.
        defects: the dirt that `--defects` puts into them.
        dialects: how its dirty CSV files are spelled, by table; other targets ignore it.
    """

    name: str
    profile: StoreProfile
    tables: tuple[RawTable, ...]
    defects: tuple[Defect, ...]
    dialects: Mapping[str, Dialect]

    def chunk(self, history: History, chunk: Chunk) -> Iterator[tuple[str, pa.Table]]:
        """Render a stretch of the history: pairs of table name and rows, a table once or more."""
        ...

    def rest(self, history: History) -> Iterator[tuple[str, pa.Table]]:
        """Render what is no part of a chunk (catalog, customers, store); called after the last chunk."""
        ...


_PLATFORMS: dict[str, Platform] = {}
_SHAPES: dict[str, dict[str, Platform]] = {}


def register(platform: Platform, api: str = "") -> None:
    """Make a platform known under its name; the last line of its module.

    A platform that is landed in several shapes registers each under the name of its api, the usual one first.
    """
    _PLATFORMS.setdefault(platform.name, platform)
    if api:
        _SHAPES.setdefault(platform.name, {})[api] = platform


def names() -> list[str]:
    """Return the names of all platforms."""
    _load()
    return sorted(_PLATFORMS)


def apis(name: str) -> tuple[str, ...]:
    """Return the shapes in which a platform is landed, the usual one first; none where it has one only."""
    _load()
    return tuple(_SHAPES.get(name, ()))


def get(name: str, api: str | None = None) -> Platform:
    """Return the platform of that name, in the shape of an api; CommerceError where there is none."""
    _load()
    if name not in _PLATFORMS:
        raise CommerceError(f"unknown platform {name!r}: choose one of {', '.join(names())}")
    if api is None:
        return _PLATFORMS[name]
    if name not in _SHAPES:
        known = ", ".join(sorted(_SHAPES))
        raise CommerceError(f"--api {api}: {name} has one shape only; choose --platform {known}")
    if api not in _SHAPES[name]:
        raise CommerceError(f"--api must be one of {', '.join(_SHAPES[name])} for {name}, not {api!r}")
    return _SHAPES[name][api]


def table(platform: Platform, name: str) -> RawTable:
    """Return a platform's raw table; KeyError where it declares none of that name."""
    return {declared.name: declared for declared in platform.tables}[name]


def lands_files(platform: Platform) -> bool:
    """Tell whether its raw data are files, which `commerce load` lands, and not tables that a loader stamps itself."""
    return all(LOADER not in table.kinds for table in platform.tables)


def _load() -> None:
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
