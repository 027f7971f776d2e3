"""Write one source per store of a platform, and the var that names the stores."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generators import platforms
from generators.errors import CommerceError
from operations import variables
from operations.dbt import DbtProject

_MARK = "# Written by `commerce stores`, which writes it anew; what else your sources need belongs into another file."
_PRINTED = "commerce stores: "
# What a store has to say for dbt to parse the project while its real stores are looked for.
_STAND_IN = {"currency_code": "EUR", "time_zone": "UTC"}


@dataclass(frozen=True)
class Stores:
    """What was found and written.

    Attributes:
        path: the file of sources.
        is_changed: whether it was written, or is as it was.
        names: names of its sources, in order.
        lines: the lines below `vars:` of dbt_project.yml, and `are_added`: whether they are there.
        are_added: see `lines`.
        gaps: store id -> what its raw tables lack, for those that lack anything.
        unread: store id -> the columns that it has, and that are read only where its entry names them.
    """

    path: Path
    is_changed: bool
    names: tuple[str, ...]
    lines: tuple[str, ...]
    are_added: bool
    gaps: Mapping[str, tuple[str, ...]]
    unread: Mapping[str, Mapping[str, list[str]]]


def read_list(path: Path) -> list[dict[str, Any]]:
    """Return the stores of a YAML file: a list of ids, or of mappings with store_id, schema and settings.

    Raises:
        CommerceError: when it is no such list.
    """
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeError, yaml.YAMLError) as error:
        raise CommerceError(f"{path} cannot be read: {' '.join(str(error).split())}") from error
    entries = [{"store_id": entry} if isinstance(entry, str | int) else entry for entry in content or []]
    if not entries or not all(isinstance(entry, dict) and entry.get("store_id") for entry in entries):
        raise CommerceError(f"{path} must be a list of stores, such as - {{store_id: us, schema: raw_shopify_us}}")
    return entries


def stores(
    project: DbtProject,
    platform: str,
    wanted: Iterable[Mapping[str, Any]] = (),
    defaults: Mapping[str, Any] | None = None,
    adds_variables: bool = False,
) -> Stores:
    """Look at the raw tables of the wanted stores, or of all that are landed, and write their sources.

    Settings come from `wanted`, else from the var as it is, else from `defaults`; which tables and columns are missing
    comes from the warehouse.

    Raises:
        CommerceError: dbt cannot look, no store is landed, or a file is not ours to write.
    """
    settings = project.settings()
    name = f"commerce_{platform}_stores"
    path = project.folder / (settings.get("model-paths") or ["models"])[0] / f"_{name}.yml"
    known = _known((settings.get("vars") or {}).get(name) or [], _schemas(path))
    described = _describe(project, platform, [_named(platform, store, known) for store in wanted], known)
    if not described["stores"]:
        raise CommerceError(f"no schema raw_{platform}_<store> in the warehouse: land one, or name stores with --store")
    if empty := [store for store in described["stores"] if store["nothing_found"]]:
        names = ", ".join(f"{store['settings']['store_id']} ({store['schema']})" for store in empty)
        raise CommerceError(f"none of the raw tables of {platform} is there for: {names}")
    entries = [(_entry(platform, store["settings"], defaults or {}), store) for store in described["stores"]]
    _refuse_doubles(entries, described["sources"], path, project.folder)
    text = _sources(platform, entries, described)
    is_changed = not path.exists() or path.read_text(encoding="utf-8") != text
    var = {name: [entry for entry, _ in entries]}
    if adds_variables:
        variables.add_to(project.folder / "dbt_project.yml", var, replaces=True)
    if is_changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Stores(
        path,
        is_changed,
        tuple(entry["source"] for entry, _ in entries),
        tuple(variables.as_lines(var)),
        adds_variables,
        {entry["store_id"]: lacks for entry, _ in entries if (lacks := tuple(_lacks(entry)))},
        {entry["store_id"]: store["optional"] for entry, store in entries if store["optional"]},
    )


def _describe(
    project: DbtProject, platform: str, chosen: list[dict[str, Any]], known: Mapping[str, Any]
) -> dict[str, Any]:
    """Ask the package's macro. The stores that the project names are left out: their sources may not be there yet.

    A stand-in of each shape keeps the tables of all shapes in what the macro looks for. Other platforms that name no
    store have one too: what they lack is no matter here.
    """
    given = yaml.safe_load(project.variables or "{}")
    stand_ins = [{"store_id": api, "api": api, **_STAND_IN} for api in platforms.apis(platform)]
    declared = {**(project.settings().get("vars") or {}), **given}
    names = [f"commerce_{name}_stores" for name in declared.get("commerce_adapters") or []]
    stand_in = {name: [{"store_id": "stand_in", **_STAND_IN}] for name in names if name not in declared}
    stand_in[f"commerce_{platform}_stores"] = stand_ins or [{"store_id": platform, **_STAND_IN}]
    looking = DbtProject(project.folder, project.profiles_dir, project.target, json.dumps({**given, **stand_in}))
    printed = looking.operate("commerce.describe_stores", {"platform": platform, "stores": chosen, "known": known})
    (line,) = (line for line in printed if line.startswith(_PRINTED))
    content: dict[str, Any] = json.loads(line.removeprefix(_PRINTED))
    return content


def _known(present: list[dict[str, Any]], schemas: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Return the settings of the stores that the var and the file name; what was found missing is looked for anew."""
    known = {str(store["store_id"]): dict(store) for store in present}
    for settings in known.values():
        settings.pop("missing_tables", None)
        settings.pop("missing_columns", None)
        if "synced_at" in settings and not settings["synced_at"]:
            del settings["synced_at"]
    for store_id, schema in schemas.items():
        known.setdefault(store_id, {"store_id": store_id})["schema"] = schema
    return known


def _named(platform: str, store: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    store_id = str(store["store_id"])
    schema = store.get("schema") or known.get(store_id, {}).get("schema") or f"raw_{platform}_{_as_name(store_id)}"
    return {**store, "store_id": store_id, "schema": schema}


def _schemas(path: Path) -> dict[str, str]:
    """Return the schemas of the stores in the file as it is; CommerceError where somebody else wrote it."""
    if not path.exists():
        return {}
    text = path.read_text(encoding="utf-8")
    if not text.startswith(_MARK):
        raise CommerceError(f"{path} was not written by `commerce stores`: move its sources to another file")
    return {source["config"]["meta"]["store_id"]: source["schema"] for source in yaml.safe_load(text)["sources"]}


def _entry(platform: str, settings: Mapping[str, Any], defaults: Mapping[str, Any]) -> dict[str, Any]:
    """Return a store's entry of the var."""
    name = _as_name(settings["store_id"])
    source = f"{platform}_{name}" if name != platform else platform
    return {"store_id": settings["store_id"], "source": source, **defaults, **settings}


def _as_name(store_id: str) -> str:
    return re.sub("[^a-z0-9]+", "_", store_id.lower()).strip("_")


def _lacks(entry: Mapping[str, Any]) -> Iterable[str]:
    if entry.get("missing_tables"):
        yield "tables " + ", ".join(entry["missing_tables"])
    for table, columns in (entry.get("missing_columns") or {}).items():
        yield f"columns of {table}: " + ", ".join(columns)
    if "synced_at" in entry and not entry["synced_at"]:
        yield "the loader's timestamp"


def _refuse_doubles(
    entries: list[tuple[dict[str, Any], dict[str, Any]]], sources: Mapping[str, str], path: Path, folder: Path
) -> None:
    names = [entry["source"] for entry, _ in entries]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise CommerceError(
            f"two stores would share the source {', '.join(twice)}: name another `source` in a list (--from)"
        )
    own = path.relative_to(folder).as_posix()
    if elsewhere := sorted({f"{name} in {sources[name]}" for name in names if sources.get(name, own) != own}):
        raise CommerceError(f"a source is defined already: {', '.join(elsewhere)}; remove it there")


def _sources(platform: str, entries: list[tuple[dict[str, Any], dict[str, Any]]], described: Mapping[str, Any]) -> str:
    written = []
    for entry, store in entries:
        synced_at = entry.get("synced_at", described["synced_at"])
        missing = (entry.get("missing_columns") or {}).get(described["fresh_table"], [])
        is_stamped = synced_at and synced_at not in missing
        config: dict[str, Any] = {"meta": {"store_id": entry["store_id"]}}
        if synced_at:
            config["loaded_at_field"] = synced_at
        fresh = {"config": {"freshness": {"warn_after": {"count": 2, "period": "day"}}}}
        written.append(
            {
                "name": entry["source"],
                "description": f"Raw tables of {platform}, store {entry['store_id']}.",
                "schema": store["schema"],
                "config": config,
                "tables": [
                    {
                        "name": table,
                        **({"identifier": identifier} if identifier != table else {}),
                        **(fresh if is_stamped and table == described["fresh_table"] else {}),
                    }
                    for table, identifier in store["tables"].items()
                ],
            }
        )
    text = yaml.dump(
        {"version": 2, "sources": written}, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=float("inf")
    )
    return f"{_MARK}\n{text}"


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key, as people do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Never leave a list where its key stands."""
        super().increase_indent(flow, False)
