with
    values_of_accounts as (select * from {{ ref("commerce_identity__values") }}),

    accounts as (select * from {{ ref("commerce_identity__accounts") }}),

    vetoes as (
        select account_number, other_account_number
        from {{ ref("commerce_identity__pairs") }}
        where kind = 'vetoed' and account_number <> other_account_number
    ),

    shared as (
        select rule, value, count(*) as account_count, min(account_number) as first_account_number
        from values_of_accounts
        group by rule, value
        having count(*) > 1
    ),

    members as (
        select
            shared.rule,
            shared.value,
            accounts.store_key,
            -- several accounts that the platform itself says are one person count once
            coalesce(accounts.person_id, accounts.account_key) as own_person,
            accounts.comparable_name
        from shared
        inner join
            values_of_accounts on shared.rule = values_of_accounts.rule and shared.value = values_of_accounts.value
        inner join accounts on values_of_accounts.account_number = accounts.account_number
        where shared.rule in ('email', 'phone')
    ),

    stores as (
        select rule, value, store_key, count(distinct own_person) as people from members group by rule, value, store_key
    ),

    crowds as (
        select rule, value
        from stores
        where people > {{ commerce.identity_limit() }}
        union
        select rule, value
        from members
        group by rule, value
        having count(distinct comparable_name) > {{ commerce.identity_limit() }}
    ),

    vetoed as (
        select distinct sides.rule, sides.value
        from vetoes
        inner join values_of_accounts as sides on vetoes.account_number = sides.account_number
        inner join
            values_of_accounts as others
            on vetoes.other_account_number = others.account_number
            and sides.rule = others.rule
            and sides.value = others.value
    )

select
    shared.rule,
    shared.value,
    shared.account_count,
    shared.first_account_number,
    case
        when vetoed.rule is not null
        then 'vetoed'
        when shared.rule = 'email' and ({{ commerce.is_shared_mailbox("shared.value") }})
        then 'shared_mailbox'
        when crowds.rule is not null
        then 'too_many_accounts'
    end as unused_reason
from shared
left join crowds on shared.rule = crowds.rule and shared.value = crowds.value
left join vetoed on shared.rule = vetoed.rule and shared.value = vetoed.value
