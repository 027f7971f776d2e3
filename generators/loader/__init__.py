"""Land a folder of raw files as a platform's raw tables, losing no record without saying so."""

from generators.loader.load import FileReport, LoadReport, load

__all__ = ["FileReport", "LoadReport", "load"]
