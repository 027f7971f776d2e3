{% snapshot commerce__products_history %}
    {{
        config(
            enabled=commerce.has_history(),
            unique_key="product_key",
            strategy="check",
            check_cols=commerce.tracked_columns("products"),
            updated_at="seen_at",
        )
    }}
    {{ commerce.observed_rows("products") }}
{% endsnapshot %}
