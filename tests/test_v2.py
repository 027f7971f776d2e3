"""The package parses with dbt v2, the engine written anew, which is stricter about YAML and Jinja."""

import pytest

from tests.v2 import ParsedByV2


@pytest.mark.slow
def test_parses(v2: ParsedByV2) -> None:
    done = v2.parse()
    assert done.returncode == 0, done.stdout + done.stderr
