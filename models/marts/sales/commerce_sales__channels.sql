{{ config(enabled=commerce.is_fed("orders")) }}

with
    orders as (
        select
            *,
            {{ commerce.sold_goods() }} as has_goods,

            -- an account that is not landed is a person of its own; guests are nobody
            case
                when person_key <> {{ commerce.unknown_key() }}
                then person_key
                when customer_key <> {{ commerce.unknown_key() }}
                then customer_key
            end as known_person_key
        from {{ ref("fct_commerce__orders") }}
        where has_movements
    ),

    stores as (select store_key, store_name, channel from {{ ref("dim_commerce__stores") }}),

    ranked as (
        select
            *,
            row_number() over (
                partition by store_key, known_person_key, has_goods order by business_date, ordered_at, order_key
            ) as order_rank
        from orders
    ),

    channels as (
        select
            store_key,
            platform,
            store_id,
            coalesce(sales_channel, 'unknown') as sales_channel,
            coalesce(source, 'unknown') as source,
            coalesce(medium, 'unknown') as medium,
            currency_code,
            count(case when has_goods then 1 end) as order_count,
            count(case when has_goods and known_person_key is null then 1 end) as guest_order_count,
            count(distinct case when has_goods then known_person_key end) as buyer_count,
            count(case when has_goods and order_rank = 1 then known_person_key end) as new_buyer_count,
            {{ commerce.add_figures() }},
            {{ commerce.add_figures(commerce.reporting_figures()) }},
            {{ commerce.rows_without_rate() }},
            min(business_date) as first_order_date,
            max(business_date) as last_order_date
        from ranked
        group by 1, 2, 3, 4, 5, 6, 7
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            [
                "channels.store_key",
                "channels.sales_channel",
                "channels.source",
                "channels.medium",
                "channels.currency_code",
            ]
        )
    }} as sales_channel_key,
    channels.store_key,
    channels.platform,
    channels.store_id,
    stores.store_name,
    stores.channel as store_channel,
    channels.sales_channel,
    channels.source,
    channels.medium,
    channels.currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    channels.order_count,
    channels.guest_order_count,
    channels.buyer_count,
    channels.new_buyer_count,
    {%- for name in commerce.figures().keys() | list + commerce.reporting_figures() %}
        channels.{{ name }},
    {%- endfor %}
    channels.rows_without_rate,
    {{ commerce.divide_amount("channels.net_amount", "1", "channels.order_count", "1") }} as average_order_amount,
    {{ commerce.divide_amount("channels.discount_amount", "1", "channels.gross_amount", "1") }} as discount_share,
    {{
        commerce.divide_amount(
            "channels.reversal_amount", "1", "channels.gross_amount - channels.discount_amount", "1"
        )
    }} as reversal_share,
    {{ commerce.divide_amount("channels.new_buyer_count", "1", "channels.buyer_count", "1") }} as new_buyer_share,
    {{
        commerce.divide_amount(
            "channels.net_amount",
            "1",
            "sum(channels.net_amount) over (partition by channels.store_key, channels.currency_code)",
            "1",
        )
    }} as net_share,
    channels.first_order_date,
    channels.last_order_date
from channels
left join stores on channels.store_key = stores.store_key
