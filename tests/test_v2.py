"""The package parses with dbt v2, the engine written anew, which is stricter about YAML and Jinja."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tools import hub

ROOT = Path(__file__).parents[1]
PROGRAM = Path(os.environ.get("COMMERCE_DBT_V2", ROOT / ".venv-v2" / "bin" / "dbt"))
PARTS = ("models", "adapters", "macros", "seeds", "snapshots", "data_tests")
FILES = ("dbt_project.yml", "packages.yml", "profiles.yml")


@pytest.mark.skipif(not PROGRAM.exists(), reason="dbt v2 is not installed: `make test` does")
def test_parses(tmp_path: Path) -> None:
    # In a copy: both engines write the lock of the packages, each in its own way.
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, tmp_path / part)
    for name in FILES:
        shutil.copy(ROOT / name, tmp_path / name)
    hub.install(tmp_path, str(PROGRAM))
    done = subprocess.run([str(PROGRAM), "parse"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
