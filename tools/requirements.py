"""Write the pip exports of `poetry.lock`.

`requirements.txt` holds what the package needs at run time, `requirements-dev.txt` what its tests need on top of it.
Both name exact versions and hashes. Poetry's own export plugin leaves out extras that only a dependency asks for
(`mashumaro[msgpack]`), and pip then refuses the file in hash mode; this one writes them.
"""

import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
EXPORTS = {"requirements.txt": {"main"}, "requirements-dev.txt": {"main", "dev"}}
HEADER = "# Written by `make lock` from poetry.lock. Do not edit.\n"


def render(lock: dict[str, Any], groups: set[str]) -> str:
    """Return the requirements of the lock's packages that belong to one of the groups."""
    packages = [package for package in lock["package"] if groups & set(package["groups"])]
    extras = _wanted_extras(packages)
    return HEADER + "".join(_entry(package, extras, groups) for package in packages)


def _wanted_extras(packages: list[dict[str, Any]]) -> dict[str, set[str]]:
    wanted: dict[str, set[str]] = defaultdict(set)
    for package in packages:
        for name, dependency in package.get("dependencies", {}).items():
            for rule in dependency if isinstance(dependency, list) else [dependency]:
                if isinstance(rule, dict):
                    wanted[name.lower().replace("_", "-")].update(rule.get("extras", []))
    return wanted


def _entry(package: dict[str, Any], extras: dict[str, set[str]], groups: set[str]) -> str:
    name = package["name"]
    asked = ",".join(sorted(extras.get(name, ())))
    line = f"{name}[{asked}]" if asked else name
    line += f"=={package['version']}"
    if marker := _marker(package.get("markers", ""), groups & set(package["groups"])):
        line += f" ; {marker}"
    hashes = sorted({file["hash"] for file in package["files"]})
    return " \\\n    ".join([line, *(f"--hash={digest}" for digest in hashes)]) + "\n"


def _marker(markers: str | dict[str, str], groups: set[str]) -> str:
    """A package of several groups has one marker per group; it is wanted when one of them holds."""
    if isinstance(markers, str):
        return markers
    wanted = sorted({markers.get(group, "") for group in groups})
    return "" if "" in wanted else " or ".join(f"({marker})" for marker in wanted)


def main() -> int:
    """Write every export beside the lock."""
    lock = tomllib.loads((ROOT / "poetry.lock").read_text(encoding="utf-8"))
    for name, groups in EXPORTS.items():
        (ROOT / name).write_text(render(lock, groups), encoding="utf-8")
        sys.stdout.write(f"{name} written\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
