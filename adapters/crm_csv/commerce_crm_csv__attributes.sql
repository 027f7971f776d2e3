{{ config(enabled=commerce.is_enabled("crm_csv")) }}

with
    landed_customers as (
        select *, {{ commerce.crm_csv_extension("phone_1") }} as phone_extension
        from ({{ commerce.accepted("stg_commerce_crm_csv__customers") }}) as landed
    ),

    landed_people as (
        select
            *,
            {{ commerce.crm_csv_person_id("user_id") }} as customer_id,
            {{ commerce.crm_csv_extension("phone") }} as phone_extension
        from ({{ commerce.accepted("stg_commerce_crm_csv__people") }}) as landed
    ),

    landed_leads as (
        select *, {{ commerce.crm_csv_extension("phone_1") }} as phone_extension
        from ({{ commerce.accepted("stg_commerce_crm_csv__leads") }}) as landed
    ),

    landed_products as ({{ commerce.accepted("stg_commerce_crm_csv__products") }}),  -- noqa: ST03

    -- noqa: disable=ST03
    sales as (
        select *, case when line_event = 'adjustment' then quantity end as landed_quantity
        from {{ ref("int_commerce_crm_csv__sales") }}
    ),
    -- noqa: enable=ST03
    attributes as (
        {{
            commerce.unpivot_attributes(
                "landed_customers", "customers", "customer_id", ["phone_extension", "phone_2", "website"]
            )
        }}
        union all
        {{
            commerce.unpivot_attributes(
                "landed_people", "customers", "customer_id", ["phone_extension", "sex", "date_of_birth", "job_title"]
            )
        }}
        union all
        {{
            commerce.unpivot_attributes(
                "landed_leads",
                "leads",
                "account_id",
                ["phone_extension", "phone_2", "email_2", "website", "notes"],
            )
        }}
        union all
        {{ commerce.unpivot_attributes("landed_products", "products", "ean", ["description", "internal_id"]) }}
        union all
        {{ commerce.unpivot_attributes("landed_products", "product_variants", "ean", ["color", "size"]) }}
        {%- if commerce.crm_csv_sales_are_orders() %}
            union all
            {{ commerce.unpivot_attributes("sales", "order_lines", "order_id", ["sign_conflict", "landed_quantity"]) }}
        {%- endif %}
    )

    {{ commerce.conform_attributes() }}
