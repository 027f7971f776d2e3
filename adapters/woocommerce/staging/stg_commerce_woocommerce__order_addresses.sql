{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="woocommerce",
                table="wp_wc_order_addresses",
                key=["order_id", "address_type"],
                synced_at="_fivetran_synced",
                columns={
                    "order_id": "id!",
                    "address_type": "string!",
                    "first_name": "string",
                    "last_name": "string",
                    "company": "string",
                    "city": "string",
                    "state": "string",
                    "postcode": "string",
                    "country": "string",
                    "phone_landed": {"raw": "phone", "type": "string"},
                },
            )
        }}
    )

select *, {{ commerce.read_phone("phone_landed") }} as phone
from staged
