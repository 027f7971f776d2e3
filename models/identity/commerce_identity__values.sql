{%- set rules = commerce.identity_rules() %}
{%- set shared_ids = commerce.shared_id_platforms() %}
{%- set scope = (
    "accounts.platform || '/' || "
    ~ (
        "case when accounts.platform in ('" ~ shared_ids
        | join("', '") ~ "') then '' else accounts.store_id end"
        if shared_ids
        else "accounts.store_id"
    )
    ~ " || '/' || "
) %}

with
    accounts as (select * from {{ ref("commerce_identity__accounts") }}),

    customers as (select account_number, customer_key from accounts where account_type = 'customer'),

    found as (
        select accounts.account_number, 'person_id' as rule, {{ scope }} accounts.person_id as value
        from accounts
        where accounts.person_id is not null
        union all
        select accounts.account_number, 'loyalty_id', {{ scope }} accounts.account_id
        from accounts
        where accounts.account_type = 'loyalty_account'
        union all
        select distinct customers.account_number, 'loyalty_id', {{ scope }} accounts.account_id
        from accounts
        inner join customers on accounts.customer_key = customers.customer_key
        where accounts.account_type = 'loyalty_account'
        union all
        select account_number, 'email', comparable_email
        from accounts
        where comparable_email is not null
        union all
        select account_number, 'phone', comparable_phone
        from accounts
        where comparable_phone is not null
    )

select account_number, rule, value
from found {{ "where rule in ('" ~ rules | join("', '") ~ "')" if rules else "where false" }}
