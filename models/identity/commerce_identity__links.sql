with
    accounts as (select account_number, account_type, account_key from {{ ref("commerce_identity__accounts") }}),

    values_of_accounts as (select * from {{ ref("commerce_identity__values") }}),

    shared_values as (select * from {{ ref("commerce_identity__shared_values") }}),

    pairs as (
        select
            kind,
            least(account_number, other_account_number) as account_number,
            greatest(account_number, other_account_number) as other_account_number
        from {{ ref("commerce_identity__pairs") }}
        where account_number <> other_account_number
    ),

    links as (
        -- every account to the first that has the value: as many links as accounts, not as pairs
        select
            shared_values.rule,
            shared_values.value,
            shared_values.first_account_number as account_number,
            values_of_accounts.account_number as linked_account_number,
            shared_values.unused_reason
        from shared_values
        inner join
            values_of_accounts
            on shared_values.rule = values_of_accounts.rule
            and shared_values.value = values_of_accounts.value
        where values_of_accounts.account_number <> shared_values.first_account_number
        union all
        select
            'forced',
            cast(null as {{ dbt.type_string() }}),
            account_number,
            other_account_number,
            case when count(case when kind = 'vetoed' then 1 end) > 0 then 'vetoed' end
        from pairs
        group by account_number, other_account_number
        having count(case when kind = 'forced' then 1 end) > 0
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            [
                "links.rule",
                "links.value",
                "accounts.account_type",
                "accounts.account_key",
                "linked.account_type",
                "linked.account_key",
            ]
        )
    }} as identity_link_key,
    accounts.account_type,
    accounts.account_key,
    linked.account_type as linked_account_type,
    linked.account_key as linked_account_key,
    links.rule,
    links.value,
    links.unused_reason,
    links.account_number,
    links.linked_account_number,
    links.unused_reason is null as is_used
from links
inner join accounts on links.account_number = accounts.account_number
inner join accounts as linked on links.linked_account_number = linked.account_number
