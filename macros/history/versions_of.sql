{% macro versions_of(entity) -%}
    {#-
      The rows of an entity with valid_from, valid_to (both inclusive, days of the store) and is_current: a row per version where
      commerce_history is on, else one per row of the entity. Columns that are not tracked are as they are now.
    -#}
    {%- set contract = commerce.contract(entity, "commerce.versions_of") -%}
    {%- set recorded = commerce.recorded_columns(entity) -%}
    {%- if not commerce.has_history() %}
        select
            *,
            {{ commerce.first_valid_date() }} as valid_from,
            {{ commerce.last_valid_date() }} as valid_to,
            true as is_current
        from {{ ref("commerce__" ~ entity) }}
    {%- else %}
        select
            {%- for column in contract.columns if column.name not in ["is_deleted", "_synced_at"] %}
                {{ "versions" if column.name in recorded else "present" }}.{{ column.name }},
            {%- endfor %}
            -- what is no longer there is deleted, whether or not the platform said so
            versions.is_deleted or (versions.is_current and present.{{ contract.key }} is null) as is_deleted,
            versions.valid_from,
            versions.valid_to,
            versions.is_current
        from ({{ commerce.dated_versions(entity, contract.key) }}) as versions
        left join
            {{ ref("commerce__" ~ entity) }} as present on versions.{{ contract.key }} = present.{{ contract.key }}
    {%- endif %}
{%- endmacro %}

{% macro dated_versions(entity, key) -%}
    {#-
      The versions that a snapshot has recorded, dated: the first from 1900 on; a later one from the day of the platform's updated_at
      where that moved with the change, else from the day it was seen. Of several on one day the last counts.
    -#}
    select
        kept.*,
        coalesce(
            cast(
                {{ dbt.dateadd("day", -1, "lead(valid_from) over (partition by " ~ key ~ " order by valid_from)") }}
                as date
            ),
            {{ commerce.last_valid_date() }}
        ) as valid_to,
        lead(valid_from) over (partition by {{ key }} order by valid_from) is null as is_current
    from
        (
            select ordered.*, row_number() over (partition by {{ key }}, valid_from order by place desc) as place_of_day
            from
                (
                    select
                        dated.*,
                        -- a change that was seen later is not older than one seen before
                        max(first_date) over (
                            partition by {{ key }} order by place rows between unbounded preceding and current row
                        ) as valid_from
                    from
                        (
                            select
                                history.*,
                                case
                                    when history.place = 1
                                    then {{ commerce.first_valid_date() }}
                                    when
                                        history.updated_at <= history.seen_at
                                        and (
                                            history.previous_updated_at is null
                                            or history.updated_at > history.previous_updated_at
                                        )
                                    then {{ commerce.business_date("history.updated_at", "stores.time_zone") }}
                                    else {{ commerce.business_date("history.seen_at", "stores.time_zone") }}
                                end as first_date
                            from
                                (
                                    select
                                        *,
                                        row_number() over (partition by {{ key }} order by seen_at) as place,
                                        lag(updated_at) over (
                                            partition by {{ key }} order by seen_at
                                        ) as previous_updated_at
                                    from {{ ref("commerce__" ~ entity ~ "_history") }}
                                ) as history
                            inner join {{ ref("commerce__stores") }} as stores on history.store_key = stores.store_key
                        ) as dated
                ) as ordered
        ) as kept
    where place_of_day = 1
{%- endmacro %}
