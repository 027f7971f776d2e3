{% macro event_retail_messages(relation) %}
    {#-
      Selects the rows of the stream with what they say, wherever it stands: customer_id, product_id, interaction_type as the columns have
      it, else the message; column_at and message_at, for the column can be the broker's time; interaction_id, which deliveries of the
      same message share: topic, partition and offset, or a hash of all that is landed. has_unstorable_message: it holds a \u0000.
    -#}
    {%- set zone = commerce.event_retail_setting("stream_time_zone") -%}
    {%- set time_zone = "_time_zone" if zone is none else commerce.text_literal(zone) -%}
    {%- set stores = commerce.stores("event_retail") -%}
    {%- set hashed = [] -%}
    {%- for name in ["landed_customer_id", "landed_product_id", "landed_type", "event_time", "message"] -%}
        {%- do hashed.append({"name": name}) -%}
    {%- endfor -%}
    select
        *,
        coalesce(landed_customer_id, {{ commerce.read_id("message_customer_id") }}) as customer_id,
        coalesce(landed_product_id, {{ commerce.read_id("message_product_id") }}) as product_id,
        coalesce(landed_type, {{ commerce.read_word("message_interaction_type") }}) as interaction_type,
        {{ commerce.in_zone_of_store(stores, commerce.event_retail_instant("event_time", time_zone)) }} as column_at,
        {{ commerce.in_zone_of_store(stores, commerce.event_retail_instant("message_time", time_zone)) }} as message_at,
        case
            when message_partition is not null and message_offset is not null
            then coalesce(message_topic, '') || '-' || message_partition || '-' || message_offset
            else {{ commerce.row_hash(hashed, "") }}
        end as interaction_id
    from
        (
            select
                *,
                message is not null and storable_message is null as has_unstorable_message,
                {%- for name in ["customer_id", "product_id", "interaction_type"] %}
                    {{ commerce.json_field("storable_message", name) }} as message_{{ name }},
                {%- endfor %}
                {{ commerce.read_word(commerce.json_field("storable_message", "timestamp")) }} as message_time
            from
                (
                    select
                        landed.*,
                        stores.time_zone as _time_zone,
                        case
                            when {{ dbt.position("'\\u0000'", "landed.message") }} = 0 then landed.message
                        end as storable_message
                    from {{ relation }} as landed
                    inner join {{ ref("commerce_event_retail__stores") }} as stores on landed.store_id = stores.store_id
                ) as storable {{ commerce.fence() }}
        ) as unpacked {{ commerce.fence() }}
{% endmacro %}
