{{ config(enabled=commerce.is_enabled("crm_csv")) }}

with
    product_references as (select * from {{ ref("int_commerce_crm_csv__product_references") }}),

    lead_products as (
        select
            landed.store_id,
            {{ commerce.join_ids(["landed.lead_id", "landed.product_id"]) }} as lead_product_id,
            landed.lead_id,
            coalesce(product_references.product_id, landed.product_id) as product_id,
            landed.assigned_date,
            landed._synced_at
        from ({{ commerce.accepted("stg_commerce_crm_csv__lead_products") }}) as landed
        left join
            product_references
            on landed.store_id = product_references.store_id
            and landed.product_id = product_references.reference
    )

    {{
        commerce.conform(
            "lead_products",
            {
                "lead_product_id": "lead_product_id",
                "lead_id": "lead_id",
                "product_id": "product_id",
                "assigned_date": "assigned_date",
            },
        )
    }}
