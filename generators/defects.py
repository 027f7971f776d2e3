"""Dirt with a known answer sheet: spoil a share of the rows and write down every one of them.

Each spoiled row has exactly one defect. What a defect is, by its reason:

- rejected by any careful reader: `unreadable_date`, `unreadable_amount`, `missing_key`, `broken_json`,
  `unknown_currency`, `parent_missing` (a child of no order);
- seen but kept: `unknown_status`, `unknown_customer` (somebody who is not among the customers), `zero_quantity`;
- superseded: `older_version` (same key, loaded a day earlier, other content), `exact_duplicate`, `redelivered`
  (an event that arrives again, loaded an hour later);
- gone: `row_missing` (a parent was dropped, so that its children are orphans);
- readable all the same: `decimal_id` (17850.0), `text_null` (NULL), `month_first_date` (11/8/2018), `day_first_date`
  (31/12/2018), `three_decimals`, `decimal_comma` (12,50), `spaced_thousands` (12 317 000), `french_boolean` (oui, non),
  `unrounded` (a small fraction of the minor unit on top), `fractional_quantity` (1.5), `not_given` (an amount that need
  not be there).
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from generators.arrays import Array
from generators.platforms import Platform, table
from generators.randomness import stream
from generators.raw import LOADER, Defect, RawTable

SHEET = pa.schema(
    [(name, pa.string()) for name in ("platform", "store_id", "table", "id", "column", "value", "reason")]
)


def _month_first(value: str) -> str:
    return f"{int(value[5:7])}/{int(value[8:10])}/{value[:4]}"


def _day_first(value: str) -> str:
    return f"{value[8:10]}/{value[5:7]}/{value[:4]}"


_SPOIL: dict[str, Callable[[Any, int], Any]] = {
    "unreadable_date": lambda _, number: ("soon", "2018-13-45 10:00:00", "31.02.")[number % 3],
    "unreadable_amount": lambda _, number: ("n/a", "12.34.56", "ten")[number % 3],
    "missing_key": lambda *_: None,
    "broken_json": lambda value, _: value[: len(value) // 2],
    "unknown_currency": lambda *_: "XQZ",
    "unknown_status": lambda *_: "teleported",
    "unknown_customer": lambda value, number: str(999_000_000 + number) if value.isdigit() else f"nobody{number}",
    "zero_quantity": lambda *_: "0",
    "not_given": lambda *_: None,
    "parent_missing": lambda value, number: 999_000_000 + number if isinstance(value, int) else f"missing{number}",
    "decimal_id": lambda value, _: f"{value}.0",
    "text_null": lambda *_: "NULL",
    "month_first_date": lambda value, _: _month_first(value),
    "day_first_date": lambda value, _: _day_first(value),
    "decimal_comma": lambda value, _: value.replace(".", ","),
    "spaced_thousands": lambda value, _: f"{int(value):,}".replace(",", " "),
    "french_boolean": lambda value, _: {"True": "oui", "False": "non"}[value],
    "three_decimals": lambda value, _: round(value + 0.005, 3) if isinstance(value, float) else f"{value}5",
    "unrounded": lambda value, _: f"{Decimal(value) + Decimal('0.000083'):f}",
    "fractional_quantity": lambda value, _: "-1.5" if value.startswith("-") else "1.5",
}


_COPIES = ("exact_duplicate", "older_version", "redelivered")
# The text that an older version lacks: the first of these that the table has.
_SPARE = (
    "financial_status",
    "display_financial_status",
    "title",
    "status",
    "state",
    "meta_value",
    "order_item_name",
    "post_title",
    "first_name",
)


class Dirt:
    """Spoils the tables of one store as they pass, and keeps the answer sheet.

    Args:
        platform: whose tables they are.
        store_id: for the sheet.
        seed: same seed and share, same dirt.
        share: about which share of a table's rows to spoil, in every batch; 0 lets all pass untouched.
    """

    def __init__(self, platform: Platform, store_id: str, seed: int, share: float) -> None:
        self._platform, self._store_id, self._seed, self._share = platform, store_id, seed, share
        self._batches: dict[str, int] = {}
        self._answers: list[tuple[str, str | None, str, str | None, str]] = []

    def spoil(self, name: str, rows: pa.Table) -> pa.Table:
        """Return a batch of a table with its share of dirt."""
        rules = [rule for rule in self._platform.defects if rule.table == name]
        if not self._share or not rules or not rows.num_rows:
            return rows
        batch = self._batches.get(name, 0)
        self._batches[name] = batch + 1
        declared = table(self._platform, name)
        rng = stream(self._seed, "defects", self._platform.tables.index(declared), batch)
        per_rule = max(1, round(rows.num_rows * self._share / len(rules)))
        order = rng.permutation(rows.num_rows)
        rows = rows.cast(declared.schema)
        dropped = np.zeros(rows.num_rows, np.bool_)
        copies: list[pa.Table] = []
        for rule in rules:
            fitting = order if rule.among is None else order[_bears(rows, *rule.among)[order]]
            chosen = fitting[:per_rule]
            order = order[per_rule:] if rule.among is None else order[~np.isin(order, chosen)]
            chosen = np.sort(chosen)
            chosen = chosen[_present(rows, rule.column, chosen)]
            if rule.reason in _COPIES:
                copies.append(self._copy(declared, rows.take(pa.array(chosen)), rule))
            elif rule.reason == "row_missing":
                dropped[chosen] = True
                self._note(declared, rows.take(pa.array(chosen)), rule, [None] * len(chosen))
            else:
                rows = self._change(declared, rows, rule, chosen)
        return pa.concat_tables([rows.filter(pa.array(~dropped)), *copies])

    def sheet(self) -> pa.Table:
        """Return the answer sheet so far: `SHEET`, one row per defect."""
        columns = list(zip(*self._answers, strict=True)) or [()] * 5
        size = len(self._answers)
        head = [pa.array([self._platform.name] * size, pa.string()), pa.array([self._store_id] * size, pa.string())]
        return pa.table([*head, *(pa.array(column, pa.string()) for column in columns)], schema=SHEET)

    def _change(self, declared: RawTable, rows: pa.Table, rule: Defect, chosen: Array) -> pa.Table:
        old = rows.column(rule.column)
        values = [_SPOIL[rule.reason](old[int(row)].as_py(), number) for number, row in enumerate(chosen)]
        self._note(declared, rows.take(pa.array(chosen)), rule, values)
        mask = np.zeros(rows.num_rows, np.bool_)
        mask[chosen] = True
        plain = old.combine_chunks()
        spoiled = pc.replace_with_mask(plain, pa.array(mask), pa.array(values, plain.type))
        return rows.set_column(rows.schema.get_field_index(rule.column), rule.column, spoiled)

    def _copy(self, declared: RawTable, rows: pa.Table, rule: Defect) -> pa.Table:
        """Copy rows; as older versions they were loaded a day earlier and differ in their first spare text."""
        if rule.reason == "older_version":
            rows = _moved(rows, ("updated_at", LOADER), -24)
            spare = next(n for n in _SPARE if n in rows.column_names)
            blank = pa.nulls(rows.num_rows, pa.string())
            rows = rows.set_column(rows.schema.get_field_index(spare), spare, blank)
        if rule.reason == "redelivered":
            rows = _moved(rows, (LOADER,), 1)
        self._note(declared, rows, rule, [_text(v) for v in rows.column(rule.column).to_pylist()])
        return rows

    def _note(self, declared: RawTable, rows: pa.Table, rule: Defect, values: list[Any]) -> None:
        keys = declared.key or rows.column_names[:3]
        found = [rows.column(key).to_pylist() for key in keys]
        for number, value in enumerate(values):
            parts = (column[number] for column in found)
            row_id = "|".join("" if part is None else str(part) for part in parts)
            self._answers.append((declared.name, row_id, rule.column, _text(value), rule.reason))


def _moved(rows: pa.Table, names: tuple[str, ...], hours: int) -> pa.Table:
    """Move the instants of those columns that are landed as such."""
    for name in names:
        if name in rows.column_names and pa.types.is_timestamp(rows.schema.field(name).type):
            later = pc.add(rows.column(name), pa.scalar(hours * 3_600_000_000, pa.duration("us")))
            rows = rows.set_column(rows.schema.get_field_index(name), name, later)
    return rows


def _bears(rows: pa.Table, column: str, values: tuple[str, ...]) -> Array:
    """Tell which rows bear one of the values in a column."""
    found = pc.is_in(rows.column(column), pa.array(values))
    return np.asarray(found.to_numpy(zero_copy_only=False), np.bool_)


def _present(rows: pa.Table, column: str, chosen: Array) -> Array:
    """Tell which of the chosen rows have a value to spoil."""
    valid = rows.column(column).take(pa.array(chosen)).is_valid()
    return np.asarray(valid.to_numpy(zero_copy_only=False), np.bool_)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
