"""CSV and Parquet files of the warehouse's rows, the same from either engine."""

from __future__ import annotations

import datetime as dt
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as parquet

from operations.warehouse import Row

_BATCH = 20_000  # rows
_INTEGERS = {"smallint", "integer", "bigint"}
_FLOATS = {"real", "float", "double", "double precision"}
# PostgreSQL forgets the scale of what it computes; no column of the package has more decimals than a rate.
_COMPUTED_SCALE = 12


@dataclass(frozen=True)
class Column:
    """A column as the information schema tells it, its type in lower case."""

    name: str
    data_type: str
    precision: int | None
    scale: int | None

    @property
    def is_text(self) -> bool:
        """Whether its values sort by an alphabet."""
        return self.data_type in {"text", "varchar", "character varying", "character"}

    @property
    def is_dated(self) -> bool:
        """Whether its values are days, or instants that belong to one."""
        return self.data_type == "date" or self.data_type.startswith("timestamp")

    @property
    def arrow_type(self) -> pa.DataType:
        """The type of its values in a Parquet file."""
        kind = self.data_type
        if kind == "numeric" or kind.startswith("decimal"):
            return pa.decimal128(self.precision or 38, _COMPUTED_SCALE if self.scale is None else self.scale)
        if kind == "hugeint":
            return pa.decimal128(38, 0)
        if kind.startswith("timestamp"):
            return pa.timestamp("us", tz="UTC")
        plain = {"date": pa.date32(), "boolean": pa.bool_()}
        integer, double = dict.fromkeys(_INTEGERS, pa.int64()), dict.fromkeys(_FLOATS, pa.float64())
        return (plain | integer | double).get(kind, pa.string())


class File(ABC):
    """An open file that takes rows; it is complete when its block ends."""

    def write_all(self, rows: Iterator[Row]) -> int:
        """Write rows as they come and return how many there were."""
        count = 0
        while batch := list(islice(rows, _BATCH)):
            self._write(batch)
            count += len(batch)
        return count

    @abstractmethod
    def _write(self, rows: list[Row]) -> None: ...

    @abstractmethod
    def _close(self) -> None: ...

    def __enter__(self) -> Self:
        """Return the file."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self._close()


class CsvFile(File):
    """CSV: UTF-8, a header, nothing for null and "" for empty text, amounts without trailing zeros, UTC with a Z."""

    def __init__(self, path: Path, columns: list[Column]) -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        self._write([tuple(column.name for column in columns)])

    def _write(self, rows: list[Row]) -> None:
        self._file.writelines(",".join(map(_cell, row)) + "\n" for row in rows)

    def _close(self) -> None:
        self._file.close()


class ParquetFile(File):
    """Parquet with the types of the columns."""

    def __init__(self, path: Path, columns: list[Column]) -> None:
        self._schema = pa.schema([(column.name, column.arrow_type) for column in columns])
        self._file = parquet.ParquetWriter(path, self._schema, compression="zstd", store_schema=False)

    def _write(self, rows: list[Row]) -> None:
        arrays = [
            pa.array(map(_as_text, values) if kind == pa.string() else values, kind)
            for values, kind in zip(zip(*rows, strict=True), self._schema.types, strict=True)
        ]
        self._file.write_table(pa.table(arrays, schema=self._schema))

    def _close(self) -> None:
        self._file.close()


FORMATS: dict[str, type[CsvFile] | type[ParquetFile]] = {"csv": CsvFile, "parquet": ParquetFile}


def _cell(value: Any) -> str:
    """Return a value as a CSV file holds it."""
    return _CELLS.get(type(value), str)(value)


def _amount(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _quoted(text: str) -> str:
    if text and not re.search('[",\r\n]', text):
        return text
    return '"' + text.replace('"', '""') + '"'


_CELLS: dict[type, Callable[[Any], str]] = {
    type(None): lambda _: "",
    str: _quoted,
    Decimal: _amount,
    bool: lambda value: "true" if value else "false",
    dt.datetime: lambda value: f"{value.isoformat()}Z",  # the package's timestamps are UTC and do not say so
}


def _as_text(value: Any) -> str | None:
    return None if value is None else str(value)
