"""Choose the files of a folder, read them, and replace a platform's raw tables with what they hold."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from generators import platforms
from generators.config import Config
from generators.errors import CommerceError
from generators.loader.records import BATCH, RawFile, is_raw, open_raw, table_name, unique_names
from generators.platforms import Platform
from generators.raw import ARROW_TYPES, REJECTS, REJECTS_SCHEMA, SYNCED, RawTable, stamped
from generators.writers import Sink, open_writer

_INSTANT = ARROW_TYPES["timestamptz"]
_NUMBER = re.compile(r"(?P<name>.*[^-_ .0-9])[-_ .]+[0-9]+")  # customers-1000: a table's name and a number


@dataclass(frozen=True)
class FileReport:
    """What became of one file: its table, encoding, loaded rows, rejected records, declared columns it lacks."""

    file: str
    table: str
    encoding: str
    rows: int
    rejected: int
    missing_columns: tuple[str, ...]


@dataclass(frozen=True)
class LoadReport:
    """What became of a folder.

    Attributes:
        schema: where the tables are.
        files: the files loaded.
        ignored: names of files that belong to no table.
        expected: names of all tables of the platform.
        missing: tables without a file, landed empty; `missing_required` those nothing can be said without.
        missing_required: a part of `missing`.
    """

    schema: str
    files: tuple[FileReport, ...]
    ignored: tuple[str, ...]
    expected: tuple[str, ...]
    missing: tuple[str, ...]
    missing_required: tuple[str, ...]


def load(config: Config) -> LoadReport:
    """Land `config.source` as the raw tables of the one platform in `config.platforms`, replacing them all.

    Raises:
        CommerceError: the folder, a file, the platform or the target cannot be used.
    """
    config.check()
    platform = platforms.get(config.platforms[0])
    names = {table.name.lower(): table.name for table in platform.tables}
    chosen, ignored = _choose(config, platform, names)
    files = {table: open_raw(path) for table, path in chosen.items()}
    for table, file in files.items():
        file.columns = _declared_names(file.columns, platforms.table(platform, table))
    synced = dt.datetime.now(dt.UTC)
    schemas = {table.name: _schema(dict.fromkeys(table.kinds, pa.string())) for table in platform.tables}
    schemas |= {table: _schema(file.columns) for table, file in files.items()}
    rows: dict[str, int] = {}
    with open_writer(config.to).replace(config.schema(platform.name), {**schemas, REJECTS: REJECTS_SCHEMA}) as sink:
        for table, file in files.items():
            rows[table] = _land(sink, table, file, synced)
    reports = tuple(
        FileReport(
            file.path.name,
            table,
            file.encoding,
            rows[table],
            len(file.rejects),
            _missing_columns(platform, table, file),
        )
        for table, file in files.items()
    )
    missing = [table for table in platform.tables if table.name not in files]
    return LoadReport(
        config.schema(platform.name),
        reports,
        tuple(ignored),
        tuple(names.values()),
        tuple(table.name for table in missing),
        tuple(table.name for table in missing if table.required),
    )


def _choose(config: Config, platform: Platform, names: Mapping[str, str]) -> tuple[dict[str, Path], list[str]]:
    """Match the folder's files to tables; return them in the platform's order, and the names of the others."""
    folder = config.source
    if not folder.is_dir():
        raise CommerceError(f"no folder {folder}: give --from the folder that holds the {platform.name} files")
    found: dict[str, Path] = dict(_mapped(config, names))
    others = []
    for path in sorted(folder.iterdir()):
        table = names.get(table_name(path))
        if path in found.values() or not path.is_file() or path.name.startswith("."):
            continue
        if table is None or table in config.tables or not is_raw(path):
            others.append(path)
        elif table in found:
            raise CommerceError(
                f"{found[table].name} and {path.name} are both {table}: move one away, or say --table {table}=FILE"
            )
        else:
            found[table] = path
    found |= _numbered(others, {name: table for name, table in names.items() if table not in found})
    ignored = [path.name for path in others if path not in found.values()]
    if not found:
        raise CommerceError(
            f"no file of {platform.name} in {folder}: name them {', '.join(names.values())} with suffix .csv, .csv.gz, "
            ".jsonl or .parquet, or map one with --table TABLE=FILE"
        )
    return {table.name: found[table.name] for table in platform.tables if table.name in found}, ignored


def _mapped(config: Config, names: Mapping[str, str]) -> Iterator[tuple[str, Path]]:
    for table, file in config.tables.items():
        if table not in names.values():
            raise CommerceError(f"--table {table}={file}: the table must be one of {', '.join(names.values())}")
        if not (config.source / file).is_file():
            raise CommerceError(f"--table {table}={file}: there is no such file in {config.source}")
        yield table, config.source / file


def _numbered(paths: Sequence[Path], names: Mapping[str, str]) -> dict[str, Path]:
    """Match files such as customers-1000.csv to the tables that have no file of their own name."""
    found: dict[str, Path] = {}
    for path in paths:
        stem = _NUMBER.fullmatch(table_name(path))
        table = names.get(stem["name"]) if stem and is_raw(path) else None
        if table is None:
            continue
        if table in found:
            first = found[table].name
            raise CommerceError(
                f"{first} and {path.name} could both be {table}: say which with --table {table}={first}"
            )
        found[table] = path
    return found


def _declared_names(columns: Mapping[str, pa.DataType], table: RawTable) -> dict[str, pa.DataType]:
    """Rename headers that are a declared column but for case, blanks and marks; a column of that very name stays."""
    if not table.is_snake_cased:
        return dict(columns)
    free = set(table.kinds) - set(columns)
    names = [snake if (snake := _snake_cased(header)) in free else header for header in columns]
    return dict(zip(unique_names(names), columns.values(), strict=True))


def _snake_cased(header: str) -> str:
    """Write a header such as `Customer Id` or `dateOfBirth` as customer_id, date_of_birth."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", header.strip())
    return re.sub(r"[^0-9a-z]+", "_", words.lower()).strip("_")


def _schema(columns: Mapping[str, pa.DataType]) -> pa.Schema:
    return pa.schema([*((name, kind) for name, kind in columns.items() if name != SYNCED), (SYNCED, _INSTANT)])


def _land(sink: Sink, table: str, file: RawFile, synced: dt.datetime) -> int:
    """Write a file's records and rejects; return how many rows it gave."""
    rows = 0
    for batch in file.batches():
        if SYNCED in batch.column_names:
            batch = batch.drop_columns([SYNCED])
        rows += batch.num_rows
        sink.write(table, stamped(batch, synced))
    for start in range(0, len(file.rejects), BATCH):
        part = file.rejects[start : start + BATCH]
        sink.write(
            REJECTS,
            pa.table(
                [
                    pa.array([file.path.name] * len(part), pa.string()),
                    pa.array([reject.line_number for reject in part], pa.int64()),
                    pa.array([reject.raw_line for reject in part], pa.string()),
                    pa.array([reject.reason for reject in part], pa.string()),
                    pa.array([synced] * len(part), _INSTANT),
                ],
                schema=REJECTS_SCHEMA,
            ),
        )
    return rows


def _missing_columns(platform: Platform, table: str, file: RawFile) -> tuple[str, ...]:
    have = {name.lower() for name in file.columns}
    return tuple(name for name in platforms.table(platform, table).kinds if name.lower() not in have)
