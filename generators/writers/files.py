"""Files: a folder per schema, a CSV or Parquet file per table."""

from __future__ import annotations

import io
import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as arrow_csv
import pyarrow.parquet as parquet

from generators.errors import CommerceError
from generators.writers import Dialect, Sink


class _FileSink(ABC):
    """One open file per table."""

    def __init__(self, folder: Path, tables: Mapping[str, pa.Schema], dialects: Mapping[str, Dialect]) -> None:
        self._files = {
            table: self._open(folder, table, schema, dialects.get(table, Dialect())) for table, schema in tables.items()
        }

    @abstractmethod
    def _open(self, folder: Path, table: str, schema: pa.Schema, dialect: Dialect) -> Any: ...

    @abstractmethod
    def write(self, table: str, rows: pa.Table) -> None: ...

    def close(self) -> None:
        for file in self._files.values():
            file.close()


class _CsvFile:
    """A CSV file in one dialect: strings quoted, null as nothing between delimiters."""

    def __init__(self, file: BinaryIO, dialect: Dialect) -> None:
        self._file, self._dialect, self._is_new = file, dialect, True
        if dialect.bom:
            file.write("\ufeff".encode(dialect.encoding))

    def write(self, rows: pa.Table) -> None:
        buffer = io.BytesIO()
        options = arrow_csv.WriteOptions(include_header=self._is_new, delimiter=self._dialect.delimiter)
        arrow_csv.write_csv(rows, buffer, options)
        self._is_new = False
        data = buffer.getvalue()
        if self._dialect.crlf or self._dialect.encoding != "utf-8":
            text = data.decode()
            text = text.replace("\n", "\r\n") if self._dialect.crlf else text
            data = text.encode(self._dialect.encoding, "replace")
        self._file.write(data)

    def close(self) -> None:
        self._file.close()


class _CsvSink(_FileSink):
    def _open(self, folder: Path, table: str, schema: pa.Schema, dialect: Dialect) -> _CsvFile:
        file = _CsvFile((folder / f"{table}.csv").open("wb"), dialect)
        file.write(schema.empty_table())
        return file

    def write(self, table: str, rows: pa.Table) -> None:
        """Append rows in the file's dialect."""
        self._files[table].write(rows)


class _ParquetSink(_FileSink):
    def _open(self, folder: Path, table: str, schema: pa.Schema, dialect: Dialect) -> Any:
        del dialect
        return parquet.ParquetWriter(folder / f"{table}.parquet", schema, compression="zstd", store_schema=False)

    def write(self, table: str, rows: pa.Table) -> None:
        """Append rows as one row group."""
        file = self._files[table]
        file.write_table(rows.cast(file.schema))


class _FileWriter(ABC):
    """Writes `FOLDER/<schema>/<table>.<suffix>`; CommerceError where the folder cannot be written."""

    suffix: str

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @abstractmethod
    def _sink(self, folder: Path, tables: Mapping[str, pa.Schema], dialects: Mapping[str, Dialect]) -> _FileSink: ...

    @abstractmethod
    def _read(self, path: Path) -> pa.Table: ...

    @contextmanager
    def replace(
        self, schema: str, tables: Mapping[str, pa.Schema], dialects: Mapping[str, Dialect] | None = None
    ) -> Iterator[Sink]:
        """Write a new folder beside the old one and exchange the two at the end."""
        final, fresh = self._folder / schema, self._folder / f".{schema}.new"
        try:
            shutil.rmtree(fresh, ignore_errors=True)
            fresh.mkdir(parents=True)
        except OSError as error:
            raise CommerceError(f"cannot write to {self._folder}: choose another folder ({error})") from error
        sink = self._sink(fresh, tables, dialects or {})
        try:
            yield sink
        except BaseException:
            sink.close()
            shutil.rmtree(fresh)
            raise
        sink.close()
        shutil.rmtree(final, ignore_errors=True)
        fresh.rename(final)

    def merge(self, schema: str, table: str, rows: pa.Table, owner: Mapping[str, str]) -> None:
        """Rewrite the small file `FOLDER/<table>.<suffix>`; nothing is written where there is nothing to say."""
        del schema
        path = self._folder / f"{table}.{self.suffix}"
        if path.exists():
            old = self._read(path).cast(rows.schema)
            mine = pa.scalar(True)
            for column, value in owner.items():
                mine = pc.and_(mine, pc.equal(old[column], value))
            rows = pa.concat_tables([old.filter(pc.invert(mine)), rows])
        elif rows.num_rows == 0:
            return
        sink = self._sink(self._folder, {table: rows.schema}, {})
        sink.write(table, rows)
        sink.close()


class CsvWriter(_FileWriter):
    """Writes CSV: UTF-8 and LF unless a dialect says otherwise."""

    suffix = "csv"

    def _sink(self, folder: Path, tables: Mapping[str, pa.Schema], dialects: Mapping[str, Dialect]) -> _FileSink:
        return _CsvSink(folder, tables, dialects)

    def _read(self, path: Path) -> pa.Table:
        with path.open("rb") as file:
            names = arrow_csv.read_csv(file).column_names
        convert = arrow_csv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=True, quoted_strings_can_be_null=False
        )
        parse = arrow_csv.ParseOptions(newlines_in_values=True)
        return arrow_csv.read_csv(path, parse_options=parse, convert_options=convert)


class ParquetWriter(_FileWriter):
    """Writes Parquet with plain types."""

    suffix = "parquet"

    def _sink(self, folder: Path, tables: Mapping[str, pa.Schema], dialects: Mapping[str, Dialect]) -> _FileSink:
        return _ParquetSink(folder, tables, dialects)

    def _read(self, path: Path) -> pa.Table:
        return parquet.read_table(path)
