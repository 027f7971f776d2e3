"""Raw tables: what a platform declares about them, and Arrow columns in the forms loaders land."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from generators.arrays import Array, Ints, mix
from generators.clock import DAY, NEVER
from generators.errors import CommerceError

Kind = Literal["text", "bigint", "double", "boolean", "timestamptz", "timestamp", "decimal(26,8)"]

ARROW_TYPES: dict[str, pa.DataType] = {
    "text": pa.string(),
    "bigint": pa.int64(),
    "double": pa.float64(),
    "boolean": pa.bool_(),
    "timestamptz": pa.timestamp("us", tz="UTC"),
    "timestamp": pa.timestamp("us"),
    "decimal(26,8)": pa.decimal128(26, 8),
}


# When a loader of databases and services landed a row.
LOADER = "_fivetran_synced"
# What `commerce load` adds to files, which know no loader: when a row was landed, and a table of unreadable lines.
SYNCED = "_commerce_synced_at"
REJECTS = "commerce_load_rejects"
REJECTS_SCHEMA = pa.schema(
    [
        ("file", pa.string()),
        ("line_number", pa.int64()),
        ("raw_line", pa.string()),
        ("reason", pa.string()),
        (SYNCED, ARROW_TYPES["timestamptz"]),
    ]
)


@dataclass(frozen=True)
class RawTable:
    """A raw table as its loader lands it.

    Attributes:
        name: table name, exactly.
        columns: name and kind, in order.
        key: columns of its natural key; empty where rows have none.
        required: whether nothing can be said about sales without it.
        is_snake_cased: whether the loader of its files writes their headers in snake case.
    """

    name: str
    columns: tuple[tuple[str, Kind], ...]
    key: tuple[str, ...]
    required: bool = False
    is_snake_cased: bool = False

    @property
    def kinds(self) -> dict[str, Kind]:
        """Kind by column name."""
        return dict(self.columns)

    @property
    def schema(self) -> pa.Schema:
        """The table's Arrow schema."""
        return pa.schema([(name, ARROW_TYPES[kind]) for name, kind in self.columns])

    def build(self, columns: Mapping[str, Any], rows: int) -> pa.Table:
        """Put Arrow columns in order; those not given are null; KeyError for one that is not declared."""
        if unknown := set(columns) - set(self.kinds):
            raise KeyError(f"raw table {self.name} has no column {', '.join(sorted(unknown))}")
        arrays = [
            columns[name] if name in columns else pa.nulls(rows, ARROW_TYPES[kind]) for name, kind in self.columns
        ]
        return pa.table(arrays, names=[name for name, _ in self.columns])


@dataclass(frozen=True)
class Defect:
    """One kind of dirt: in which column of which table, for which reason (see `defects`).

    `among` names a column and values: only rows that bear one of them are spoiled, such as those of a key.
    """

    table: str
    column: str
    reason: str
    among: tuple[str, tuple[str, ...]] | None = None


def stamped(rows: pa.Table | pa.RecordBatch, synced: dt.datetime) -> pa.Table | pa.RecordBatch:
    """Return rows with the column `SYNCED`, the same instant in each."""
    instant = pa.scalar(synced, ARROW_TYPES["timestamptz"])
    return rows.append_column(SYNCED, pa.repeat(instant, rows.num_rows))


def parse_columns(text: str) -> tuple[tuple[str, Kind], ...]:
    """Read columns written as `name:kind`, or `name` for text, apart by white space."""
    pairs = [item.partition(":") for item in text.split()]
    columns: list[tuple[str, Kind]] = []
    for name, _, kind in pairs:
        if kind and kind not in ARROW_TYPES:
            raise CommerceError(f"column {name}: kind {kind!r} must be one of {', '.join(ARROW_TYPES)}")
        columns.append((name, kind or "text"))  # type: ignore[arg-type]
    return tuple(columns)


def integers(values: Array, missing: Array | None = None) -> pa.Array:
    """Return 64-bit integers, null where `missing`."""
    return pa.array(values.astype(np.int64), mask=missing)


def ids(values: Ints, base: int, step: int = 1) -> pa.Array:
    """Return native ids: base + step x value, null where the value is -1."""
    return integers(values * step + base, values == NEVER)


def booleans(values: Array) -> pa.Array:
    """Return booleans."""
    return pa.array(values.astype(np.bool_))


def instants(seconds: Ints) -> pa.Array:
    """Return UTC timestamps in microseconds, null where it never happened."""
    return pa.array(seconds * 1_000_000, pa.timestamp("us", tz="UTC"), mask=seconds == NEVER)


def naive_instants(seconds: Ints) -> pa.Array:
    """Return UTC timestamps that do not say so, in microseconds, null where it never happened."""
    return pa.array(seconds * 1_000_000, pa.timestamp("us"), mask=seconds == NEVER)


def decimals(minor: Array, digits: int, missing: Array | None = None) -> pa.Array:
    """Return minor units as decimal(26,8), exact; each below 10**10 whole units."""
    scaled = minor.astype(np.int64) * 10 ** (8 - digits)
    # A decimal is a 128-bit integer: the low word, and the sign in all bits of the high one.
    words = np.stack([scaled, scaled >> 63], axis=1)
    valid = None if missing is None else pa.array(~missing).buffers()[1]
    return pa.Array.from_buffers(ARROW_TYPES["decimal(26,8)"], len(scaled), [valid, pa.py_buffer(words)])


def doubles(minor: Array, digits: int, missing: Array | None = None) -> pa.Array:
    """Return minor units as floating-point amounts, each the double nearest to its decimal."""
    return pa.array(minor / 10.0**digits, mask=missing)


def decimal_text(minor: int, digits: int) -> str:
    """Write minor units with their decimals: (1234, 2) is 12.34, (-5, 2) is -0.05, (12, 0) is 12."""
    sign, amount = ("-" if minor < 0 else ""), abs(minor)
    if digits == 0:
        return f"{sign}{amount}"
    return f"{sign}{amount // 10**digits}.{amount % 10**digits:0{digits}d}"


def short_decimal_text(minor: int, digits: int) -> str:
    """Write minor units without idle zeros: (1230, 2) is 12.3, (1200, 2) is 12."""
    text = decimal_text(minor, digits)
    return text.rstrip("0").rstrip(".") if digits else text


def short_amounts_text(minor: Array, digits: int) -> pa.Array:
    """Write amounts as text without idle zeros, each distinct amount once (a dictionary column)."""
    encoded = pa.array(minor).dictionary_encode()
    texts = [short_decimal_text(value, digits) for value in encoded.dictionary.to_pylist()]
    return pa.DictionaryArray.from_arrays(encoded.indices, pa.array(texts, pa.string()))


def amounts_text(minor: Array, digits: int, missing: Array | None = None) -> pa.Array:
    """Write amounts as text, each distinct amount once (a dictionary column)."""
    encoded = pa.array(minor, mask=missing).dictionary_encode()
    texts = [decimal_text(value, digits) for value in encoded.dictionary.to_pylist()]
    return pa.DictionaryArray.from_arrays(encoded.indices, pa.array(texts, pa.string()))


def pooled(texts: Sequence[str | None], places: Ints, missing: Array | None = None) -> pa.Array:
    """Return texts by place in a pool (a dictionary column), null for place -1 or where `missing`."""
    none = places == NEVER if missing is None else missing | (places == NEVER)
    return pa.DictionaryArray.from_arrays(pa.array(places.astype(np.int32), mask=none), pa.array(texts, pa.string()))


def constant(text: str, rows: int) -> pa.Array:
    """Return one text in every row (a dictionary column)."""
    return pooled((text,), np.zeros(rows, np.int64))


def numbers_text(values: Ints, prefix: str = "", missing: Array | None = None) -> pa.Array:
    """Write integers as text behind a prefix."""
    text = pc.cast(pa.array(values, mask=missing), pa.string())
    return pc.binary_join_element_wise(pa.scalar(prefix), text, "") if prefix else text


def joined(*parts: Any) -> pa.Array:
    """Join text columns and constants row by row; null where any of them is null."""
    plain = [pa.scalar(part) if isinstance(part, str) else pc.cast(part, pa.string()) for part in parts]
    return pc.binary_join_element_wise(*plain, "")


_HEX = np.frombuffer("".join(f"{i:02x}" for i in range(256)).encode(), np.uint8).reshape(256, 2)
_TWO = np.frombuffer("".join(f"{i:02d}" for i in range(100)).encode(), np.uint8).reshape(100, 2)


def hex_ids(values: Ints, salt: int, words: int = 2) -> pa.Array:
    """Return 16 hexadecimal digits per word and value, null for -1; the same for the same (value, salt)."""
    bits = np.stack([mix(values, salt + word) for word in range(words)], axis=1).astype(">u8")
    digits = _HEX[bits.view(np.uint8).reshape(len(values), 8 * words)].reshape(len(values), 16 * words)
    return _fixed_text(digits, values == NEVER)


def wall_text(walls: Ints) -> pa.Array:
    """Write wall-clock seconds as `YYYY-MM-DD HH:MM:SS`, null where it never happened."""
    return _clock_text(walls, " ", "")


def iso_text(seconds: Ints) -> pa.Array:
    """Write UTC instants as `YYYY-MM-DDTHH:MM:SSZ`, null where it never happened."""
    return _clock_text(seconds, "T", "Z")


def date_text(days: Ints) -> pa.Array:
    """Write days since 1970 as `YYYY-MM-DD` (a dictionary column), null for -1."""
    distinct, place = np.unique(days, return_inverse=True)
    texts = np.datetime_as_string(distinct.astype("datetime64[D]"), unit="D")
    return pooled(texts.tolist(), place, days == NEVER)


def _clock_text(seconds: Ints, separator: str, end: str) -> pa.Array:
    days, place = np.unique(seconds // DAY, return_inverse=True)
    dates = np.datetime_as_string(days.astype("datetime64[D]"), unit="D").astype("S10")
    text = np.empty((len(seconds), 19 + len(end)), np.uint8)
    text[:, :10] = dates.view(np.uint8).reshape(len(days), 10)[place]
    clock = seconds % DAY
    text[:, 10], text[:, 13], text[:, 16] = ord(separator), ord(":"), ord(":")
    text[:, 11:13], text[:, 14:16] = _TWO[clock // 3600], _TWO[clock // 60 % 60]
    text[:, 17:19] = _TWO[clock % 60]
    text[:, 19:] = np.frombuffer(end.encode(), np.uint8)
    return _fixed_text(text, seconds == NEVER)


def _fixed_text(characters: Array, missing: Array) -> pa.Array:
    """Wrap ASCII characters, shape (rows, width), as a text column without copying them one by one."""
    rows, width = characters.shape
    offsets = np.arange(rows + 1, dtype=np.int32) * width
    valid = pa.array(~missing).buffers()[1]
    data = pa.py_buffer(np.ascontiguousarray(characters))
    return pa.StringArray.from_buffers(rows, pa.py_buffer(offsets), data, valid)
