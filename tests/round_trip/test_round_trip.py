"""The same history through each platform gives the same ledger, but for the gaps that its README declares."""

from decimal import Decimal

import pytest

from generators.platforms import loyalty_pos
from tests.round_trip import facts, shapes
from tests.round_trip.built import SCHEMA, Built, add_up, add_up_movements, differences
from tests.round_trip.gaps import LEDGER, declared
from tests.round_trip.shapes import order_ids, project
from tests.round_trip.shops import COMMON, ORDERS, PLATFORMS, SIMULATED, STORES, Shop

# What a seed has to bring: (type, applies to) sold and given back, why, and both signs of an adjustment.
SOLD = {
    ("product", "product"),
    ("discount", "product"),
    ("tax", "product"),
    ("shipping", "shipping"),
    ("discount", "shipping"),
    ("tax", "shipping"),
    ("gift_card", "gift_card"),
    ("tip", "tip"),
}
REASONS = {"order", "return", "edit", "cancellation", "void"}
# Platforms that land totals of orders, all movements of money, and refunds as records.
FULL_BOOKS = ("shopify", "shopify_graphql", "spotify_storefront")

every_store = pytest.mark.parametrize(
    ("platform", "store"), [(platform, store) for platform in PLATFORMS for store in STORES]
)
every_platform = pytest.mark.parametrize("platform", PLATFORMS)


def test_the_history_holds_every_case() -> None:
    movements = Shop(COMMON["exclusive"]).ledger.movements
    assert {(row.movement_type, row.applies_to) for row in movements if row.movement_event == "sale"} == SOLD
    given_back = {(row.movement_type, row.applies_to) for row in movements if row.movement_event == "reversal"}
    assert given_back == {*SOLD, ("adjustment", "order")}
    assert {row.reason for row in movements} == REASONS
    assert {row.amount > 0 for row in movements if row.movement_type == "adjustment"} == {True, False}


@every_platform
def test_the_number_of_gaps_is_pinned(platform: str) -> None:
    found, pinned = len(declared(platform)), shapes.get(platform).gaps
    readme = f"adapters/{shapes.adapter(platform)}/README.md"
    assert found == pinned, (
        f"{readme} declares {found} gaps, {pinned} are pinned: mend the adapter instead, "
        "or argue in the review why the raw shape cannot carry it, and pin the new number"
    )


@every_platform
def test_gaps_are_of_the_contract(platform: str, contract: dict[str, list[str]]) -> None:
    unknown = [
        (gap.entity, gap.what)
        for gap in declared(platform)
        if gap.entity != LEDGER and gap.column not in ("all", *contract.get(gap.entity, ()))
    ]
    assert unknown == [], "name an entity of commerce_schema.yml, and `all` or one of its columns"


@every_platform
def test_each_gap_of_the_ledger_is_a_transformation(platform: str) -> None:
    gaps = {(gap.what, gap.kind) for gap in declared(platform) if gap.entity == LEDGER}
    assert gaps == set(shapes.get(platform).transformations)


@pytest.mark.slow
@every_platform
def test_each_gap_of_the_ledger_is_needed(platform: str, built: Built) -> None:
    ledgers = [built.shops[platform, store].ledger for store in STORES]
    simulated = {row.movement_type for ledger in ledgers for row in ledger.movements}
    projected = [add_up_movements(project(platform, ledger)) for ledger in ledgers]
    idle = []
    for name in shapes.get(platform).transformations:
        without = [add_up_movements(project(platform, ledger, left_out=name)) for ledger in ledgers]
        if without == projected and name[0] not in {"duty", "fee"} - simulated:
            idle.append(name)
    assert idle == [], "these gaps take nothing from any history: they are none, or the histories lack the case"


@pytest.mark.slow
@every_store
def test_the_ledger_is_that_of_the_history(platform: str, store: str, built: Built) -> None:
    expected = add_up_movements(project(platform, built.shops[platform, store].ledger))
    assert differences(expected, built.ledger(platform, store)) == []


@pytest.mark.slow
@every_store
def test_only_goods_have_a_quantity(platform: str, store: str, built: Built) -> None:
    query = f"""
        select distinct movement_type from {SCHEMA}.commerce__sales_ledger
        where platform = ? and store_id = ? and (quantity is null) = (movement_type in ('product', 'gift_card'))
    """
    assert built.rows(query, platform, store) == []


@pytest.mark.slow
@every_store
def test_all_real_orders_are_there(platform: str, store: str, built: Built) -> None:
    ledger = built.shops[platform, store].ledger
    expected = {(order_id, "order") for order_id in ledger.orders if shapes.get(platform).numbers_orders}
    expected |= {(row.order_id, row.document) for row in project(platform, ledger)}
    known = order_ids(platform, ORDERS)
    query = f"""
        select order_id, currency_code, business_date from {SCHEMA}.commerce__orders
        where platform = ? and store_id = ? and not is_test and not is_deleted
    """
    rows = built.rows(query, platform, store)
    assert len(rows) == len(expected)
    assert {known[native] for native, *_ in rows} == expected
    assert {currency for _, currency, _ in rows} == {ledger.profile.currency}
    dates = {known[native]: date for native, _, date in rows}
    late = {key for key, date in dates.items() if key[1] == "order" and date != ledger.orders[key[0]].business_date}
    assert late == set()


@pytest.mark.slow
@pytest.mark.parametrize("store", STORES)
@pytest.mark.parametrize("platform", ["olist", "woocommerce", *FULL_BOOKS])
def test_orders_given_up_are_those_of_the_history(platform: str, store: str, built: Built) -> None:
    shop = built.shops[platform, store]
    reversed_orders = {row.order_id for row in project(platform, shop.ledger) if row.movement_event == "reversal"}
    unavailable = {order_id for order_id, order in shop.ledger.orders.items() if order.is_unavailable}
    ends = facts.ends(shop)
    expected = {
        # Olist and WooCommerce know orders given up by their status, the others by the instant; in WooCommerce a refund
        # of everything replaces it.
        "olist": {"cancelled": reversed_orders, "unavailable": unavailable},
        "woocommerce": {"cancelled": ends["unpaid"] | ends["kept"], "failed": ends["failed"]},
    }.get(platform, {"cancelled": facts.cancelled_orders(shop)})
    query = f"""
        select order_id, order_status from {SCHEMA}.commerce__orders
        where
            platform = ? and store_id = ? and not is_test and not is_deleted
            and order_status in ('cancelled', 'unavailable', 'failed')
    """
    known = order_ids(platform, ORDERS)
    found: dict[str, set[int]] = {}
    for native, status in built.rows(query, platform, store):
        found.setdefault(status, set()).add(known[native][0])
    assert found == expected


@pytest.mark.slow
@every_store
def test_buyers_are_those_of_the_history(platform: str, store: str, built: Built) -> None:
    accounts, persons, guests = facts.buyers(built.shops[platform, store])
    query = f"""
        select
            count(*),
            count(distinct person_id),
            (
                select count(*)
                from {SCHEMA}.commerce__orders
                where
                    platform = ? and store_id = ? and customer_id is null and order_id not like 'C%'
                    and not is_test and not is_deleted
            )
        from {SCHEMA}.commerce__customers
        where platform = ? and store_id = ?
    """
    (row,) = built.rows(query, platform, store, platform, store)
    ledger = built.shops[platform, store].ledger
    orders = len(ledger.orders)
    if not shapes.get(platform).numbers_orders:
        nobody = facts.orders_of_guests(built.shops[platform, store])
        guests = len({(row.order_id, row.document) for row in project(platform, ledger) if row.order_id in nobody})
    # Olist has a customer per order, whom the person behind it tells from others, and no guests.
    assert row == ((orders, persons, 0) if platform == "olist" else (accounts, accounts, guests))


@pytest.mark.slow
@pytest.mark.parametrize("store", STORES)
@pytest.mark.parametrize("platform", FULL_BOOKS)
def test_the_money_of_the_history_moves(platform: str, store: str, built: Built) -> None:
    query = f"""
        select kind, status, currency_code, count(*), sum(amount) from {SCHEMA}.commerce__payments
        where platform = ? and store_id = ? group by all
    """
    names = {"success": "success", "failed": "failure", "pending": "pending"}
    rows = built.rows(query, platform, store)
    found = {(kind, names[status], code): (count, sum_) for kind, status, code, count, sum_ in rows}
    # GraphQL lands every payment in the currency of the store too.
    assert found == facts.money_moves(built.shops[platform, store], is_in_books=platform == "shopify_graphql")


@pytest.mark.slow
@pytest.mark.parametrize("store", STORES)
def test_olist_lists_the_payments_of_the_history(store: str, built: Built) -> None:
    query = f"""
        select order_id, amount, 0 from {SCHEMA}.commerce__payments where platform = 'olist' and store_id = ?
    """
    known = order_ids("olist", ORDERS)
    found = add_up(((known[native][0],), amount, 0) for native, amount, _ in built.rows(query, store))
    listed = facts.listed_payments(built.shops["olist", store])
    assert differences({(order_id,): (amount, Decimal(0)) for order_id, amount in listed.items()}, found) == []


@pytest.mark.slow
@pytest.mark.parametrize("store", STORES)
@pytest.mark.parametrize("platform", FULL_BOOKS)
def test_the_refunds_of_the_history_are_reported(platform: str, store: str, built: Built) -> None:
    shop = built.shops[platform, store]
    query = f"""
        select orders.order_id, refunds.reported_amount
        from {SCHEMA}.commerce__refunds as refunds
        inner join {SCHEMA}.commerce__orders as orders on refunds.order_key = orders.order_key
        where refunds.platform = ? and refunds.store_id = ? and not orders.is_test and not orders.is_deleted
    """
    known = order_ids(platform, ORDERS)
    rows = built.rows(query, platform, store)
    assert len(rows) == facts.refund_count(shop)
    found = add_up(((known[native][0],), amount or Decimal(0), 0) for native, amount in rows)
    # Shopify reports refunds by their payments only, which some customers get in a currency of their own.
    given_back = facts.given_back(shop, is_abroad_known=platform != "shopify")
    assert differences({(key,): (amount, Decimal(0)) for key, amount in given_back.items()}, found) == []


@pytest.mark.slow
@pytest.mark.parametrize("store", STORES)
def test_loyalty_pos_has_the_points_of_the_history(store: str, built: Built) -> None:
    query = f"""
        select
            accounts.customer_id,
            coalesce(sum(points) filter (where entry_type = 'earned'), 0),
            coalesce(sum(points) filter (where entry_type = 'adjusted'), 0),
            - coalesce(sum(points) filter (where entry_type = 'redeemed'), 0),
            sum(points)
        from {SCHEMA}.commerce__loyalty_entries as entries
        inner join {SCHEMA}.commerce__loyalty_accounts as accounts
            on entries.loyalty_account_key = accounts.loyalty_account_key
        where entries.platform = 'loyalty_pos' and entries.store_id = ?
        group by accounts.customer_id
    """
    expected = facts.points(built.shops["loyalty_pos", store])
    found = {
        int(native) - loyalty_pos._CLIENT: (earned, lost, redeemed, balance)
        for native, earned, lost, redeemed, balance in built.rows(query, store)
    }
    assert found == {
        customer: (earned, lost, redeemed, earned + lost - redeemed)
        for customer, (earned, lost, redeemed) in expected.items()
        if earned or lost or redeemed
    }
    assert all(sum(points[place] for points in expected.values()) for place in range(3)), "earned, lost and redeemed"
    lowest = f"""
        select min(balance) from (
            select
                sum(points) over (partition by loyalty_account_key order by business_date) as balance
            from {SCHEMA}.commerce__loyalty_entries
            where platform = 'loyalty_pos' and store_id = ?
        )
    """
    assert built.rows(lowest, store)[0][0] >= 0


@pytest.mark.slow
@pytest.mark.parametrize("store", STORES)
def test_woocommerce_orders_are_paid_as_in_the_history(store: str, built: Built) -> None:
    """An order is paid once and whole; cash on delivery counts on the day of completion."""
    query = f"""
        select
            payments.order_id,
            payments.method,
            cast(timezone(stores.time_zone, timezone('UTC', payments.processed_at)) as date),
            payments.amount
        from {SCHEMA}.commerce__payments as payments
        inner join {SCHEMA}.commerce__orders as orders on payments.order_key = orders.order_key
        inner join {SCHEMA}.commerce__stores as stores on payments.store_key = stores.store_key
        where
            payments.platform = 'woocommerce' and payments.store_id = ? and payments.kind = 'sale'
            and payments.status = 'success' and not orders.is_deleted
    """
    known = order_ids("woocommerce", ORDERS)
    rows = [(known[native][0], *rest) for native, *rest in built.rows(query, store)]
    expected = facts.paid_orders(built.shops["woocommerce", store])
    assert len(rows) == len(expected)
    assert {order_id: amount for order_id, _, _, amount in rows} == {
        order_id: amount for order_id, (_, amount) in expected.items()
    }
    days = {order_id: day for order_id, method, day, _ in rows if method != "cash_on_delivery"}
    assert days == {order_id: expected[order_id][0] for order_id in days}
    assert len(days) < len(rows)


@pytest.mark.slow
@pytest.mark.parametrize("store", STORES)
def test_woocommerce_gives_back_the_money_of_the_history(store: str, built: Built) -> None:
    query = f"""
        select orders.order_id, refunds.business_date, count(*), sum(refunds.reported_amount), sum(payments.amount)
        from {SCHEMA}.commerce__refunds as refunds
        inner join {SCHEMA}.commerce__orders as orders on refunds.order_key = orders.order_key
        left join {SCHEMA}.commerce__payments as payments on refunds.refund_key = payments.refund_key
        where refunds.platform = 'woocommerce' and refunds.store_id = ? and not orders.is_deleted
        group by all
    """
    known = order_ids("woocommerce", ORDERS)
    rows = built.rows(query, store)
    found = {(known[native][0], day): (count, amount) for native, day, count, amount, _ in rows}
    assert found == facts.money_refunds(built.shops["woocommerce", store])
    assert [row for row in rows if row[3] != (row[4] or 0)] == []


@pytest.mark.slow
@every_platform
def test_absent_is_absent(platform: str, built: Built) -> None:
    """A gap that says `absent` must not hide a value; an entity without rows must be declared."""
    gaps = declared(platform)
    filled = []
    for gap in gaps:
        if gap.kind == "absent" and gap.entity in SIMULATED and gap.what in ("all", gap.column):
            value = "platform" if gap.what == "all" else f"cast({gap.column} as varchar)"
            query = f"""
                select count(*) from {SCHEMA}.commerce__{gap.entity}
                where platform = ? and {value} not in ('unknown', 'false')
            """
            filled += [(gap.entity, gap.what) for (count,) in built.rows(query, platform) if count]
    assert filled == [], "declared absent, but there"
    empty = {
        entity
        for entity in SIMULATED
        if built.rows(f"select count(*) from {SCHEMA}.commerce__{entity} where platform = ?", platform) == [(0,)]
    }
    assert empty == {gap.entity for gap in gaps if gap.what == "all" and gap.entity in SIMULATED}


@pytest.mark.slow
@every_store
def test_every_order_balances_or_says_why(platform: str, store: str, built: Built) -> None:
    query = f"""
        select order_id, reason, placed_difference_amount, reversed_difference_amount
        from {SCHEMA}.commerce_quality__order_reconciliation
        where platform = ? and store_id = ? and status = 'unexplained'
    """
    assert built.rows(query, platform, store) == []


@pytest.mark.slow
@pytest.mark.parametrize("store", STORES)
@pytest.mark.parametrize("platform", ["woocommerce", *FULL_BOOKS])
def test_orders_with_a_total_are_balanced(platform: str, store: str, built: Built) -> None:
    """Where a total is reported, the two balances hold to the last digit, whatever else is noted."""
    query = f"""
        select order_id, status, reason, placed_difference_amount, reversed_difference_amount
        from {SCHEMA}.commerce_quality__order_reconciliation
        where
            platform = ? and store_id = ?
            and not (placed_difference_amount = 0 and coalesce(reversed_difference_amount, 0) = 0)
    """
    assert built.rows(query, platform, store) == []


@pytest.mark.slow
@every_platform
def test_nothing_is_lost(platform: str, built: Built) -> None:
    money = f"""
        select store_id, movement_event, landed_amount, unmatched_amount, withheld_amount, lost_amount
        from {SCHEMA}.commerce_quality__money_conservation
        where platform = ? and (lost_amount <> 0 or unmatched_amount <> 0 or withheld_amount <> 0)
    """
    assert built.rows(money, platform) == []
    rows = f"""
        select store_id, raw_table, raw_rows, accepted_rows, superseded_rows, rejected_rows
        from {SCHEMA}.commerce_quality__row_conservation
        where
            platform = ?
            and raw_rows <> accepted_rows + case when list_contains(?, raw_table) then superseded_rows else 0 end
    """
    repeated = sorted(shapes.get(platform).repeated)
    assert built.rows(rows, platform, repeated) == [], "data without defects is accepted, row by row"
    assert built.rows(f"select * from {SCHEMA}.commerce_quality__unmapped_values where platform = ?", platform) == []
