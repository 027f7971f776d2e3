{{ config(enabled=commerce.is_staged("shopify", "customer_visits")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table=commerce.raw_table_of("shopify", "customer_visits"),
        key=["customer_visit_id"],
        synced_at="_fivetran_synced",
        columns={
            "customer_visit_id": {"raw": "id", "type": "id!"},
            "order_id": "id!",
            "landing_page": "string",
            "referring_site": {"raw": "referrer_url", "type": "string"},
            "source": {"raw": "utm_parameters_source", "type": "string"},
            "medium": {"raw": "utm_parameters_medium", "type": "string"},
            "campaign": {"raw": "utm_parameters_campaign", "type": "string"},
            "occurred_at": "timestamp",
        },
    )
}}
