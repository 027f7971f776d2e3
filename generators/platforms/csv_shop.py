"""csv_shop: any shop that exports customers, products and orders as three CSV files, all text.

One row per order line; `total_price` is what was paid for the row: after discounts, with tax. Refunds, removed
lines and cancellations are rows of their own date with negative quantity and amount under `C` + order id. What
the shape cannot carry: shipping, tips, the split into discount and tax, payments, statuses, refunds of an amount
without a quantity, adjustments. Gift cards are products like any other. Test and deleted orders are not exported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from generators.arrays import Array, Ints
from generators.clock import NEVER
from generators.history import Chunk, History
from generators.history.catalog import ADJECTIVES, BRANDS, CATEGORIES, NOUNS, SIZES
from generators.platforms import register
from generators.profile import StoreProfile, TaxRate
from generators.raw import Defect, RawTable, amounts_text, joined, numbers_text, parse_columns, pooled, wall_text
from generators.writers import Dialect

_CUSTOMER, _PRODUCT, _ORDER = 12_346, 20_000, 536_365
_CODES = {"gift_card": "Gift card", "custom": "Custom item"}  # what is sold without being a product of the catalogue


class CsvShop:
    """Renders the three files; see the module's text for what they mean."""

    name = "csv_shop"
    profile = StoreProfile(
        store_id="csv_shop",
        name="Corner Gifts",
        currency="GBP",
        time_zone="Europe/London",
        prices_include_tax=True,
        taxes=(TaxRate("VAT", 200_000),),
        country="GB",
        locales=("en_GB", "fr_FR", "de_DE"),
    )
    tables: tuple[RawTable, ...] = (
        RawTable("customers", parse_columns("id name email country"), ("id",)),
        RawTable("products", parse_columns("id name category price"), ("id",)),
        RawTable(
            "orders",
            parse_columns("order_id customer_id product_id quantity total_price order_date"),
            (),
            required=True,
        ),
    )
    defects: tuple[Defect, ...] = (
        Defect("orders", "order_id", "missing_key"),
        Defect("orders", "order_date", "unreadable_date"),
        Defect("orders", "order_date", "month_first_date"),
        Defect("orders", "total_price", "unreadable_amount"),
        Defect("orders", "total_price", "three_decimals"),
        Defect("orders", "customer_id", "decimal_id"),
        Defect("orders", "customer_id", "text_null"),
        Defect("customers", "id", "missing_key"),
        Defect("customers", "id", "exact_duplicate"),
        Defect("customers", "email", "text_null"),
        Defect("products", "id", "missing_key"),
        Defect("products", "price", "unreadable_amount"),
    )
    dialects: Mapping[str, Dialect] = {
        "customers": Dialect(encoding="latin-1", crlf=True),
        "products": Dialect(bom=True, crlf=True),
        "orders": Dialect(crlf=True),
    }

    def chunk(self, history: History, chunk: Chunk) -> Iterator[tuple[str, pa.Table]]:
        """Render the orders of a chunk: sales first, then what was taken back."""
        first = int(chunk.orders["order_id"][0])
        lines = chunk.lines
        order = lines["order_id"] - first
        shown = ~(chunk.orders["is_test"] | chunk.orders["is_deleted"])
        paid = lines["gross_amount"] - lines["discount_amount"] + lines["tax_amount"]
        sold = np.flatnonzero(shown[order])
        sales = self._rows(
            history, chunk, sold, lines["quantity"][sold], paid[sold], chunk.orders["processed_at"][order[sold]], ""
        )
        line, quantity, amount, at = taken_back(chunk)
        kept = shown[order[line]] & (quantity > 0)
        back = self._rows(history, chunk, line[kept], -quantity[kept], -amount[kept], at[kept], "C")
        yield "orders", pa.concat_tables([sales, back])

    def rest(self, history: History) -> Iterator[tuple[str, pa.Table]]:
        """Render products and customers."""
        yield "products", self._products(history)
        for customers in history.customers():
            ids = customers["customer_id"]
            pools = history.pools
            first, last = pools.first_name(ids), pools.last_name(ids)
            countries = [address.country for address in pools.addresses]
            yield (
                "customers",
                self.tables[0].build(
                    {
                        "id": numbers_text(_CUSTOMER + ids),
                        "name": joined(pooled(pools.first_names, first), " ", pooled(pools.last_names, last)),
                        "email": joined(numbers_text(ids, "buyer"), "@example.com"),
                        "country": pooled(countries, pools.address(ids)),
                    },
                    len(ids),
                ),
            )

    def _products(self, history: History) -> pa.Table:
        variants, products = history.catalog.variants, history.catalog.products
        product = variants["product_id"]
        texts: list[str] = []
        for place, size in zip(product, variants["position"], strict=True):
            words = (BRANDS[products["brand"][place]], ADJECTIVES[products["adjective"][place]])
            texts.append(f"{words[0]} {words[1]} {NOUNS[products['noun'][place]]}, {SIZES[size - 1]}")
        catalog = self.tables[1].build(
            {
                "id": _product_ids(variants["variant_id"]),
                "name": pa.array(texts),
                "category": pooled([row[0] for row in CATEGORIES], products["category"][product]),
                "price": amounts_text(variants["unit_price"], history.profile.digits),
            },
            len(variants),
        )
        codes = {"id": pa.array(list(_CODES)), "name": pa.array(list(_CODES.values()))}
        return pa.concat_tables([catalog, self.tables[1].build(codes, len(_CODES)).cast(catalog.schema)])

    def _rows(
        self, history: History, chunk: Chunk, line: Ints, quantity: Ints, amount: Ints, at: Ints, prefix: str
    ) -> pa.Table:
        first = int(chunk.orders["order_id"][0])
        order_id = chunk.lines["order_id"][line]
        customer = chunk.orders["customer_id"][order_id - first]
        variant = chunk.lines["variant_id"][line]
        product = pa.array(np.where(chunk.lines["kind"][line] == 1, *_CODES), pa.string())
        return self.tables[2].build(
            {
                "order_id": numbers_text(_ORDER + order_id, prefix),
                "customer_id": numbers_text(_CUSTOMER + customer, "", customer == NEVER),
                "product_id": pc.coalesce(_product_ids(variant), product),
                "quantity": numbers_text(quantity),
                "total_price": amounts_text(amount, history.profile.digits),
                "order_date": wall_text(history.profile.zone.to_local(at)),
            },
            len(line),
        )


def taken_back(chunk: Chunk) -> tuple[Ints, Ints, Ints, Array]:
    """List what lines lost: refund lines, and the remainder of orders reversed as a whole.

    Returns:
        Line row, quantity, amount paid for it (net of discounts, with tax) and instant, each of shape (reversals,).
    """
    refunds, parts, lines = chunk.refunds, chunk.refund_lines, chunk.lines
    by_line = np.searchsorted(lines["line_id"], parts["line_id"])
    amounts = parts["product_amount"] - parts["discount_amount"] + parts["tax_amount"]
    times = refunds["processed_at"][np.searchsorted(refunds["refund_id"], parts["refund_id"])]
    first = int(chunk.orders["order_id"][0])
    reversed_at = chunk.orders["remainder_reversed_at"][lines["order_id"] - first]
    paid = lines["gross_amount"] - lines["discount_amount"] + lines["tax_amount"]
    given = np.bincount(by_line, amounts, minlength=len(lines)).astype(np.int64)
    left = lines["quantity"] - lines["refunded_quantity"]
    rest = np.flatnonzero((reversed_at != NEVER) & (left > 0))
    return (
        np.concatenate([by_line, rest]),
        np.concatenate([parts["quantity"], left[rest]]),
        np.concatenate([amounts, (paid - given)[rest]]),
        np.concatenate([times, reversed_at[rest]]),
    )


def _product_ids(variant: Ints) -> pa.Array:
    return numbers_text(_PRODUCT + variant, "", variant == NEVER)


register(CsvShop())
