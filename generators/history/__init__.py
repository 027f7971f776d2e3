"""Simulate a shop once; platforms only render it."""

from generators.history.shop import Chunk, History

__all__ = ["Chunk", "History"]
