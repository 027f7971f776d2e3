with
    pairs as (select * from {{ ref("commerce_identity__pairs") }}),

    members as (select account_number, person_key from {{ ref("commerce_identity__members") }})

select
    pairs.identity_pair_key,
    pairs.kind,
    pairs.platform,
    pairs.store_id,
    pairs.customer_id,
    pairs.other_platform,
    pairs.other_store_id,
    pairs.other_customer_id,
    case
        when pairs.account_number is null or pairs.other_account_number is null
        then 'unknown_account'
        when pairs.account_number = pairs.other_account_number
        then 'same_account'
        when (pairs.kind = 'forced') = (members.person_key = others.person_key)
        then 'effective'
        else 'contradicted'
    end as status
from pairs
left join members on pairs.account_number = members.account_number
left join members as others on pairs.other_account_number = others.account_number
