with
    accounts as (select * from {{ ref("commerce_identity__accounts") }}),

    components as (select * from {{ ref("commerce_identity__components") }}),

    split as (select * from {{ ref("commerce_identity__split_components") }}),

    joined as (
        select
            accounts.*,
            coalesce(split.component_number, components.component_number, accounts.account_number) as component_number,
            split.account_number is not null as is_split
        from accounts
        left join components on accounts.account_number = components.account_number
        left join split on accounts.account_number = split.account_number
    )

select
    joined.account_type,
    joined.account_key,
    -- the smallest customer key of the person; keys of leads and loyalty accounts could be those of customers with
    -- the same id
    case
        when firsts.account_type = 'customer'
        then firsts.account_key
        else {{ dbt_utils.generate_surrogate_key(["firsts.account_type", "firsts.account_key"]) }}
    end as person_key,
    joined.store_key,
    joined.platform,
    joined.store_id,
    joined.account_id,
    joined.account_number,
    joined.is_split
from joined
inner join accounts as firsts on joined.component_number = firsts.account_number
