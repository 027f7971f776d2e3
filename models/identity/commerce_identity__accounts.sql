with
    stores as (select store_key, country_code from {{ ref("commerce__stores") }}),

    accounts as (
        select
            1 as type_rank,
            'customer' as account_type,
            customer_key as account_key,
            customer_key,
            store_key,
            platform,
            store_id,
            customer_id as account_id,
            person_id,
            email,
            phone,
            first_name,
            last_name,
            country_code,
            created_at,
            coalesce(updated_at, created_at) as known_at
        from {{ ref("commerce__customers") }}
        union all
        select
            2,
            'lead',
            lead_key,
            null,
            store_key,
            platform,
            store_id,
            lead_id,
            null,
            email,
            phone,
            first_name,
            last_name,
            null,
            created_at,
            created_at as known_at
        from {{ ref("commerce__leads") }}
        union all
        select
            3,
            'loyalty_account',
            loyalty_account_key,
            customer_key,
            store_key,
            platform,
            store_id,
            loyalty_account_id,
            null,
            null,
            null,
            null,
            null,
            null,
            joined_at,
            joined_at as known_at
        from {{ ref("commerce__loyalty_accounts") }}
    ),

    dialled as (
        select
            accounts.*,
            {{
                commerce.international_digits(
                    "accounts.phone", "coalesce(accounts.country_code, stores.country_code)"
                )
            }} as phone_digits
        from accounts
        left join stores on accounts.store_key = stores.store_key {{ commerce.fence() }}
    )

select
    -- numbered by hashed keys, customers first: the smallest number of a person is that of a customer where there is
    -- one
    cast(row_number() over (order by type_rank, account_key) as {{ dbt.type_int() }}) as account_number,
    account_type,
    account_key,
    customer_key,
    store_key,
    platform,
    store_id,
    account_id,
    person_id,
    {{ commerce.comparable_email("email") }} as comparable_email,
    {{ commerce.comparable_phone("phone_digits") }} as comparable_phone,
    email,
    phone,
    first_name,
    last_name,
    nullif(lower(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))), '') as comparable_name,
    country_code,
    created_at,
    known_at
from dialled
