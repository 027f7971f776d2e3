with
    items as ({{ commerce.accepted("stg_commerce_acme__items") }}),

    orders as ({{ commerce.accepted("stg_commerce_acme__orders") }}),

    tax_lines as (
        select
            store_id,
            order_no,
            {{ commerce.join_ids(["order_no", "line_no"]) }} as order_line_id,
            cast(null as {{ dbt.type_string() }}) as order_charge_id,
            {{ commerce.join_ids(["order_no", "line_no"]) }} as tax_line_id,
            vat,
            _synced_at
        from items
        union all
        select store_id, order_no, null, order_no, order_no || '-shipping', shipping_vat, _synced_at
        from orders
        where shipping <> 0
    )

    {{
        commerce.conform(
            "tax_lines",
            {
                "tax_line_id": "tax_line_id",
                "order_id": "order_no",
                "order_line_id": "order_line_id",
                "order_charge_id": "order_charge_id",
                "position": "1",
                "tax_name": "'VAT'",
                "tax_rate": "0.1",
                "amount": "vat",
                "currency_code": "'JPY'",
            },
        )
    }}
