"""Read raw files record by record: what can be read, and what cannot, with its line and the reason."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

import pyarrow as pa
import pyarrow.parquet as parquet

from generators.errors import CommerceError

BATCH = 50_000
DELIMITERS = (",", ";", "\t", "|")
LONGEST_RECORD = 1_000  # lines; a quote still open after them was never closed
SUFFIXES = {".csv": "csv", ".tsv": "csv", ".txt": "csv", ".jsonl": "json", ".ndjson": "json", ".parquet": "parquet"}

_BOM_AS_TEXT = "\ufeff".encode().decode("cp1252")  # of a file that says UTF-8 and is not

csv.field_size_limit(2**30)


@dataclass(frozen=True)
class Reject:
    """A record that could not be read: its first line (from 1), its text and why."""

    line_number: int
    raw_line: str
    reason: str


@dataclass
class RawFile:
    """A raw file being read.

    Attributes:
        path: the file.
        encoding: how it turned out to be encoded; empty for Parquet.
        columns: column names and Arrow types, known once it is opened.
        rejects: records that could not be read, filled while reading.
    """

    path: Path
    encoding: str = ""
    columns: dict[str, pa.DataType] = field(default_factory=dict)
    rejects: list[Reject] = field(default_factory=list)

    def batches(self) -> Iterator[pa.Table]:
        """Yield the readable records, in order."""
        raise NotImplementedError


def table_name(path: Path) -> str:
    """Return a file's name without its suffixes, in lower case."""
    name = path.name.removesuffix(".gz")
    return Path(name).stem.lower() if Path(name).suffix.lower() in SUFFIXES else name.lower()


def open_raw(path: Path) -> RawFile:
    """Open a CSV, JSON-lines or Parquet file, gzipped or not; CommerceError where it cannot be opened."""
    kind = SUFFIXES.get(Path(path.name.removesuffix(".gz")).suffix.lower())
    try:
        if kind == "csv":
            return CsvFile(path)
        if kind == "json":
            return JsonFile(path)
        if kind == "parquet":
            return ParquetFile(path)
    except (OSError, EOFError, pa.ArrowInvalid) as error:
        raise CommerceError(f"cannot read {path}: {' '.join(str(error).split())}") from error
    raise CommerceError(f"cannot read {path}: use one of {', '.join(SUFFIXES)}, gzipped or not")


def is_raw(path: Path) -> bool:
    """Tell whether a path looks like a raw file by its suffix."""
    return path.is_file() and Path(path.name.removesuffix(".gz")).suffix.lower() in SUFFIXES


def _open(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb"))


def detect_encoding(path: Path) -> str:
    """Return the encoding of a text file.

    A byte-order mark decides; else UTF-8 where the whole file is valid UTF-8; else Windows-1252; else, where it
    has bytes which that does not define, Latin-1, which has them all.
    """
    with _open(path) as file:
        head = file.read(4)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16" if _decodes(path, "utf-16") else _single_byte(path)
    if head.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig" if _decodes(path, "utf-8-sig") else _single_byte(path)
    return "utf-8" if _decodes(path, "utf-8") else _single_byte(path)


def _single_byte(path: Path) -> str:
    return "cp1252" if _decodes(path, "cp1252") else "latin-1"


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        with _open(path) as file:
            while block := file.read(2**20):
                decoder.decode(block)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _unique(names: list[str]) -> list[str]:
    """Name empty cells and number repeated names, compared without case."""
    seen: set[str] = set()
    result = []
    for place, raw in enumerate(names, 1):
        name = raw.strip().strip("\ufeff").strip() or f"column_{place}"
        unique, number = name, 2
        while unique.lower() in seen:
            unique, number = f"{name}_{number}", number + 1
        seen.add(unique.lower())
        result.append(unique)
    return result


class _Lines:
    """Hands out physical lines, remembers those of the current record, and takes some back."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines, self._again = lines, list[str]()
        self.taken: list[str] = []
        self.first = 1

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= LONGEST_RECORD:
            raise csv.Error("quote never closed")
        line = self._again.pop() if self._again else next(self._lines)
        self.taken.append(line)
        return line

    def close_record(self) -> None:
        """Forget the current record's lines; the next begins after them."""
        self.first += len(self.taken)
        self.taken.clear()

    def give_back_all_but_first(self) -> str:
        """Return the first line of the current record; the others will be read again."""
        first, *others = self.taken
        self._again.extend(reversed(others))
        self.taken = [first]
        return first


class CsvFile(RawFile):
    """A delimited text file with a header; every column is text, an empty cell is null."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, detect_encoding(path))
        with _open(path) as file:
            lines = io.TextIOWrapper(file, self.encoding, newline="")
            header = lines.readline().removeprefix("\ufeff").removeprefix(_BOM_AS_TEXT)
        if not header.strip():
            raise CommerceError(f"cannot read {path}: its first line is empty, but must be the header")
        self._delimiter = self._detect_delimiter(header)
        cells = next(csv.reader([header], delimiter=self._delimiter))
        self.columns = dict.fromkeys(_unique(cells), pa.string())

    @staticmethod
    def _detect_delimiter(header: str) -> str:
        """Return the delimiter that splits the header into most cells; the first listed wins a tie."""
        return max(DELIMITERS, key=lambda mark: len(next(csv.reader([header], delimiter=mark))))

    def batches(self) -> Iterator[pa.Table]:
        """Yield the readable records, in order; fills `rejects`."""
        with _open(self.path) as file:
            text = io.TextIOWrapper(file, self.encoding, newline="")
            records = self._records(_Lines(iter(text)))
            while batch := self._take(records):
                columns = [
                    pa.array([cell or None for cell in cells], pa.string()) for cells in zip(*batch, strict=True)
                ]
                yield pa.table(columns, names=list(self.columns))

    @staticmethod
    def _take(records: Iterator[list[str]]) -> list[list[str]]:
        return [record for _, record in zip(range(BATCH), records, strict=False)]

    def _records(self, lines: _Lines) -> Iterator[list[str]]:
        """Yield the cells of each good record, the header left out."""
        reader = csv.reader(lines, delimiter=self._delimiter, strict=True)
        width, is_header = len(self.columns), True
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raw = lines.give_back_all_but_first()
                self._reject(lines.first, raw, f"broken quoting: {error}")
                lines.close_record()
                reader = csv.reader(lines, delimiter=self._delimiter, strict=True)
                continue
            raw = "".join(lines.taken)
            if is_header or not raw.strip("\r\n"):
                is_header = False
            elif len(cells) != width:
                self._reject(lines.first, raw, f"{len(cells)} columns instead of {width}")
            elif "\0" in raw:
                self._reject(lines.first, raw, "null byte")
            else:
                lines.close_record()
                yield cells
                continue
            lines.close_record()

    def _reject(self, line_number: int, raw: str, reason: str) -> None:
        self.rejects.append(Reject(line_number, raw.rstrip("\r\n").replace("\0", "\\0"), reason))


class JsonFile(RawFile):
    """JSON lines: one object a line; every column is text, numbers as they are written, nested values as JSON."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, detect_encoding(path))
        names: dict[str, pa.DataType] = {}
        for _, _, record in self._objects():
            if record is not None:
                names.update(dict.fromkeys(record, pa.string()))
        self._keys = list(names)
        self.columns = dict.fromkeys(_unique(self._keys), pa.string())

    def _objects(self) -> Iterator[tuple[int, str, dict[str, Any] | None]]:
        with _open(self.path) as file:
            for number, line in enumerate(io.TextIOWrapper(file, self.encoding), 1):
                if not line.strip():
                    continue
                try:
                    record = json.loads(line, parse_float=str, parse_int=str)
                except ValueError:
                    record = None
                yield number, line, record if isinstance(record, dict) and _is_storable(record) else None

    def batches(self) -> Iterator[pa.Table]:
        """Yield the readable objects, in order; fills `rejects`."""
        rows: list[list[str | None]] = []
        for number, line, record in self._objects():
            if record is None:
                self.rejects.append(Reject(number, line.rstrip("\r\n").replace("\0", "\\0"), "no JSON object"))
                continue
            rows.append([_json_text(record.get(key)) for key in self._keys])
            if len(rows) == BATCH:
                yield self._table(rows)
                rows = []
        if rows:
            yield self._table(rows)

    def _table(self, rows: list[list[str | None]]) -> pa.Table:
        columns = [pa.array(cells, pa.string()) for cells in zip(*rows, strict=True)]
        return pa.table(columns, names=list(self.columns))


def _is_storable(record: dict[str, Any]) -> bool:
    """Tell whether databases can hold the texts of a record: no null bytes, no halves of a character."""
    text = json.dumps(record)
    if "\\u" not in text:
        return True
    plain = json.dumps(record, ensure_ascii=False)
    # an escaped backslash before u0000 is a text that speaks of a null byte
    return "\\u0000" not in text.replace(r"\\", "") and plain == plain.encode("utf-8", "replace").decode()


def _json_text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


class ParquetFile(RawFile):
    """A Parquet file; its types are kept as far as both databases have them, the others become text."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        schema = parquet.read_schema(path)
        self._names = schema.names
        types = [_plain(item.type) for item in schema]
        self.columns = dict(zip(_unique(list(schema.names)), types, strict=True))

    def batches(self) -> Iterator[pa.Table]:
        """Yield row groups in batches."""
        with parquet.ParquetFile(self.path) as file:
            for batch in file.iter_batches(BATCH):
                columns = [
                    _cast(batch.column(name), kind)
                    for name, kind in zip(self._names, self.columns.values(), strict=True)
                ]
                yield pa.table(columns, names=list(self.columns))


def _plain(kind: pa.DataType) -> pa.DataType:
    """Return the type a column is landed with."""
    if pa.types.is_dictionary(kind):
        return _plain(kind.value_type)
    if pa.types.is_integer(kind):
        return pa.int64()
    if pa.types.is_floating(kind):
        return pa.float64()
    if pa.types.is_timestamp(kind):
        return pa.timestamp("us", tz="UTC" if kind.tz else None)
    if pa.types.is_date(kind):
        return pa.date32()
    if pa.types.is_boolean(kind) or pa.types.is_decimal(kind):
        return kind
    return pa.string()


def _cast(column: pa.Array, kind: pa.DataType) -> pa.Array:
    if pa.types.is_nested(column.type):
        return pa.array([_json_text(value) for value in column.to_pylist()], kind)
    return column.cast(kind)
