{%- set reported = [
    ["stores", "time_zone", "reported_time_zone"],
    ["orders", "order_status", "reported_order_status"],
    ["orders", "payment_status", "reported_payment_status"],
    ["orders", "fulfillment_status", "reported_fulfillment_status"],
    ["payments", "kind", "reported_kind"],
    ["payments", "method", "reported_method"],
    ["fulfillments", "status", "reported_status"],
    ["interactions", "interaction_type", "reported_interaction_type"],
    ["subscriptions", "status", "reported_status"],
] -%}
{%- for entity, column, reported_column in reported %}
    select
        platform,
        store_id,
        '{{ entity }}' as entity,
        '{{ column }}' as column_name,
        {{ reported_column }} as value,
        count(*) as row_count
    from {{ ref("commerce__" ~ entity) }}
    where
        {{ "is_time_zone_assumed" if column == "time_zone" else column ~ " = 'unknown'" }}
        and {{ reported_column }} is not null
    group by platform, store_id, {{ reported_column }}
    {%- if not loop.last %}
        union all
    {%- endif %}
{%- endfor %}
