{{ config(enabled=commerce.is_enabled("csv_shop")) }}

{{
    commerce.stage_raw(
        platform="csv_shop",
        table="products",
        key=["id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns=commerce.csv_shop_columns("products"),
    )
}}
