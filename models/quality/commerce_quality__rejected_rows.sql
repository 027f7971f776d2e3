with
    rejected as ({{ commerce.rejected_rows() }}),

    numbered as (
        select
            *,
            row_number() over (
                partition by platform, store_id, raw_table, row_id, column_name, value, reason order by platform
            ) as occurrence
        from rejected
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            ["platform", "store_id", "raw_table", "row_id", "column_name", "value", "reason", "occurrence"]
        )
    }} as rejected_row_key, platform, store_id, raw_table, row_id, column_name, value, reason
from numbered
