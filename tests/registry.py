"""What the registry says of each platform, read from its macros without dbt."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import jinja2

from tests.conftest import ROOT


class _ReturnedError(Exception):
    """Carries what a macro returns, as dbt's own `return` does."""

    def __init__(self, value: Any) -> None:
        super().__init__()
        self.value = value


def _return(value: Any) -> None:
    raise _ReturnedError(value)


def _called(macro: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any) -> Any:
        try:
            return macro(*arguments)
        except _ReturnedError as returned:
            return returned.value

    return call


def platform(name: str) -> dict[str, Any]:
    """Return the entry of a platform: entities, staging and so on; vars have their defaults at the root."""
    environment = jinja2.Environment(extensions=["jinja2.ext.do"], autoescape=True)
    folder = ROOT / "macros" / "adapters" / name
    macros = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql")))
    package = SimpleNamespace()
    module = environment.from_string(macros).make_module(
        {
            "commerce": package,
            "project_name": "commerce",
            "return": _return,
            "var": lambda _, default=None: default,
        }
    )
    package.__dict__.update({key: _called(value) for key, value in module.__dict__.items() if callable(value)})
    entry: dict[str, Any] = getattr(package, f"platform__{name}")()
    return entry


def main_staging(name: str, keys: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Return entity -> its staging model and the columns of its id, as commerce.main_staging; keys: entity -> id."""
    entry = platform(name)
    declared = entry.get("main", {})
    named = {e: {"staging": e, "id": [keys[e]]} for e in entry["entities"] if e in entry["staging"]}
    found = {**named, **declared}
    return {entity: found[entity] for entity in entry["entities"] if found.get(entity)}
