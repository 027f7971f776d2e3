{#- The golden cases and those that are too long to write down: a chain, a star, a telephone number of forty. -#}
with
    numbers as ({{ dbt_utils.generate_series(1000) }}),

    texts as (
        select
            generated_number as number,
            cast(generated_number as {{ dbt.type_string() }}) as text,
            {#- 2 and 3 share the first address, 3 and 4 the first telephone number, 4 and 5 the second address … -#}
            cast(floor(generated_number / 2.0) as integer) as half,
            cast(floor((generated_number - 1) / 2.0) as integer) as other_half
        from numbers
    )

select *
from {{ ref("identity_accounts") }}
union all
select
    'customer',
    case when number % 3 = 0 then 'persons_web' when number % 3 = 1 then 'persons_pos' else 'persons_crm' end,
    'chain',
    'chain ' || text,
    null,
    null,
    'chain' || cast(half as {{ dbt.type_string() }}) || '@example.net',
    '+331444' || cast(10000 + other_half as {{ dbt.type_string() }}),
    null,
    null,
    null,
    cast(null as timestamp),
    'chain',
    null
from texts
where number <= 40
union all
select
    'customer',
    'persons_web',
    'star',
    'star ' || text,
    null,
    'S1',
    null,
    null,
    null,
    null,
    null,
    cast(null as timestamp),
    'star',
    null
from texts
union all
select
    'customer',
    'persons_web',
    case when number <= 40 then 'kiosk' else 'kiosk ' || text end,
    'kiosk ' || text,
    null,
    null,
    null,
    case when number <= 40 then '+33155500040' else '+33155500080' end,
    'Guest',
    text,
    null,
    cast(null as timestamp),
    'kiosk ' || text,
    null
from texts
where number <= 80
