{#- Accounts of one expected person have one person key, and those of different ones have different keys. -#}
with
    cases as (select * from {{ ref("identity_cases") }}),

    found as (
        select cases.*, members.person_key
        from cases
        left join
            {{ ref("commerce", "commerce_identity__members") }} as members
            on cases.account_type = members.account_type
            and cases.platform = members.platform
            and cases.store_id = members.store_id
            and cases.account_id = members.account_id
    )

select 'no person' as problem, account_id as name, count(*) as row_count
from found
where person_key is null
group by account_id
union all
select 'comes apart', expected_person, count(distinct person_key)
from found
group by expected_person
having count(distinct person_key) > 1
union all
select 'is several people', min(expected_person), count(distinct expected_person)
from found
group by person_key
having count(distinct expected_person) > 1
