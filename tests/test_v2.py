"""The package parses with dbt v2, the engine written anew, which is stricter about YAML and Jinja."""

from pathlib import Path

import pytest

from tests.v2 import PROGRAM, ParsedByV2


@pytest.mark.slow
@pytest.mark.skipif(not PROGRAM.exists(), reason="dbt v2 is not installed: `make test` does")
def test_parses(tmp_path: Path) -> None:
    done = ParsedByV2.install(tmp_path).parse()
    assert done.returncode == 0, done.stdout + done.stderr
