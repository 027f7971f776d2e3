"""What is told of raw tables: whose freshness is a store's, and what `check_sources` says of the user's own tables."""

import json
from pathlib import Path

import duckdb
import pytest

from generators import platforms
from tests import consumers
from tools.project import Project

# The table of what a platform sells.
FRESH = {
    "crm_csv": "sales",
    "csv_shop": "orders",
    "event_retail": "sales_fact",
    "loyalty_pos": "fact_ventes",
    "olist": "olist_orders_dataset",
    "shopify": "order",
    "spotify_storefront": "merch_orders",
    "woocommerce": "wp_wc_orders",
}
RATES = "from_currency_code,to_currency_code,rate_date,rate\nGBP,EUR,2025-01-01,1.2\n"


def test_sources_of_the_package_have_the_freshness_of_what_is_sold(parsed: Project) -> None:
    sources = [source for source in parsed.manifest["sources"].values() if source["package_name"] == "commerce"]
    fresh = {
        source["source_name"].removeprefix("commerce_"): source["name"]
        for source in sources
        if ((source["freshness"] or {}).get("warn_after") or {}).get("count")
    }
    assert fresh == FRESH
    assert set(fresh) == set(platforms.names())
    assert [
        source["name"] for source in sources if source["name"] in fresh.values() and not source["loaded_at_field"]
    ] == []


@pytest.mark.slow
def test_the_stores_command_takes_the_same_tables(parsed: Project, capfd: pytest.CaptureFixture[str]) -> None:
    told = {}
    for name in platforms.names():
        parsed.run("run-operation", "commerce.describe_stores", "--args", json.dumps({"platform": name}))
        (line,) = (line for line in capfd.readouterr().out.splitlines() if "commerce stores: {" in line)
        told[name] = json.loads(line.partition("commerce stores: ")[2])["fresh_table"]
    assert told == FRESH


@pytest.mark.slow
def test_tables_of_the_user_are_looked_up(
    tmp_path: Path, dbt_packages: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    files = consumers.base_files()
    files["dbt_project.yml"]["vars"] = {
        "commerce_adapters": ["csv_shop"],
        "commerce_csv_shop_stores": [{"store_id": "shop", "currency_code": "GBP", "time_zone": "Europe/London"}],
        "commerce_exchange_rates": {"ref": "rates"},
    }
    folder = consumers.write(tmp_path / "shop", files)
    consumers.link_packages(folder, dbt_packages)
    (folder / "seeds").mkdir()
    (folder / "seeds" / "rates.csv").write_text(RATES, encoding="utf-8")
    project = Project(folder, tmp_path)
    with duckdb.connect(str(project.duckdb_path)) as connection:
        connection.execute("create schema raw_csv_shop")
        connection.execute("create table raw_csv_shop.orders (invoice text)")
    project.run("run-operation", "commerce.check_sources")
    said = capfd.readouterr().out
    assert "table rates is not there" in said
    assert "build or load it first, or name another in commerce_exchange_rates" in said
    assert "commerce_exchange_rates_stores" not in said
    assert "synced_at: none" in said.partition("commerce_csv_shop_stores:")[2]
    assert "null" not in said
    project.run("seed", "--select", "rates")
    capfd.readouterr()
    project.run("run-operation", "commerce.check_sources")
    assert "commerce_exchange_rates: all there" in capfd.readouterr().out
    # Where the loader stamps nothing, as the settings above say, nothing can tell how fresh a table is.
    stores = [{"store_id": "shop", "currency_code": "GBP", "time_zone": "Europe/London", "synced_at": "none"}]
    project.run("parse", variables={"commerce_csv_shop_stores": stores})
    orders = project.manifest["sources"]["source.commerce.commerce_csv_shop.orders"]
    assert not ((orders["freshness"] or {}).get("warn_after") or {}).get("count")
