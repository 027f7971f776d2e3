"""Projects that install this package, written for a test."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
# What a platform cannot tell by itself, and its user must.
SETTINGS = {
    "commerce_csv_shop_stores": [{"store_id": "csv_shop", "currency_code": "EUR", "time_zone": "Europe/Berlin"}],
    "commerce_woocommerce_stores": [{"store_id": "woocommerce", "currency_code": "GBP", "time_zone": "Europe/London"}],
    "commerce_event_retail_stores": [
        {"store_id": "event_retail", "currency_code": "USD", "time_zone": "America/Chicago"}
    ],
}


def base_files() -> dict[str, Any]:
    """Return what any dbt project has before it installs a package: file name to content."""
    return {
        "dbt_project.yml": {
            "name": "shop",
            "version": "1.0.0",
            "config-version": 2,
            "profile": "shop",
            "model-paths": ["models"],
            "macro-paths": ["macros"],
        },
        "profiles.yml": {
            "shop": {
                "target": "duckdb",
                "outputs": {
                    "duckdb": {
                        "type": "duckdb",
                        "path": "{{ env_var('COMMERCE_DUCKDB_PATH') }}",
                        "schema": "dev",
                        "threads": 2,
                    },
                    "postgres": {
                        "type": "postgres",
                        "host": "{{ env_var('PGHOST', 'localhost') }}",
                        "port": "{{ env_var('PGPORT', '5432') | as_number }}",
                        "user": "{{ env_var('PGUSER', 'postgres') }}",
                        "password": "{{ env_var('PGPASSWORD', '') }}",
                        "dbname": "{{ env_var('PGDATABASE', 'postgres') }}",
                        "schema": "dev",
                        "threads": 2,
                    },
                    "unreachable": {
                        "type": "postgres",
                        "host": "127.0.0.1",
                        "port": 1,
                        "user": "nobody",
                        "password": "none",
                        "dbname": "none",
                        "schema": "dev",
                        "connect_timeout": 2,
                        "retries": 0,
                        "threads": 1,
                    },
                },
            }
        },
    }


def write(folder: Path, files: Mapping[str, Any]) -> Path:
    """Write the files, structured content as JSON (which is YAML), and return the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content, indent=2), encoding="utf-8")
    return folder


def link_packages(folder: Path, dbt_packages: Path) -> None:
    """Put this working tree and its own packages in place, as `dbt deps` would for `local:`."""
    installed = folder / "dbt_packages"
    installed.mkdir()
    (installed / "commerce").symlink_to(ROOT)
    for package in dbt_packages.iterdir():
        if (package / "dbt_project.yml").exists():
            (installed / package.name).symlink_to(package.resolve())
