{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("order_lines")) }}

{%- set of_sale = ["store_key", "product_key", "platform", "store_id", "currency_code"] -%}
{%- set place = ["ship_to_country_code", "ship_to_region"] -%}
{%- set list = ["store_key", "currency_code", "scope", "scope_category", "scope_country_code", "scope_region"] -%}
{%- set columns = list + ["product_key", "platform", "store_id", "product_id", "product_title", "brand", "category"] -%}
{%- set measures = ["net_quantity", "net_amount", "margin_amount"] -%}
with
    sales as (
        select *
        from {{ ref("fct_commerce__sales") }}
        where product_key <> {{ commerce.unknown_key() }} and {{ commerce.has_goods() }}
    ),

    orders as (
        select order_key, business_date as sale_date, {{ place | join(", ") }} from {{ ref("fct_commerce__orders") }}
    ),

    products as (select * from {{ ref("dim_commerce__products") }} where is_current),

    costed as ({{ commerce.costed_sales() }}),

    -- one row without a cost, and nobody knows the margin
    sold as (
        select
            costed.{{ of_sale | join(", costed.") }},
            orders.{{ place | join(", orders.") }},
            sum(costed.sold_quantity - costed.reversed_quantity) as net_quantity,
            sum(costed.net_amount) as net_amount,
            case
                when count(costed.unit_cost) = count(*) then sum(costed.net_amount - {{ commerce.cost_amount() }})
            end as margin_amount
        from costed
        inner join orders on costed.order_key = orders.order_key
        group by costed.{{ of_sale | join(", costed.") }}, orders.{{ place | join(", orders.") }}
    ),

    described as (
        select
            sold.*,
            products.product_id,
            products.product_title,
            products.brand,
            coalesce(products.category, 'unknown') as category
        from sold
        left join products on sold.product_key = products.product_key
    ),

    scopes as (
        select 'store' as scope
        union all
        select 'category' as scope
        union all
        select 'region' as scope
    ),

    scoped as (
        select
            described.*,
            scopes.scope,
            case when scopes.scope = 'category' then described.category end as scope_category,
            case
                when scopes.scope = 'region' then coalesce(described.ship_to_country_code, 'unknown')
            end as scope_country_code,
            case when scopes.scope = 'region' then coalesce(described.ship_to_region, 'unknown') end as scope_region
        from described
        cross join scopes
    ),

    listed as (
        select
            {{ columns | join(", ") }},
            cast(sum(net_quantity) as decimal(18, 4)) as net_quantity,
            cast(sum(net_amount) as decimal(18, 4)) as net_amount,
            cast(
                case when count(margin_amount) = count(*) then sum(margin_amount) end as decimal(18, 4)
            ) as margin_amount
        from scoped
        group by {{ columns | join(", ") }}
    ),

    ranked as (
        select
            *,
            {%- for name in measures %}
                row_number() over (
                    partition by {{ list | join(", ") }}
                    order by case when {{ name }} is null then 1 else 0 end, {{ name }} desc, product_key
                ) as {{ name }}_place
                {{- "," if not loop.last }}
            {%- endfor %}
        from listed
    )

select
    {{ dbt_utils.generate_surrogate_key(list + ["product_key"]) }} as product_top_key,
    store_key,
    product_key,
    platform,
    store_id,
    scope,
    scope_category,
    scope_country_code,
    scope_region,
    product_id,
    product_title,
    brand,
    category,
    currency_code,
    net_quantity,
    net_amount,
    margin_amount,
    {%- for name in measures %}
        case when {{ name }} is not null then {{ name }}_place end as {{ name }}_rank {{- "," if not loop.last }}
    {%- endfor %}
from ranked
where
    {% for name in measures %}
        ({{ name }} is not null and {{ name }}_place <= {{ commerce.top_ranks() }}) {{ "or" if not loop.last }}
    {% endfor %}
