"""Write the skeleton of a platform adapter into somebody's dbt project."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

from generators import platforms
from generators.clock import zone
from generators.errors import CommerceError
from operations import variables
from operations.currencies import check_currency
from operations.dbt import DbtProject

# Models are named commerce_<platform>__<entity> and, the marts, commerce_<domain>__<subject>.
RESERVED = frozenset(
    [
        "commerce",
        "core",
        "crm",
        "customers",
        "exchange_rates",
        "finance",
        "holidays",
        "identity",
        "ledger",
        "loyalty",
        "marts",
        "operations",
        "products",
        "quality",
        "sales",
        "staging",
        "subscriptions",
    ]
)
_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_LONGEST = 30  # PostgreSQL cuts names at 63 characters; the longest one is stg_commerce_<platform>__order_lines


@dataclass(frozen=True)
class Adapter:
    """What to write.

    Attributes:
        name: of the platform, as in `commerce_<name>__orders`.
        store_id, currency, time_zone: its first store.
    """

    name: str
    store_id: str
    currency: str
    time_zone: str

    def check(self) -> None:
        """Raise CommerceError where a setting cannot be."""
        if not _NAME.fullmatch(self.name) or len(self.name) > _LONGEST:
            raise CommerceError(
                f"{self.name!r} cannot name a platform: up to {_LONGEST} lower-case letters, digits and single _,"
                " a letter first, such as acme or acme_pos"
            )
        if self.name in platforms.names():
            raise CommerceError(f"{self.name!r} is a platform of the package already: choose another name")
        if self.name in RESERVED:
            raise CommerceError(
                f"{self.name!r} names a part of the package: choose another name, such as {self.name}_app"
            )
        if not self.store_id.strip():
            raise CommerceError("--store-id must not be empty")
        check_currency(self.currency, "--currency")
        zone(self.time_zone)

    def variables(self) -> dict[str, object]:
        """Return the vars that make the package read it."""
        tables = {"orders": "orders", "order_lines": "order_lines"}
        return {
            "commerce_custom_adapters": {
                self.name: {"entities": ["stores", "orders", "order_lines"], "staging": tables}
            },
            f"commerce_{self.name}_stores": [
                {"store_id": self.store_id, "currency_code": self.currency, "time_zone": self.time_zone}
            ],
        }


@dataclass(frozen=True)
class Written:
    """What was written: a folder, its files, the lines below `vars:` of dbt_project.yml, and whether they are there."""

    folder: Path
    files: tuple[Path, ...]
    variables: tuple[str, ...]
    are_added: bool


def new_adapter(project: DbtProject, adapter: Adapter, adds_variables: bool = False) -> Written:
    """Write the folder of an adapter below the first model path and return what was written.

    Raises:
        CommerceError: the name cannot be, the folder is there already, there is no dbt project, or the vars cannot be
            added; nothing is written then.
    """
    adapter.check()
    settings = project.settings()
    model_path = (settings.get("model-paths") or ["models"])[0]
    folder = project.folder / model_path / adapter.name
    if folder.exists():
        raise CommerceError(f"{folder} is there already: choose another name, or remove it")
    if adds_variables:
        variables.add_to(project.folder / "dbt_project.yml", adapter.variables())
    files = []
    for name, content in _templates():
        path = folder / name.replace("NAME", adapter.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content.replace("$name", adapter.name), encoding="utf-8")
        files.append(path)
    return Written(folder, tuple(files), tuple(variables.as_lines(adapter.variables())), adds_variables)


def _templates() -> Iterator[tuple[str, str]]:
    root = resources.files("operations") / "templates" / "adapter"

    def walk(folder: Traversable, below: PurePosixPath) -> Iterator[tuple[str, str]]:
        for entry in sorted(folder.iterdir(), key=lambda found: found.name):
            if entry.is_dir():
                yield from walk(entry, below / entry.name)
            else:
                yield str(below / entry.name), entry.read_text(encoding="utf-8")

    yield from walk(root, PurePosixPath())
