{#- Each link says its rule, and where it is not used, why. -#}
with
    expected as (
        select 'email' as rule, 'anna@example.com' as value, cast(null as {{ dbt.type_string() }}) as unused_reason
        union all
        select 'phone', '491715550101', null
        union all
        select 'phone', '12025550143', null
        union all
        select 'phone', '34612345670', null
        union all
        select 'phone', '4930555121', null
        union all
        select 'phone', '4930555124', 'too_many_accounts'
        union all
        select 'phone', '4930555128', 'too_many_accounts'
        union all
        select 'phone', '33155500040', 'too_many_accounts'
        union all
        select 'phone', '33155500080', 'too_many_accounts'
        union all
        select 'email', 'info+shop@example.com', 'shared_mailbox'
        union all
        select 'email', 'vera@example.com', 'vetoed'
        union all
        select 'person_id', 'persons_web/star/S1', null
        union all
        select 'loyalty_id', 'persons_pos//L13', null
    ),

    links as (
        select distinct rule, value, unused_reason, is_used from {{ ref("commerce", "commerce_identity__links") }}
    )

select expected.*, links.unused_reason as found_reason, links.is_used
from expected
left join links on expected.rule = links.rule and expected.value = links.value
where
    links.rule is null
    or coalesce(expected.unused_reason, '') <> coalesce(links.unused_reason, '')
    or links.is_used <> (expected.unused_reason is null)
