"""Simulate a shop once; platforms only render it."""

from generators.history.chunk import Chunk
from generators.history.shop import History

__all__ = ["Chunk", "History"]
