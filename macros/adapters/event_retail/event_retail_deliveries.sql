{% macro event_retail_deliveries(relation) %}
    {#-
      Selects the rows of a relation of messages (interaction_id, _fault, _synced_at and what commerce.event_retail_messages adds) with
      _delivery: kept, again (the same message, or one that was landed earlier) or conflicting (landed at once, and it says something else).
    -#}
    {%- set hashed = [] -%}
    {%- for name in ["landed_customer_id", "landed_product_id", "landed_type", "event_time", "message"] -%}
        {%- do hashed.append({"name": name}) -%}
    {%- endfor -%}
    {%- set content = commerce.row_hash(hashed, "messages.") -%}
    {%- set of_message = "partition by messages.store_id, messages.interaction_id" -%}
    {%- set latest_first = of_message ~ " order by messages._synced_at desc nulls last, " ~ content -%}
    {%- set repeated -%}
        select store_id, interaction_id
        from {{ relation }}
        where _fault is null
        group by store_id, interaction_id
        having count(*) > 1
    {%- endset -%}
    select messages.*, 'kept' as _delivery
    from {{ relation }} as messages
    left join
        ({{ repeated }}) as repeated
        on messages.store_id = repeated.store_id
        and messages.interaction_id = repeated.interaction_id
    where repeated.store_id is null or messages._fault is not null
    union all
    select
        messages.*,
        case
            when row_number() over ({{ latest_first }}) = 1
            then 'kept'
            when
                {{ content }} = first_value({{ content }}) over ({{ latest_first }})
                or messages._synced_at < max(messages._synced_at) over ({{ of_message }})
            then 'again'
            else 'conflicting'
        end as _delivery
    from {{ relation }} as messages
    inner join
        ({{ repeated }}) as repeated
        on messages.store_id = repeated.store_id
        and messages.interaction_id = repeated.interaction_id
    where messages._fault is null
{% endmacro %}
