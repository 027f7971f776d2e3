{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    subscriptions as (select * from {{ ref("int_commerce_event_retail__subscriptions") }})

    {{
        commerce.conform(
            "subscriptions",
            {
                "subscription_id": "native_id",
                "customer_id": "subscriber_id",
                "plan": "plan_type",
                "status": commerce.map_values(
                    "status",
                    {
                        "active": "active",
                        "trial": "trial",
                        "trialing": "trial",
                        "paused": "paused",
                        "on_hold": "paused",
                        "on hold": "paused",
                        "cancelled": "cancelled",
                        "canceled": "cancelled",
                        "churned": "cancelled",
                        "expired": "expired",
                        "inactive": "expired",
                        "ended": "expired",
                    },
                ),
                "reported_status": "status",
                "billing_interval": "'month'",
                "price_amount": "monthly_fee",
                "currency_code": "currency_code",
                "start_date": "subscription_start_date",
                "end_date": "end_date",
            },
        )
    }}
