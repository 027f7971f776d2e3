{#- The guest with Anna's address is nobody; her own order and view are hers, and she is what her newer account says. -#}
with
    anna as (
        select person_key
        from {{ ref("commerce", "dim_commerce__customers") }}
        where platform = 'persons_web' and store_id = 'berlin' and customer_id = 'w01'
    ),

    facts as (
        select 'order' as fact, orders.order_id as id, orders.person_key, anna.person_key as anna_key
        from {{ ref("commerce", "fct_commerce__orders") }} as orders
        cross join anna
        where orders.platform = 'persons_web'
        union all
        select 'interaction', interactions.interaction_id, interactions.person_key, anna.person_key
        from {{ ref("commerce", "fct_commerce__interactions") }} as interactions
        cross join anna
        where interactions.platform = 'persons_web'
    ),

    persons as (
        select persons.*
        from {{ ref("commerce", "dim_commerce__persons") }} as persons
        inner join anna on persons.person_key = anna.person_key
    )

select fact, id, person_key
from facts
where person_key <> case when id in ('o1', 'i1') then anna_key else '-1' end
union all
select 'facts', 'count', cast(count(*) as {{ dbt.type_string() }})
from facts
having count(*) <> 4
union all
select 'person', first_name || ' ' || last_name, person_key
from persons
where
    last_name <> 'Neu'
    or email <> 'anna@example.com'
    or order_count <> 1
    or account_count <> 2
    or platform_count <> 2
    or platforms <> 'persons_web, persons_pos'
