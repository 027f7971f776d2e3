{% macro event_retail_stage(table, columns, id, keep_equal=false, in_every_column=false) %}
    {#-
      A staging model as commerce.stage_raw makes it, of a table whose rows have no key of their own: a row that equals another in
      every value that is read (in_every_column: in all that is landed, whether anything reads it or not) was landed twice; but for the
      first they are rejected as duplicate_row, unless they are to be kept.
    -#}
    {%- set count_repetitions = in_every_column and not keep_equal -%}
    {%- set number = "_repetition" if count_repetitions else "_occurrence" -%}
    {%- set is_again = "false" if keep_equal else "_row_status = 'accepted' and " ~ number ~ " > 1" -%}
    select
        platform,
        store_id,
        _raw_table,
        {%- for name in columns %} {{ name }}, {%- endfor %}
        {%- for name in commerce.pass_through_fields("event_retail", table, columns.keys() | list) %}
            {{ name }},
        {%- endfor %}
        _synced_at,
        _occurrence,
        _row_hash,
        case when {{ is_again }} then 'rejected' else _row_status end as _row_status,
        _row_id,
        case when {{ is_again }} then '{{ id[0] }}' else _reject_column end as _reject_column,
        case when {{ is_again }} then _row_id else _reject_value end as _reject_value,
        case when {{ is_again }} then 'duplicate_row' else _reject_reason end as _reject_reason
    from
        (
            {{
                commerce.stage_raw(
                    platform="event_retail",
                    table=table,
                    id=id,
                    synced_at="_commerce_synced_at",
                    date_order=commerce.event_retail_setting("date_order"),
                    has_null_words=true,
                    count_occurrences=true,
                    count_repetitions=count_repetitions,
                    columns=columns,
                )
            }}
        ) as landed
{% endmacro %}
