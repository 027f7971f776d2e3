{{ config(enabled=commerce.is_enabled("crm_csv")) }}

with
    landed_customers as ({{ commerce.accepted("stg_commerce_crm_csv__customers") }}),

    landed_people as ({{ commerce.accepted("stg_commerce_crm_csv__people") }}),

    -- two populations that number themselves apart
    customers as (
        select
            store_id,
            customer_id,
            email,
            phone_1 as phone,
            first_name,
            last_name,
            company,
            'customer' as status,
            city,
            country,
            subscription_date as created_at,
            _synced_at
        from landed_customers
        union all
        select
            store_id,
            {{ commerce.crm_csv_person_id("user_id") }},
            email,
            phone,
            first_name,
            last_name,
            null,
            'contact',
            null,
            null,
            null,
            _synced_at
        from landed_people
    )

    {{
        commerce.conform(
            "customers",
            {
                "customer_id": "customer_id",
                "person_id": "customer_id",
                "email": commerce.read_email("email"),
                "phone": commerce.read_phone("phone"),
                "first_name": "first_name",
                "last_name": "last_name",
                "company": "company",
                "status": "status",
                "city": "city",
                "country_code": "country",
                "created_at": "created_at",
            },
        )
    }}
