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


@dataclass(frozen=True)
class ParsedByV2:
    """A copy of the package: both engines write the lock of the packages, each in its own way."""

    folder: Path

    @classmethod
    def install(cls, folder: Path) -> "ParsedByV2":
        """Copy the package into the folder and install what it depends on."""
        for part in _PARTS:
            if (ROOT / part).is_dir():
                shutil.copytree(ROOT / part, folder / part)
        for name in _FILES:
            shutil.copy(ROOT / name, folder / name)
        hub.install(folder, str(PROGRAM))
        return cls(folder)

    def parse(self, variables: Mapping[str, object] | None = None) -> subprocess.CompletedProcess[str]:
        """Run `dbt parse`; whether it failed is the caller's to judge."""
        command = [str(PROGRAM), "parse", "--vars", json.dumps(variables or {})]
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)
