"""Write built public tables to files, by date: what `commerce export` does."""

from __future__ import annotations

import calendar
import datetime as dt
import difflib
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path

from generators.errors import CommerceError
from operations.files import FORMATS, Column, File
from operations.warehouse import Row, Warehouse, open_warehouse, quoted

# Folders of models/marts.
DOMAINS = ("crm", "customers", "finance", "loyalty", "operations", "products", "sales", "subscriptions", "web")
_MART = rf"commerce_({'|'.join(DOMAINS)})__\w+"
_OTHERS = r"commerce_(currency|exchange_rates|quality)__\w+|commerce_identity__(links|members)"
_PUBLIC = rf"((bridge|dim|fct)_)?commerce__\w+|{_OTHERS}|{_MART}"
# A row's own day goes before the day or period that it belongs to.
DATE_COLUMNS = ("business_date", "date_day", "observed_date", "rate_date", "period_start_date", "month_start_date")
UNDATED = "undated"
_SHAPES = {"day": r"\d{4}-\d\d-\d\d", "month": r"\d{4}-\d\d"}
_COLUMNS = """
    select table_schema, table_name, column_name, data_type, numeric_precision, numeric_scale
    from information_schema.columns
    where table_catalog = current_database() and table_name like '%commerce%'
    order by table_schema, table_name, ordinal_position
"""

Progress = Callable[[str, int, int], None]  # (table, tables done, tables in all)


@dataclass(frozen=True)
class Export:
    """What to export, and where to.

    Attributes:
        source: warehouse: `duckdb`, `duckdb:FILE`, `postgres` or `postgres:DSN`.
        folder: takes the files.
        tables: names of public tables; none is every mart that is built.
        schema: holds them; None is the only one that holds tables of the package.
        since, until: first and last day; None has no bound.
        date_column: what cuts the tables; None leaves it to DATE_COLUMNS.
        by: `day` or `month` for a file each, None for one file per table.
        format: `csv` or `parquet`.
    """

    source: str
    folder: Path
    tables: tuple[str, ...] = ()
    schema: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    date_column: str | None = None
    by: str | None = None
    format: str = "csv"

    def check(self) -> None:
        """Raise CommerceError for bounds that leave nothing, or that would cut the file of a month in two."""
        if self.since and self.until and self.since > self.until:
            raise CommerceError(f"--since {self.since} is after --until {self.until}: exchange them")
        if self.by == "month" and (whole := self._whole_months()):
            raise CommerceError(f"--by month writes whole months: {' '.join(whole)}")

    def _whole_months(self) -> list[str]:
        """Return the bounds that cut a month in two, as they should be."""
        bounds = (
            ("--since", self.since, self.since and self.since.replace(day=1)),
            ("--until", self.until, self.until and _month_end(self.until)),
        )
        return [f"{name} {whole}" for name, day, whole in bounds if day != whole]


@dataclass(frozen=True)
class Exported:
    """What became of a table.

    Attributes:
        table: its name.
        date_column: what it was cut by; None where it has no such column, and is whole.
        rows, files: written.
        undated: rows that bounds leave out because they have no date.
        removed: files of earlier exports, of days or months within the bounds that have no rows any more.
    """

    table: str
    date_column: str | None
    rows: int
    files: int
    undated: int
    removed: int


def export(settings: Export, progress: Progress = lambda *_: None) -> list[Exported]:
    """Write the files, each beside its place first.

    Raises:
        CommerceError: a setting, a table, the warehouse or the folder cannot be used; the message says what to change.
    """
    settings.check()
    with open_warehouse(settings.source) as warehouse:
        tables = _chosen(settings, public_tables(warehouse))
        cuts = {name: _date_column(settings, name, columns) for name, columns in tables.items()}
        _refuse_unwritable(settings.folder)
        exported = []
        for number, (name, columns) in enumerate(tables.items()):
            progress(name, number, len(tables))
            exported.append(_Table(settings, warehouse, name, columns, cuts[name]).write())
        return exported


def public_tables(warehouse: Warehouse) -> dict[str, dict[str, list[Column]]]:
    """Return the columns of the package's public tables that are built, by schema and table."""
    found: dict[str, dict[str, list[Column]]] = {}
    for schema, table, name, data_type, precision, scale in warehouse.execute(_COLUMNS).fetchall():
        if is_public(table):
            column = Column(name, data_type.lower(), precision, scale)
            found.setdefault(schema, {}).setdefault(table, []).append(column)
    return found


def is_public(name: str) -> bool:
    """Tell whether a table of the package's schema is one that users may rely on."""
    return re.fullmatch(_PUBLIC, name) is not None


def is_mart(name: str) -> bool:
    """Tell whether a table is a public mart."""
    return re.fullmatch(_MART, name) is not None


def _chosen(settings: Export, found: dict[str, dict[str, list[Column]]]) -> dict[str, list[Column]]:
    """Return the columns of the tables to export, with their schema in front of their names."""
    schema = settings.schema or _only_schema(found)
    tables = found.get(schema, {})
    if not tables:
        built = f": name one of {', '.join(sorted(found))}" if found else ": build first"
        raise CommerceError(f"no tables of the package in the schema {schema}{built}")
    names = settings.tables or tuple(sorted(filter(is_mart, tables)))
    if not names:
        raise CommerceError(f"no mart is built in the schema {schema}: build one, or name tables")
    for name in names:
        if name not in tables:
            near = difflib.get_close_matches(name, tables, n=3, cutoff=0.5)
            meant = f"did you mean {' or '.join(near)}?" if near else "it is not built, or not public"
            raise CommerceError(f"no table {name} in the schema {schema}: {meant}")
    return {f"{schema}.{name}": tables[name] for name in dict.fromkeys(names)}


def _only_schema(found: dict[str, dict[str, list[Column]]]) -> str:
    # models of the user's own, commerce_<platform>__orders, look like marts
    schemas = [schema for schema, tables in found.items() if any(name.startswith("commerce__") for name in tables)]
    if not schemas:
        raise CommerceError("no tables of the package in this warehouse: build first, or name another (--from)")
    if len(schemas) > 1:
        raise CommerceError(f"several schemas hold tables of the package: --schema must name {' or '.join(schemas)}")
    return schemas[0]


def _date_column(settings: Export, table: str, columns: list[Column]) -> str | None:
    dated = [column.name for column in columns if column.is_dated]
    if settings.date_column is None:
        days = {column.name for column in columns if column.data_type == "date"}
        return next((name for name in DATE_COLUMNS if name in days), None)
    if settings.date_column not in dated:
        others = f"it has {', '.join(dated)}" if dated else "it has none, leave --date-column out"
        raise CommerceError(f"{table} has no date column {settings.date_column}: {others}")
    return settings.date_column


def _refuse_unwritable(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise CommerceError(f"cannot write to {folder}: choose another folder ({error.strerror})") from error


class _Table:
    """The export of one table."""

    def __init__(
        self, settings: Export, warehouse: Warehouse, name: str, columns: list[Column], date_column: str | None
    ) -> None:
        self._settings, self._warehouse, self._columns, self._date_column = settings, warehouse, columns, date_column
        schema, _, self._name = name.rpartition(".")
        self._relation = quoted(schema, self._name)
        self._day = f"cast({quoted(date_column)} as date)" if date_column else ""

    def write(self) -> Exported:
        """Write its files."""
        is_parted = bool(self._date_column and self._settings.by)
        rows = 0
        written = set()
        for path, part in self._parts() if is_parted else [(self._path(self._name), self._rows())]:
            path.parent.mkdir(exist_ok=True)
            with self._file(path) as file:
                rows += file.write_all(part)
            written.add(path)
        removed = self._remove_others(written) if is_parted else 0
        return Exported(self._name, self._date_column, rows, len(written), self._undated(), removed)

    def _rows(self) -> Iterator[Row]:
        """Yield the rows, in an order that is the same on each engine."""
        selected = ", ".join(quoted(column.name) for column in self._columns)
        order = ", ".join(f"{key} nulls first" for key in self._sort_keys())
        query = f"select {selected} from {self._relation} {self._where()} order by {order}"
        return chain.from_iterable(self._warehouse.batches(query))

    def _sort_keys(self) -> list[str]:
        """Return what rows are sorted by: the day, then the key, which is the first column, or else every column."""
        first = quoted(self._columns[0].name)
        query = f"select count(*) = count(distinct {first}) from {self._relation} {self._where()}"
        ((has_key,),) = self._warehouse.execute(query).fetchall()
        names = [
            quoted(column.name) + (self._warehouse.binary_order if column.is_text else "")
            for column in self._columns[: 1 if has_key else None]
        ]
        return [self._day, *names] if self._day else names

    def _where(self) -> str:
        bounds = self._bounds()
        return f"where {' and '.join(bounds)}" if bounds else ""

    def _bounds(self) -> list[str]:
        bounds = ((">=", self._settings.since), ("<=", self._settings.until))
        return [f"{self._day} {sign} date '{day}'" for sign, day in bounds if day and self._day]

    def _parts(self) -> Iterator[tuple[Path, Iterator[Row]]]:
        """Yield the rows of each day or month, with the file that takes them."""
        place = [column.name for column in self._columns].index(str(self._date_column))

        def part(row: Row) -> str:
            day = row[place]
            return UNDATED if day is None else f"{day:%Y-%m}" if self._settings.by == "month" else f"{day:%Y-%m-%d}"

        for name, rows in groupby(self._rows(), part):
            yield self._path(self._name, name), rows

    def _path(self, *names: str) -> Path:
        return self._settings.folder.joinpath(*names[:-1], f"{names[-1]}.{self._settings.format}")

    @contextmanager
    def _file(self, path: Path) -> Iterator[File]:
        """Write beside the place, and take it at the end."""
        fresh = path.with_name(f".{path.name}.new")
        try:
            with FORMATS[self._settings.format](fresh, self._columns) as file:
                yield file
            fresh.replace(path)
        except OSError as error:
            raise CommerceError(f"cannot write {path}: {error.strerror or error}") from error
        finally:
            fresh.unlink(missing_ok=True)

    def _undated(self) -> int:
        """Count the rows that no bound can hold, for they have no date."""
        if not self._bounds():
            return 0
        query = f"select count(*) from {self._relation} where {quoted(str(self._date_column))} is null"
        return int(self._warehouse.execute(query).fetchall()[0][0])

    def _remove_others(self, written: set[Path]) -> int:
        """Remove the files of days or months within the bounds that have no rows any more; return how many."""
        found = self._path(self._name, "*").parent.glob(f"*.{self._settings.format}")
        stale = [path for path in found if path not in written and self._is_within(path.stem)]
        for path in stale:
            path.unlink()
        return len(stale)

    def _is_within(self, part: str) -> bool:
        """Tell whether a file of that name is one that this export would have written."""
        if part == UNDATED:
            return not self._bounds()
        if not re.fullmatch(_SHAPES[str(self._settings.by)], part):
            return False
        first_day = f"{part}-01"[:10]
        return str(self._settings.since or "") <= first_day <= str(self._settings.until or "9999-12-31")


def _month_end(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
