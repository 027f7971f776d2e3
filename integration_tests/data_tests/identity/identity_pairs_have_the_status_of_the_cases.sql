with
    counted as (
        select kind, status, count(*) as pairs
        from {{ ref("commerce", "commerce_quality__identity_pairs") }}
        group by kind, status
    )

select *
from counted
where
    not (kind = 'vetoed' and status = 'effective' and pairs = 5)
    and not (kind = 'forced' and status in ('same_account', 'unknown_account') and pairs = 1)
    and not (kind = 'forced' and status = 'effective' and pairs = 2)
    and not (kind = 'forced' and status = 'contradicted' and pairs = 3)
union all
select 'all', 'kinds', count(*)
from counted
having count(*) <> 5
