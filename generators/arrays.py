"""Array types, and `Frame`: named columns of one length."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Array = npt.NDArray[Any]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


class Frame:
    """Columns of equal length under fixed names, in order.

    `frame["name"]` is the array itself. Integer columns hold -1 where there is no value, except signed
    amounts, which are never absent.
    """

    def __init__(self, columns: Mapping[str, Array]) -> None:
        self._columns = dict(columns)
        lengths = {len(column) for column in self._columns.values()}
        if len(lengths) > 1:
            shapes = {name: len(column) for name, column in self._columns.items()}
            raise ValueError(f"columns differ in length: {shapes}")
        self._length = lengths.pop() if lengths else 0

    def __getitem__(self, name: str) -> Array:
        """Return the array of a column."""
        return self._columns[name]

    def __setitem__(self, name: str, column: Array) -> None:
        """Set or replace a column of the frame's length."""
        if len(column) != self._length:
            raise ValueError(f"column {name} has {len(column)} rows, the frame {self._length}")
        self._columns[name] = column

    def __len__(self) -> int:
        """Return the number of rows."""
        return self._length

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names of the columns."""
        return iter(self._columns)

    def take(self, rows: Array) -> Frame:
        """Return the rows of an index or a boolean mask, in that order."""
        return Frame({name: column[rows] for name, column in self._columns.items()})

    def select(self, names: Sequence[str]) -> Frame:
        """Return these columns in this order; KeyError where one is missing."""
        return Frame({name: self._columns[name] for name in names})

    def to_arrow(self) -> pa.Table:
        """Return the frame as an Arrow table without copying where Arrow allows it."""
        return pa.table(self._columns)


def concat(frames: Sequence[Frame]) -> Frame:
    """Stack frames of the same columns; at least one frame is needed."""
    return Frame({name: np.concatenate([frame[name] for frame in frames]) for name in frames[0]})


def mix(ids: Array, salt: int) -> npt.NDArray[np.uint64]:
    """Scramble integers into 64 well-mixed bits, the same for the same (id, salt).

    SplitMix64, public domain: Sebastiano Vigna, https://prng.di.unimi.it/splitmix64.c
    """
    with np.errstate(over="ignore"):
        state = ids.astype(np.uint64) + np.uint64((salt * 0x9E3779B97F4A7C15 + 0x632BE59BD9B4E019) % 2**64)
        state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return state ^ (state >> np.uint64(31))


def pick(ids: Array, salt: int, size: int) -> Ints:
    """Choose one of `size` things for every id, always the same one."""
    chosen: Ints = (mix(ids, salt) % np.uint64(size)).astype(np.int64)
    return chosen


def chance(ids: Array, salt: int, share: float) -> Bools:
    """Say yes for about `share` of the ids, always the same ones."""
    yes: Bools = mix(ids, salt) < np.uint64(min(int(share * 2**64), 2**64 - 1))
    return yes
