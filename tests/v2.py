"""Parse a copy of the package with dbt v2, which takes a second where dbt 1.x takes fifteen."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools import hub

ROOT = Path(__file__).parents[1]
PROGRAM = Path(os.environ.get("COMMERCE_DBT_V2", ROOT / ".venv-v2" / "bin" / "dbt"))
_PARTS = ("models", "adapters", "macros", "seeds", "snapshots", "data_tests")
_FILES = ("dbt_project.yml", "packages.yml", "profiles.yml")
# What says something of models and macros, but not what they read.
_PROPERTIES = shutil.ignore_patterns("*__models.yml", "*__macros.yml", "*__unit_tests.yml", "commerce_schema.yml")


@dataclass(frozen=True)
class ParsedByV2:
    """A copy of the package: both engines write the lock of the packages, each in its own way."""

    folder: Path

    @classmethod
    def install(cls, folder: Path, *, has_properties: bool = True) -> "ParsedByV2":
        """Copy the package, with descriptions and tests if asked for, and install what it depends on."""
        for part in _PARTS:
            if (ROOT / part).is_dir():
                shutil.copytree(ROOT / part, folder / part, ignore=None if has_properties else _PROPERTIES)
        for name in _FILES:
            shutil.copy(ROOT / name, folder / name)
        hub.install(folder, str(PROGRAM))
        return cls(folder)

    def parse(self, variables: Mapping[str, object] | None = None) -> subprocess.CompletedProcess[str]:
        """Run `dbt parse`; whether it failed is the caller's to judge."""
        command = [str(PROGRAM), "parse", "--vars", json.dumps(variables or {})]
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)
