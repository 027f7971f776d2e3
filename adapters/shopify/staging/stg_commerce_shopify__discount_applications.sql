{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="shopify",
                table="discount_application",
                key=["order_id", "application_position"],
                synced_at="_fivetran_synced",
                columns={
                    "order_id": "id!",
                    "application_position": {"raw": "index", "type": "integer!"},
                    "code": "string",
                    "title": commerce.shopify_column("string", "title", "title?"),
                    "description": commerce.shopify_column("string", "description", "description?"),
                    "application_type_landed": commerce.shopify_column("string", "type", "type?"),
                    "target_type": "string",
                    "target_selection": "string",
                    "allocation_method": "string",
                    "value_type_landed": commerce.shopify_column("string", "value_type"),
                    "value_landed": commerce.shopify_column("amount", "value"),
                    "value_amount": commerce.shopify_column("amount", graphql="value_amount"),
                    "value_percentage": commerce.shopify_column("amount", graphql="value_percentage"),
                },
            )
        }}
    )

select
    *,
    -- where the type is not landed, a code says what it is
    coalesce(application_type_landed, case when code is not null then 'discount_code' end) as application_type,
    coalesce(
        value_type_landed,
        case when value_percentage is not null then 'percentage' when value_amount is not null then 'fixed_amount' end
    ) as value_type,
    coalesce(value_landed, value_percentage, value_amount) as value
from staged
