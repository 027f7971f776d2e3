"""Print a readable excerpt of what the build made.

python -m operations.show [--to duckdb|postgres]
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import click
from rich.console import Console
from rich.table import Table

from operations.warehouse import Warehouse, open_warehouse


@dataclass(frozen=True)
class Excerpt:
    """A query and what its result is called."""

    title: str
    query: str


EXCERPTS = (
    Excerpt(
        "The sales ledger, by platform and currency",
        """
        select
            platform,
            currency_code as currency,
            count(*) as orders,
            sum(gross_amount) as gross,
            sum(discount_amount) as discounts,
            sum(reversal_amount) as reversals,
            sum(net_amount) as net,
            sum(shipping_amount) as shipping,
            sum(tax_amount) as tax,
            sum(total_sales_amount) as total_sales
        from {schema}.fct_commerce__orders
        group by platform, currency_code
        order by platform, currency_code
        """,
    ),
    Excerpt(
        "All stores in the reporting currency, at the rate of the day of sale",
        """
        select
            reporting_currency_code as currency,
            count(*) as orders,
            sum(reporting_gross_amount) as gross,
            sum(reporting_net_amount) as net,
            sum(reporting_total_sales_amount) as total_sales,
            count(case when reporting_rate is null then 1 end) as orders_without_rate
        from {schema}.fct_commerce__orders
        group by reporting_currency_code
        """,
    ),
    Excerpt(
        "Revenue by day: the last three days of each store",
        """
        select platform, business_date, currency, orders, gross, net, total_sales, seven_day_average
        from
            (
                select
                    platform,
                    business_date,
                    currency_code as currency,
                    order_count as orders,
                    gross_amount as gross,
                    net_amount as net,
                    total_sales_amount as total_sales,
                    total_sales_7_day_average_amount as seven_day_average,
                    row_number() over (partition by store_key, currency_code order by business_date desc) as place
                from {schema}.commerce_finance__daily_revenue
            ) as days
        where place <= 3
        order by platform, currency, business_date
        """,
    ),
    Excerpt(
        "Each store's best product, by net sales",
        """
        select
            platform,
            coalesce(product_title, category) as product,
            currency_code as currency,
            net_quantity as pieces,
            net_amount as net,
            margin_amount as margin
        from {schema}.commerce_products__top
        where scope = 'store' and net_amount_rank = 1
        order by platform, currency_code
        """,
    ),
    Excerpt(
        "Customers who order still, and who may not",
        """
        select
            platform,
            count(case when churn_status = 'active' then 1 end) as active,
            count(case when churn_status = 'at_risk' then 1 end) as at_risk,
            count(case when churn_status = 'lapsed' then 1 end) as lapsed
        from {schema}.commerce_customers__churn
        where churn_status <> 'never'
        group by platform
        order by platform
        """,
    ),
    Excerpt(
        "People behind the accounts",
        """
        select
            case when account_count = 1 then 'one account' else 'several accounts' end as people_with,
            count(*) as people,
            sum(account_count) as accounts,
            count(case when platform_count > 1 then 1 end) as on_several_platforms,
            sum(order_count) as orders
        from {schema}.dim_commerce__persons
        where account_count > 0
        group by case when account_count = 1 then 'one account' else 'several accounts' end
        order by people desc
        """,
    ),
    Excerpt(
        "The ledger against what each platform reports",
        """
        select platform, status, reason, count(*) as orders, sum(placed_difference_amount) as placed_difference
        from {schema}.commerce_quality__order_reconciliation
        group by platform, status, reason
        order by platform, status, orders desc
        """,
    ),
    Excerpt(
        "Raw rows that are in no entity, and why",
        """
        select platform, raw_table, reason, count(*) as raw_rows
        from {schema}.commerce_quality__rejected_rows
        group by platform, raw_table, reason
        order by raw_rows desc, platform, raw_table
        limit 12
        """,
    ),
)


def show(warehouse: Warehouse, console: Console, schema: str) -> None:
    """Print every excerpt."""
    for excerpt in EXCERPTS:
        result = warehouse.execute(excerpt.query.format(schema=schema))
        names = [column[0] for column in result.description]
        table = Table(title=excerpt.title, title_justify="left", title_style="bold")
        rows = result.fetchall()
        for position, name in enumerate(names):
            is_number = any(isinstance(row[position], int | Decimal) for row in rows)
            table.add_column(name.replace("_", " "), justify="right" if is_number else "left", overflow="fold")
        for row in rows:
            table.add_row(*map(_text, row))
        console.print(table if rows else f"[bold]{excerpt.title}[/bold]\nnone")
        console.print()


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case Decimal():
            return f"{value:,.2f}"
        case int():
            return f"{value:,}"
        case date():
            return value.isoformat()
        case _:
            return str(value)


@click.command()
@click.option("--to", type=click.Choice(["duckdb", "postgres"]), default="duckdb", show_default=True)
@click.option("--schema", default="dev_commerce", show_default=True)
def main(to: str, schema: str) -> None:
    """Print an excerpt of what the build made."""
    console = Console()
    # Piped, nothing tells the width; these tables need about this much.
    if not console.is_terminal:
        console = Console(width=150)
    with open_warehouse(to) as warehouse:
        show(warehouse, console, schema)


if __name__ == "__main__":
    main()
