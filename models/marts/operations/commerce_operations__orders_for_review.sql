{{ config(enabled=commerce.is_fed("orders")) }}

{%- set discount_limit = "cast(" ~ commerce.order_review_share("discount") ~ " as decimal(19, 4))" -%}
{%- set shipping_limit = "cast(" ~ commerce.order_review_share("shipping") ~ " as decimal(19, 4))" -%}
with
    orders as (select * from {{ ref("fct_commerce__orders") }}),

    judged as (
        select
            *,
            gross_amount - discount_amount as goods_amount,
            gross_amount > 0 and discount_amount > gross_amount * {{ discount_limit }} as is_discount_high,
            gross_amount > discount_amount
            and shipping_amount > (gross_amount - discount_amount) * {{ shipping_limit }} as is_shipping_high
        from orders
    )

select
    order_key,
    store_key,
    customer_key,
    platform,
    store_id,
    order_id,
    order_number,
    order_status,
    case
        when is_discount_high and is_shipping_high
        then 'discount, shipping'
        when is_discount_high
        then 'discount'
        else 'shipping'
    end as reasons,
    currency_code,
    gross_amount,
    discount_amount,
    goods_amount,
    shipping_amount,
    total_sales_amount,
    {{ commerce.share("discount_amount", "gross_amount") }} as discount_share,
    {{ commerce.share("shipping_amount", "goods_amount") }} as shipping_share,
    is_discount_high,
    is_shipping_high,
    business_date
from judged
where is_discount_high or is_shipping_high
