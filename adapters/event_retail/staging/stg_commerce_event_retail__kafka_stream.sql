{{ config(enabled=commerce.is_enabled("event_retail")) }}

-- messages are delivered at least once, in the order of their partition only: of several deliveries one is accepted
with
    landed as (
        {{
            commerce.stage_raw(
                platform="event_retail",
                table="kafka_stream",
                id=["message_topic", "message_partition", "message_offset", "landed_customer_id", "event_time"],
                synced_at="_commerce_synced_at",
                has_null_words=true,
                columns={
                    "landed_customer_id": {"raw": "customer_id", "type": "id"},
                    "landed_product_id": {"raw": "product_id", "type": "id"},
                    "landed_type": {"raw": "interaction_type", "type": "string"},
                    "event_time": {"raw": "timestamp", "type": "string"},
                    "message_topic": {"raw": "topic", "type": "string?"},
                    "message_partition": {"raw": "partition", "type": "id?"},
                    "message_offset": {"raw": "offset", "type": "id?"},
                    "message_key": {"raw": "key", "type": "string?"},
                    "message": {"raw": "value", "type": "json?"},
                },
            )
        }}
    ),

    read as ({{ commerce.event_retail_messages("landed") }}),

    checked as (
        select
            *,
            case
                when _row_status = 'rejected'
                then _reject_column
                when has_unstorable_message or (message_time is not null and message_at is null)
                then 'value'
                when interaction_type is null
                then 'interaction_type'
                when coalesce(message_at, column_at) is null or (event_time is not null and column_at is null)
                then 'timestamp'
            end as _fault
        from read
    ),

    delivered as ({{ commerce.event_retail_deliveries("checked") }})

select
    platform,
    store_id,
    _raw_table,
    interaction_id,
    customer_id,
    product_id,
    interaction_type,
    message_topic,
    message_partition,
    message_offset,
    message_key,
    message,
    -- the column can be the time at which the broker took the message
    coalesce(message_at, column_at) as occurred_at,
    _synced_at,
    case
        when _fault is not null or _delivery = 'conflicting'
        then 'rejected'
        when _delivery = 'again'
        then 'superseded'
        else 'accepted'
    end as _row_status,
    _row_id,
    coalesce(_fault, case when _delivery = 'conflicting' then 'offset' end) as _reject_column,
    case
        when _row_status = 'rejected'
        then _reject_value
        when _fault = 'value'
        then message
        when _fault = 'timestamp'
        then event_time
        when _delivery = 'conflicting'
        then message_offset
    end as _reject_value,
    case
        when _row_status = 'rejected'
        then _reject_reason
        when has_unstorable_message
        then 'unreadable_json'
        when _fault = 'interaction_type' or (_fault = 'timestamp' and event_time is null)
        then 'missing_value'
        when _fault is not null
        then 'unreadable_timestamp'
        when _delivery = 'conflicting'
        then 'duplicate_key'
    end as _reject_reason
from delivered
