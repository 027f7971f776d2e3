{%- set known = {
    "first_name": "comparable_name",
    "last_name": "comparable_name",
    "email": "email",
    "phone": "phone",
    "country_code": "country_code",
} %}

with
    members as (select * from {{ ref("commerce_identity__members") }}),

    accounts as (select * from {{ ref("commerce_identity__accounts") }}),

    links as (
        select account_number, linked_account_number
        from {{ ref("commerce_identity__links") }}
        where unused_reason in ('shared_mailbox', 'too_many_accounts')
    ),

    sharers as (
        select account_number
        from links
        union
        select linked_account_number
        from links
    ),

    -- an account without a person is one of its own: nothing is known by which to link it
    customers as (
        select *, {{ commerce.known_person_key() }} as known_person_key
        from {{ ref("dim_commerce__customers") }}
        where is_current and customer_key <> {{ commerce.unknown_key() }}
    ),

    orders as (
        select
            customers.known_person_key as person_key,
            count(*) as order_count,
            min(business_date) as first_order_date,
            max(business_date) as last_order_date
        from {{ ref("commerce__orders") }} as orders
        inner join customers on orders.customer_key = customers.customer_key
        where not orders.is_test and not orders.is_deleted
        group by customers.known_person_key
    ),

    -- of a person's accounts the one that changed last comes first
    ranked as (
        select
            members.person_key,
            members.is_split,
            accounts.*,
            sharers.account_number is not null as is_sharer,
            row_number() over (
                partition by members.person_key order by accounts.known_at desc nulls last, accounts.account_number asc
            ) as place
        from members
        inner join accounts on members.account_number = accounts.account_number
        left join sharers on members.account_number = sharers.account_number
    ),

    placed as (
        select
            *,
            {%- for column in known.values() | unique %}
                min(case when {{ column }} is not null then place end) over (
                    partition by person_key
                ) as {{ column }}_place{{ "," if not loop.last }}
            {%- endfor %}
        from ranked
    ),

    persons as (
        select
            person_key,
            {%- for column, test in known.items() %}
                max(case when place = {{ test }}_place then {{ column }} end) as {{ column }},
            {%- endfor %}
            {{ commerce.platforms_of_group() }} as platforms,
            count(*) as account_count,
            {%- for type in ["customer", "lead", "loyalty_account"] %}
                count(case when account_type = '{{ type }}' then 1 end) as {{ type }}_count,
            {%- endfor %}
            count(distinct platform) as platform_count,
            count(distinct store_key) as store_count,
            {{ dbt.bool_or("is_sharer") }} as has_shared_contact,
            {{ dbt.bool_or("is_split") }} as is_split,
            false as is_inferred,
            min(created_at) as created_at
        from placed
        group by person_key
        union all
        select
            {{ (["known_person_key"] + known.keys() | list) | join(", ") }},
            platform,
            {{ ([1, 1, 0, 0, 1, 1] + ["false", "false", "true"]) | join(", ") }},
            created_at
        from customers
        where person_key = {{ commerce.unknown_key() }}
    )

select persons.*, coalesce(orders.order_count, 0) as order_count, orders.first_order_date, orders.last_order_date
from persons
left join orders on persons.person_key = orders.person_key
union all
select
    {{ commerce.unknown_key() }},
    {{ commerce.nulls(["string"] * 6) }},
    0,
    0,
    0,
    0,
    0,
    0,
    false,
    false,
    false,
    cast(null as {{ dbt.type_timestamp() }}),
    0,
    {{ commerce.nulls(["date"] * 2) }}
