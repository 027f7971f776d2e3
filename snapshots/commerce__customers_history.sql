{% snapshot commerce__customers_history %}
    {{
        config(
            enabled=commerce.has_history(),
            unique_key="customer_key",
            strategy="check",
            check_cols=commerce.tracked_columns("customers"),
            updated_at="seen_at",
        )
    }}
    {{ commerce.observed_rows("customers") }}
{% endsnapshot %}
