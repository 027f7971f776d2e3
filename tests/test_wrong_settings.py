"""A wrong value of a var stops dbt with a message that names the var and what is allowed."""

from typing import Any

import pytest
import yaml

from generators import platforms
from tests.v2 import PROGRAM, ROOT, ParsedByV2
from tools.project import DbtError, Project

NO_CURRENCY = {"commerce_adapters": ["csv_shop"], "commerce_csv_shop_stores": [{"store_id": "gifts"}]}
NO_ARTISTS = {
    "commerce_adapters": ["spotify_storefront"],
    "commerce_spotify_storefront_stores": [{"store_id": "alba", "missing_tables": ["artists"]}],
}
SHOP = {"store_id": "main", "currency_code": "GBP", "time_zone": "Europe/London"}
SHOPIFY = {"commerce_adapters": ["shopify"]}
# Feeds what the marts of stock and weather need: dbt v2 does not look into a model that is off.
EVENTS = {
    "commerce_adapters": ["event_retail"],
    "commerce_event_retail_stores": [{"store_id": "main", "currency_code": "USD", "time_zone": "America/Chicago"}],
}
CASES: list[tuple[dict[str, Any], list[str]]] = [
    ({**SHOPIFY, "commerce_shopify_api": "soap"}, ["commerce_shopify_api", "soap", "rest, graphql"]),
    (
        {**SHOPIFY, "commerce_shopify_stores": [{"store_id": "us", "api": "soap"}]},
        ["commerce_shopify_stores", "us", "api", "soap", "rest, graphql"],
    ),
    (
        {**SHOPIFY, "commerce_shopify_stores": [{"store_id": "us", "missing_tables": "order_line_refund"}]},
        ["commerce_shopify_stores: missing_tables of store 'us' must be a list", "order_line_refund"],
    ),
    (
        {**SHOPIFY, "commerce_shopify_stores": [{"store_id": "us", "missing_columns": ["order.note"]}]},
        ["commerce_shopify_stores: missing_columns of store 'us' must be", "{order: [gift_note]}", "order.note"],
    ),
    (
        {**SHOPIFY, "commerce_shopify_stores": [{"store_id": "us", "optional_columns": {"order": "note"}}]},
        ["commerce_shopify_stores: optional_columns of store 'us' must be", "{order: [gift_note]}"],
    ),
    (
        {**SHOPIFY, "commerce_shopify_stores": [{"store_id": "us", "missing_tables": ["refunds"]}]},
        ["commerce_shopify_stores: missing_tables of store 'us' names 'refunds'", "refund_line_item, return"],
    ),
    (
        {**SHOPIFY, "commerce_shopify_stores": [{"store_id": "us", "missing_columns": {"orders": ["note"]}}]},
        ["commerce_shopify_stores: missing_columns of store 'us' names 'orders'", "order, order_adjustment"],
    ),
    (
        {**SHOPIFY, "commerce_shopify_stores": [{"store_id": "us", "optional_columns": {"orders": ["note"]}}]},
        ["commerce_shopify_stores: optional_columns of store 'us' names 'orders'", "order, order_adjustment"],
    ),
    (
        {
            "commerce_custom_adapters": {"acme": {"entities": ["stores"], "staging": {"items": "acme_items"}}},
            "commerce_acme_stores": [{"store_id": "us", "missing_tables": ["items"]}],
            "commerce_adapters": [],
        },
        ["commerce_acme_stores: missing_tables of store 'us' names 'items'", "acme_items"],
    ),
    ({"commerce_adapters": ["shopfy"]}, ["commerce_adapters", "shopfy", ", ".join(platforms.names())]),
    (NO_CURRENCY, ["commerce_csv_shop_stores", "gifts", "currency_code", "time_zone"]),
    (
        {
            **NO_CURRENCY,
            **NO_ARTISTS,
            "commerce_adapters": ["olist", "event_retail", "csv_shop", "spotify_storefront", "shopify"],
            "commerce_event_retail_stores": [{"store_id": "lake", "currency_code": "USD"}, SHOP, {"store_id": "hill"}],
        },
        [
            "commerce_csv_shop_stores: store 'gifts' needs a currency_code and a time_zone; ",
            "commerce_event_retail_stores: store 'lake' needs a time_zone; ",
            "commerce_event_retail_stores: store 'hill' needs a currency_code and a time_zone; ",
            "commerce_spotify_storefront_stores: store 'alba' needs a currency_code and a time_zone; ",
        ],
    ),
    (NO_ARTISTS, ["commerce_spotify_storefront_stores", "alba", "currency_code", "time_zone"]),
    (
        {"commerce_crm_csv_sales_are_orders": "yes"},
        ["commerce_crm_csv_sales_are_orders", "'yes'", "one of true, false"],
    ),
    ({"commerce_adapters": "olist"}, ["commerce_adapters", "must be a list"]),
    ({"commerce_pass_through_columns": {"shopfy": {}}}, ["commerce_pass_through_columns", "shopfy", "olist"]),
    (
        {"commerce_pass_through_columns": {"olist": {"ordres": [{"column": "a"}]}}},
        ["commerce_pass_through_columns: olist.ordres", "orders, "],
    ),
    (
        {"commerce_pass_through_columns": {"olist": {"orders": [{"column": "a", "type": "text"}]}}},
        ["olist.orders", "type 'text'", "string, "],
    ),
    (
        {"commerce_pass_through_columns": {"olist": {"orders": [{"columns": "a"}]}}},
        ["olist.orders", "needs a column", "gift_note"],
    ),
    ({"commerce_custom_adapters": {"acme": ["ordres"]}}, ["commerce_custom_adapters", "ordres", "order_lines"]),
    ({"commerce_olist_stores": [{"name": "Loja"}]}, ["commerce_olist_stores", "store_id"]),
    (
        {"commerce_adapters": ["event_retail"], "commerce_event_retail_shipping_cost": "free"},
        ["commerce_event_retail_shipping_cost", "free", "charged, included, not_charged"],
    ),
    (
        {"commerce_adapters": ["event_retail"], "commerce_event_retail_customer_id_format": "C0X"},
        ["commerce_event_retail_customer_id_format", "C0X", "CUST000"],
    ),
    (
        {"commerce_olist_stores": [{"store_id": "br", "timezone": "America/Sao_Paulo"}]},
        ["commerce_olist_stores", "timezone", "time_zone"],
    ),
    (
        {"commerce_olist_stores": [{"store_id": "br", "currency_code": "REAIS"}]},
        ["commerce_olist_stores", "REAIS", "ISO 4217"],
    ),
    (
        {"commerce_olist_stores": [{"store_id": "br", "time_zone": "CET+1"}]},
        ["commerce_olist_stores", "CET+1", "IANA name", "Europe/Berlin"],
    ),
    (
        {"commerce_adapters": ["event_retail"], "commerce_event_retail_stream_time_zone": "CST-6"},
        ["commerce_event_retail_stream_time_zone", "CST-6", "IANA name", "UTC"],
    ),
    ({"commerce_reporting_currency": "EURO"}, ["commerce_reporting_currency", "EURO", "ISO 4217"]),
    ({"commerce_rate_max_age_days": "a week"}, ["commerce_rate_max_age_days", "whole number", "a week"]),
    ({"commerce_fiscal_first_month": 13}, ["commerce_fiscal_first_month", "from 1 to 12", "13"]),
    ({"commerce_fiscal_first_month": "April"}, ["commerce_fiscal_first_month", "from 1 to 12", "April"]),
    ({"commerce_holidays": "holidays"}, ["commerce_holidays", "must be a mapping", "{ref: holidays}"]),
    ({"commerce_holidays": {"source": "calendar"}}, ["commerce_holidays", "source and table", "ref"]),
    ({"commerce_holidays": {"ref": "days", "country": "DE"}}, ["commerce_holidays", "'country'", "columns"]),
    (
        {"commerce_holidays": {"ref": "days", "columns": "day"}},
        ["commerce_holidays", "columns must be a mapping", "day"],
    ),
    (
        {"commerce_holidays": {"ref": "days", "columns": {"date": "day"}}},
        ["commerce_holidays", "'date'", "holiday_date"],
    ),
    ({"commerce_exchange_rates": "rates"}, ["commerce_exchange_rates", "must be a mapping", "source: finance"]),
    ({"commerce_exchange_rates": {"source": "finance"}}, ["commerce_exchange_rates", "source and table", "ref"]),
    (
        {"commerce_exchange_rates": {"ref": "rates", "base": "EUR"}},
        ["commerce_exchange_rates", "'base'", "base_currency_code"],
    ),
    (
        {"commerce_exchange_rates": {"ref": "rates", "columns": {"date": "day"}}},
        ["commerce_exchange_rates", "'date'", "rate_date"],
    ),
    (
        {"commerce_exchange_rates": {"ref": "rates", "from_currency_code": "EURO"}},
        ["commerce_exchange_rates", "from_currency_code", "EURO", "ISO 4217"],
    ),
    (
        {"commerce_exchange_rates": {"ref": "rates", "from_currency_code": "EUR", "to_currency_code": "USD"}},
        ["commerce_exchange_rates", "must be a column"],
    ),
    (
        {
            "commerce_exchange_rates": {
                "ref": "rates",
                "from_currency_code": "EUR",
                "columns": {"from_currency_code": "base"},
            }
        },
        ["commerce_exchange_rates", "from_currency_code", "not both"],
    ),
    ({"commerce_history": "yes"}, ["commerce_history", "'yes'", "one of true, false"]),
    ({"commerce_identity_rules": ["emial"]}, ["commerce_identity_rules", "emial", "loyalty_id"]),
    ({"commerce_identity_limit": 0}, ["commerce_identity_limit", "whole number", "0"]),
    ({"commerce_identity_shared_mailboxes": "info"}, ["commerce_identity_shared_mailboxes", "must be a list"]),
    ({"commerce_identity_shared_ids": ["olsit"]}, ["commerce_identity_shared_ids", "olsit", "olist"]),
    ({"commerce_identity_forced_pairs": "pairs"}, ["commerce_identity_forced_pairs", "{ref: forced_pairs}"]),
    (
        {"commerce_identity_vetoed_pairs": {"ref": "pairs", "table": "pairs"}},
        ["commerce_identity_vetoed_pairs", "source: crm", "{ref: vetoed_pairs}"],
    ),
    ({"commerce_top_ranks": 0}, ["commerce_top_ranks", "whole number from 1", "0"]),
    ({"commerce_basket_limit": "many"}, ["commerce_basket_limit", "whole number from 2", "many"]),
    (
        {**EVENTS, "commerce_inventory_sales_days": 7.5},
        ["commerce_inventory_sales_days", "whole number from 1 to 366", "7.5"],
    ),
    ({**EVENTS, "commerce_inventory_target_days": -1}, ["commerce_inventory_target_days", "whole number from 1", "-1"]),
    (
        {**EVENTS, "commerce_inventory_low_days": 200},
        ["commerce_inventory_low_days", "less than commerce_inventory_overstock_days", "180"],
    ),
    (
        {"commerce_order_review_discount_share": 30},
        ["commerce_order_review_discount_share", "number from 0 to 1", "30"],
    ),
    (
        {"commerce_order_review_shipping_share": "10 %"},
        ["commerce_order_review_shipping_share", "number from 0 to 10", "10 %"],
    ),
    ({"commerce_custom_adapters": {"exchange_rates": ["orders"]}}, ["commerce_custom_adapters", "exchange_rates"]),
    ({"commerce_custom_adapters": {"holidays": ["orders"]}}, ["commerce_custom_adapters", "holidays"]),
    ({**EVENTS, "commerce_weather_minimum_days": 5}, ["commerce_weather_minimum_days", "from 10 to 366", "5"]),
    ({**EVENTS, "commerce_weather_minimum_days": "month"}, ["commerce_weather_minimum_days", "whole number", "month"]),
]

CASES += [
    ({"commerce_affinity_min_support": 5}, ["commerce_affinity_min_support", "from 0 to 1", "5"]),
    ({"commerce_affinity_min_support": "some"}, ["commerce_affinity_min_support", "from 0 to 1", "some"]),
    ({"commerce_affinity_max_items": 1}, ["commerce_affinity_max_items", "from 2 to 1000", "1"]),
    ({"commerce_churn_at_risk_gaps": 0}, ["commerce_churn_at_risk_gaps", "above 0", "0"]),
    ({"commerce_churn_lapsed_gaps": "four"}, ["commerce_churn_lapsed_gaps", "above 0", "four"]),
    (
        {"commerce_churn_at_risk_gaps": 5, "commerce_churn_lapsed_gaps": 4},
        ["commerce_churn_at_risk_gaps", "below commerce_churn_lapsed_gaps", "5 and 4"],
    ),
    ({"commerce_churn_window_days": 0}, ["commerce_churn_window_days", "from 1 to 3660", "0"]),
    ({"commerce_prediction_days": 6}, ["commerce_prediction_days", "whole number of days from 7 to 366", "6"]),
    ({"commerce_prediction_days": "quarter"}, ["commerce_prediction_days", "whole number", "quarter"]),
    ({"commerce_prediction_min_people": 0}, ["commerce_prediction_min_people", "whole number of people from 1", "0"]),
    ({"commerce_prediction_min_people": 2.5}, ["commerce_prediction_min_people", "whole number of people", "2.5"]),
]

WOOCOMMERCE = {"commerce_adapters": ["woocommerce"], "commerce_woocommerce_stores": [SHOP]}
CASES += [
    (
        {**WOOCOMMERCE, "commerce_woocommerce_date_basis": "shipped"},
        ["commerce_woocommerce_date_basis", "shipped", "created, paid, completed"],
    ),
    ({**WOOCOMMERCE, "commerce_woocommerce_tips": "Tip"}, ["commerce_woocommerce_tips", "must be a list", "Trinkgeld"]),
    (
        {**WOOCOMMERCE, "commerce_woocommerce_weight_unit": "stone"},
        ["commerce_woocommerce_weight_unit", "stone", "kg, g, lbs, oz"],
    ),
]

LOYALTY = {"commerce_adapters": ["loyalty_pos"]}
CASES += [
    (
        {**LOYALTY, "commerce_loyalty_active_days": 0},
        ["commerce_loyalty_active_days", "whole number of days from 1", "0"],
    ),
    ({**LOYALTY, "commerce_loyalty_point_values": 0.01}, ["commerce_loyalty_point_values", "mapping", "{EUR: 0.01}"]),
    (
        {**LOYALTY, "commerce_loyalty_point_values": {"EURO": 0.01}},
        ["commerce_loyalty_point_values", "EURO", "ISO 4217"],
    ),
    (
        {**LOYALTY, "commerce_loyalty_point_values": {"EUR": "0.01"}},
        ["commerce_loyalty_point_values", "EUR must be a number"],
    ),
]


@pytest.fixture(scope="module")
def v2(tmp_path_factory: pytest.TempPathFactory) -> ParsedByV2:
    """A copy of the package for dbt v2: settings are heard by models and macros alone."""
    if not PROGRAM.exists():
        pytest.skip("dbt v2 is not installed: `make test` does")
    return ParsedByV2.install(tmp_path_factory.mktemp("v2"), has_properties=False)


@pytest.mark.slow
@pytest.mark.parametrize(("variables", "words"), CASES)
def test_the_message_says_what_to_change(v2: ParsedByV2, variables: dict[str, Any], words: list[str]) -> None:
    done = v2.parse({"commerce_adapters": ["olist"], **variables})
    assert done.returncode != 0
    for word in words:
        assert word in done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("platform", platforms.names())
def test_every_table_of_a_platform_can_be_missing(v2: ParsedByV2, platform: str) -> None:
    path = ROOT / "adapters" / platform / f"_{platform}__sources.yml"
    (source,) = yaml.safe_load(path.read_text(encoding="utf-8"))["sources"]
    store = {**SHOP, "missing_tables": [table["name"] for table in source["tables"]]}
    done = v2.parse({"commerce_adapters": [platform], f"commerce_{platform}_stores": [store]})
    assert done.returncode == 0, done.stdout + done.stderr


# The macros are the same and only parsing takes longer: a few are enough.
@pytest.mark.slow
@pytest.mark.parametrize(("variables", "words"), CASES[::40])
def test_dbt_1_says_it_too(package: Project, variables: dict[str, Any], words: list[str]) -> None:
    with pytest.raises(DbtError) as raised:
        package.run("parse", variables={"commerce_adapters": ["olist"], **variables})
    for word in words:
        assert word in str(raised.value)


# dbt v2 has no list of zones: a name that only looks like one stops dbt 1.
@pytest.mark.slow
@pytest.mark.parametrize(
    ("variables", "words"),
    [
        (
            {
                **SHOPIFY,
                "commerce_shopify_stores": [
                    {"store_id": "us", "time_zone": "America/Chicago"},
                    {"store_id": "lake", "time_zone": "America/Chicagoo"},
                ],
            },
            ["commerce_shopify_stores: store 'lake' has the time_zone 'America/Chicagoo'", "IANA name"],
        ),
        (
            {**EVENTS, "commerce_event_retail_stream_time_zone": "Europe/Nowhere"},
            ["commerce_event_retail_stream_time_zone: 'Europe/Nowhere'", "IANA name"],
        ),
    ],
)
def test_a_zone_has_to_exist(package: Project, variables: dict[str, Any], words: list[str]) -> None:
    with pytest.raises(DbtError) as raised:
        package.run("parse", variables=variables)
    for word in words:
        assert word in str(raised.value)


@pytest.mark.slow
def test_a_platform_that_is_not_named_leaves_no_node(package: Project) -> None:
    package.run("parse", variables={"commerce_adapters": ["olist"]})
    manifest = package.manifest
    names = [node["name"] for kind in ("nodes", "sources") for node in manifest[kind].values()]
    assert any("olist" in name for name in names)
    assert not [name for name in names if "shopify" in name or "csv_shop" in name or "woocommerce" in name]
