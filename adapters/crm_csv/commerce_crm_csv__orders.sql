{{ config(enabled=commerce.is_enabled("crm_csv") and commerce.crm_csv_sales_are_orders()) }}

with
    orders as (select * from {{ ref("int_commerce_crm_csv__sales") }})

    {{
        commerce.conform(
            "orders",
            {
                "order_id": "order_id",
                "customer_id": "customer_id",
                "currency_code": "currency_code",
                "reported_basis": "'none'",
                "amounts_include_tax": "true",
                "has_refund_records": "false",
                "is_guest": "customer_id is null",
                "business_date": "business_date",
                "ordered_at": "sold_at",
                "last_event_at": "sold_at",
            },
        )
    }}
