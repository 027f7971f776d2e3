"""What the package costs: `dbt run` of the sales ledger against one hand-written SQL script on the same raw data."""
