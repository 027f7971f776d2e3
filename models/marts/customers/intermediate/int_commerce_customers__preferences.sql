{{ config(enabled=commerce.is_fed("orders"), access="protected") }}

{%- set traits = ["category", "day_of_week", "sales_channel", "payment_method"] %}

with
    orders as ({{ commerce.person_orders() }}),

    purchases as (select * from orders where has_goods),

    sales as (
        select order_key, product_key
        from {{ ref("fct_commerce__sales") }}
        where {{ commerce.sold_goods() }} and customer_key <> {{ commerce.unknown_key() }}
    ),

    products as (select product_key, category from {{ ref("dim_commerce__products") }} where is_current),

    payments as (
        select order_key, method
        from {{ ref("fct_commerce__payments") }}
        where {{ commerce.is_payment() }} and amount > 0
    ),

    -- each order counts once for each thing that it has
    choices as (
        select
            order_key,
            'day_of_week' as trait,
            cast({{ commerce.date_part("isodow", "business_date") }} as {{ dbt.type_string() }}) as choice
        from purchases
        union all
        select order_key, 'sales_channel' as trait, sales_channel as choice
        from purchases
        union all
        select distinct sales.order_key, 'category' as trait, products.category as choice
        from sales
        inner join products on sales.product_key = products.product_key
        union all
        select distinct order_key, 'payment_method' as trait, method as choice
        from payments
    ),

    ranked as (
        select
            purchases.store_key,
            purchases.known_person_key as person_key,
            purchases.currency_code,
            choices.trait,
            choices.choice,
            -- of equals the one of the later order, then one for good
            row_number() over (
                partition by purchases.store_key, purchases.known_person_key, purchases.currency_code, choices.trait
                order by count(*) desc, max(purchases.business_date) desc, {{ dbt.hash("choices.choice") }} asc
            ) as place
        from choices
        inner join purchases on choices.order_key = purchases.order_key
        where choices.choice is not null
        group by purchases.store_key, purchases.known_person_key, purchases.currency_code, choices.trait, choices.choice
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "person_key", "currency_code"]) }} as customer_preference_key,
    store_key,
    person_key,
    currency_code,
    {%- for trait in traits %}
        max(case when trait = '{{ trait }}' then choice end) as preferred_{{ trait }}{{ "," if not loop.last }}
    {%- endfor %}
from ranked
where place = 1
group by store_key, person_key, currency_code
