{{ config(enabled=commerce.is_fed("loyalty_accounts") and commerce.is_fed("loyalty_entries")) }}

{%- set figures = ["net_amount"] + commerce.point_figures() %}
{%- set grain = ["store_key", "platform", "store_id", "segment_type", "segment_id", "currency_code"] %}
{%- set sides = {
    "store": ["store_id", "store_name"],
    "location": ["location_id", "location_name"],
    "region": ["region", "region"],
    "brand": ["brand", "brand"],
} %}

with
    visits as (
        select *, max(last_date) over (partition by store_key) as last_store_date
        from {{ ref("int_commerce_loyalty__visits") }}
    ),

    programmes as (
        select store_key, count(*) as enrolled_member_count
        from {{ ref("commerce_loyalty__members") }}
        group by store_key
    ),

    seen as (
        {%- for type, names in sides.items() %}
            select
                visits.*,
                '{{ type }}' as segment_type,
                coalesce({{ names[0] }}, 'unknown') as segment_id,
                coalesce({{ names[1] }}, 'unknown') as segment_name
            from visits {{ "where is_sale" if type == "brand" }} {{ "union all" if not loop.last }}
        {%- endfor %}
    ),

    -- of members each is one row; all others are one
    visitors as (
        select
            {{ grain | join(", ") }},
            member_key,
            max(segment_name) as segment_name,
            {{ commerce.add_figures(figures) }},
            {{ dbt.datediff("max(last_date)", "max(last_store_date)", "day") }} as days_since_last
        from seen
        group by {{ grain | join(", ") }}, member_key
    ),

    segments as (
        select
            {{ grain | join(", ") }},
            max(segment_name) as segment_name,
            count(member_key) as participating_member_count,
            count(
                case when member_key is not null and days_since_last < {{ commerce.loyalty_active_days() }} then 1 end
            ) as active_member_count,
            cast(
                sum(case when member_key is not null then net_amount else 0 end) as decimal(18, 4)
            ) as member_net_amount,
            cast(sum(case when member_key is null then net_amount else 0 end) as decimal(18, 4)) as other_net_amount,
            {{ commerce.add_figures(figures) }}
        from visitors
        group by {{ grain | join(", ") }}
    )

select
    {{ dbt_utils.generate_surrogate_key(["segments.store_key", "segment_type", "segment_id", "currency_code"]) }}
    as loyalty_segment_key,
    {{ grain | join(",\n    ") | replace("store_key", "segments.store_key") }},
    segment_name,
    programmes.enrolled_member_count,
    participating_member_count,
    active_member_count,
    member_net_amount,
    other_net_amount,
    net_amount,
    {{ commerce.share("member_net_amount", "net_amount") }} as member_share,
    {{ commerce.divide_amount("member_net_amount", "1", "participating_member_count", "1") }} as member_average_amount,
    {#- nobody earns points with a brand -#}
    {%- for name in commerce.point_figures() %}
        case when segment_type <> 'brand' then {{ name }} end as {{ name }},
    {%- endfor %}
    case when segment_type <> 'brand' then {{ commerce.sum_points() }} end as balance_points
from segments
inner join programmes on segments.store_key = programmes.store_key
