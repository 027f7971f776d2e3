"""The gaps of each shape that the round trip knows."""

from tests.round_trip import shapes
from tools import gaps
from tools.gaps import LEDGER, Gap

__all__ = ["LEDGER", "declared"]


def declared(platform: str) -> list[Gap]:
    """Return the gaps that a platform's README declares for a shape; GapError where they cannot be read."""
    return gaps.declared(shapes.adapter(platform), shapes.get(platform).heading, platform)
