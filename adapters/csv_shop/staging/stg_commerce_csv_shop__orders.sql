{{ config(enabled=commerce.is_enabled("csv_shop")) }}

{{
    commerce.stage_raw(
        platform="csv_shop",
        table="orders",
        id=["order_id"],
        synced_at="_commerce_synced_at",
        date_order=commerce.csv_shop_date_order(),
        has_null_words=true,
        count_occurrences=true,
        multiplied=[["quantity", "total_price"]] if commerce.csv_shop_total_price() == "unit" else [],
        columns=commerce.csv_shop_columns("orders"),
    )
}}
